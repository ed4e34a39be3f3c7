package org.apical.physics.superstripes;

import java.util.function.DoubleUnaryOperator;
import org.apical.numerics.ConvergenceException;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathRuntimeException;

/** Roots in a bracket. */
final class Roots {
    private static final int MOST = 300;

    private Roots() {}

    /** The root of f between two places where it has different signs, to a relative accuracy. */
    static double find(DoubleUnaryOperator f, double low, double high, double relative) {
        try {
            return new BracketingNthOrderBrentSolver(relative, 1e-16, 5).solve(MOST, f::applyAsDouble, low, high);
        } catch (MathRuntimeException e) {
            throw new ConvergenceException(
                    "The search for a root between " + low + " and " + high,
                    Math.min(Math.abs(f.applyAsDouble(low)), Math.abs(f.applyAsDouble(high))),
                    "Look at the curve around there; the input may be at the edge of what makes sense.");
        }
    }
}
