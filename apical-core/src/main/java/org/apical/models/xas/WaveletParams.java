package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;

/** Parameters of {@link WaveletModel}. */
public record WaveletParams(
        @Param(required = true, doc = "chi(k)") DataParams data,

        @Param(min = 0, max = 6, def = "2", code = "BAD_ARGUMENT", doc = "weight of k")
        double kweight,

        @Param(unit = Unit.ANGSTROM, min = 0.5, max = 20, def = "10", doc = "largest R")
        double rmaxOutA,

        @Param(def = "cauchy", code = "BAD_ARGUMENT", doc = "mother wavelet")
        WaveletKind wavelet,

        @Param(min = 0.5, max = 100, def = "7", doc = "Morlet: frequency of the wavelet", from = "[C] funke2005")
        double eta,

        @Param(min = 0.05, max = 20, def = "1", doc = "Morlet: width of the envelope", from = "[C] funke2005")
        double sigma,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {}
