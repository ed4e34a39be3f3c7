package org.apical.models.xas;

import org.apical.model.BadInput;

/** Checks of ranges given as two numbers. */
final class Ranges {
    private Ranges() {}

    /** The first is below the second. */
    static void ordered(String key, double[] range) {
        if (range[0] >= range[1]) {
            throw BadInput.value(
                    "BAD_RANGE",
                    key,
                    range[0],
                    "must be below the end of the range, " + BadInput.number(range[1]) + " (eV).");
        }
    }
}
