package org.apical.models.doublewell;

import java.util.List;
import java.util.Map;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link SensitivityModel}. The arrays belong to the record: do not modify them. */
public record SensitivityResult(
        @Result(doc = "parameters of the model") List<String> parameters,

        @Result(
                doc =
                        "standard deviation of each that no unbiased analysis can beat; null where the data do not fix all",
                from = "[T] Cramer and Rao",
                nullable = true)
        Map<String, @Nullable Double> stdDev,

        @Result(doc = "correlation matrix; null where the data do not fix all parameters", nullable = true)
        double @Nullable [][] correlation,

        @Result(unit = Unit.ANGSTROM, doc = "place of the minima of the quartic model", nullable = true) @Nullable
        Double halfSplitA,

        @Result(unit = Unit.MEV, doc = "barrier of the quartic model", nullable = true) @Nullable
        Double barrierMeV,

        @Result(unit = Unit.ANGSTROM, doc = "standard deviation of halfSplitA", nullable = true) @Nullable
        Double halfSplitStdDevA,

        @Result(unit = Unit.MEV, doc = "standard deviation of barrierMeV", nullable = true) @Nullable
        Double barrierStdDevMeV,

        @Result(doc = "correlation of the two", nullable = true) @Nullable
        Double halfSplitBarrierCorrelation,

        @Result(
                doc = "chi2 of the best quartic well without a barrier against data without noise",
                from = "[D] double-well 7.3",
                nullable = true)
        @Nullable
        Double noBarrierChi2,

        @Result(
                doc = "noise at which a barrier would be seen at three standard deviations",
                from = "[D] noise sqrt(noBarrierChi2 / 9), double-well 7.3",
                nullable = true)
        @Nullable
        Double noiseForThreeSigma,

        @Result(doc = "accuracy") Quality quality,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** How good the numbers are. */
    public record Quality(
            @Result(doc = "points of all spectra") int gridPoints,

            @Result(doc = "relative error of the numerical derivatives, about")
            double relativeChange) {}
}
