package org.apical.models.xas;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Where chi(k) comes from; exactly one of the four (xas-data, section 6, record "data"). */
public record DataParams(
        @Param(unit = Unit.INV_ANGSTROM, minSize = 2, doc = "k, increasing", absent = "another source")
        double @Nullable [] kInvA,

        @Param(minSize = 2, doc = "chi at kInvA", absent = "another source")
        double @Nullable [] chi,

        @Param(doc = "file with columns k and chi", absent = "another source") @Nullable
        String file,

        @Param(doc = "a spectrum that is reduced", absent = "another source") @Nullable
        ReductionParams reduction,

        @Param(doc = "reductions whose chi(k) are averaged", minSize = 1, maxSize = 1000, absent = "another source")
        @Nullable
        List<ReductionParams> merge) {
    /** Exactly one source. */
    public DataParams {
        int sources = (kInvA != null || chi != null ? 1 : 0)
                + (file != null ? 1 : 0)
                + (reduction != null ? 1 : 0)
                + (merge != null ? 1 : 0);
        if (sources == 0) {
            throw BadInput.at(
                    "MISSING_KEY",
                    "file",
                    "or kInvA and chi, or reduction, or merge must be given: a source of chi(k).");
        }
        if (sources > 1) {
            throw BadInput.at("BAD_VALUE", "file", "kInvA with chi, reduction and merge exclude each other; keep one.");
        }
        if ((kInvA == null) != (chi == null) || kInvA != null && kInvA.length != chi.length) {
            throw BadInput.at("BAD_VALUE", "chi", "must hold as many numbers as kInvA.");
        }
    }
}
