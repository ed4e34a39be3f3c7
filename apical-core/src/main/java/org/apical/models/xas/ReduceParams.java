package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Sampled;

/** Parameters of {@link ReduceModel}. */
public record ReduceParams(
        @Param(required = true, doc = "mu(E)") SpectrumParams spectrum,
        @Param(def = "{}", doc = "edge and normalisation") PreEdgeParams preEdge,
        @Param(def = "{}", doc = "background") BackgroundParams background,
        @Param(def = "{}", doc = "Fourier transform") TransformParams transform,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {}
