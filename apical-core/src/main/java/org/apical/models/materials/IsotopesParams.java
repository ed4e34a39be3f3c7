package org.apical.models.materials;

import org.apical.data.materials.IsotopeEffect;
import org.apical.model.Param;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link IsotopesModel}. */
public record IsotopesParams(
        @Param(def = IsotopeEffect.BUNDLED, doc = "table of isotope effects (CSV), relative to the data root")
        String file,

        @Param(doc = "part of the material's formula, in any case", absent = "any material") @Nullable
        String text,

        @Param(doc = "part of the quantity's name, in any case", absent = "any quantity") @Nullable
        String quantity,

        @Param(def = "false", doc = "only numbers read in the abstract of their source, none recalled")
        boolean checkedOnly) {}
