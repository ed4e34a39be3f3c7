package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link InvertModel}. The arrays belong to the record: do not modify them. */
public record InvertResult(
        @Result(unit = Unit.ANGSTROM, doc = "distances") double[] rA,

        @Result(unit = Unit.PER_ANGSTROM, doc = "density at these distances")
        double[] densityPerA,

        @Result(
                unit = Unit.PER_ANGSTROM,
                doc =
                        "standard deviation of the density over replicas of the noise, exactly; of a density held at 0 it is 0. It"
                                + " knows nothing of what the smoothness adds")
        double[] deviationPerA,

        @Result(doc = "weight of the roughness") double alpha,

        @Result(doc = "sum of squares of the residuals in units of the noise")
        double chi2,

        @Result(doc = "points of the spectrum") int pointCount,

        @Result(doc = "integral of the density; not forced to 1")
        double norm,

        @Result(unit = Unit.ANGSTROM, doc = "mean distance, sum r g / sum g")
        double meanDistanceA,

        @Result(
                doc = "independent things that the data say at this alpha, without the sign",
                from = "[D] trace K (K^T K + alpha L^T L)^-1 K^T, double-well 7.5")
        double effectiveDof,

        @Result(unit = Unit.ANGSTROM, doc = "maxima above a thousandth of the highest, ascending")
        double[] modesA,

        @Result(doc = "whether there are at least two maxima")
        boolean bimodal,

        @Result(
                unit = Unit.ANGSTROM,
                doc = "pi / (2 kmax): narrower features come from the smoothness, not from the data")
        double resolutionA,

        @Result(doc = "misfit against roughness over alpha") LCurve lCurve,

        @Result(unit = Unit.INV_ANGSTROM, doc = "wave numbers of the data")
        double[] kInvA,

        @Result(doc = "chi of the data") double[] chi,
        @Result(doc = "chi of the density") double[] chiModel,
        @Result(doc = "accuracy") Quality quality,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Misfit against roughness. */
    public record LCurve(
            @Result(doc = "weights of the roughness") double[] alpha,
            @Result(doc = "chi2 at each") double[] chi2,

            @Result(doc = "integral of the squared second derivative at each, A^-5")
            double[] roughness) {}

    /** How good the numbers are. */
    public record Quality(
            @Result(doc = "distances") int gridPoints,

            @Result(doc = "relative change of chi2 from the number of points, where alpha is found by discrepancy")
            double relativeChange) {}
}
