package org.apical.models.pairing;

import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.PadeContinuation;
import org.apical.physics.pairing.GapEdge;
import org.apical.physics.pairing.ImaginaryAxisGap;
import org.jspecify.annotations.Nullable;

/**
 * The gap at one temperature on both axes.
 *
 * @param axis solution on the imaginary axis
 * @param real its continuation
 * @param edge gap edge, meV; NaN where the continuation has none
 */
record GapAtTemperature(ImaginaryAxisGap axis, PadeContinuation real, double edge) {
    /**
     * @param points of the continuation
     * @return with an edge of NaN where the continuation has none
     */
    static GapAtTemperature at(Interaction i, double t, double tc, int points, RunContext context) {
        ImaginaryAxisGap axis = ImaginaryAxisGap.at(i.modes(), i.coulomb(), t, t < tc, context::checkCancelled);
        PadeContinuation real = GapEdge.continuation(axis.omega(), axis.delta(), points);
        double edge;
        try {
            edge = GapEdge.of(real, axis.delta()[0]);
        } catch (ConvergenceException e) {
            edge = Double.NaN;
        }
        return new GapAtTemperature(axis, real, edge);
    }

    /** For a curve that only draws: null where the gap does not converge. */
    static @Nullable GapAtTemperature orNull(Interaction i, double t, double tc, RunContext context) {
        try {
            return at(i, t, tc, 4, context);
        } catch (ConvergenceException e) {
            return null;
        }
    }

    double first() {
        return axis.delta()[0];
    }

    double fieldSquare() {
        return Math.max(0, -axis.freeEnergy());
    }
}
