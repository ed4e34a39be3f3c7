package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link RebinModel}. */
public record RebinParams(
        @Param(required = true, doc = "mu(E)") SpectrumParams spectrum,
        @Param(def = "{}", doc = "edge and normalisation") PreEdgeParams preEdge,

        @Param(
                unit = Unit.EV,
                doc = "start of the pre-edge region, from E0",
                absent = "the first point, cut to a whole number of preStepEV")
        @Nullable
        Double pre1EV,

        @Param(unit = Unit.EV, def = "-30", doc = "end of the pre-edge region and start of the XANES region")
        double pre2EV,

        @Param(unit = Unit.EV, min = 0.01, max = 1000, def = "2", doc = "step of the pre-edge region")
        double preStepEV,

        @Param(
                unit = Unit.EV,
                min = 0.001,
                max = 1000,
                doc = "step of the XANES region",
                absent = "the mean step of the data, at least 0.1")
        @Nullable
        Double xanesStepEV,

        @Param(
                unit = Unit.EV,
                min = 0.1,
                max = 100000,
                def = "15",
                doc = "end of the XANES region and start of the EXAFS region")
        double exafs1EV,

        @Param(unit = Unit.EV, min = 1, max = 100000, doc = "end of the EXAFS region", absent = "the last point")
        @Nullable
        Double exafs2EV,

        @Param(unit = Unit.INV_ANGSTROM, min = 0.001, max = 10, def = "0.05", doc = "step of the EXAFS region")
        double kStepInvA,

        @Param(def = "centroid", code = "BAD_ARGUMENT", doc = "mean weighted by energy, or plain")
        RebinMethod method,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** The regions follow one another. */
    public RebinParams {
        if (pre1EV != null && pre1EV >= pre2EV) {
            throw BadInput.value(
                    "BAD_RANGE", "pre1EV", pre1EV, "must be below pre2EV = " + BadInput.number(pre2EV) + " (eV).");
        }
        if (pre2EV >= exafs1EV) {
            throw BadInput.value(
                    "BAD_RANGE", "pre2EV", pre2EV, "must be below exafs1EV = " + BadInput.number(exafs1EV) + " (eV).");
        }
        if (exafs2EV != null && exafs1EV >= exafs2EV) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "exafs1EV",
                    exafs1EV,
                    "must be below exafs2EV = " + BadInput.number(exafs2EV) + " (eV).");
        }
    }
}
