package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link MbackModel}. */
public record MbackParams(
        @Param(required = true, doc = "mu(E)") SpectrumParams spectrum,

        @Param(
                required = true,
                minSize = 2,
                doc = "tabulated imaginary part of the scattering factor at the data's energies")
        double[] f2,

        @Param(unit = Unit.EV, min = 0, minExclusive = true, doc = "edge energy", absent = "found from the data")
        @Nullable
        Double e0EV,

        @Param(unit = Unit.EV, doc = "start of the pre-edge range, from E0", absent = "the first point") @Nullable
        Double pre1EV,

        @Param(unit = Unit.EV, def = "-50", doc = "end of the pre-edge range")
        double pre2EV,

        @Param(unit = Unit.EV, def = "100", doc = "start of the post-edge range")
        double norm1EV,

        @Param(unit = Unit.EV, doc = "end of the post-edge range", absent = "the last point") @Nullable
        Double norm2EV,

        @Param(min = 0, max = 6, def = "3", doc = "degree of the polynomial")
        int order,

        @Param(
                unit = Unit.EV,
                doc = "energy of the fluorescence line of the error-function term",
                absent = "no such term")
        @Nullable
        Double erfcLineEV,

        @Param(unit = Unit.EV, min = 0.1, max = 10000, def = "100", doc = "width of the error-function term")
        double erfcWidthEV,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {}
