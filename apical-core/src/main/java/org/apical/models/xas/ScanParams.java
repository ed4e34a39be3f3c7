package org.apical.models.xas;

import org.apical.model.Param;

/** One scan of a merge. */
public record ScanParams(
        @Param(required = true, doc = "mu(E)") SpectrumParams spectrum,
        @Param(def = "{}", doc = "edge and normalisation") PreEdgeParams preEdge,
        @Param(def = "{}", doc = "background, for chi") BackgroundParams background,

        @Param(min = 0, minExclusive = true, max = 1e12, def = "1", doc = "weight, e.g. 1 / noise^2")
        double weight) {}
