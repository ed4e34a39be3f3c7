package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Sampled;

/** Parameters of {@link TransformModel}. */
public record TransformModelParams(
        @Param(required = true, doc = "chi(k)") DataParams data,
        @Param(def = "{}", doc = "Fourier transform") TransformParams transform,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {}
