package org.apical.models.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.data.alpha2f.FrequencyUnit;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** An electron-phonon spectrum (pairing-materials, section 13). The keys of one kind are refused for the others. */
public record SpectrumParams(
        @Param(def = "bundled", doc = "bundled data, a file, lists of numbers, one frequency, or a few")
        SpectrumKind kind,

        @Param(doc = "bundled: stem of a shipped file of alpha2F", absent = "nb_dft_isome") @Nullable
        String name,

        @Param(doc = "file: table of alpha2F, relative to the data root", absent = "needed for the kind file") @Nullable
        String file,

        @Param(min = 1, max = 499, doc = "file: which value column, 1 is the first after the frequency", absent = "1")
        @Nullable
        Integer column,

        @Param(doc = "file: unit of the frequencies, auto reads the header", absent = "auto") @Nullable
        FrequencyUnit frequencyUnit,

        @Param(unit = Unit.MEV, maxSize = 200000, doc = "table: frequencies, increasing", absent = "needed for table")
        double @Nullable [] omegaMeV,

        @Param(maxSize = 200000, doc = "table: alpha2F there", absent = "needed for table")
        double @Nullable [] alpha2F,

        @Param(unit = Unit.MEV, min = 0, minExclusive = true, max = 1e6, doc = "einstein: the frequency", absent = "20")
        @Nullable
        Double einsteinMeV,

        @Param(min = 0, minExclusive = true, max = 1e6, doc = "einstein: the coupling", absent = "1") @Nullable
        Double lambda,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e6,
                minSize = 1,
                maxSize = 10000,
                doc = "modes: frequencies",
                absent = "needed for modes")
        double @Nullable [] modesMeV,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e6,
                minSize = 1,
                maxSize = 10000,
                doc = "modes: coupling of each",
                absent = "needed for modes")
        double @Nullable [] modesLambda,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1e6,
                doc = "total coupling to which the height is scaled",
                absent = "as it stands")
        @Nullable
        Double targetLambda) {
    /** The keys must be those of the kind. */
    public SpectrumParams {
        List<String> foreign = new ArrayList<>();
        check(foreign, name, "name", kind, SpectrumKind.BUNDLED);
        check(foreign, file, "file", kind, SpectrumKind.FILE);
        check(foreign, column, "column", kind, SpectrumKind.FILE);
        check(foreign, frequencyUnit, "frequencyUnit", kind, SpectrumKind.FILE);
        check(foreign, omegaMeV, "omegaMeV", kind, SpectrumKind.TABLE);
        check(foreign, alpha2F, "alpha2F", kind, SpectrumKind.TABLE);
        check(foreign, einsteinMeV, "einsteinMeV", kind, SpectrumKind.EINSTEIN);
        check(foreign, lambda, "lambda", kind, SpectrumKind.EINSTEIN);
        check(foreign, modesMeV, "modesMeV", kind, SpectrumKind.MODES);
        check(foreign, modesLambda, "modesLambda", kind, SpectrumKind.MODES);
        if (!foreign.isEmpty()) {
            throw BadInput.at(
                    "BAD_VALUE",
                    foreign.get(0),
                    "does not belong to kind = " + kind.name().toLowerCase(Locale.ROOT)
                            + "; change kind or leave it out.");
        }
        if (kind == SpectrumKind.FILE && file == null) {
            throw BadInput.at("MISSING_KEY", "file", "must be given for the kind file.");
        }
        if (kind == SpectrumKind.TABLE) {
            table(omegaMeV, alpha2F);
        }
        if (kind == SpectrumKind.MODES && (modesMeV == null || modesLambda == null)) {
            throw BadInput.at(
                    "MISSING_KEY", modesMeV == null ? "modesMeV" : "modesLambda", "must be given for the kind modes.");
        }
        if (modesMeV != null && modesLambda != null && modesMeV.length != modesLambda.length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "modesLambda",
                    "holds " + modesLambda.length + " numbers and modesMeV " + modesMeV.length
                            + "; there must be as many.");
        }
    }

    /** A bundled spectrum, its height scaled to a total coupling where one is given. */
    public static SpectrumParams bundled(String name, @Nullable Double targetLambda) {
        return new SpectrumParams(
                SpectrumKind.BUNDLED, name, null, null, null, null, null, null, null, null, null, targetLambda);
    }

    /** Discrete modes. */
    public static SpectrumParams modes(double[] modesMeV, double[] modesLambda) {
        return new SpectrumParams(
                SpectrumKind.MODES, null, null, null, null, null, null, null, null, modesMeV, modesLambda, null);
    }

    private static void check(
            List<String> foreign, @Nullable Object value, String key, SpectrumKind kind, SpectrumKind owner) {
        if (value != null && kind != owner) {
            foreign.add(key);
        }
    }

    private static void table(double @Nullable [] omega, double @Nullable [] alpha2F) {
        if (omega == null || alpha2F == null) {
            throw BadInput.at(
                    "MISSING_KEY", omega == null ? "omegaMeV" : "alpha2F", "must be given for the kind table.");
        }
        if (omega.length < 2) {
            throw BadInput.at("BAD_VALUE", "omegaMeV", "has " + omega.length + " points; a spectrum has at least two.");
        }
        if (omega.length != alpha2F.length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "alpha2F",
                    "holds " + alpha2F.length + " numbers and omegaMeV " + omega.length + "; there must be as many.");
        }
        for (int i = 0; i < omega.length; i++) {
            if (omega[i] < 0) {
                throw BadInput.value(
                        "BAD_VALUE", "omegaMeV." + i, omega[i], "is a negative frequency (point " + (i + 1) + ").");
            }
            if (i > 0 && omega[i] <= omega[i - 1]) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "omegaMeV." + i,
                        omega[i],
                        "is not larger than the point before, " + omega[i - 1] + " (point " + (i + 1)
                                + "); frequencies must increase.");
            }
        }
    }
}
