package org.apical.models.debyewaller;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link CorrelatedDebyeModel}. */
public record CorrelatedDebyeParams(
        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 100000,
                def = "[0, 10, 50, 100, 200, 300]",
                minSize = 1,
                maxSize = 100000,
                single = true,
                code = "BAD_RANGE",
                doc = "temperatures")
        double[] temperatureK,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 100000,
                def = "400",
                code = "BAD_RANGE",
                doc = "Debye temperature")
        double thetaK,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                def = "[63.546, 15.999]",
                minSize = 2,
                maxSize = 2,
                code = "BAD_RANGE",
                doc = "masses of the two atoms")
        double[] massesAmu,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 1000,
                def = "1.8507",
                code = "BAD_RANGE",
                doc = "distance of the two atoms")
        double distanceA,

        @Param(
                unit = Unit.PER_ANGSTROM3,
                min = 0,
                minExclusive = true,
                max = 1000,
                code = "BAD_RANGE",
                doc = "atoms per volume, instead of rNormanA",
                absent = "from rNormanA")
        @Nullable
        Double densityPerA3,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                code = "BAD_RANGE",
                doc = "mean Norman radius (FEFF prints bohr)",
                absent = "1.4562, or from densityPerA3")
        @Nullable
        Double rNormanA,

        @Param(
                unit = Unit.ANGSTROM2,
                min = -1,
                max = 1,
                def = "0",
                code = "BAD_RANGE",
                doc = "static part, which adds to the variance; negative is unphysical and warned about")
        double staticSigma2A2) {
    /** One of the two that fix the density. */
    public CorrelatedDebyeParams {
        if (densityPerA3 != null && rNormanA != null) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "densityPerA3",
                    "give densityPerA3 or rNormanA, not both: each follows from the other.");
        }
    }
}
