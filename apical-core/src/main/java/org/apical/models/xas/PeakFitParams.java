package org.apical.models.xas;

import java.util.List;
import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;

/** Parameters of {@link PeakFitModel}. */
public record PeakFitParams(
        @Param(required = true, doc = "mu(E)") SpectrumParams spectrum,
        @Param(def = "{}", doc = "edge and normalisation") PreEdgeParams preEdge,

        @Param(def = "norm", code = "BAD_ARGUMENT", doc = "which form is fitted")
        Quantity quantity,

        @Param(unit = Unit.EV, def = "[-20, 30]", minSize = 2, maxSize = 2, doc = "fitted range, from E0")
        double[] rangeEV,

        @Param(required = true, minSize = 1, maxSize = 50, doc = "peaks and steps")
        List<PeakParams> peaks,

        @Param(def = "none", code = "BAD_ARGUMENT", doc = "none, constant or linear baseline, fitted with the peaks")
        PeakBaseline baseline,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** The range runs upwards. */
    public PeakFitParams {
        Ranges.ordered("rangeEV", rangeEV);
    }
}
