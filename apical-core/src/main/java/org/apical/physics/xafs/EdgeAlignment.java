package org.apical.physics.xafs;

import org.apical.numerics.Grid;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * The shift that brings the derivative of one spectrum onto that of another, amplitude free (xas-data, section 2.3): a
 * scan of the range, then Brent's method around the best point.
 *
 * @param shift to be added to the second spectrum's energies, eV
 * @param amplitude factor of the second derivative spectrum
 */
public record EdgeAlignment(double shift, double amplitude) {
    private static final double SCAN_STEP = 0.25;

    /**
     * Aligns.
     *
     * @param from start of the compared range, eV
     * @param to its end
     * @param maxShift largest shift looked for
     * @param smoothing width of the Gaussian that smooths the derivatives, eV; 0 for none
     */
    public static EdgeAlignment of(
            double[] energy,
            double[] mu,
            double[] otherEnergy,
            double[] otherMu,
            double from,
            double to,
            double maxShift,
            double smoothing) {
        double[] reference = slope(energy, mu, smoothing);
        double[] other = slope(otherEnergy, otherMu, smoothing);
        int first = Grid.indexOf(energy, from);
        int last = Grid.indexOf(energy, to);
        Comparison comparison = new Comparison(energy, reference, otherEnergy, other, first, last);
        double best = 0;
        double least = comparison.misfit(0);
        for (double s = -maxShift; s <= maxShift; s += SCAN_STEP) {
            double misfit = comparison.misfit(s);
            if (misfit < least) {
                least = misfit;
                best = s;
            }
        }
        double shift = new BrentOptimizer(1e-10, 1e-9)
                .optimize(
                        new MaxEval(500),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(comparison::misfit),
                        new SearchInterval(best - SCAN_STEP, best + SCAN_STEP, best))
                .getPoint();
        return new EdgeAlignment(shift, comparison.amplitude(shift));
    }

    private static double[] slope(double[] x, double[] y, double smoothing) {
        double[] d = Grid.derivative(x, y);
        return smoothing > 0 ? Smoothing.convolve(x, d, Smoothing.Kernel.GAUSSIAN, smoothing) : d;
    }

    private record Comparison(double[] x, double[] d, double[] otherX, double[] otherD, int first, int last) {
        /** Best amplitude at a shift. */
        double amplitude(double shift) {
            double cross = 0;
            double square = 0;
            for (int i = first; i <= last; i++) {
                double y = Grid.linear(otherX, otherD, x[i] - shift);
                cross += d[i] * y;
                square += y * y;
            }
            return square > 0 ? cross / square : 0;
        }

        double misfit(double shift) {
            double a = amplitude(shift);
            double sum = 0;
            for (int i = first; i <= last; i++) {
                double r = d[i] - a * Grid.linear(otherX, otherD, x[i] - shift);
                sum += r * r;
            }
            return sum;
        }
    }
}
