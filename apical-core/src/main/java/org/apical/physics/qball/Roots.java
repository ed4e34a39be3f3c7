package org.apical.physics.qball;

import java.util.function.DoubleUnaryOperator;
import org.apical.numerics.ConvergenceException;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.exception.MathRuntimeException;

/** Bracketed roots and minima to the last digits. */
final class Roots {
    private static final int MAX_EVALUATIONS = 400;

    private Roots() {}

    /** The root between a and b, where f has opposite signs (or is zero at one of them). */
    static double between(DoubleUnaryOperator f, double a, double b) {
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        if (fa == 0) {
            return a;
        }
        if (fb == 0) {
            return b;
        }
        if (!(fa < 0 ^ fb < 0) || Double.isNaN(fa) || Double.isNaN(fb)) {
            throw new ConvergenceException(
                    "a root between " + a + " and " + b,
                    Math.min(Math.abs(fa), Math.abs(fb)),
                    "Change the parameters.");
        }
        try {
            return new BrentSolver(1e-15, 1e-300, 1e-300)
                    .solve(MAX_EVALUATIONS, f::applyAsDouble, Math.min(a, b), Math.max(a, b));
        } catch (MathRuntimeException e) {
            throw new ConvergenceException("a root between " + a + " and " + b, Double.NaN, "Change the parameters.");
        }
    }

    /** The root of a function that is of one sign at {@code a} and of the other far enough above it. */
    static double above(DoubleUnaryOperator f, double a, double limit) {
        boolean sign = f.applyAsDouble(a) < 0;
        double low = a;
        double high = 2 * a;
        while (f.applyAsDouble(high) < 0 == sign) {
            low = high;
            high *= 2;
            if (high > limit) {
                throw new ConvergenceException("a root above " + a, f.applyAsDouble(high), "Change the parameters.");
            }
        }
        return between(f, low, high);
    }
}
