package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.data.alpha2f.FrequencyUnit;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Where the four spectra of two bands come from; each is normalised to a coupling of 1. */
public record TwoBandShapes(
        @Param(def = "bundled", doc = "bundled data, a file, or one frequency each")
        Kind kind,

        @Param(doc = "bundled: stem of a shipped file of alpha2F", absent = "mgb2_model") @Nullable
        String name,

        @Param(doc = "file: table of spectra, relative to the data root", absent = "needed for the kind file") @Nullable
        String file,

        @Param(doc = "file: unit of the frequencies, auto reads the header", absent = "auto") @Nullable
        FrequencyUnit frequencyUnit,

        @Param(
                min = 1,
                max = 499,
                doc = "bundled, file: value column of each spectrum, 1 is the first after the frequency",
                absent = "[[1, 2], [2, 3]]")
        double @Nullable [][] columns,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e6,
                doc = "einstein: the frequencies",
                absent = "needed for einstein")
        double @Nullable [][] einsteinMeV) {
    /** Where from. */
    public enum Kind {
        BUNDLED,
        FILE,
        EINSTEIN
    }

    /** The keys must be those of the kind. */
    public TwoBandShapes {
        List<String> foreign = new ArrayList<>();
        if (name != null && kind != Kind.BUNDLED) {
            foreign.add("name");
        }
        if (file != null && kind != Kind.FILE) {
            foreign.add("file");
        }
        if (frequencyUnit != null && kind != Kind.FILE) {
            foreign.add("frequencyUnit");
        }
        if (columns != null && kind == Kind.EINSTEIN) {
            foreign.add("columns");
        }
        if (einsteinMeV != null && kind != Kind.EINSTEIN) {
            foreign.add("einsteinMeV");
        }
        if (!foreign.isEmpty()) {
            throw BadInput.at(
                    "BAD_VALUE",
                    foreign.get(0),
                    "does not belong to kind = " + kind.name().toLowerCase(Locale.ROOT)
                            + "; change kind or leave it out.");
        }
        if (kind == Kind.FILE && file == null) {
            throw BadInput.at("MISSING_KEY", "file", "must be given for the kind file.");
        }
        if (kind == Kind.EINSTEIN && einsteinMeV == null) {
            throw BadInput.at("MISSING_KEY", "einsteinMeV", "must be given for the kind einstein.");
        }
        square("columns", columns);
        square("einsteinMeV", einsteinMeV);
        if (columns != null) {
            for (double[] row : columns) {
                for (double c : row) {
                    if (c != Math.rint(c)) {
                        throw BadInput.value("BAD_VALUE", "columns", c, "is not a whole number of a column.");
                    }
                }
            }
        }
    }

    static void square(String key, double @Nullable [][] matrix) {
        if (matrix != null && (matrix.length != 2 || matrix[0].length != 2 || matrix[1].length != 2)) {
            throw BadInput.at("BAD_VALUE", key, "must be 2 x 2: [[11, 12], [21, 22]].");
        }
    }
}
