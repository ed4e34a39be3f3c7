package org.apical.app.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results of fits as CSV and as text for people. */
public final class FitTables {
    private static final List<String> STATISTICS = List.of(
            "rFactor",
            "chiSquare",
            "reducedChiSquare",
            "numIndependent",
            "numVariables",
            "numPoints",
            "aic",
            "bic",
            "iterations");

    private FitTables() {}

    /** One row a variable: value, errors, intervals and sensitivities where they were asked for. */
    static String variables(ObjectNode result) {
        boolean profile = !result.path("profile").isEmpty();
        boolean bootstrap = !result.path("bootstrap").isEmpty();
        boolean sensitivity = !result.path("sensitivity").isEmpty();
        StringBuilder out = new StringBuilder("variable,value,stderr,stderrPropagated,start");
        out.append(profile ? ",profileLower,profileUpper,profileLowerMisfit,profileUpperMisfit" : "");
        out.append(bootstrap ? ",bootstrapBias,bootstrapDeviation,bootstrapLower,bootstrapUpper" : "");
        out.append(sensitivity ? ",withE0,withRbkg,withKRange,withWindow" : "").append('\n');
        result.path("variables").properties().forEach(e -> {
            List<String> cells = new ArrayList<>(List.of(e.getKey()));
            add(cells, e.getValue(), "value", "stderr", "stderrPropagated", "start");
            if (profile) {
                JsonNode p = result.path("profile").path(e.getKey());
                add(cells, p, "lower", "upper", "lowerMisfit", "upperMisfit");
            }
            if (bootstrap) {
                JsonNode b = result.path("bootstrap").path(e.getKey());
                add(cells, b, "bias", "standardDeviation", "lower", "upper");
            }
            if (sensitivity) {
                add(cells, result.path("sensitivity").path(e.getKey()), "e0", "rbkg", "kRange", "window");
            }
            out.append(String.join(",", cells)).append('\n');
        });
        return out.toString();
    }

    private static void add(List<String> cells, JsonNode from, String... keys) {
        for (String key : keys) {
            JsonNode value = from.path(key);
            cells.add(value.isNumber() ? value.asText() : "");
        }
    }

    /** One row a fit. */
    static String results(List<String> names, List<@Nullable ObjectNode> results, List<FitFolder.Failure> failures) {
        Set<String> variables = new LinkedHashSet<>();
        for (ObjectNode result : results) {
            if (result != null) {
                result.path("variables").fieldNames().forEachRemaining(variables::add);
            }
        }
        StringBuilder out = new StringBuilder("fit,error");
        variables.forEach(v -> out.append(String.format(Locale.ROOT, ",%s,%s_stderr,%s_stderrPropagated", v, v, v)));
        STATISTICS.forEach(s -> out.append(',').append(s));
        out.append('\n');
        for (int i = 0; i < names.size(); i++) {
            ObjectNode result = results.get(i);
            String name = names.get(i);
            List<String> cells = new ArrayList<>(List.of(quoted(name)));
            cells.add(failures.stream()
                    .filter(f -> f.fit().equals(name))
                    .map(FitFolder.Failure::code)
                    .findFirst()
                    .orElse(""));
            for (String variable : variables) {
                JsonNode fitted =
                        result == null ? empty() : result.path("variables").path(variable);
                add(cells, fitted, "value", "stderr", "stderrPropagated");
            }
            add(cells, result == null ? empty() : result, STATISTICS.toArray(new String[0]));
            out.append(String.join(",", cells)).append('\n');
        }
        return out.toString();
    }

    private static JsonNode empty() {
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** The result of one fit for people. */
    public static String shown(ObjectNode result) {
        StringBuilder out = new StringBuilder();
        int width = 8;
        for (var e : result.path("variables").properties()) {
            width = Math.max(width, e.getKey().length());
        }
        String row = "%-" + width + "s  %14s  %12s  %12s%n";
        out.append(String.format(Locale.ROOT, row, "variable", "value", "stderr", "from noise"));
        for (String kind : List.of("variables", "expressions")) {
            for (var e : result.path(kind).properties()) {
                JsonNode v = e.getValue();
                out.append(String.format(
                        Locale.ROOT,
                        row,
                        e.getKey(),
                        number(v.path("value"), "%.7g"),
                        number(v.path("stderr"), "%.3g"),
                        number(v.path("stderrPropagated"), "%.3g")));
            }
        }
        intervals(result, out, width);
        for (JsonNode set : result.path("dataSets")) {
            out.append(String.format(
                    Locale.ROOT,
                    "%s: R %.5f%n",
                    set.path("name").asText(),
                    set.path("rFactor").asDouble()));
        }
        out.append(String.format(
                Locale.ROOT,
                "R %.5f, chi-square %.4g, reduced %.4g; %d variables, %.1f independent points, %d steps%n",
                result.path("rFactor").asDouble(),
                result.path("chiSquare").asDouble(),
                result.path("reducedChiSquare").asDouble(),
                result.path("numVariables").asInt(),
                result.path("numIndependent").asDouble(),
                result.path("iterations").asInt()));
        return out.toString();
    }

    private static void intervals(ObjectNode result, StringBuilder out, int width) {
        for (String kind : List.of("profile", "bootstrap")) {
            for (var e : result.path(kind).properties()) {
                out.append(String.format(
                        Locale.ROOT,
                        "%-9s %-" + width + "s  from %s to %s%n",
                        kind,
                        e.getKey(),
                        number(e.getValue().path("lower"), "%.6g"),
                        number(e.getValue().path("upper"), "%.6g")));
            }
        }
        for (var e : result.path("sensitivity").properties()) {
            JsonNode s = e.getValue();
            out.append(String.format(
                    Locale.ROOT,
                    "moves by   %-" + width + "s  %s with E0, %s with rbkg, %s with the k range, %s with the window%n",
                    e.getKey(),
                    number(s.path("e0"), "%.2g"),
                    number(s.path("rbkg"), "%.2g"),
                    number(s.path("kRange"), "%.2g"),
                    number(s.path("window"), "%.2g")));
        }
    }

    private static String number(JsonNode value, String format) {
        return value.isNumber() ? String.format(Locale.ROOT, format, value.asDouble()) : "not set by the data";
    }
}
