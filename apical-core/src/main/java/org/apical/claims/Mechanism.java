package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A mechanism of the thesis: a quantity with a heterogeneity switched on over the same with it switched off, at equal mean.
 *
 * @param id {@code a} to {@code e}
 * @param name what is switched
 * @param quantity what is compared
 * @param on with heterogeneity
 * @param off without
 * @param beside further numbers, sentences
 * @param parameters what it hangs on, with sources
 * @param variations the ratio with one parameter changed
 */
record Mechanism(
        String id,
        String name,
        String quantity,
        double on,
        double off,
        String beside,
        Map<String, String> parameters,
        List<Variation> variations) {
    static final double RAISES = 1.1;
    static final double LOWERS = 0.9;

    /** Parameters are varied by this share. */
    static final double STEP = 0.2;

    /**
     * The ratio with one parameter 20 % smaller and 20 % larger.
     *
     * @param parameter which
     * @param smaller ratio
     * @param larger ratio
     */
    record Variation(String parameter, double smaller, double larger) {
        /** d ln ratio / d ln parameter. */
        double slope() {
            return Math.log(larger / smaller) / Math.log((1 + STEP) / (1 - STEP));
        }
    }

    double ratio() {
        return off == 0 && on > 0 ? Double.POSITIVE_INFINITY : on / off;
    }

    static String word(double ratio) {
        return Double.isNaN(ratio) ? "no number" : ratio > RAISES ? "raises" : ratio < LOWERS ? "lowers" : "no effect";
    }

    /** What the numbers say, a sentence. */
    String sentence() {
        return text("(%s) %s: %s, ratio %s: %s.", id, name, quantity, shown(ratio()), word(ratio()));
    }

    private boolean changes(double varied) {
        return !Double.isNaN(varied) && !word(varied).equals(word(ratio()));
    }

    /** Which variation changes the word, and the largest slope. */
    String hangs() {
        List<String> changes = new ArrayList<>();
        Variation steepest = null;
        for (Variation v : variations) {
            if (changes(v.smaller())) {
                changes.add(text("%s 20 %% smaller: %s (%s)", v.parameter(), shown(v.smaller()), word(v.smaller())));
            }
            if (changes(v.larger())) {
                changes.add(text("%s 20 %% larger: %s (%s)", v.parameter(), shown(v.larger()), word(v.larger())));
            }
            if (Double.isFinite(v.slope()) && (steepest == null || Math.abs(v.slope()) > Math.abs(steepest.slope()))) {
                steepest = v;
            }
        }
        return text(
                "(%s) %s%s.",
                id,
                changes.isEmpty()
                        ? "no parameter changed by 20 % changes the word"
                        : "the word changes with " + String.join(", ", changes),
                steepest == null
                        ? ""
                        : text("; steepest: %s, d ln ratio/d ln = %.2f", steepest.parameter(), steepest.slope()));
    }

    /** The ratio with each parameter 20 % larger, where there is a number. */
    List<Sensitivity> sensitivities() {
        return variations.stream()
                .filter(v -> Double.isFinite(ratio()) && Double.isFinite(v.larger()))
                .map(v -> new Sensitivity(
                        "(" + id + ") " + v.parameter(),
                        "20 % larger",
                        "ratio of the " + quantity,
                        ratio(),
                        v.larger(),
                        "above 1.1 raises, below 0.9 lowers"))
                .toList();
    }

    /** Lines of the table of sensitivities. */
    List<List<String>> lines() {
        List<List<String>> out = new ArrayList<>();
        for (Variation v : variations) {
            out.add(List.of(
                    id,
                    v.parameter(),
                    shown(v.smaller()),
                    shown(ratio()),
                    shown(v.larger()),
                    Double.isFinite(v.slope()) ? text("%.3f", v.slope()) : "none"));
        }
        return out;
    }

    static String shown(double x) {
        return Double.isInfinite(x) ? "infinite" : Double.isNaN(x) ? "none" : text("%.4g", x);
    }
}
