package org.apical.models.xas;

import java.util.List;
import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link PrincipalComponentsModel}. */
public record PrincipalComponentsParams(
        @Param(required = true, minSize = 2, maxSize = 1000, doc = "the spectra")
        List<NormalizedParams> spectra,

        @Param(def = "norm", code = "BAD_ARGUMENT", doc = "which form is compared")
        Quantity quantity,

        @Param(
                unit = Unit.EV,
                def = "[-20, 60]",
                minSize = 2,
                maxSize = 2,
                doc = "compared range, from E0 of the first")
        double[] rangeEV,

        @Param(def = "false", doc = "subtract the mean spectrum first")
        boolean subtractMean,

        @Param(doc = "a spectrum to be rebuilt from the first components (target transformation)", absent = "none")
        @Nullable
        NormalizedParams target,

        @Param(min = 1, max = 1000, def = "2", doc = "components used for the target")
        int targetComponents,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** The range runs upwards. */
    public PrincipalComponentsParams {
        Ranges.ordered("rangeEV", rangeEV);
    }
}
