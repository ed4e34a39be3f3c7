package org.apical.models.superstripes;

import org.apical.model.Inline;
import org.apical.model.Param;

/** Parameters of {@link TcModel}. */
public record TcParams(
        @Inline LatticeParams lattice,
        @Inline PairingParams pairing,
        @Inline PointParams points,

        @Param(
                min = 1e-7,
                max = 1e-2,
                def = "5e-6",
                doc = "relative accuracy asked of Tc; from 1e-4 on a faster rule over k with fewer points is used",
                from = "[O] superstripes 4.1")
        double accuracy) {
    /** From here on the fast rule is enough. */
    static final double FAST = 1e-4;
}
