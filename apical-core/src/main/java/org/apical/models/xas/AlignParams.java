package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;

/** Parameters of {@link AlignModel}. */
public record AlignParams(
        @Param(required = true, doc = "the spectrum that stays")
        SpectrumParams reference,

        @Param(required = true, doc = "the spectrum that is moved")
        SpectrumParams spectrum,

        @Param(
                unit = Unit.EV,
                def = "[-20, 60]",
                minSize = 2,
                maxSize = 2,
                doc = "compared range, from E0 of the reference")
        double[] rangeEV,

        @Param(unit = Unit.EV, min = 0.1, max = 1000, def = "10", doc = "largest shift looked for")
        double maxShiftEV,

        @Param(
                unit = Unit.EV,
                min = 0,
                max = 100,
                def = "1",
                doc = "width of the Gaussian that smooths the derivatives")
        double smoothingEV,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** The range runs upwards. */
    public AlignParams {
        Ranges.ordered("rangeEV", rangeEV);
    }
}
