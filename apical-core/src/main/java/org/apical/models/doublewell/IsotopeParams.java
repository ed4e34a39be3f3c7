package org.apical.models.doublewell;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link IsotopeModel}. */
public record IsotopeParams(
        @Param(
                def = PotentialParams.DEFAULT,
                doc = "potential of the bond; it must not hold the mass (no quantumMeV, no razavy)")
        PotentialParams potential,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                def = "[63.546, 15.999]",
                minSize = 2,
                maxSize = 2,
                code = "BAD_RANGE",
                doc = "masses of absorber and neighbour; the first is used")
        double[] massesAmu,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                def = "15.99491462",
                code = "BAD_RANGE",
                doc = "mass of the light neighbour")
        double lightMassAmu,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                def = "17.99915961",
                code = "BAD_RANGE",
                doc = "mass of the heavy neighbour, above the light one")
        double heavyMassAmu,

        @Param(min = 0, max = 1, def = "1", code = "BAD_RANGE", doc = "part of the neighbours that are heavy")
        double heavyFraction,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 100000,
                def = "[10, 300]",
                minSize = 1,
                maxSize = 1000,
                single = true,
                code = "BAD_RANGE",
                doc = "temperatures")
        double[] temperatureK) {
    /** A potential that is the same for both isotopes. */
    public IsotopeParams {
        if (potential.quantumMeV() != null) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "potential.quantumMeV",
                    "holds the mass, so that the potential would change with the isotope; give forceConstantMeVPerA2.");
        }
        if (potential.family() == PotentialFamily.RAZAVY) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "potential.family",
                    "razavy holds the mass, so that the potential would change with the isotope; use another family.");
        }
        if (heavyMassAmu <= lightMassAmu) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "heavyMassAmu",
                    heavyMassAmu,
                    "must be above lightMassAmu = " + BadInput.number(lightMassAmu) + " (u). Did you swap them?");
        }
    }
}
