package org.apical.models.kuramoto;

import org.apical.model.BadInput;
import org.apical.model.Param;

/** Parameters of {@link SelfConsistentModel}; frequencies, couplings and noise in one unit. */
public record SelfConsistentParams(
        @Param(def = "lorentzian", doc = "density of the natural frequencies", from = "[T] iqtp 6")
        Distribution distribution,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "1",
                doc = "half-width (lorentzian, uniform) or standard deviation (gaussian); not used for identical")
        double width,

        @Param(min = 0, max = 1e6, def = "0", doc = "noise strength D; lorentzian and identical")
        double noise,

        @Param(min = -1.5707963, max = 1.5707963, def = "0", doc = "lag alpha in radians; lorentzian without noise")
        double lag,

        @Param(min = 0, minExclusive = true, max = 1e9, def = "[2]", minSize = 1, maxSize = 10000, doc = "couplings K")
        double[] couplings) {
    /** Noise and lag only where there is an exact result. */
    public SelfConsistentParams {
        if (noise > 0 && (distribution == Distribution.GAUSSIAN || distribution == Distribution.UNIFORM)) {
            throw BadInput.value(
                    "BAD_VALUE", "noise", noise, "must be 0 here: only lorentzian and identical know noise.");
        }
        if (lag != 0 && (distribution != Distribution.LORENTZIAN || noise > 0)) {
            throw BadInput.value("BAD_VALUE", "lag", lag, "must be 0 here: only lorentzian without noise knows a lag.");
        }
        couplings = couplings.clone();
    }
}
