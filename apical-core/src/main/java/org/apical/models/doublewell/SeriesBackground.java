package org.apical.models.doublewell;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.models.xas.BackgroundParams;
import org.apical.physics.xafs.BackgroundSettings;
import org.apical.physics.xafs.WindowKind;

/** AUTOBK of a series, with the defaults of the YBa2Cu3O7 analysis; meaning as in xas.reduce. */
public record SeriesBackground(
        @Param(
                unit = Unit.ANGSTROM,
                min = 0.06,
                max = 5,
                def = "1",
                code = "BAD_RANGE",
                doc = "below it, chi(R) counts as background")
        double rbkgA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                max = 100,
                def = "0",
                code = "BAD_RANGE",
                doc = "start of the spline and of its window")
        double kminInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                def = "14",
                code = "BAD_RANGE",
                doc = "end of the spline and of chi(k)")
        double kmaxInvA,

        @Param(min = 0, max = 6, def = "1", code = "BAD_RANGE", doc = "weight of k in the minimised transform")
        double kweight,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                max = 100,
                def = "0.1",
                code = "BAD_RANGE",
                doc = "sill of the window")
        double dkInvA,

        @Param(def = "hanning", doc = "shape of the window") WindowKind window,

        @Param(min = 0, max = 100, def = "3", code = "BAD_RANGE", doc = "points held at each end")
        int clampPoints,

        @Param(min = 0, max = 1000, def = "0", code = "BAD_RANGE", doc = "weight of the clamp at low k")
        double clampLow,

        @Param(min = 0, max = 1000, def = "24", code = "BAD_RANGE", doc = "weight of the clamp at high k")
        double clampHigh,

        @Param(def = "larch0958", doc = "how clamps follow the transform")
        BackgroundSettings.ClampScale clampScale) {
    /** The k range runs upwards. */
    public SeriesBackground {
        params(rbkgA, kminInvA, kmaxInvA, kweight, dkInvA, window, clampPoints, clampLow, clampHigh, clampScale);
    }

    BackgroundParams params() {
        return params(rbkgA, kminInvA, kmaxInvA, kweight, dkInvA, window, clampPoints, clampLow, clampHigh, clampScale);
    }

    private static BackgroundParams params(
            double rbkg,
            double kmin,
            double kmax,
            double kweight,
            double dk,
            WindowKind window,
            int points,
            double low,
            double high,
            BackgroundSettings.ClampScale scale) {
        return new BackgroundParams(rbkg, kmin, kmax, kweight, dk, window, points, low, high, scale);
    }
}
