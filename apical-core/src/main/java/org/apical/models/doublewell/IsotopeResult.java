package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link IsotopeModel}. The arrays belong to the record: do not modify them. */
public record IsotopeResult(
        @Result(unit = Unit.KELVIN, doc = "temperatures") double[] temperatureK,
        @Result(doc = "bond with the light neighbour") Isotope light,
        @Result(doc = "bond with the heavy neighbour") Isotope heavy,

        @Result(
                doc = "-d ln Delta / d ln m between the two masses; null where there is no splitting",
                from = "[D] double-well 8",
                nullable = true)
        @Nullable
        Double splittingExponent,

        @Result(doc = "what the frequency of a harmonic bond changes by, sqrt(mu light / mu heavy)")
        double harmonicFrequencyRatio,

        @Result(doc = "exponent of a harmonic bond, the same for every force constant", from = "[D] double-well 8")
        double harmonicExponent,

        @Result(
                unit = Unit.ANGSTROM2,
                doc = "variance of the mixture of both distributions, at each temperature",
                from = "[D] (1-x) C2_l + x C2_h + x (1-x) (C1_l - C1_h)^2, double-well 8")
        double[] mixedC2A2,

        @Result(doc = "accuracy of the levels of the light bond")
        LevelQuality quality,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A bond with one isotope. */
    public record Isotope(
            @Result(unit = Unit.AMU, doc = "reduced mass") double reducedMassAmu,

            @Result(unit = Unit.MEV, doc = "E1 - E0; null with one level", nullable = true) @Nullable
            Double splittingMeV,

            @Result(unit = Unit.ANGSTROM, doc = "mean of x, at each temperature")
            double[] c1A,

            @Result(unit = Unit.ANGSTROM2, doc = "variance, at each temperature")
            double[] c2A2) {}
}
