package org.apical.models.phases;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link VanDerWaalsModel}. The arrays belong to the record: do not modify them. */
public record VanDerWaalsResult(
        @Result(unit = Unit.KELVIN, doc = "a = 27 b T0 / 8, in kelvin times cells", from = "[M] poole1994")
        double attractionK,

        @Result(doc = "dopings of the critical points, rising")
        double[] criticalDoping,

        @Result(unit = Unit.KELVIN, doc = "their temperatures")
        double[] criticalTemperatureK,

        @Result(unit = Unit.KELVIN, doc = "their pressures, per cell")
        double[] criticalPressureK,

        @Result(doc = "coexisting pairs in the order of temperaturesK, then by rising doping")
        List<Coexistence> coexistence,

        @Result(
                doc =
                        "dopings at which dP/dv changes sign, a rising list for each temperature, empty where there is none")
        double[][] spinodalDoping,

        @Result(doc = "dopings of the isotherms, as listed") double[] doping,

        @Result(unit = Unit.KELVIN, doc = "pressure per cell, a row for each temperature, a column for each doping")
        double[][] pressureK,

        @Result(unit = Unit.KELVIN, doc = "free energy per polaron, alike")
        double[][] helmholtzK,

        @Result(unit = Unit.KELVIN, doc = "chemical potential A + P v, alike")
        double[][] chemicalPotentialK,

        @Result(
                doc = "share of the cells in the denser phase by the lever rule, alike; null where one phase is stable",
                nullable = true)
        double[][] highFraction,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Two phases that coexist. */
    public record Coexistence(
            @Result(unit = Unit.KELVIN, doc = "temperature") double temperatureK,

            @Result(doc = "doping of the rarer phase") double lowDoping,

            @Result(doc = "doping of the denser phase") double highDoping,

            @Result(unit = Unit.KELVIN, doc = "common pressure per cell")
            double pressureK,

            @Result(unit = Unit.KELVIN, doc = "common chemical potential")
            double chemicalPotentialK) {}
}
