package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.xafs.BackgroundSettings;
import org.apical.physics.xafs.WindowKind;
import org.apical.physics.xafs.XafsConstants;
import org.jspecify.annotations.Nullable;

/** AUTOBK (xas-data, sections 2.4 and 6, record "background"). */
public record BackgroundParams(
        @Param(
                unit = Unit.ANGSTROM,
                min = 0.06,
                max = 5,
                def = "1.0",
                doc = "below it, chi(R) counts as background",
                from = "[P] newville1993")
        double rbkgA,

        @Param(unit = Unit.INV_ANGSTROM, min = 0, max = 100, def = "0", doc = "start of the spline and of its window")
        double kminInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 200,
                doc = "end of the spline and window",
                absent = "the last point")
        @Nullable
        Double kmaxInvA,

        @Param(min = 0, max = 6, def = "1", code = "BAD_ARGUMENT", doc = "weight of k in the minimised transform")
        double kweight,

        @Param(unit = Unit.INV_ANGSTROM, min = 0, max = 100, def = "0.1", doc = "sill of the window")
        double dkInvA,

        @Param(def = "hanning", code = "BAD_ARGUMENT", doc = "shape of the window")
        WindowKind window,

        @Param(min = 0, max = 100, def = "3", doc = "points held at each end")
        int clampPoints,

        @Param(min = 0, max = 1000, def = "0", doc = "weight of the clamp at low k")
        double clampLow,

        @Param(min = 0, max = 1000, def = "1", doc = "weight of the clamp at high k")
        double clampHigh,

        @Param(
                def = "larch0958",
                code = "BAD_ARGUMENT",
                doc = "how clamps follow the transform: 1 + 100 mean(F^2), or 0.1 + 10 mean(F^2) as Larch from 2026")
        BackgroundSettings.ClampScale clampScale) {
    /** All by default. */
    public static final BackgroundParams DEFAULT = new BackgroundParams(
            1, 0, null, 1, 0.1, WindowKind.HANNING, 3, 0, 1, BackgroundSettings.ClampScale.LARCH0958);

    /** The k range runs upwards. */
    public BackgroundParams {
        if (kmaxInvA != null && kminInvA >= kmaxInvA) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "kminInvA",
                    kminInvA,
                    "must be below kmaxInvA = " + BadInput.number(kmaxInvA) + " (1/A).");
        }
    }

    /** Settings of the kernel, with the end of the range filled in and rbkg raised to its least value. */
    BackgroundSettings settings(double kmax) {
        return new BackgroundSettings(
                Math.max(rbkgA, 2 * XafsConstants.RSTEP),
                kminInvA,
                kmax,
                kweight,
                dkInvA,
                window,
                clampPoints,
                clampLow,
                clampHigh,
                clampScale);
    }
}
