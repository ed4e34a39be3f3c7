package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link FeaturesModel}. */
public record FeaturesResult(
        @Result(unit = Unit.EV, doc = "first Lifshitz energy of the band")
        double bottomEV,

        @Result(unit = Unit.EV, doc = "crossing point of the helicities of the band")
        double nodalEV,

        @Result(unit = Unit.EV, doc = "second Lifshitz energy of the band")
        double neckEV,

        @Result(unit = Unit.EV, doc = "where Tc is smallest below the bottom")
        double muMinEV,

        @Result(unit = Unit.KELVIN, doc = "smallest Tc from the start of the window to the bottom")
        double tcMinK,

        @Result(unit = Unit.EV, doc = "where Tc is largest above the bottom")
        double muMaxEV,

        @Result(unit = Unit.KELVIN, doc = "largest Tc from the bottom to the end of the window")
        double tcMaxK,

        @Result(doc = "(muMin - bottom)/omega0") double etaBottomAtMin,
        @Result(doc = "(muMax - neck)/omega0") double etaNeckAtMax,

        @Result(unit = Unit.KELVIN, doc = "Tc at the first transition")
        double tcAtBottomK,

        @Result(unit = Unit.KELVIN, doc = "Tc at the second transition")
        double tcAtNeckK,

        @Result(doc = "tcMax/tcMin; null where tcMin = 0", from = "superstripes 4.5", nullable = true)
        double amplification,

        @Result(doc = "Fano line through Tc; null without fanoPoints", from = "superstripes 4.7", nullable = true)
        @Nullable
        Fano fano,

        @Result(doc = "what to think twice about") List<String> warnings) {

    /** The fit of Tc in K over mu. */
    public record Fano(
            @Result(doc = "shape") double q,
            @Result(unit = Unit.EV, doc = "position") double x0EV,
            @Result(unit = Unit.MEV, doc = "width") double gammaMeV,
            @Result(doc = "width over omega0") double gammaOverOmega0,

            @Result(unit = Unit.KELVIN, doc = "amplitude A, above 0")
            double amplitudeK,

            @Result(unit = Unit.KELVIN, doc = "background B; negative where the curve is no Fano line")
            double backgroundK,

            @Result(doc = "part of the variance that the line describes")
            double rSquared) {}
}
