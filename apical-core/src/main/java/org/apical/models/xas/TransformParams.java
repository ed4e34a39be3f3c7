package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.xafs.WindowKind;
import org.jspecify.annotations.Nullable;

/** Forward Fourier transform (xas-data, sections 3 and 6, record "transform"). */
public record TransformParams(
        @Param(unit = Unit.INV_ANGSTROM, min = 0, max = 100, def = "3", doc = "start of the window")
        double kminInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 102,
                doc = "end of the window",
                absent = "the last k rounded down to a half, less one, at most 15")
        @Nullable
        Double kmaxInvA,

        @Param(min = 0, max = 6, def = "2", code = "BAD_ARGUMENT", doc = "weight of k")
        double kweight,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                max = 100,
                def = "1",
                doc = "sill at the start; shape parameter of kaiser, bessel and gaussian")
        double dkInvA,

        @Param(unit = Unit.INV_ANGSTROM, min = 0, max = 100, doc = "sill at the end", absent = "as dkInvA") @Nullable
        Double dk2InvA,

        @Param(def = "hanning", code = "BAD_ARGUMENT", doc = "shape of the window")
        WindowKind window,

        @Param(unit = Unit.ANGSTROM, min = 0.1, max = 31, def = "10", doc = "largest R that is returned")
        double rmaxOutA) {
    /** All by default. */
    public static final TransformParams DEFAULT = new TransformParams(3, null, 2, 1, null, WindowKind.HANNING, 10);

    /** The k range runs upwards. */
    public TransformParams {
        if (kmaxInvA != null && kminInvA >= kmaxInvA) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "kminInvA",
                    kminInvA,
                    "must be below kmaxInvA = " + BadInput.number(kmaxInvA) + " (1/A).");
        }
    }

    double dk2() {
        return dk2InvA == null ? dkInvA : dk2InvA;
    }

    /** End of the window, 1/A, for data that end at {@code kLast}. */
    public double kmax(double kLast) {
        double kmax = kmaxInvA != null ? kmaxInvA : Math.min(15, Math.floor(2 * kLast) / 2 - 1);
        if (kmax > kLast + 0.05) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "kmaxInvA",
                    kmax,
                    "is beyond the data, which end at k = " + BadInput.number(Math.round(kLast * 1e4) / 1e4)
                            + " (1/A).");
        }
        if (kmax <= kminInvA) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "kminInvA",
                    kminInvA,
                    "must be below the end of the window, kmaxInvA = "
                            + BadInput.number(kmax) + " (1/A); the data end at k = "
                            + BadInput.number(Math.round(kLast * 1e4) / 1e4) + ".");
        }
        return kmax;
    }
}
