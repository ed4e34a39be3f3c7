package org.apical.models.kuramoto;

import org.apical.model.BadInput;
import org.apical.model.Param;

/** Phases at the start (iqtp, section 6). */
public record PhaseParams(
        @Param(
                def = "golden",
                doc = "golden: 2 pi 0.618... p, spread evenly; ripple: nearly aligned; aligned: all 0; list",
                from = "iqtp 6")
        PhaseKind kind,

        @Param(min = -1e6, max = 1e6, def = "[]", doc = "phases themselves in radians, for list")
        double[] values) {
    private static final double GOLDEN = 2 * Math.PI * 0.6180339887498949;

    /** The list belongs to its kind. */
    public PhaseParams {
        if (kind != PhaseKind.LIST && values.length > 0) {
            throw BadInput.at("BAD_VALUE", "values", "are only for the kind list.");
        }
        values = values.clone();
    }

    /** Refuses a list of another length. */
    void check(int n) {
        if (kind == PhaseKind.LIST && values.length != n) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "phases.values",
                    "has " + values.length + " numbers; there are " + n + " oscillators.");
        }
    }

    double[] of(int n) {
        double[] theta = kind == PhaseKind.LIST ? values.clone() : new double[n];
        for (int p = 0; p < n; p++) {
            if (kind == PhaseKind.GOLDEN) {
                theta[p] = GOLDEN * p;
            } else if (kind == PhaseKind.RIPPLE) {
                theta[p] = 0.1 * Math.sin(GOLDEN * p);
            }
        }
        return theta;
    }
}
