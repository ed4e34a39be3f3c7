package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.xafs.EdgeMethod;
import org.apical.physics.xafs.NormalizationRanges;
import org.jspecify.annotations.Nullable;

/** E0 and normalisation (xas-data, sections 2.1, 2.2 and 6, record "preEdge"). */
public record PreEdgeParams(
        @Param(
                unit = Unit.EV,
                min = 0,
                minExclusive = true,
                doc = "edge energy; moved to the nearest data point",
                absent = "found from the data",
                from = "[T] xas-data 2.1")
        @Nullable
        Double e0EV,

        @Param(def = "steepest", code = "BAD_ARGUMENT", doc = "how the edge is found where e0EV is not given")
        EdgeMethod e0Method,

        @Param(unit = Unit.EV, doc = "start of the pre-edge range, from E0", absent = "the first points") @Nullable
        Double pre1EV,

        @Param(unit = Unit.EV, doc = "end of the pre-edge range, from E0", absent = "a third of pre1EV") @Nullable
        Double pre2EV,

        @Param(unit = Unit.EV, doc = "start of the post-edge range, from E0", absent = "at most 150 eV") @Nullable
        Double norm1EV,

        @Param(unit = Unit.EV, doc = "end of the post-edge range, from E0", absent = "the last point") @Nullable
        Double norm2EV,

        @Param(min = 0, max = 3, doc = "degree of the post-edge polynomial", absent = "2, or less for short ranges")
        @Nullable
        Integer normDegree,

        @Param(min = 0, max = 8, def = "0", doc = "exponent of the energy in the pre-edge fit (Victoreen)")
        int victoreen,

        @Param(def = "edgeStep", code = "BAD_ARGUMENT", doc = "what the spectrum is divided by", from = "[O]")
        StepKind divideBy,

        @Param(min = 0, minExclusive = true, doc = "the step for divideBy fixed", absent = "needed for fixed only")
        @Nullable
        Double fixedStep) {
    /** All by default. */
    public static final PreEdgeParams DEFAULT =
            new PreEdgeParams(null, EdgeMethod.STEEPEST, null, null, null, null, null, 0, StepKind.EDGE_STEP, null);

    /** Ranges run upwards. */
    public PreEdgeParams {
        ordered("pre1EV", pre1EV, "pre2EV", pre2EV);
        ordered("norm1EV", norm1EV, "norm2EV", norm2EV);
        if (divideBy == StepKind.FIXED && fixedStep == null) {
            throw BadInput.at("MISSING_KEY", "fixedStep", "must be given where divideBy is fixed.");
        }
    }

    private static void ordered(String lowKey, @Nullable Double low, String highKey, @Nullable Double high) {
        if (low != null && high != null && low >= high) {
            throw BadInput.value(
                    "BAD_RANGE", lowKey, low, "must be below " + highKey + " = " + BadInput.number(high) + " (eV).");
        }
    }

    NormalizationRanges ranges() {
        return new NormalizationRanges(pre1EV, pre2EV, norm1EV, norm2EV, normDegree, victoreen);
    }
}
