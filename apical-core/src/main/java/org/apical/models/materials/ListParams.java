package org.apical.models.materials;

import org.apical.data.materials.Material;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link ListModel}. */
public record ListParams(
        @Param(def = Material.BUNDLED, doc = "catalogue (CSV), relative to the data root")
        String file,

        @Param(doc = "family of structures, as the catalogue names it", absent = "all families") @Nullable
        String family,

        @Param(unit = Unit.KELVIN, min = 0, max = 1000, def = "0", doc = "smallest critical temperature")
        double minTcK,

        @Param(unit = Unit.GIGAPASCAL, min = 0, max = 1000, doc = "highest pressure", absent = "any pressure") @Nullable
        Double maxPressureGPa,

        @Param(doc = "part of the name, in any case", absent = "any name") @Nullable
        String text) {}
