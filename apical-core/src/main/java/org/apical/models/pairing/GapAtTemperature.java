package org.apical.models.pairing;

import org.apical.model.RunContext;
import org.apical.numerics.PadeContinuation;
import org.apical.physics.pairing.GapEdge;
import org.apical.physics.pairing.ImaginaryAxisGap;

/**
 * The gap at one temperature on both axes.
 *
 * @param axis solution on the imaginary axis
 * @param real its continuation
 * @param edge gap edge, meV
 */
record GapAtTemperature(ImaginaryAxisGap axis, PadeContinuation real, double edge) {
    static GapAtTemperature at(Interaction i, double t, double tc, int points, RunContext context) {
        ImaginaryAxisGap axis = ImaginaryAxisGap.at(i.modes(), i.coulomb(), t, t < tc, context::checkCancelled);
        PadeContinuation real = GapEdge.continuation(axis.omega(), axis.delta(), points);
        return new GapAtTemperature(axis, real, GapEdge.of(real, axis.delta()[0]));
    }

    double first() {
        return axis.delta()[0];
    }

    double fieldSquare() {
        return Math.max(0, -axis.freeEnergy());
    }
}
