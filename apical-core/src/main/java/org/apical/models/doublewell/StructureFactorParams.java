package org.apical.models.doublewell;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.numerics.Grid;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link StructureFactorModel}. */
public record StructureFactorParams(
        @Param(def = PotentialParams.DEFAULT, doc = "potential of the bond; the default is illustrative")
        PotentialParams potential,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                def = "[63.546, 15.999]",
                minSize = 2,
                maxSize = 2,
                code = "BAD_RANGE",
                doc = "masses of absorber and neighbour")
        double[] massesAmu,

        @Param(unit = Unit.KELVIN, min = 0, max = 100000, def = "10", code = "BAD_RANGE", doc = "temperature")
        double temperatureK,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                max = 200,
                def = "[5, 10, 15, 20, 25]",
                minSize = 1,
                maxSize = 10000,
                single = true,
                code = "BAD_RANGE",
                doc = "momentum transfers along the bond")
        double[] qInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                max = 200,
                def = "15",
                code = "BAD_RANGE",
                doc = "momentum transfer of the spectrum")
        double spectrumQInvA,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 10000,
                def = "2",
                code = "BAD_RANGE",
                doc = "resolution, full width at half maximum")
        double resolutionMeV,

        @Param(
                unit = Unit.MEV,
                min = -100000,
                max = 100000,
                minSize = 1,
                maxSize = 100000,
                single = true,
                code = "BAD_RANGE",
                doc = "energies handed over to the bond at which the spectrum is given",
                absent = "-40 to 120 in steps of 2")
        double @Nullable [] energyMeV) {
    private static final int ENERGIES = 81;

    /** Energies of the spectrum. */
    double[] energies() {
        return energyMeV == null ? Grid.uniform(-40, 2, ENERGIES) : energyMeV;
    }

    /** The largest momentum transfer that is needed. */
    double largestQ() {
        double out = spectrumQInvA;
        for (double q : qInvA) {
            out = Math.max(out, q);
        }
        return out;
    }
}
