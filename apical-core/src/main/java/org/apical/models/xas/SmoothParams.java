package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;
import org.apical.physics.xafs.Smoothing;

/** Parameters of {@link SmoothModel}. */
public record SmoothParams(
        @Param(required = true, doc = "mu(E)") SpectrumParams spectrum,

        @Param(def = "gaussian", code = "BAD_ARGUMENT", doc = "kernel of the convolution")
        Smoothing.Kernel kernel,

        @Param(
                unit = Unit.EV,
                min = 0.001,
                max = 1000,
                def = "1",
                doc = "standard deviation (gaussian), half width at half maximum (lorentzian) or half width (boxcar)")
        double widthEV,

        @Param(min = 0, max = 2, def = "0", doc = "derivative taken after smoothing")
        int derivative,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {}
