package org.apical.physics.doublewell;

import java.util.Arrays;
import java.util.Locale;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.xafs.DistributionChi;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * How well two equal sites can be told from one (double-well, section 7.3 [D]). The data are two sites of equal weight and
 * variance without noise; a model of one site is fitted to them. With n points and p parameters of the four that two sites
 * have, the gain of two sites in BIC is {@code chi2 - (4 - p) ln n}.
 *
 * <p>chi2 of noise-free data goes with the inverse square of the noise, so that each split is fitted once. Immutable; may be
 * shared between threads.
 */
public final class SplitDetection {
    /** Least split that is looked at, A. */
    public static final double LEAST = 0.02;

    /** Largest split that is looked at, A. */
    public static final double MOST = 0.3;

    /** Splits that {@link #curve} fits. */
    public static final int GRID = 15;

    private static final int MAX_EVALUATIONS = 100;
    private static final double TOLERANCE = 1e-7;
    /** As far as rounding allows, but a fit that does not come to rest is told by its steps. */
    private static final BoundedLeastSquares.Settings SETTINGS = new BoundedLeastSquares.Settings(
            BoundedLeastSquares.Settings.TIGHT.iterations(),
            BoundedLeastSquares.Settings.TIGHT.step(),
            BoundedLeastSquares.Settings.TIGHT.cost(),
            false);

    private static final int TWO_SITES = 4;
    private static final double[] STEPS = {2e-5, 2e-6, 2e-7, 2e-8};

    /** Models of one site, against which two must win. */
    public enum Alternative {
        /** Distance and variance free. */
        GAUSSIAN(2),
        /** The amplitude too. */
        FREE_AMPLITUDE(3),
        /** Four cumulants. */
        CUMULANTS(4);

        private final int parameters;

        Alternative(int parameters) {
            this.parameters = parameters;
        }

        /** Number of free parameters. */
        public int parameters() {
            return parameters;
        }
    }

    /**
     * A model of one site fitted to two.
     *
     * @param chi2 times the square of the noise
     * @param x mean distance, variance and, of cumulants, C3 and C4; A to A^4
     * @param amplitude relative to the true one
     * @param converged whether chi2 is at its least; else it is a bound from above
     */
    public record Fit(double chi2, double[] x, double amplitude, boolean converged) {}

    private final DistributionChi path;
    private final double mid;
    private final double sigma2;

    /**
     * Two sites about {@code mid}.
     *
     * @param path the path on the wave numbers of the data
     * @param mid middle of the two distances, A
     * @param sigma2 variance of each, A^2
     */
    public SplitDetection(DistributionChi path, double mid, double sigma2) {
        this.path = path;
        this.mid = mid;
        this.sigma2 = sigma2;
    }

    /** Number of points. */
    public int points() {
        return path.k().length;
    }

    /**
     * Fits a model of one site to a split.
     *
     * @throws ConvergenceException where the best of the starts has not come to rest
     */
    public Fit fit(Alternative model, double split) {
        Fit best = best(model, split);
        if (!best.converged) {
            throw new ConvergenceException(
                    "The fit of " + model.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " to a split of " + split
                            + " A",
                    best.chi2,
                    "So wide a split is far from any one site; ask for smaller ones, or for more noise.");
        }
        return best;
    }

    private Fit best(Alternative model, double split) {
        double[] low = path.ofCumulants(mid - split / 2, sigma2, 0, 0);
        double[] data = path.ofCumulants(mid + split / 2, sigma2, 0, 0);
        for (int i = 0; i < data.length; i++) {
            data[i] = (data[i] + low[i]) / 2;
        }
        double a = split / 2;
        int n = model == Alternative.CUMULANTS ? 4 : 2;
        double[][] starts = model == Alternative.CUMULANTS
                ? new double[][] {{mid, sigma2 + a * a, 0, 0}, {mid, sigma2 + a * a, 0, -2 * a * a * a * a}}
                : new double[][] {{mid, sigma2 + a * a}};
        double[] lower = Arrays.copyOf(new double[] {mid - 0.3, 0, -0.02, -0.01}, n);
        double[] upper = Arrays.copyOf(new double[] {mid + 0.3, 0.3, 0.02, 0.01}, n);
        Problem problem = new Problem(data, model == Alternative.FREE_AMPLITUDE);
        Fit best = null;
        for (double[] start : starts) {
            BoundedLeastSquares fit = BoundedLeastSquares.minimise(problem, start, lower, upper, SETTINGS);
            if (best == null || fit.cost() < best.chi2) {
                boolean converged = fit.iterations() < SETTINGS.iterations();
                best = new Fit(fit.cost(), fit.x(), problem.amplitude(fit.x()), converged);
            }
        }
        if (best == null) {
            throw new IllegalStateException("there is a start");
        }
        return best;
    }

