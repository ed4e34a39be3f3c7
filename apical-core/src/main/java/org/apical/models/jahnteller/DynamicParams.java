package org.apical.models.jahnteller;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link DynamicModel}. */
public record DynamicParams(
        @Param(min = 0, max = 100, def = "1", doc = "coupling k; E_JT = k^2/2 hbar omega", from = "[T] 8.2")
        double coupling,

        @Param(
                min = -9999,
                max = 9999,
                def = "[1, 3, 5]",
                minSize = 1,
                maxSize = 100,
                doc = "twice the vibronic angular momentum j, odd; j and -j are degenerate")
        int[] twiceJ,

        @Param(min = 1, max = 200, def = "4", doc = "levels of each j")
        int levelCount,

        @Param(min = 2, max = 100000, def = "400", doc = "states of the oscillator basis; at least levelCount")
        int basisSize,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e4,
                def = "50",
                doc = "hbar omega of the mode, for numbers in meV")
        double phononMeV) {
    /** Half-odd j, and a basis that can hold the levels. */
    public DynamicParams {
        for (int j : twiceJ) {
            if (j % 2 == 0) {
                throw BadInput.value(
                        "BAD_VALUE", "twiceJ", j, "must be odd: the vibronic j is half-odd (1/2, 3/2, ...).");
            }
        }
        if (levelCount > basisSize) {
            throw BadInput.value(
                    "BAD_VALUE", "levelCount", levelCount, "must be at most basisSize = " + basisSize + ".");
        }
    }
}
