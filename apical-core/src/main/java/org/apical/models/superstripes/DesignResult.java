package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link DesignModel}. The arrays belong to the record: do not modify them. */
public record DesignResult(
        @Result(doc = "well width over period, L/d") double[] ratio,

        @Result(unit = Unit.KELVIN, doc = "largest Tc in the window at each L/d")
        double[] tcK,

        @Result(unit = Unit.EV, doc = "mu of that Tc") double[] muEV,

        @Result(doc = "the best L/d", from = "superstripes 4.8")
        Best best,

        @Result(doc = "what a grower needs") Recipe recipe,

        @Result(doc = "patent condition at the best point", from = "US 6,265,019")
        String patentRemark,

        @Result(doc = "what to think twice about") List<String> warnings) {

    /** The best point. */
    public record Best(
            @Result(doc = "well width over period, L/d") double ratio,

            @Result(unit = Unit.EV, doc = "chemical potential")
            double muEV,

            @Result(unit = Unit.KELVIN, doc = "largest Tc") double tcK,
            @Result(doc = "d ln Tc / d ln p at fixed mu") Sensitivity sensitivity,

            @Result(doc = "Tc for one layer more or less, at fixed mu; null without layerStepNm", nullable = true)
            @Nullable
            LayerError layerErrorTcK) {}

    /** d ln Tc / d ln p, one parameter changed and mu held. */
    public record Sensitivity(
            @Result(doc = "of the well width", nullable = true)
            double wellWidth,

            @Result(doc = "of the barrier width", nullable = true)
            double barrierWidth,

            @Result(doc = "of the barrier height", nullable = true)
            double barrier,

            @Result(doc = "of the boson energy", nullable = true)
            double omega0,

            @Result(doc = "of the coupling; null with a matrix", nullable = true)
            double coupling,

            @Result(doc = "of the free mass", nullable = true)
            double freeMass) {}

    /** Tc in K with one layer more or less. */
    public record LayerError(
            @Result(doc = "well one layer thicker, K") double wellThicker,
            @Result(doc = "well one layer thinner, K") double wellThinner,
            @Result(doc = "barrier one layer thicker, K") double barrierThicker,
            @Result(doc = "barrier one layer thinner, K") double barrierThinner) {}
}
