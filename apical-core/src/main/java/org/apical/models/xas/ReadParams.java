package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Sampled;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link ReadModel}. */
public record ReadParams(
        @Param(required = true, doc = "file, relative to the data root")
        String file,

        @Param(doc = "group of a project, entry of an HDF5 file, symbol of a session", absent = "the first") @Nullable
        String group,

        @Param(min = 0, doc = "number of a SPEC scan", absent = "the first") @Nullable
        Integer scan,

        @Param(def = "auto", code = "BAD_ARGUMENT", doc = "auto recognises the kind by content; xdi refuses others")
        FileFormat format,

        @Param(def = "false", doc = "read nan and inf in the data instead of refusing them")
        boolean allowNaN,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {}
