package org.apical.models.pairing;

import org.apical.model.BadInput;
import org.apical.model.Param;

/** Parameters of {@link TStarIsotopeModel}. */
public record TStarIsotopeParams(
        @Param(min = 0, maxSize = 10000, single = true, def = "[0.06, 0.15]", doc = "doping, below both end points")
        double[] doping,

        @Param(
                min = 0,
                minExclusive = true,
                max = 10,
                def = "0.201",
                doc = "doping where T* of the light isotope ends",
                from = "[P] bendele2017")
        double endPointLight,

        @Param(min = 0, max = 10, def = "0.004", doc = "its standard error", from = "[P] bendele2017")
        double endPointLightError,

        @Param(
                min = 0,
                minExclusive = true,
                max = 10,
                def = "0.182",
                doc = "doping where T* of the heavy isotope ends",
                from = "[P] bendele2017")
        double endPointHeavy,

        @Param(min = 0, max = 10, def = "0.003", doc = "its standard error", from = "[P] bendele2017")
        double endPointHeavyError,

        @Param(
                min = 0,
                max = 10,
                def = "0.06",
                doc = "doping at which the exponent was measured",
                from = "[P] bendele2017")
        double anchorDoping,

        @Param(min = -1000, max = 1000, def = "-4.4", doc = "the exponent there", from = "[P] bendele2017")
        double anchorAlpha,

        @Param(min = 0, max = 1000, def = "1.1", doc = "its standard error", from = "[P] bendele2017")
        double anchorAlphaError,

        @Param(min = 0, minExclusive = true, max = 1, def = "1", doc = "exchanged fraction")
        double exchangeFraction,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1000,
                def = "1.125",
                doc = "heavy over light mass of an exchanged atom")
        double massRatio) {
    /** Everything lies below both end points; the masses differ. */
    public TStarIsotopeParams {
        double end = Math.min(endPointLight, endPointHeavy);
        for (double x : doping) {
            check("doping", x, end);
        }
        check("anchorDoping", anchorDoping, end);
        if (massRatio == 1) {
            throw BadInput.value(
                    "BAD_VALUE", "massRatio", massRatio, "leaves the mass as it is: there is no exponent.");
        }
    }

    private static void check(String key, double x, double end) {
        if (x >= end) {
            throw BadInput.value(
                    "BAD_VALUE", key, x, "must lie below both end points (" + end + "): beyond, there is no T*.");
        }
    }

    /** Mean heavy over light mass. */
    double meanMassRatio() {
        return 1 + exchangeFraction * (massRatio - 1);
    }
}
