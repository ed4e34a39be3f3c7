package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.xafs.WindowKind;
import org.jspecify.annotations.Nullable;

/** Transform of a data set of a fit (xas-data, section 6). */
public record FitTransform(
        @Param(unit = Unit.INV_ANGSTROM, min = 0, max = 100, def = "3", doc = "start of the k window")
        double kminInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                def = "12",
                doc = "end of the k window")
        double kmaxInvA,

        @Param(
                min = 0,
                max = 6,
                def = "[2]",
                single = true,
                minSize = 1,
                maxSize = 10,
                code = "BAD_ARGUMENT",
                doc = "weights of k; several are fitted at once")
        double[] kweight,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                max = 100,
                def = "4",
                doc = "sill at the start; shape parameter of kaiser, bessel and gaussian")
        double dkInvA,

        @Param(unit = Unit.INV_ANGSTROM, min = 0, max = 100, doc = "sill at the end", absent = "as dkInvA") @Nullable
        Double dk2InvA,

        @Param(def = "kaiser", code = "BAD_ARGUMENT", doc = "shape of the window")
        WindowKind window) {
    /** The k range runs upwards. */
    public FitTransform {
        if (kminInvA >= kmaxInvA) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "kminInvA",
                    kminInvA,
                    "must be below kmaxInvA = " + BadInput.number(kmaxInvA) + " (1/A).");
        }
    }

    /** The same over another range. */
    FitTransform with(double kmin, double kmax) {
        return new FitTransform(kmin, kmax, kweight, dkInvA, dk2InvA, window);
    }

    /** The same with another window and this sill at both ends. */
    FitTransform with(WindowKind kind, double sill) {
        return new FitTransform(kminInvA, kmaxInvA, kweight, sill, null, kind);
    }
}
