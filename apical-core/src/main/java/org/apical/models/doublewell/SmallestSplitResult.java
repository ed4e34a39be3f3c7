package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SmallestSplitModel}. The arrays belong to the record: do not modify them. */
public record SmallestSplitResult(
        @Result(doc = "points of a spectrum") int pointCount,

        @Result(doc = "rules of thumb; neither necessary nor sufficient")
        Rules rules,

        @Result(doc = "noise of chi per point") double[] noise,

        @Result(
                doc =
                        "smallest split whose gain in BIC reaches bicGain, for each noise; null if none from 0.02 to 0.3 A",
                from = "[D] chi2 - (4 - p) ln n, double-well 7.3")
        PerModel smallestSplitA,

        @Result(doc = "what one-site models make of given splits")
        Curve curve,

        @Result(doc = "smallest split against one Gaussian, over noise and kmax")
        Map map,

        @Result(doc = "accuracy") Quality quality,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Rules of thumb. */
    public record Rules(
            @Result(unit = Unit.ANGSTROM, doc = "pi / (2 kmax)")
            double piOver2KmaxA,

            @Result(unit = Unit.ANGSTROM, doc = "pi / (2 (kmax - kmin))")
            double piOver2RangeA) {}

    /** A list for each model of one site. */
    public record PerModel(
            @Result(doc = "distance and variance free", nullable = true)
            double[] gaussian,

            @Result(doc = "amplitude free too", nullable = true)
            double[] gaussianFreeAmplitude,

            @Result(doc = "four cumulants", nullable = true) double[] cumulants) {}

    /** One-site models fitted to two sites without noise. */
    public record Curve(
            @Result(unit = Unit.ANGSTROM, doc = "splits") double[] splitA,
            @Result(doc = "chi2 at the first noise") PerModel chi2,

            @Result(unit = Unit.ANGSTROM, doc = "distance that one Gaussian finds")
            double[] fittedDistanceA,

            @Result(unit = Unit.ANGSTROM2, doc = "variance that one Gaussian finds")
            double[] fittedSigma2A2) {}

    /** Detectability over noise and range. */
    public record Map(
            @Result(unit = Unit.INV_ANGSTROM, doc = "ends of the range of k")
            double[] kmaxInvA,

            @Result(doc = "noise of chi per point") double[] noise,

            @Result(
                    unit = Unit.ANGSTROM,
                    doc =
                            "smallest split to a few parts in a thousand, one row a noise; null if none from 0.02 to 0.3 A",
                    nullable = true)
            double[][] smallestSplitA) {}

    /** How good the numbers are. */
    public record Quality(
            @Result(doc = "splits at which each model was fitted to bracket the answer")
            int gridPoints,

            @Result(doc = "bound on the relative error of a smallest split")
            double relativeChange) {}
}
