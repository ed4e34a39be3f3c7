package org.apical.models.kuramoto;

import org.apical.model.Param;

/** Parameters of {@link OttAntonsenModel}. */
public record OttAntonsenParams(
        @Param(min = 0, max = 1e6, def = "2", doc = "coupling K, in the units of the width")
        double coupling,

        @Param(min = 0, max = 1e6, def = "0.5", doc = "half-width of the Lorentzian of frequencies")
        double width,

        @Param(min = 0, max = 1, def = "0.05", doc = "order parameter at time 0")
        double initialOrderParameter,

        @Param(
                min = 0,
                max = 1e9,
                def = "[0,2,4,6,8,10,12,14,16,18,20]",
                minSize = 1,
                doc = "times, in the inverse of those units")
        double[] times) {}