    /** Residuals of a model of one site; the amplitude, where it is free, is always the best. */
    private final class Problem implements BoundedLeastSquares.Problem {
        private final double[] data;
        private final boolean free;

        Problem(double[] data, boolean free) {
            this.data = data;
            this.free = free;
        }

        private double[] model(double[] x) {
            return path.ofCumulants(x[0], x[1], x.length > 2 ? x[2] : 0, x.length > 3 ? x[3] : 0);
        }

        private double best(double[] model) {
            double up = 0;
            double down = 0;
            for (int i = 0; i < data.length; i++) {
                up += model[i] * data[i];
                down += model[i] * model[i];
            }
            return free ? up / down : 1;
        }

        double amplitude(double[] x) {
            return best(model(x));
        }

        @Override
        public double[] residuals(double[] x) {
            double[] r = model(x);
            double amplitude = best(r);
            for (int i = 0; i < r.length; i++) {
                r[i] = data[i] - amplitude * r[i];
            }
            return r;
        }

        @Override
        public double[][] jacobian(double[] x) {
            double[][] out = new double[x.length][];
            double[] at = x.clone();
            for (int j = 0; j < x.length; j++) {
                at[j] = x[j] + STEPS[j];
                double[] up = residuals(at);
                at[j] = x[j] - STEPS[j];
                double[] down = residuals(at);
                at[j] = x[j];
                for (int i = 0; i < up.length; i++) {
                    up[i] = (up[i] - down[i]) / (2 * STEPS[j]);
                }
                out[j] = up;
            }
            return out;
        }
    }

    /** chi2 times the square of the noise, on splits from {@link #LEAST} to {@link #MOST}. */
    public Curve curve(Alternative model) {
        double[] split = new double[GRID];
        double[] chi2 = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            split[i] = i == GRID - 1 ? MOST : LEAST * Math.pow(MOST / LEAST, i / (GRID - 1.0));
            // Far above what any noise asks for a fit may crawl for ever: there its bound from above is enough.
            chi2[i] = best(model, split[i]).chi2;
        }
        return new Curve(this, model, split, chi2);
    }

    /** One model of one site against two sites of every split. */
    public static final class Curve {
        private final SplitDetection detection;
        private final Alternative model;
        private final double[] split;
        private final double[] chi2;

        private Curve(SplitDetection detection, Alternative model, double[] split, double[] chi2) {
            this.detection = detection;
            this.model = model;
            this.split = split;
            this.chi2 = chi2;
        }

        /** chi2 times the square of the noise at which the gain is reached. */
        private double needed(double noise, double gain) {
            return noise * noise * (gain + (TWO_SITES - model.parameters) * Math.log(detection.points()));
        }

        /** Index of the first split of the grid that is seen; 0 where even the least is, -1 where none is. */
        private int first(double needed) {
            for (int i = 0; i < GRID; i++) {
                if (chi2[i] >= needed) {
                    return i;
                }
            }
            return -1;
        }

        /** The smallest split whose gain reaches {@code gain}, A; NaN where there is none between the two limits. */
        public double smallest(double noise, double gain) {
            double needed = needed(noise, gain);
            int at = first(needed);
            if (at <= 0) {
                return Double.NaN;
            }
            return new BracketingNthOrderBrentSolver(TOLERANCE, TOLERANCE, 0, 5)
                    .solve(
                            MAX_EVALUATIONS,
                            d -> Math.log(detection.fit(model, d).chi2 / needed),
                            split[at - 1],
                            split[at]);
        }

        /** The same to a few parts in a thousand, by interpolation. */
        public double roughly(double noise, double gain) {
            double needed = needed(noise, gain);
            int at = first(needed);
            if (at <= 0) {
                return Double.NaN;
            }
            double part = Math.log(needed / chi2[at - 1]) / Math.log(chi2[at] / chi2[at - 1]);
            return split[at - 1] * Math.pow(split[at] / split[at - 1], part);
        }
    }
}
