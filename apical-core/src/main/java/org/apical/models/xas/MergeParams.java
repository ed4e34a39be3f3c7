package org.apical.models.xas;

import java.util.List;
import org.apical.model.Param;
import org.apical.model.Sampled;

/** Parameters of {@link MergeModel}. */
public record MergeParams(
        @Param(required = true, minSize = 1, maxSize = 10000, doc = "the scans; the first gives the grid")
        List<ScanParams> scans,

        @Param(def = "mu", code = "BAD_ARGUMENT", doc = "what is averaged")
        MergeQuantity quantity,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {}
