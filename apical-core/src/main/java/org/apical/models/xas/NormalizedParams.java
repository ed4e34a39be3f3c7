package org.apical.models.xas;

import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** A spectrum with its normalisation, under a name. */
public record NormalizedParams(
        @Param(doc = "name in tables and legends", absent = "the file") @Nullable
        String name,

        @Param(required = true, doc = "mu(E)") SpectrumParams spectrum,
        @Param(def = "{}", doc = "edge and normalisation") PreEdgeParams preEdge) {}
