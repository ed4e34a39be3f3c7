package org.apical.physics.pairing;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.LeastSquares;
import org.jspecify.annotations.Nullable;

/**
 * Fits of one or two gaps to a superfluid density (pairing-materials, section 7), from several starts, between limits. The
 * arrays belong to the record: do not modify them.
 *
 * @param x value at T = 0, then the gap, or the large gap, the small gap and the weight of the large one; then Tc in K
 *     where it is fitted. Gaps in meV.
 * @param error standard errors by the given sigmas; NaN where a parameter lies at a limit
 * @param correlation correlation matrix; NaN in the rows of such a parameter
 * @param chi2 sum of squares over sigmas
 * @param count parameters fitted
 */
public record SuperfluidFit(double[] x, double[] error, double[][] correlation, double chi2, int count) {
    private static final double[] ONE_GAP = {0.7, 1.5, 2.5, 5};
    private static final double[] LARGE_GAP = {1.6, 2.6, 4.5};
    private static final double[] SMALL_GAP = {0.3, 0.8};
    private static final double[] WEIGHT = {0.35, 0.7};
    /** Parts of the sum of squares; the second for the best start. */
    private static final double STALLED = 1e-6;

    private static final double SETTLED = 1e-10;

    /** What is fitted. */
    public enum Gaps {
        D(true, null),
        S(false, null),
        S_AND_D(true, Boolean.FALSE),
        S_AND_S(false, Boolean.FALSE);

        private final boolean firstNodes;
        private final @Nullable Boolean secondNodes;

        Gaps(boolean firstNodes, @Nullable Boolean secondNodes) {
            this.firstNodes = firstNodes;
            this.secondNodes = secondNodes;
        }

        /** Whether there are two gaps. */
        public boolean two() {
            return secondNodes != null;
        }

        /** Parameters besides Tc. */
        public int parameters() {
            return two() ? 4 : 2;
        }
    }

    /**
     * Data to fit.
     *
     * @param temperatureK temperatures
     * @param value measured
     * @param sigma their standard deviations, positive
     */
    public record Data(double[] temperatureK, double[] value, double[] sigma) {}

    /**
     * The best fit over all starts.
     *
     * @param tcK critical temperature, or where its fit starts
     * @throws ConvergenceException where no start reaches a minimum
     */
    public static SuperfluidFit of(Gaps gaps, Data data, double tcK, boolean fitTc) {
        Problem problem = new Problem(gaps, data, tcK, fitTc);
        double unit = KB * tcK;
        int n = gaps.parameters() + (fitTc ? 1 : 0);
        double[] lower = new double[n];
        double[] upper = new double[n];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        lower[0] = Double.NEGATIVE_INFINITY;
        lower[1] = 1e-3 * unit;
        upper[1] = 1e3 * unit;
        if (gaps.two()) {
            lower[2] = 1e-3 * unit;
            upper[2] = 1e3 * unit;
            upper[3] = 1;
        }
        if (fitTc) {
            lower[n - 1] = 0.2 * tcK;
            upper[n - 1] = 5 * tcK;
        }
        BoundedLeastSquares best = null;
        ConvergenceException last = null;
        List<double[]> all = new ArrayList<>(Arrays.asList(starts(gaps, unit)));
        if (gaps.two()) {
            nested(all, gaps, data, tcK, fitTc);
        }
        for (double[] start : all) {
            double[] x = new double[n];
            x[0] = 1;
            System.arraycopy(start, 0, x, 1, start.length);
            if (fitTc) {
                x[n - 1] = start.length == n - 1 ? start[n - 2] : tcK;
            }
            x[0] = problem.scale(x);
            try {
                BoundedLeastSquares fit = BoundedLeastSquares.minimise(
                        problem, x, lower, upper, BoundedLeastSquares.Settings.stalling(STALLED));
                if (best == null || fit.cost() < best.cost()) {
                    best = fit;
                }
            } catch (ConvergenceException e) {
                last = e;
            }
        }
        if (best == null) {
            throw last == null ? new ConvergenceException("The fit", Double.NaN, "Give better data.") : last;
        }
        try {
            best = BoundedLeastSquares.minimise(
                    problem, best.x(), lower, upper, BoundedLeastSquares.Settings.stalling(SETTLED));
        } catch (ConvergenceException e) {
            // A valley that runs on: what was found first lies in it.
            last = e;
        }
        return summary(gaps, best);
    }

