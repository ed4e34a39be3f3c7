package org.apical.models.xas;

import org.apical.model.Param;

/** A reduction from mu(E) to chi(k), as a source of chi(k). */
public record ReductionParams(
        @Param(required = true, doc = "mu(E)") SpectrumParams spectrum,
        @Param(def = "{}", doc = "edge and normalisation") PreEdgeParams preEdge,
        @Param(def = "{}", doc = "background") BackgroundParams background) {}
