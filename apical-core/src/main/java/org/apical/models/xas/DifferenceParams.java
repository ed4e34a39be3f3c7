package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Sampled;

/** Parameters of {@link DifferenceModel}. */
public record DifferenceParams(
        @Param(required = true, doc = "the first spectrum") SpectrumParams plus,

        @Param(required = true, doc = "the one that is subtracted")
        SpectrumParams minus,

        @Param(def = "{}", doc = "edge and normalisation") PreEdgeParams preEdge,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {}
