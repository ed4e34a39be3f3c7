package org.apical.models.doublewell;

import org.apical.model.BadInput;
import org.apical.model.NumberOrText;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.models.xas.BondPath;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link InvertModel}. */
public record InvertParams(
        @Param(
                def =
                        "{\"kind\": \"synthetic\", \"temperatureK\": [10], \"truth\": {\"kind\": \"sites\", \"sites\": [{\"weight\": 0.5, \"distanceA\": 1.78, \"quantumMeV\": 65}, {\"weight\": 0.5, \"distanceA\": 1.93, \"quantumMeV\": 65}]}, \"noise\": 2e-4, \"seed\": 7}",
                doc = "one spectrum, as in doubleWell.fit; by default synthetic, of two sites")
        FitData data,

        @Param(def = BondPath.DEFAULT, doc = "feffNNNN.dat of the bond, relative to the data root")
        String pathFile,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1000,
                code = "BAD_RANGE",
                doc = "number of neighbours",
                absent = "of the file")
        @Nullable
        Double degeneracy,

        @Param(min = 0, minExclusive = true, max = 10, def = "1", code = "BAD_RANGE", doc = "amplitude reduction")
        double s02,

        @Param(
                unit = Unit.EV,
                min = -50,
                max = 50,
                def = "0",
                code = "BAD_RANGE",
                doc = "shift of the origin of energy, positive is up")
        double e0EV,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                def = "[63.546, 15.999]",
                minSize = 2,
                maxSize = 2,
                code = "BAD_RANGE",
                doc = "masses of absorber and neighbour (of synthetic data)")
        double[] massesAmu,

        @Param(unit = Unit.ANGSTROM, min = 0.5, max = 20, def = "1.6", code = "BAD_RANGE", doc = "first distance")
        double rminA,

        @Param(unit = Unit.ANGSTROM, min = 0.5, max = 20, def = "2.1", code = "BAD_RANGE", doc = "last distance")
        double rmaxA,

        @Param(min = 5, max = 400, def = "51", code = "BAD_RANGE", doc = "number of distances")
        int rPoints,

        @Param(
                def = "\"discrepancy\"",
                code = "BAD_RANGE",
                doc = "weight of the roughness, above 0; or discrepancy: the one at which chi2 is the number of points",
                from = "[D] double-well 7.5")
        NumberOrText alpha,

        @Param(def = "false", doc = "whether the density must not be negative")
        boolean nonNegative) {
    /** The name of the choice of alpha by the data. */
    static final String DISCREPANCY = "discrepancy";

    /** A range that runs upwards, an alpha. */
    public InvertParams {
        if (rminA >= rmaxA) {
            throw BadInput.value(
                    "BAD_RANGE", "rminA", rminA, "must be below rmaxA = " + BadInput.number(rmaxA) + " (A).");
        }
        String text = alpha.text();
        if (text != null && !text.equals(DISCREPANCY)) {
            throw BadInput.value("BAD_RANGE", "alpha", text, "must be a number above 0 or 'discrepancy'.");
        }
        Double number = alpha.number();
        if (number != null && !(number > 0 && number <= 1e30)) {
            throw BadInput.value("BAD_RANGE", "alpha", number, "must be above 0 and at most 1e30, or 'discrepancy'.");
        }
    }

    SeriesSource source() {
        return new SeriesSource(data, pathFile, degeneracy, s02, e0EV, massesAmu, null);
    }
}
