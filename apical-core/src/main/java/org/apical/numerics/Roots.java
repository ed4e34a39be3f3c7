package org.apical.numerics;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathRuntimeException;

/** Roots of functions of one variable between two points of different sign. */
public final class Roots {
    private static final int MOST_EVALUATIONS = 400;

    private Roots() {}

    /**
     * The root between {@code low} and {@code high}, at which the function has different signs, by Brent's method with
     * inverse interpolation of higher order.
     *
     * @param relative accuracy of the root
     * @param absolute accuracy of the root; the coarser of the two counts
     * @throws ConvergenceException where the signs are the same
     */
    public static double between(DoubleUnaryOperator f, double low, double high, double relative, double absolute) {
        try {
            return new BracketingNthOrderBrentSolver(relative, absolute, Double.MIN_NORMAL, 5)
                    .solve(MOST_EVALUATIONS, f::applyAsDouble, low, high);
        } catch (MathRuntimeException e) {
            throw new ConvergenceException(
                    "The root between " + low + " and " + high,
                    Double.NaN,
                    e.getMessage() + ". Change the parameters.");
        }
    }
}
