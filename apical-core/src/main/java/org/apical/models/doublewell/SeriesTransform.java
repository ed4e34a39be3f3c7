package org.apical.models.doublewell;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.doublewell.FirstShell;
import org.apical.physics.xafs.WindowKind;
import org.jspecify.annotations.Nullable;

/** Fourier transform of a series and the range of R that is fitted, with the defaults of the YBa2Cu3O7 analysis. */
public record SeriesTransform(
        @Param(unit = Unit.INV_ANGSTROM, min = 0, max = 100, def = "3", code = "BAD_RANGE", doc = "start of the window")
        double kminInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                def = "12",
                code = "BAD_RANGE",
                doc = "end of the window")
        double kmaxInvA,

        @Param(min = 0, max = 6, def = "2", code = "BAD_RANGE", doc = "weight of k")
        double kweight,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                max = 100,
                def = "2",
                code = "BAD_RANGE",
                doc = "sill at the start; shape parameter of kaiser, bessel and gaussian")
        double dkInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                max = 100,
                code = "BAD_RANGE",
                doc = "sill at the end",
                absent = "as dkInvA")
        @Nullable
        Double dk2InvA,

        @Param(def = "kaiser", doc = "shape of the window") WindowKind window,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                max = 15,
                def = "1.2",
                code = "BAD_RANGE",
                doc = "start of the fitted R range")
        double rminA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                max = 15,
                def = "2.1",
                code = "BAD_RANGE",
                doc = "end of the fitted R range")
        double rmaxA) {
    /** Ranges run upwards. */
    public SeriesTransform {
        if (kminInvA >= kmaxInvA) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "kminInvA",
                    kminInvA,
                    "must be below kmaxInvA = " + BadInput.number(kmaxInvA) + " (1/A).");
        }
        if (rminA >= rmaxA) {
            throw BadInput.value(
                    "BAD_RANGE", "rminA", rminA, "must be below rmaxA = " + BadInput.number(rmaxA) + " (A).");
        }
    }

    FirstShell.RSpace space() {
        return new FirstShell.RSpace(
                kminInvA, kmaxInvA, kweight, dkInvA, dk2InvA == null ? dkInvA : dk2InvA, window, rminA, rmaxA);
    }
}
