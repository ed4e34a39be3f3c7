package org.apical.physics.superstripes;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.optim.univariate.UnivariatePointValuePair;

/**
 * Largest or smallest value of a curve in a window: the best point of a scan, refined between its neighbours by Brent's method.
 *
 * @param x where
 * @param value the value
 */
public record Extremum(double x, double value) {
    private static final double ACCURACY = 1e-7;
    private static final int MOST = 200;

    /**
     * Refines a scan.
     *
     * @param f the curve
     * @param x places of the scan, ascending
     * @param y values there
     * @param largest the maximum, else the minimum
     */
    public static Extremum refine(DoubleUnaryOperator f, double[] x, double[] y, boolean largest) {
        int best = 0;
        for (int i = 1; i < x.length; i++) {
            best = (largest ? y[i] > y[best] : y[i] < y[best]) ? i : best;
        }
        if (y[best] == 0) {
            return new Extremum(x[best], y[best]);
        }
        double low = x[Math.max(0, best - 1)];
        double high = x[Math.min(x.length - 1, best + 1)];
        UnivariatePointValuePair found = new BrentOptimizer(1e-9, ACCURACY)
                .optimize(
                        new UnivariateObjectiveFunction(f::applyAsDouble),
                        largest ? GoalType.MAXIMIZE : GoalType.MINIMIZE,
                        new MaxEval(MOST),
                        new SearchInterval(low, high, x[best]));
        boolean better = largest ? found.getValue() >= y[best] : found.getValue() <= y[best];
        return better ? new Extremum(found.getPoint(), found.getValue()) : new Extremum(x[best], y[best]);
    }
}
