package org.apical.models.stripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link ExafsModel}. The arrays belong to the record: do not modify them. */
public record ExafsResult(
        @Result(doc = "size of the sum of both waves at each wave number", from = "superstripes 7.4")
        double[] envelope,

        @Result(
                unit = Unit.INV_ANGSTROM,
                doc = "first node or minimum, pi/(2 |R2 - R1|); null for one distance",
                nullable = true)
        double beatKInvA,

        @Result(unit = Unit.ANGSTROM, doc = "the smallest split that the range tells apart, pi/(2 kMaxInvA)")
        double resolutionA,

        @Result(doc = "whether the two distances can be told apart")
        boolean resolvable,

        @Result(unit = Unit.ANGSTROM2, doc = "mean-square displacement that one distance would take for the split")
        double staticSigma2A2,

        @Result(unit = Unit.ANGSTROM, doc = "mean distance") double meanDistanceA,

        @Result(
                unit = Unit.EV,
                doc = "shift of the resonance of the second distance by Natoli's rule: an estimate, not a spectrum",
                from = "[M] superstripes 7.4")
        double natoliSplitEV,

        @Result(doc = "effective number of the bonds for the field, 3 sum cos^2; null without bonds", nullable = true)
        @Nullable
        Double effectiveNumber,

        @Result(doc = "what to think twice about") List<String> warnings) {}
