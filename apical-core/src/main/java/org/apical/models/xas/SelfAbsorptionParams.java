package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link SelfAbsorptionModel}. */
public record SelfAbsorptionParams(
        @Param(required = true, doc = "mu(E)") SpectrumParams spectrum,
        @Param(def = "{}", doc = "edge and normalisation") PreEdgeParams preEdge,

        @Param(
                required = true,
                min = 0,
                minExclusive = true,
                doc = "total absorption of the sample at the fluorescence line, any unit")
        double muFluorescence,

        @Param(required = true, min = 0, doc = "total absorption below the edge, same unit")
        double muBelowEdge,

        @Param(required = true, min = 0, minExclusive = true, doc = "total absorption above the edge, same unit")
        double muAboveEdge,

        @Param(unit = Unit.DEGREE, min = 0.1, max = 90, def = "45", doc = "angle between beam and surface")
        double angleInDeg,

        @Param(unit = Unit.DEGREE, min = 0.1, max = 90, def = "45", doc = "angle between detector and surface")
        double angleOutDeg,

        @Param(
                min = 0,
                minExclusive = true,
                doc = "thickness of the sample, in the inverse of the unit of the three absorptions",
                from = "Booth and Bridges 2005",
                absent = "infinitely thick")
        @Nullable
        Double thickness,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** The edge rises. */
    public SelfAbsorptionParams {
        if (muAboveEdge <= muBelowEdge) {
            throw BadInput.value(
                    "OUT_OF_RANGE",
                    "muAboveEdge",
                    muAboveEdge,
                    "must be above muBelowEdge = " + BadInput.number(muBelowEdge) + ".");
        }
    }
}
