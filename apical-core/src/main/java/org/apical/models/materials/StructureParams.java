package org.apical.models.materials;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link StructureModel}. */
public record StructureParams(
        @Param(
                doc = "structure (CIF), relative to the data root; not together with cif",
                absent = "cif, or the bundled La2-xSrxCuO4_x0.15_HTT.cif")
        @Nullable
        String file,

        @Param(doc = "the text of a CIF itself", absent = "file is read") @Nullable
        String cif,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 20,
                def = "3.7",
                doc = "neighbours are listed to this distance")
        double radiusA,

        @Param(doc = "edge along which CuO2 planes are stacked", absent = "the longest edge") @Nullable
        CellAxis stackingAxis,

        @Param(
                unit = Unit.ANGSTROM,
                min = 1e-6,
                max = 0.5,
                def = "0.01",
                doc = "how far an atom may be from its image in the symmetry that is looked for")
        double toleranceA) {
    /** One source. */
    public StructureParams {
        if (file != null && cif != null) {
            throw BadInput.at("BAD_VALUE", "cif", "cannot be given together with file: leave one out.");
        }
    }
}
