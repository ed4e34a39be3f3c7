package org.apical.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * How far a computed value may be from the expected one: {@code |got - want| <= abs + rel |want|}, element by element
 * for lists; with {@code norm}, the root mean square of the differences against that of the expected list.
 *
 * @param rel relative part
 * @param abs absolute part
 * @param norm lists are judged by their root mean square
 */
public record Tolerance(double rel, double abs, boolean norm) {
    /** Refuses tolerances that could never or always hold. */
    public Tolerance {
        if (!(rel >= 0) || !(abs >= 0)) {
            throw BadInput.at("BAD_VALUE", "tolerance", "rel and abs must be zero or positive.");
        }
    }

    /** From a case file: missing parts are zero. */
    public static Tolerance of(JsonNode node) {
        return new Tolerance(
                node.path("rel").asDouble(0),
                node.path("abs").asDouble(0),
                node.path("norm").asBoolean(false));
    }

    /** As shown in a table: {@code rel 1E-6}. */
    public String words() {
        List<String> parts = new ArrayList<>();
        if (rel != 0) {
            parts.add("rel " + rel);
        }
        if (abs != 0) {
            parts.add("abs " + abs);
        }
        if (norm) {
            parts.add("rms");
        }
        return parts.isEmpty() ? "exact" : String.join(" ", parts);
    }

    /** Null where the two agree, else one line that says how they differ. */
    public @Nullable String difference(JsonNode got, JsonNode want) {
        if (want.isNumber()) {
            return numbers(got, want);
        } else if (want.isArray()) {
            return got.isArray()
                    ? lists(flat(got), flat(want))
                    : "got " + Json.nodeWords(got) + ", expected a list of " + want.size();
        }
        return got.equals(want) ? null : "got " + got + ", expected " + want;
    }

    private @Nullable String numbers(JsonNode got, JsonNode want) {
        double g = got.doubleValue();
        double w = want.doubleValue();
        if (!got.isNumber() || !Double.isFinite(g)) {
            return "got " + got + ", expected " + w;
        }
        double allowed = abs + rel * Math.abs(w);
        if (Math.abs(g - w) <= allowed) {
            return null;
        }
        return "got " + g + ", expected " + w + " (off " + shown(Math.abs(g - w)) + ", allowed " + shown(allowed) + ")";
    }

    private @Nullable String lists(List<JsonNode> got, List<JsonNode> want) {
        if (got.size() != want.size()) {
            return "got " + got.size() + " values, expected " + want.size();
        }
        return norm ? rootMeanSquare(got, want) : worstElement(got, want);
    }

    private @Nullable String rootMeanSquare(List<JsonNode> got, List<JsonNode> want) {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < got.size(); i++) {
            if (!got.get(i).isNumber() || !want.get(i).isNumber()) {
                return "[" + i + "] is not a number";
            }
            double g = got.get(i).doubleValue();
            double w = want.get(i).doubleValue();
            difference += (g - w) * (g - w);
            size += w * w;
        }
        int n = Math.max(1, want.size());
        double rms = Math.sqrt(difference / n);
        double allowed = abs + rel * Math.sqrt(size / n);
        // Written so that NaN fails.
        return rms <= allowed ? null : "rms difference " + shown(rms) + ", allowed " + shown(allowed);
    }

    private @Nullable String worstElement(List<JsonNode> got, List<JsonNode> want) {
        String worst = null;
        double worstOff = -1;
        for (int i = 0; i < got.size(); i++) {
            String why = difference(got.get(i), want.get(i));
            if (why != null) {
                double off = got.get(i).isNumber() && want.get(i).isNumber()
                        ? Math.abs(got.get(i).doubleValue() - want.get(i).doubleValue())
                        : Double.POSITIVE_INFINITY;
                if (worst == null || off > worstOff) {
                    worst = "[" + i + "] " + why;
                    worstOff = off;
                }
            }
        }
        return worst;
    }

    private static List<JsonNode> flat(JsonNode list) {
        List<JsonNode> out = new ArrayList<>();
        for (JsonNode item : list) {
            if (item.isArray()) {
                out.addAll(flat(item));
            } else {
                out.add(item);
            }
        }
        return out;
    }

    private static String shown(double x) {
        return String.format(Locale.ROOT, "%.3g", x);
    }
}
