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

        @Param(unit = Unit.EV, def = "[-20, 20]", minSize = 2, maxSize = 2, doc = "fitted range, from E0")
        double[] rangeEV,

        @Param(def = "arctan", code = "BAD_ARGUMENT", doc = "what the peaks stand on")
        BaselineKind baseline,

        @Param(unit = Unit.EV, min = -10000, max = 100000, def = "0", doc = "centre of the step, from E0, at the start")
        double stepCenterEV,

        @Param(unit = Unit.EV, min = 0.01, max = 1000, def = "2", doc = "width of the step at the start")
        double stepWidthEV,

        @Param(required = true, minSize = 1, maxSize = 30, doc = "the peaks")
        List<PeakParams> peaks,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** The range runs upwards. */
    public PeakFitParams {
        Ranges.ordered("rangeEV", rangeEV);
    }
}
