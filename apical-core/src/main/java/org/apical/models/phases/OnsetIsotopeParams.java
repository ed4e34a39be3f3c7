package org.apical.models.phases;

import java.util.Arrays;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link OnsetIsotopeModel}. */
public record OnsetIsotopeParams(
        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e6,
                minSize = 1,
                maxSize = 10000,
                single = true,
                def = "[110]",
                doc = "onset temperatures with 16O",
                from = "[M] lanzara1999")
        double[] onset16K,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e6,
                minSize = 1,
                maxSize = 10000,
                single = true,
                def = "[170]",
                doc = "onset temperatures with 18O, as many",
                from = "[M] lanzara1999")
        double[] onset18K,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e6,
                maxSize = 10000,
                single = true,
                doc = "standard errors of onset16K",
                absent = "none: no errors, lines of equal weights")
        double @Nullable [] onset16ErrorK,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 1e6,
                maxSize = 10000,
                single = true,
                doc = "standard errors of onset18K",
                absent = "none: no errors, lines of equal weights")
        double @Nullable [] onset18ErrorK,

        @Param(
                min = 0,
                max = 10,
                maxSize = 10000,
                single = true,
                doc = "doping of each pair, two at least; straight lines are drawn through the onsets",
                absent = "none: no lines")
        double @Nullable [] doping,

        @Param(min = 0, minExclusive = true, max = 1, def = "1", doc = "exchanged fraction of the oxygen")
        double exchangeFraction) {
    /** Lists of one length; lines need two different dopings. */
    public OnsetIsotopeParams {
        same("onset18K", onset18K, onset16K.length);
        same("onset16ErrorK", onset16ErrorK, onset16K.length);
        same("onset18ErrorK", onset18ErrorK, onset16K.length);
        if ((onset16ErrorK == null) != (onset18ErrorK == null)) {
            throw BadInput.at(
                    "MISSING_KEY",
                    onset16ErrorK == null ? "onset16ErrorK" : "onset18ErrorK",
                    "must be given with the errors of the other isotope.");
        }
        if (doping != null) {
            if (doping.length < 2) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "doping",
                        "has " + doping.length + " points; straight lines need at least two. Leave it out for none.");
            }
            same("doping", doping, onset16K.length);
            double first = doping[0];
            if (Arrays.stream(doping).allMatch(x -> x == first)) {
                throw BadInput.at("BAD_VALUE", "doping", "is the same everywhere: no line goes through one doping.");
            }
        }
    }

    private static void same(String key, double @Nullable [] list, int length) {
        if (list != null && list.length != length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    key,
                    "holds " + list.length + " numbers and onset16K " + length + "; there must be as many.");
        }
    }

    /** Relative change of the mean oxygen mass. */
    double massChange() {
        return 0.125 * exchangeFraction;
    }
}
