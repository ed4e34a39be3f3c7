package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link ChiModel}. The arrays belong to the record: do not modify them. */
public record ChiResult(
        @Result(unit = Unit.INV_ANGSTROM, doc = "wave numbers")
        double[] kInvA,

        @Result(unit = Unit.ANGSTROM, doc = "half path length of the table")
        double reffA,

        @Result(doc = "chi of the whole distribution", from = "[T] double-well 4.1")
        double[] chi,

        @Result(doc = "path sum with the cumulants of the whole distribution", from = "[C] double-well 4.2")
        double[] chiCumulant,

        @Result(
                doc = "path sum of each site, added; null for a potential",
                from = "[C] double-well 4.2",
                nullable = true)
        double @Nullable [] chiPathSum,

        @Result(
                doc = "|sum w exp(2ikx)|: the part of a sharp shell's amplitude that is left",
                from = "[D] double-well 4")
        double[] characteristicMagnitude,

        @Result(unit = Unit.ANGSTROM, doc = "mean distance") double meanDistanceA,

        @Result(unit = Unit.ANGSTROM2, doc = "second cumulant, the variance")
        double c2A2,

        @Result(unit = Unit.ANGSTROM3, doc = "third cumulant")
        double c3A3,

        @Result(unit = Unit.ANGSTROM4, doc = "fourth cumulant")
        double c4A4,

        @Result(
                doc =
                        "false where |C4| k^4/3 > 0.5 C2 k^2 at the largest k, or 2 k sqrt(C2) > pi/2 with C4 < 0: the series of"
                                + " cumulants does not converge there",
                from = "[D] double-well 4")
        boolean cumulantsUsable,

        @Result(
                unit = Unit.INV_ANGSTROM,
                doc = "where the amplitude of two sites is least, pi / 2 delta; null otherwise",
                from = "[D] double-well 4",
                nullable = true)
        @Nullable
        Double kBeatInvA,

        @Result(
                doc = "what is left of the amplitude there, |w1 - w2|; null otherwise",
                from = "[D] double-well 4",
                nullable = true)
        @Nullable
        Double beatDepth,

        @Result(doc = "accuracy of the levels; no mesh for sites")
        LevelQuality quality,

        @Result(doc = "what to think twice about") List<String> warnings) {}
