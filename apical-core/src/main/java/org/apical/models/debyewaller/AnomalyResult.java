package org.apical.models.debyewaller;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link AnomalyModel}. The arrays belong to the record: do not modify them. */
public record AnomalyResult(
        @Result(doc = "Einstein oscillator with a static part alone")
        Curve baseline,

        @Result(doc = "the same with the anomaly") Curve withAnomaly,

        @Result(unit = Unit.ANGSTROM2, doc = "amplitude of the anomaly")
        double amplitudeA2,

        @Result(
                unit = Unit.ANGSTROM2,
                doc = "its standard deviation, with quantum and static part free",
                from = "[D] 1 / sqrt(t^T P t), double-well 5")
        double amplitudeErrorA2,

        @Result(doc = "sign(A) sqrt(chi2 of the baseline less chi2 with the anomaly)", from = "[D] double-well 5")
        double significance,

        @Result(
                doc = "erfc(|significance| / sqrt 2): for a centre fixed before looking at the data",
                from = "[D] double-well 5")
        double localPValue,

        @Result(doc = "search over the centre; null without one", nullable = true) @Nullable
        Scan scan,

        @Result(doc = "accuracy of the fits") Quality quality,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A fitted oscillator. */
    public record Curve(
            @Result(unit = Unit.MEV, doc = "vibrational quantum")
            double quantumMeV,

            @Result(unit = Unit.KELVIN, doc = "Einstein temperature")
            double thetaK,

            @Result(unit = Unit.ANGSTROM2, doc = "static part, of either sign")
            double staticSigma2A2,

            @Result(doc = "sum of squares in units of the errors")
            double chi2) {}

    /** Search over the centre. */
    public record Scan(
            @Result(unit = Unit.KELVIN, doc = "centre of the strongest anomaly")
            double centreK,

            @Result(doc = "modulus of its score", from = "[D] t^T P r / sqrt(t^T P t), double-well 5")
            double significance,

            @Result(
                    doc = "how often noise alone shows one as strong at any centre: the number to report",
                    from = "[D] double-well 5")
            double globalPValue,

            @Result(unit = Unit.KELVIN, doc = "centres") double[] centresK,

            @Result(doc = "signed score at each; null where the baseline can take the anomaly up", nullable = true)
            double[] scores) {}

    /** How good the fits are. */
    public record Quality(
            @Result(doc = "temperatures") int gridPoints,

            @Result(doc = "degrees of freedom of the baseline fit")
            int degreesOfFreedom,

            @Result(doc = "relative accuracy of the quanta") double relativeChange) {}
}
