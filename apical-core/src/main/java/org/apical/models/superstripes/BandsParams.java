package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Inline;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link BandsModel}. */
public record BandsParams(
        @Inline LatticeParams lattice,

        @Param(min = 1, max = 30, def = "5", doc = "number of minibands")
        int bands,

        @Param(min = 0, max = 1, def = "[0, 0.25, 0.5, 0.75, 1]", maxSize = 10000, doc = "k d/pi of the energies")
        double[] kFraction,

        @Param(def = "[]", maxSize = 10000, doc = "pairs of states whose overlap is wanted", from = "superstripes 3.4")
        List<OverlapPairParams> overlapPairs,

        @Param(
                unit = Unit.NM,
                min = 0,
                def = "[]",
                maxSize = 100000,
                doc = "places of the densities, 0 to d from the start of the well")
        double[] yNm,

        @Param(min = 0, max = 1, def = "0.5", doc = "k d/pi of the densities")
        double profileK) {
    /** Places lie in the cell. */
    public BandsParams {
        double period = lattice.lattice().bands().period();
        for (int i = 0; i < yNm.length; i++) {
            if (yNm[i] > period * (1 + 1e-12)) {
                throw BadInput.value(
                        "BAD_VALUE", "yNm." + i, yNm[i], "lies beyond the period; at most " + period + " (nm).");
            }
        }
    }
}
