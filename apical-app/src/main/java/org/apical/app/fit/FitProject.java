package org.apical.app.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apical.model.BadInput;
import org.apical.run.Json;
import org.apical.run.YamlLines;

/**
 * A project file: the keys of {@code xas.fit}, and {@code title}, {@code dataRoot}, {@code series}. What is wrong in it is
 * said with its line.
 */
public final class FitProject {
    /**
     * A fit of the project.
     *
     * @param name for folders and tables
     * @param params parameters of {@code xas.fit}
     * @param rows for each data set its row of the series, -1 for those of {@code dataSets}
     */
    public record Fit(String name, ObjectNode params, List<Integer> rows) {}

    private final String file;
    private final String text;
    private final YamlLines lines;
    private final String title;
    private final String dataRoot;
    private final boolean separate;
    private final List<Fit> fits;

    private FitProject(String file, String text) {
        this.file = file;
        this.text = text;
        ObjectNode root;
        try {
            root = Json.yaml(text);
        } catch (BadInput e) {
            throw e.in(file);
        }
        lines = YamlLines.of(text);
        title = text(root, "title");
        dataRoot = text(root, "dataRoot");
        ArrayNode given = dataSets(root);
        JsonNode section = root.remove("series");
        List<Fit> out = new ArrayList<>();
        if (section == null) {
            out.add(new Fit("fit", root, given.valueStream().map(set -> -1).toList()));
            separate = false;
        } else {
            SeriesTable series = placed(() -> SeriesTable.of(section), List.of());
            separate = series.separateBy() != null;
            groups(series).forEach((name, rows) -> out.add(fit(name, root, given, series, rows)));
        }
        fits = List.copyOf(out);
    }

    /**
     * Reads a project.
     *
     * @param file its name, for messages
     * @throws BadInput with the line
     */
    public static FitProject of(String file, String text) {
        return new FitProject(file, text);
    }

    private String text(ObjectNode root, String key) {
        JsonNode value = root.remove(key);
        if (value != null && !value.isTextual()) {
            throw BadInput.at("BAD_TYPE", key, "must be a text.").in(file + " line " + lines.line(key));
        }
        return value == null ? "" : value.asText();
    }

    private ArrayNode dataSets(ObjectNode root) {
        JsonNode there = root.get("dataSets");
        if (there == null) {
            return Json.mapper().createArrayNode();
        }
        if (!(there instanceof ArrayNode list)) {
            throw BadInput.at("BAD_TYPE", "dataSets", "must be a list.").in(file + " line " + lines.line("dataSets"));
        }
        return list;
    }

    private static Map<String, List<Integer>> groups(SeriesTable series) {
        Map<String, List<Integer>> out = new LinkedHashMap<>();
        for (int i = 0; i < series.dataSets().size(); i++) {
            String group = series.groups().isEmpty() ? "fit" : series.groups().get(i);
            out.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
        }
        return out;
    }

    private static Fit fit(String name, ObjectNode root, ArrayNode given, SeriesTable series, List<Integer> rows) {
        ObjectNode params = root.deepCopy();
        ArrayNode sets = given.deepCopy();
        List<Integer> of = new ArrayList<>();
        given.forEach(set -> of.add(-1));
        for (int row : rows) {
            sets.add(series.dataSets().get(row));
            of.add(row);
        }
        params.set("dataSets", sets);
        return new Fit(name, params, of);
    }

    /** The fits, in order. */
    public List<Fit> fits() {
        return fits;
    }

    /** Whether the rows of the series are fitted apart: a table of results is wanted. */
    public boolean separate() {
        return separate;
    }

    /** The title, empty for none. */
    public String title() {
        return title;
    }

    /** Where the files are, relative to the project's folder; empty for that folder. */
    public String dataRoot() {
        return dataRoot;
    }

    /** The text as given. */
    public String text() {
        return text;
    }

    /**
     * The text for a folder that holds the files beside it, in {@code inputs}: with its comments where its style allows, else
     * as JSON, which is YAML too.
     */
    String relocated() {
        List<String> out = new ArrayList<>();
        boolean done = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            boolean own = line.startsWith("dataRoot:");
            out.add(own ? "dataRoot: inputs" : line);
            done |= own;
        }
        if (!done) {
            out.add(out.get(0).equals("---") ? 1 : 0, "dataRoot: inputs");
        }
        String edited = String.join("\n", out) + "\n";
        ObjectNode wanted = Json.yaml(text).put("dataRoot", "inputs");
        try {
            if (Json.yaml(edited).equals(wanted)) {
                return edited;
            }
        } catch (BadInput e) {
            org.slf4j.LoggerFactory.getLogger(FitProject.class).debug("the project is rewritten", e);
        }
        return wanted.toPrettyString() + "\n";
    }

    /** Runs something of a fit; what is wrong with the project comes out with its line. */
    <T> T placed(Fit fit, Supplier<T> body) {
        return placed(body, fit.rows());
    }

    private <T> T placed(Supplier<T> body, List<Integer> rows) {
        try {
            return body.get();
        } catch (BadInput e) {
            String path = e.path();
            if (path == null) {
                throw e;
            }
            throw e.in(file + " line " + place(path, rows));
        }
    }

    /** The line of a key of the parameters; what a row of the series made stands in its data set. */
    private String place(String path, List<Integer> rows) {
        String[] parts = path.split("\\.", 3);
        if (parts[0].equals("dataSets") && parts.length > 1 && parts[1].matches("\\d{1,6}")) {
            int set = Integer.parseInt(parts[1]);
            if (set < rows.size() && rows.get(set) >= 0) {
                String inner = "series.dataSet" + (parts.length > 2 ? "." + parts[2] : "");
                String row = "series.rows." + rows.get(set);
                return lines.line(inner) + " (with the row of line " + lines.line(row) + ")";
            }
        }
        return String.valueOf(lines.line(path));
    }
}
