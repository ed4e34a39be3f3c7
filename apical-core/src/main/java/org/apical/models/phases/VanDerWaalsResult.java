package org.apical.models.phases;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link VanDerWaalsModel}. The arrays belong to the record: do not modify them. */
public record VanDerWaalsResult(
        @Result(unit = Unit.KELVIN, doc = "a = 27 b T0 / 8, in kelvin times cells", from = "[M] poole1994")
        double attractionK,

        @Result(doc = "dopings of the critical points, rising", from = "[D] phase-separation B")
        double[] criticalDoping,

        @Result(unit = Unit.KELVIN, doc = "their temperatures", from = "[D] phase-separation B")
        double[] criticalTemperatureK,

        @Result(unit = Unit.KELVIN, doc = "their pressures, per cell", from = "[D] phase-separation B")
        double[] criticalPressureK,

        @Result(
                doc = "coexisting pairs in the order of temperaturesK, then by rising doping",
                from = "[D] phase-separation B")
        List<Coexistence> coexistence,

        @Result(
                doc =
                        "dopings at which dP/dv changes sign, a rising list for each temperature, empty where there is none",
                from = "[D] phase-separation B")
        double[][] spinodalDoping,

        @Result(doc = "dopings of the isotherms, as listed", from = "[D] phase-separation B")
        double[] doping,

        @Result(
                unit = Unit.KELVIN,
                doc = "pressure per cell, a row for each temperature, a column for each doping",
                from = "[D] phase-separation B")
        double[][] pressureK,

        @Result(unit = Unit.KELVIN, doc = "free energy per polaron, alike", from = "[D] phase-separation B")
        double[][] helmholtzK,

        @Result(unit = Unit.KELVIN, doc = "chemical potential A + P v, alike", from = "[D] phase-separation B")
        double[][] chemicalPotentialK,

        @Result(
                doc = "share of the cells in the denser phase by the lever rule, alike; null where one phase is stable",
                nullable = true,
                from = "[D] phase-separation B")
        double[][] highFraction,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Two phases that coexist. */
    public record Coexistence(
            @Result(unit = Unit.KELVIN, doc = "temperature", from = "[D] phase-separation B")
            double temperatureK,

            @Result(doc = "doping of the rarer phase", from = "[D] phase-separation B")
            double lowDoping,

            @Result(doc = "doping of the denser phase", from = "[D] phase-separation B")
            double highDoping,

            @Result(unit = Unit.KELVIN, doc = "common pressure per cell", from = "[D] phase-separation B")
            double pressureK,

            @Result(unit = Unit.KELVIN, doc = "common chemical potential", from = "[D] phase-separation B")
            double chemicalPotentialK) {}
}
