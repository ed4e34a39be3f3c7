package org.apical.models.xas;

import org.apical.model.Param;

/** A spectrum with its normalisation, under a name. */
public record NormalizedParams(
        @Param(def = "", doc = "name in tables and legends") String name,
        @Param(required = true, doc = "mu(E)") SpectrumParams spectrum,
        @Param(def = "{}", doc = "edge and normalisation") PreEdgeParams preEdge) {}
