package org.apical.physics.doublewell;

import java.util.Arrays;
import java.util.List;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.physics.xafs.DebyeWaller;
import org.jspecify.annotations.Nullable;

/**
 * The first shell at several temperatures fitted together (double-well, section 9): one amplitude, one origin of energy
 * or one a temperature, a change of distance a temperature, and displacements that are free or follow an Einstein
 * oscillator plus a static part of either sign.
 */
public final class ShellSeriesFit implements BoundedLeastSquares.Problem {
    private final List<FirstShell> shells;
    private final double[] temperatures;
    private final double reducedMass;
    private final boolean einstein;
    private final boolean ownE0;
    private final double split;
    private final Runnable check;
    private final double[][] data;
    private final int size;

    /**
     * A fit.
     *
     * @param shells one a temperature
     * @param temperatures K
     * @param reducedMass of the pair, u
     * @param einstein displacements of an Einstein oscillator with a static part, else free
     * @param ownE0 an origin of energy a temperature
     * @param split distance of the two halves of the split paths, A
     * @param check called often; throws where the run was cancelled
     */
    public ShellSeriesFit(
            List<FirstShell> shells,
            double[] temperatures,
            double reducedMass,
            boolean einstein,
            boolean ownE0,
            double split,
            Runnable check) {
        this.shells = List.copyOf(shells);
        this.temperatures = temperatures.clone();
        this.reducedMass = reducedMass;
        this.einstein = einstein;
        this.ownE0 = ownE0;
        this.split = split;
        this.check = check;
        data = new double[shells.size()][];
        int total = 0;
        for (int t = 0; t < data.length; t++) {
            data[t] = shells.get(t).residual(shells.get(t).chi());
            total += data[t].length;
        }
        size = total;
    }

    /** Number of variables: amplitude, origins of energy, distances, displacements, in this order. */
    public int parameterCount() {
        return 1 + e0Count() + temperatures.length + (einstein ? 2 : temperatures.length);
    }

    /** Number of residuals. */
    public int size() {
        return size;
    }

    /** Sum of squares of the data in units of the noise. */
    public double dataSquares() {
        return Arrays.stream(data)
                .flatMapToDouble(Arrays::stream)
                .map(x -> x * x)
                .sum();
    }

    private int e0Count() {
        return ownE0 ? temperatures.length : 1;
    }

    private int e0At(int t) {
        return 1 + (ownE0 ? t : 0);
    }

    private int distanceAt(int t) {
        return 1 + e0Count() + t;
    }

    private int displacementAt() {
        return 1 + e0Count() + temperatures.length;
    }

    /** Displacement at a temperature, A^2. */
    public double sigma2(double[] x, int t) {
        int at = displacementAt();
        return einstein ? DebyeWaller.einstein(x[at], reducedMass, temperatures[t]) + x[at + 1] : x[at + t];
    }

    /** chi of the model at a temperature, on the grid. */
    public double[] chi(double[] x, int t) {
        double[] unit = shells.get(t).unitChi(x[e0At(t)], x[distanceAt(t)], sigma2(x, t), split);
        for (int i = 0; i < unit.length; i++) {
            unit[i] *= x[0];
        }
        return unit;
    }

    /** Fits from {@code start}, or from several standard starts, of which the lowest minimum is kept. */
    public BoundedLeastSquares minimise(double @Nullable [] start) {
        int n = parameterCount();
        double[] lower = new double[n];
        double[] upper = new double[n];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        for (int i = 1; i < displacementAt(); i++) {
            double limit = i <= e0Count() ? 30 : 0.5;
            lower[i] = -limit;
            upper[i] = limit;
        }
        if (einstein) {
            lower[displacementAt()] = 10;
            upper[displacementAt()] = 5000;
        } else {
            Arrays.fill(lower, displacementAt(), n, -0.05);
            Arrays.fill(upper, displacementAt(), n, 0.1);
        }
        BoundedLeastSquares best = null;
        for (double[] from : start == null ? starts() : List.of(start)) {
            check.run();
            BoundedLeastSquares fit = BoundedLeastSquares.minimise(this, from, lower, upper);
            if (best == null || fit.cost() < best.cost()) {
                best = fit;
            }
        }
        if (best == null) {
            throw new IllegalStateException("there is always a start");
        }
        return best;
    }

    private List<double[]> starts() {
        double[][] out = new double[6][];
        int at = 0;
        for (double e0 : new double[] {0, 5, -5}) {
            for (double displacement : new double[] {0.002, 0.006}) {
                double[] x = new double[parameterCount()];
                x[0] = 0.9;
                Arrays.fill(x, 1, 1 + e0Count(), e0);
                if (einstein) {
                    x[displacementAt()] = displacement < 0.004 ? 700 : 350;
                    x[displacementAt() + 1] = displacement - DebyeWaller.einstein(x[displacementAt()], reducedMass, 50);
                } else {
                    Arrays.fill(x, displacementAt(), x.length, displacement);
                }
                out[at++] = x;
            }
        }
        return List.of(out);
    }

    @Override
    public double[] residuals(double[] x) {
        check.run();
        double[] out = new double[size];
        int at = 0;
        for (int t = 0; t < temperatures.length; t++) {
            double[] model = shells.get(t).residual(chi(x, t));
            for (int i = 0; i < model.length; i++) {
                out[at + i] = data[t][i] - model[i];
            }
            at += model.length;
        }
        return out;
    }

    @Override
    public double[][] jacobian(double[] x) {
        check.run();
        double[][] out = new double[parameterCount()][size];
        int at = 0;
        for (int t = 0; t < temperatures.length; t++) {
            FirstShell shell = shells.get(t);
            double e0 = x[e0At(t)];
            double distance = x[distanceAt(t)];
            double sigma2 = sigma2(x, t);
            double[][] slopes = new double[FirstShell.SLOPES][shell.points()];
            double[] amplitude = shell.residual(shell.unitChi(e0, distance, sigma2, split, slopes));
            double[] byE0 = shell.residual(slopes[0]);
            double[] byDistance = shell.residual(slopes[1]);
            double[] bySigma2 = shell.residual(slopes[2]);
            double thermal = 0;
            if (einstein) {
                double theta = x[displacementAt()];
                double h = 1e-4 * theta;
                thermal = (DebyeWaller.einstein(theta + h, reducedMass, temperatures[t])
                                - DebyeWaller.einstein(theta - h, reducedMass, temperatures[t]))
                        / (2 * h);
            }
            for (int i = 0; i < amplitude.length; i++) {
                out[0][at + i] = -amplitude[i];
                out[e0At(t)][at + i] = -x[0] * byE0[i];
                out[distanceAt(t)][at + i] = -x[0] * byDistance[i];
                double displacement = -x[0] * bySigma2[i];
                if (einstein) {
                    out[displacementAt()][at + i] = displacement * thermal;
                    out[displacementAt() + 1][at + i] = displacement;
                } else {
                    out[displacementAt() + t][at + i] = displacement;
                }
            }
            at += amplitude.length;
        }
        return out;
    }
}
