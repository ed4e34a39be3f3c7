package org.apical.models.doublewell;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.models.xas.PreEdgeParams;
import org.apical.models.xas.StepKind;
import org.apical.physics.xafs.EdgeMethod;

/** E0 and normalisation of a series, with the defaults of the YBa2Cu3O7 analysis; meaning as in xas.reduce. */
public record SeriesPreEdge(
        @Param(
                unit = Unit.EV,
                min = 0,
                minExclusive = true,
                max = 200000,
                def = "8989",
                code = "BAD_RANGE",
                doc = "edge energy, moved to the nearest data point")
        double e0EV,

        @Param(
                unit = Unit.EV,
                min = -20000,
                max = 0,
                def = "-150",
                code = "BAD_RANGE",
                doc = "start of the pre-edge range")
        double pre1EV,

        @Param(
                unit = Unit.EV,
                min = -20000,
                max = 0,
                def = "-30",
                code = "BAD_RANGE",
                doc = "end of the pre-edge range")
        double pre2EV,

        @Param(
                unit = Unit.EV,
                min = 0,
                max = 20000,
                def = "100",
                code = "BAD_RANGE",
                doc = "start of the post-edge range")
        double norm1EV,

        @Param(
                unit = Unit.EV,
                min = 0,
                max = 20000,
                def = "1200",
                code = "BAD_RANGE",
                doc = "end of the post-edge range")
        double norm2EV,

        @Param(min = 0, max = 3, def = "2", code = "BAD_RANGE", doc = "degree of the post-edge polynomial")
        int normDegree,

        @Param(min = 0, max = 8, def = "0", code = "BAD_RANGE", doc = "exponent of the energy in the pre-edge fit")
        int victoreen) {
    /** Ranges run upwards. */
    public SeriesPreEdge {
        params(e0EV, pre1EV, pre2EV, norm1EV, norm2EV, normDegree, victoreen);
    }

    PreEdgeParams params() {
        return params(e0EV, pre1EV, pre2EV, norm1EV, norm2EV, normDegree, victoreen);
    }

    private static PreEdgeParams params(
            double e0, double pre1, double pre2, double norm1, double norm2, int degree, int victoreen) {
        return new PreEdgeParams(
                e0, EdgeMethod.STEEPEST, pre1, pre2, norm1, norm2, degree, victoreen, StepKind.EDGE_STEP, null);
    }
}
