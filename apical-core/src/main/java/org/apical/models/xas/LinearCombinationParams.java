package org.apical.models.xas;

import java.util.List;
import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;

/** Parameters of {@link LinearCombinationModel}. */
public record LinearCombinationParams(
        @Param(required = true, doc = "the mixture") NormalizedParams target,

        @Param(required = true, minSize = 1, maxSize = 12, doc = "the components")
        List<NormalizedParams> components,

        @Param(def = "norm", code = "BAD_ARGUMENT", doc = "which form is compared")
        Quantity quantity,

        @Param(
                unit = Unit.EV,
                def = "[-20, 30]",
                minSize = 2,
                maxSize = 2,
                doc = "compared range, from E0 of the target")
        double[] rangeEV,

        @Param(def = "false", doc = "no negative weights") boolean nonNegative,

        @Param(def = "false", doc = "the weights add up to 1")
        boolean sumToOne,

        @Param(def = "false", doc = "also try every subset of the components")
        boolean allSubsets,

        @Param(
                unit = Unit.EV,
                min = 0,
                max = 20,
                def = "0",
                doc = "largest energy shift that is fitted to each component; 0 for none")
        double maxShiftEV,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** The range runs upwards. */
    public LinearCombinationParams {
        Ranges.ordered("rangeEV", rangeEV);
    }
}
