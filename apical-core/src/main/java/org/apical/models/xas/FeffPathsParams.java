package org.apical.models.xas;

import org.apical.model.Param;

/** Parameters of {@link FeffPathsModel}. */
public record FeffPathsParams(
        @Param(required = true, doc = "folder of a run of FEFF, relative to the data root, or example:feff/NAME")
        String folder) {}
