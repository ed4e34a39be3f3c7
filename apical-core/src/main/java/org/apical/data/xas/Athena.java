package org.apical.data.xas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Athena project, Perl or JSON style (Ravel and Newville 2005; xas-data, section 1.4). Parsed, never evaluated. Energies
 * are stored unshifted: {@code bkg_eshift} is added.
 */
final class Athena implements TextKind {
    private static final List<String> ARRAYS = List.of("x", "y", "i0", "signal", "stddev");

    @Override
    public boolean matches(TextFile text) {
        return text.start(500).contains("Athena project file --");
    }

    @Override
    public XasFile read(TextFile text, ReadOptions options) {
        List<String> warnings = new ArrayList<>();
        boolean json = text.start(500).strip().startsWith("{");
        List<XasGroup> groups = json ? json(text, warnings) : perl(text, warnings);
        if (groups.isEmpty()) {
            throw BadInput.data("BAD_PROJECT", text.name() + ": this Athena project holds no group with data.");
        }
        Map<String, String> settings = groups.get(0).settings();
        String element = settings.getOrDefault("bkg_z", "");
        String edge = settings.getOrDefault("fft_edge", "").toUpperCase(Locale.ROOT);
        List<String> header =
                text.lines().stream().limit(20).filter(l -> l.startsWith("#")).toList();
        return new XasFile(
                "athena",
                List.copyOf(groups),
                true,
                Map.of(),
                Elements.known(element) ? element : null,
                edge.matches("K|L[1-3]") ? edge : null,
                null,
                null,
                List.of(),
                List.copyOf(warnings),
                header);
    }

    private static List<XasGroup> perl(TextFile text, List<String> warnings) {
        List<XasGroup> groups = new ArrayList<>();
        String name = null;
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, double[]> arrays = new TreeMap<>();
        for (int i = 0; i < text.size(); i++) {
            String line = text.line(i);
            String where = text.name() + " line " + (i + 1);
            if (line.startsWith("$old_group")) {
                finish(name, settings, arrays, groups, warnings);
                int from = line.indexOf('\'');
                int to = line.lastIndexOf('\'');
                if (from < 0 || to <= from) {
                    throw BadInput.data("BAD_PROJECT", where + ": the name of a group is not quoted.");
                }
                name = line.substring(from + 1, to);
                settings = new LinkedHashMap<>();
                arrays = new TreeMap<>();
            } else if (line.startsWith("@args")) {
                settings = settings(PerlList.of(line, where), where);
            } else if (line.startsWith("@") && name != null) {
                int end = line.indexOf(' ') > 0 ? line.indexOf(' ') : line.length();
                String array = line.substring(1, end);
                if (ARRAYS.contains(array)) {
                    arrays.put(array, numbers(PerlList.of(line, where), where));
                }
            }
        }
        finish(name, settings, arrays, groups, warnings);
        return groups;
    }

    private static Map<String, String> settings(List<String> values, String where) {
        if (values.size() % 2 != 0) {
            throw BadInput.data("BAD_PROJECT", where + ": @args holds a key without a value.");
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i += 2) {
            settings.put(values.get(i), values.get(i + 1));
        }
        return settings;
    }

    private static double[] numbers(List<String> values, String where) {
        double[] out = new double[values.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Words.number(values.get(i).strip());
            if (Double.isNaN(out[i])) {
                throw BadInput.data(
                        "BAD_NUMBER",
                        where + ": value " + (i + 1) + ", '" + cut(values.get(i)) + "', is not a finite number.");
            }
        }
        return out;
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    private static List<XasGroup> json(TextFile text, List<String> warnings) {
        JsonNode root = ForeignJson.object(text.name(), String.join("\n", text.lines()), "BAD_PROJECT");
        List<XasGroup> groups = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : root.properties()) {
            if (e.getKey().startsWith("_____") || !e.getValue().isObject()) {
                continue;
            }
            Map<String, String> settings = new LinkedHashMap<>();
            JsonNode args = e.getValue().path("args");
            if (args.isObject()) {
                args.properties()
                        .forEach(a -> settings.put(
                                a.getKey(), a.getValue().asText(a.getValue().toString())));
            } else if (args.isArray()) {
                for (int i = 0; i + 1 < args.size(); i += 2) {
                    settings.put(args.get(i).asText(), args.get(i + 1).asText());
                }
            }
            Map<String, double[]> arrays = new TreeMap<>();
            for (String array : ARRAYS) {
                if (e.getValue().path(array).isArray()) {
                    arrays.put(
                            array,
                            jsonNumbers(
                                    text.name(),
                                    e.getKey() + "." + array,
                                    e.getValue().get(array)));
                }
            }
            finish(e.getKey(), settings, arrays, groups, warnings);
        }
        return groups;
    }

    private static double[] jsonNumbers(String file, String what, JsonNode list) {
        double[] out = new double[list.size()];
        for (int i = 0; i < out.length; i++) {
            JsonNode item = list.get(i);
            out[i] = item.isNumber()
                    ? item.doubleValue()
                    : Words.number(item.asText().strip());
            if (!Double.isFinite(out[i])) {
                throw BadInput.data(
                        "BAD_NUMBER", file + ": value " + (i + 1) + " of " + what + " is not a finite number.");
            }
        }
        return out;
    }

    private static void finish(
            @Nullable String name,
            Map<String, String> settings,
            Map<String, double[]> arrays,
            List<XasGroup> groups,
            List<String> warnings) {
        if (name == null) {
            return;
        }
        double[] x = arrays.get("x");
        double[] y = arrays.get("y");
        if (x == null || y == null || x.length == 0 || x.length != y.length) {
            warnings.add("Group '" + name + "' has no x and y of equal length; it is left out.");
            return;
        }
        boolean chi = flag(settings, "is_chi");
        double shift = chi ? 0 : number(settings.get("bkg_eshift"));
        List<String> labels = new ArrayList<>(List.of(chi ? "k" : "energy", chi ? "chi" : "mu"));
        List<double[]> columns = new ArrayList<>();
        double[] shifted = x.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += shift;
        }
        columns.add(shifted);
        columns.add(y);
        for (String extra : ARRAYS.subList(2, ARRAYS.size())) {
            double[] values = arrays.get(extra);
            if (values != null && values.length == x.length) {
                labels.add(extra);
                columns.add(values);
            }
        }
        groups.add(new XasGroup(
                name,
                settings.getOrDefault("label", name),
                List.copyOf(labels),
                columns.toArray(new double[0][]),
                0,
                chi ? "invA" : "eV",
                settings,
                chi,
                shift));
    }

    private static boolean flag(Map<String, String> settings, String key) {
        return number(settings.get(key)) != 0;
    }

    private static double number(@Nullable String text) {
        double value = text == null ? 0 : Words.number(text.strip());
        return Double.isNaN(value) ? 0 : value;
    }
}
