package org.apical.models.phases;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.phases.TwoBand;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link TwoBandModel}. */
public record TwoBandParams(
        @Param(
                unit = Unit.EV,
                min = 0,
                minExclusive = true,
                max = 1000,
                def = "2.0",
                doc = "half-bandwidth w_a of the wide band without correlations",
                from = "[C] sboychakov2007")
        double wideHalfBandwidthEV,

        @Param(
                unit = Unit.EV,
                min = 0,
                minExclusive = true,
                max = 1000,
                def = "0.4",
                doc = "half-bandwidth w_b of the narrow band, at most wideHalfBandwidthEV")
        double narrowHalfBandwidthEV,

        @Param(
                unit = Unit.EV,
                min = -10,
                max = 10,
                def = "0.2",
                doc = "dE: the narrow band is centred at -dE against the wide one; misfit strain acts through it")
        double bandShiftEV,

        @Param(def = "square", doc = "density of states of both bands over energy / half-bandwidth")
        DensityOfStates densityOfStates,

        @Param(
                def = "band",
                doc =
                        "what is called the energy: sum of the filled single-particle energies, of the hopping, or the integral of"
                                + " the chemical potential; Hubbard-I is not thermodynamically consistent, so they differ",
                from = "[D] phase-separation A")
        TwoBand.Definition energyDefinition,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1,
                minSize = 1,
                maxSize = 100000,
                single = true,
                doc = "electrons per site at which states are listed",
                absent = "0.01 to 1 in steps of 0.01")
        double @Nullable [] fillings,

        @Param(def = "true", doc = "whether coexistence and spinodal are computed too")
        boolean phaseSeparation,

        @Param(
                unit = Unit.EV,
                min = -10,
                max = 10,
                maxSize = 1000,
                single = true,
                doc = "band shifts over which a phase diagram is computed besides",
                absent = "no diagram")
        double @Nullable [] diagramShiftsEV) {
    private static final int DEFAULT_FILLINGS = 100;

    /** The narrow band is the narrow one. */
    public TwoBandParams {
        if (narrowHalfBandwidthEV > wideHalfBandwidthEV) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "narrowHalfBandwidthEV",
                    narrowHalfBandwidthEV,
                    "must not be above wideHalfBandwidthEV = "
                            + BadInput.number(wideHalfBandwidthEV)
                            + " (eV): swap the two, and the sign of bandShiftEV.");
        }
    }

    TwoBand bands() {
        return bands(bandShiftEV);
    }

    TwoBand bands(double shift) {
        return new TwoBand(wideHalfBandwidthEV, narrowHalfBandwidthEV, shift, densityOfStates.shape());
    }

    double[] listed() {
        if (fillings != null) {
            return fillings;
        }
        double[] n = new double[DEFAULT_FILLINGS];
        for (int i = 0; i < n.length; i++) {
            n[i] = (i + 1.0) / DEFAULT_FILLINGS;
        }
        return n;
    }
}