    /** Two gaps hold each single gap as a limit: where nothing better is to be had, that is the answer. */
    private static void nested(List<double[]> starts, Gaps gaps, Data data, double tcK, boolean fitTc) {
        for (Gaps single : gaps.firstNodes ? new Gaps[] {Gaps.D, Gaps.S} : new Gaps[] {Gaps.S}) {
            double[] x = of(single, data, tcK, fitTc).x();
            double weight = !gaps.firstNodes ? 0.5 : single == Gaps.D ? 1 : 0;
            double[] start = {x[1], x[1], weight};
            starts.add(fitTc ? new double[] {x[1], x[1], weight, x[2]} : start);
        }
    }

    private static double[][] starts(Gaps gaps, double unit) {
        if (!gaps.two()) {
            return Arrays.stream(ONE_GAP).mapToObj(g -> new double[] {g * unit}).toArray(double[][]::new);
        }
        double[][] out = new double[LARGE_GAP.length * SMALL_GAP.length * WEIGHT.length][];
        int k = 0;
        for (double large : LARGE_GAP) {
            for (double small : SMALL_GAP) {
                for (double weight : WEIGHT) {
                    out[k++] = new double[] {large * unit, small * unit, weight};
                }
            }
        }
        return out;
    }

    private static SuperfluidFit summary(Gaps gaps, BoundedLeastSquares fit) {
        int n = fit.x().length;
        double[] x = fit.x().clone();
        double[] error = new double[n];
        double[][] correlation = new double[n][n];
        Arrays.fill(error, Double.NaN);
        for (double[] row : correlation) {
            Arrays.fill(row, Double.NaN);
        }
        int[] free = IntStream.range(0, n).filter(j -> !fit.atLimit()[j]).toArray();
        double[][] columns = new double[free.length][];
        for (int a = 0; a < free.length; a++) {
            columns[a] = fit.jacobian()[free[a]];
        }
        try {
            double[][] covariance = LeastSquares.covariance(columns);
            for (int a = 0; a < free.length; a++) {
                error[free[a]] = Math.sqrt(covariance[a][a]);
                for (int b = 0; b < free.length; b++) {
                    correlation[free[a]][free[b]] = covariance[a][b] / Math.sqrt(covariance[a][a] * covariance[b][b]);
                }
            }
        } catch (ConvergenceException e) {
            // Two parameters do the same (a weight of 0, say): no error can be told.
            Arrays.fill(error, Double.NaN);
        }
        if (gaps == Gaps.S_AND_S && x[1] < x[2]) {
            swap(x, error, correlation);
        }
        return new SuperfluidFit(x, error, correlation, fit.cost(), n);
    }

    /** The large gap first: exchanges the gaps and takes 1 - weight. */
    private static void swap(double[] x, double[] error, double[][] correlation) {
        double keep = x[1];
        x[1] = x[2];
        x[2] = keep;
        x[3] = 1 - x[3];
        keep = error[1];
        error[1] = error[2];
        error[2] = keep;
        double[] row = correlation[1];
        correlation[1] = correlation[2];
        correlation[2] = row;
        for (double[] r : correlation) {
            keep = r[1];
            r[1] = r[2];
            r[2] = keep;
        }
        for (int j = 0; j < x.length; j++) {
            if (j != 3) {
                correlation[3][j] = -correlation[3][j];
                correlation[j][3] = -correlation[j][3];
            }
        }
    }

    /** The curve of fitted parameters at a temperature. */
    public static double curve(Gaps gaps, double[] x, double tcK, double temperatureK) {
        double first = part(gaps.firstNodes, x[1], tcK, temperatureK);
        if (!gaps.two()) {
            return x[0] * first;
        }
        return x[0] * (x[3] * first + (1 - x[3]) * part(false, x[2], tcK, temperatureK));
    }

    private static double part(boolean nodes, double gap, double tcK, double temperatureK) {
        if (temperatureK <= 0) {
            return 1;
        }
        double y = SuperfluidDensity.gap(gap, temperatureK, tcK) / (KB * temperatureK);
        return nodes ? SuperfluidDensity.d(y)[0] : SuperfluidDensity.s(y)[0];
    }

