package org.apical.models.doublewell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** A temperature series: synthetic, inline, in files of chi(k), or spectra to reduce. */
public record FitData(
        @Param(def = "synthetic", doc = "where the spectra come from")
        DataKind kind,

        @Param(doc = "what a synthetic series is made of", absent = "not synthetic") @Nullable
        TruthParams truth,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 3000,
                single = true,
                minSize = 1,
                maxSize = 200,
                code = "BAD_RANGE",
                doc = "temperatures of a synthetic series",
                absent = "10, 50, 100, 200 and 300")
        double @Nullable [] temperatureK,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                code = "BAD_RANGE",
                doc = "start of the range of k",
                absent = "3")
        @Nullable
        Double kminInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                code = "BAD_RANGE",
                doc = "end of the range of k",
                absent = "15; of files and spectra the last k, at most that of the path's table")
        @Nullable
        Double kmaxInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 5,
                code = "BAD_RANGE",
                doc = "step of a synthetic series",
                absent = "0.05")
        @Nullable
        Double kstepInvA,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.5,
                max = 10,
                code = "BAD_RANGE",
                doc = "distance of x = 0 of a potential",
                absent = "half path length of the table")
        @Nullable
        Double referenceDistanceA,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1,
                code = "BAD_RANGE",
                doc = "standard deviation of chi per point",
                absent =
                        "1e-3 for a synthetic series; of files and spectra from chi(R) beyond 15 A; inline it must be given")
        @Nullable
        Double noise,

        @Param(doc = "whether noise is added to a synthetic series; it is the weight in any case", absent = "true")
        @Nullable
        Boolean addNoise,

        @Param(doc = "seed of the noise of a synthetic series", absent = "1") @Nullable
        Long seed,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                minSize = 2,
                maxSize = 20000,
                code = "BAD_RANGE",
                doc = "wave numbers of inline spectra, increasing",
                absent = "not inline")
        double @Nullable [] kInvA,

        @Param(minSize = 1, maxSize = 200, doc = "the spectra (not of a synthetic series)", absent = "synthetic")
        @Nullable
        List<FitSpectrum> spectra) {
    /** The keys of the kind, and ranges that run upwards. */
    public FitData {
        boolean synthetic = kind == DataKind.SYNTHETIC;
        boolean inline = kind == DataKind.INLINE;
        only(synthetic, "truth", truth);
        only(synthetic, "temperatureK", temperatureK);
        only(synthetic, "kstepInvA", kstepInvA);
        only(synthetic, "referenceDistanceA", referenceDistanceA);
        only(synthetic, "addNoise", addNoise);
        only(synthetic, "seed", seed);
        only(!synthetic, "spectra", spectra);
        only(inline, "kInvA", kInvA);
        only(!inline, "kminInvA", kminInvA);
        only(!inline, "kmaxInvA", kmaxInvA);
        if (kminInvA != null && kmaxInvA != null && kminInvA >= kmaxInvA) {
            throw BadInput.value(
                    "BAD_RANGE",
                    "kminInvA",
                    kminInvA,
                    "must be below kmaxInvA = " + BadInput.number(kmaxInvA) + " (1/A).");
        }
        if (inline) {
            must("noise", noise);
            must("kInvA", kInvA);
        }
        if (synthetic) {
            must("truth", truth);
        } else {
            must("spectra", spectra);
        }
        if (kInvA != null) {
            for (int i = 1; i < kInvA.length; i++) {
                if (kInvA[i] <= kInvA[i - 1]) {
                    throw BadInput.value(
                            "BAD_RANGE",
                            "kInvA." + i,
                            kInvA[i],
                            "must be above the one before it, " + kInvA[i - 1] + " (1/A).");
                }
            }
        }
        if (spectra != null) {
            for (int i = 0; i < spectra.size(); i++) {
                check(kind, spectra.get(i), i, kInvA);
            }
        }
    }

    private static void check(DataKind kind, FitSpectrum s, int i, double @Nullable [] k) {
        String key = kind == DataKind.INLINE ? "chi" : kind == DataKind.FILES ? "file" : "scans";
        Object[] given = {s.chi(), s.file(), s.scans()};
        int wanted = Arrays.asList("chi", "file", "scans").indexOf(key);
        for (int j = 0; j < 3; j++) {
            if ((given[j] != null) != (j == wanted)) {
                throw BadInput.at(
                        given[wanted] == null ? "MISSING_KEY" : "BAD_VALUE",
                        "spectra." + i + "."
                                + (given[wanted] == null
                                        ? key
                                        : List.of("chi", "file", "scans").get(j)),
                        "the kind " + kind.name().toLowerCase(Locale.ROOT) + " takes " + key + " and no other source.");
            }
        }
        if (s.chi() != null && k != null && s.chi().length != k.length) {
            throw BadInput.at(
                    "BAD_RANGE",
                    "spectra." + i + ".chi",
                    "has " + s.chi().length + " values, and kInvA has " + k.length + "; there must be one for each k.");
        }
    }

    private static void only(boolean allowed, String key, @Nullable Object value) {
        if (!allowed && value != null) {
            throw BadInput.at("BAD_VALUE", key, "does not belong to this kind of data; leave it out.");
        }
    }

    private static void must(String key, @Nullable Object value) {
        if (value == null) {
            throw BadInput.at(
                    "MISSING_KEY",
                    key,
                    "must be given for this kind of data"
                            + (key.equals("noise") ? ": without it chi2 means nothing." : "."));
        }
    }
}
