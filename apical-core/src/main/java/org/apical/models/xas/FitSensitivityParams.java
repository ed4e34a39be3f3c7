package org.apical.models.xas;

import org.apical.model.Param;
import org.apical.model.Unit;

/** By how much settings that nobody knows exactly are moved, one at a time, up and down. A zero leaves one out. */
public record FitSensitivityParams(
        @Param(unit = Unit.EV, min = 0, max = 50, def = "1", doc = "change of E0, for data that are reduced in the fit")
        double e0EV,

        @Param(unit = Unit.ANGSTROM, min = 0, max = 2, def = "0.1", doc = "change of rbkg, likewise")
        double rbkgA,

        @Param(unit = Unit.INV_ANGSTROM, min = 0, max = 10, def = "0.5", doc = "change of the start of the k range")
        double kminInvA,

        @Param(unit = Unit.INV_ANGSTROM, min = 0, max = 10, def = "1", doc = "change of the end of the k range")
        double kmaxInvA,

        @Param(def = "true", doc = "also fit with other windows: hanning, kaiser, parzen, sine")
        boolean windows) {}