    private static final class Problem implements BoundedLeastSquares.Problem {
        private final Gaps gaps;
        private final Data data;
        private final double tcK;
        private final boolean fitTc;
        /** The gap over that at 0 at each temperature for the Tc given. */
        private final double[] shape;

        Problem(Gaps gaps, Data data, double tcK, boolean fitTc) {
            this.gaps = gaps;
            this.data = data;
            this.tcK = tcK;
            this.fitTc = fitTc;
            shape = new double[data.temperatureK.length];
            for (int i = 0; i < shape.length; i++) {
                shape[i] = SuperfluidDensity.gap(1, data.temperatureK[i], tcK);
            }
        }

        private double[] term(boolean nodes, double gap, int i, double tc) {
            double t = data.temperatureK[i];
            if (fitTc || t <= 0) {
                return term(nodes, gap, t, tc);
            } else if (t >= tc) {
                return new double[3];
            }
            double[] f = (nodes ? SuperfluidTable.d() : SuperfluidTable.s()).at(gap * shape[i] / (KB * t));
            return new double[] {f[0], f[1] * shape[i] / (KB * t), 0};
        }

        /** The best value at 0 for the other parameters: it is linear. */
        double scale(double[] x) {
            double top = 0;
            double bottom = 0;
            double[] r = evaluate(x, null);
            for (int i = 0; i < r.length; i++) {
                top += r[i] * data.value[i] / (data.sigma[i] * data.sigma[i]);
                bottom += r[i] * r[i] / (data.sigma[i] * data.sigma[i]);
            }
            return bottom > 0 ? top / bottom : 1;
        }

        @Override
        public double[] residuals(double[] x) {
            double[] r = evaluate(x, null);
            for (int i = 0; i < r.length; i++) {
                r[i] = (r[i] - data.value[i]) / data.sigma[i];
            }
            return r;
        }

        @Override
        public double[][] jacobian(double[] x) {
            double[][] j = new double[x.length][data.temperatureK.length];
            evaluate(x, j);
            return j;
        }

        /** Values of the curve; fills the derivatives over sigma where wanted. */
        private double[] evaluate(double[] x, double @Nullable [][] jacobian) {
            int n = data.temperatureK.length;
            double[] out = new double[n];
            double tc = fitTc ? x[x.length - 1] : tcK;
            double weight = gaps.two() ? x[3] : 1;
            for (int i = 0; i < n; i++) {
                double[] first = term(gaps.firstNodes, x[1], i, tc);
                double[] second = gaps.two() ? term(false, x[2], i, tc) : new double[3];
                out[i] = x[0] * (weight * first[0] + (1 - weight) * second[0]);
                if (jacobian != null) {
                    double s = 1 / data.sigma[i];
                    jacobian[0][i] = s * (weight * first[0] + (1 - weight) * second[0]);
                    jacobian[1][i] = s * x[0] * weight * first[1];
                    if (gaps.two()) {
                        jacobian[2][i] = s * x[0] * (1 - weight) * second[1];
                        jacobian[3][i] = s * x[0] * (first[0] - second[0]);
                    }
                    if (fitTc) {
                        jacobian[x.length - 1][i] = s * x[0] * (weight * first[2] + (1 - weight) * second[2]);
                    }
                }
            }
            return out;
        }

        /** Density of a gap and its derivatives by the gap at 0 and by Tc. */
        private static double[] term(boolean nodes, double gap, double t, double tc) {
            if (t <= 0) {
                return new double[] {1, 0, 0};
            } else if (t >= tc) {
                return new double[3];
            }
            double base = 1.018 * (tc / t - 1);
            double argument = 1.82 * Math.pow(base, 0.51);
            double shape = Math.tanh(argument);
            double y = gap * shape / (KB * t);
            double[] f = (nodes ? SuperfluidTable.d() : SuperfluidTable.s()).at(y);
            double shapeByTc = (1 - shape * shape) * argument * 0.51 / base * 1.018 / t;
            return new double[] {f[0], f[1] * shape / (KB * t), f[1] * gap * shapeByTc / (KB * t)};
        }
    }
}
