package org.apical.models.superstripes;

import java.util.Arrays;
import org.apical.model.BadInput;
import org.apical.model.Inline;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link FeaturesModel}. */
public record FeaturesParams(
        @Inline LatticeParams lattice,
        @Inline PairingParams pairing,

        @Param(min = 1, max = 30, def = "2", doc = "the miniband whose resonance is measured")
        int band,

        @Param(
                unit = Unit.EV,
                maxSize = 2,
                doc = "window of mu, must contain the bottom of the band",
                absent = "from 2 omega0 below the bottom to 2 omega0 above the neck")
        double @Nullable [] muWindowEV,

        @Param(min = 0, max = 10000, def = "0", doc = "points of the Fano fit, 0 for none, else at least 6")
        int fanoPoints,

        @Param(
                unit = Unit.EV,
                maxSize = 2,
                doc = "window of the Fano fit",
                absent = "from omega0 below the bottom to omega0 above the neck")
        double @Nullable [] fanoWindowEV) {
    private static final int LEAST = 6;

    /** Windows ascend, and points are enough. */
    public FeaturesParams {
        if (muWindowEV != null) {
            TcWindow.check("muWindowEV", muWindowEV);
            double bottom = lattice.lattice().bottom(band - 1);
            if (!(muWindowEV[0] < bottom && bottom < muWindowEV[1])) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "muWindowEV",
                        Arrays.toString(muWindowEV),
                        "must contain the bottom of miniband " + band + ", " + bottom + " (eV).");
            }
        }
        if (fanoWindowEV != null) {
            TcWindow.check("fanoWindowEV", fanoWindowEV);
        }
        if (fanoPoints > 0 && fanoPoints < LEAST) {
            throw BadInput.value("BAD_VALUE", "fanoPoints", fanoPoints, "must be 0 for no fit, or at least 6.");
        }
    }
}
