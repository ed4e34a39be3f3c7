package org.apical.app.maps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.data.maps.NexusMaps;
import org.apical.model.Description;
import org.apical.run.Runs;
import org.apical.run.Version;

/** The maps in a result: keys whose values are rows of numbers, or of words, all of one shape. */
final class MapValues {
    private MapValues() {}

    /** Writes every map of a result, null as NaN, words as whole numbers with their meaning beside them. */
    static void write(Path file, Runs.Outcome outcome, Description description, int rows, int columns) {
        Map<String, double[][]> maps = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        Map<String, String> codes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> e : outcome.result().properties()) {
            if (e.getValue().size() != rows || e.getValue().path(0).size() != columns) {
                continue;
            }
            List<String> words = new ArrayList<>();
            maps.put(e.getKey(), numbers(e.getValue(), words));
            if (!words.isEmpty()) {
                codes.put(e.getKey(), String.join(", ", numbered(words)));
            }
        }
        description.results().keys().stream()
                .filter(k -> maps.containsKey(k.name()))
                .forEach(k -> units.put(k.name(), k.unit().symbol()));
        ObjectNode params = outcome.params();
        JsonNode step = outcome.result().path("stepUm");
        Double stepUm = step.isNumber() ? Double.valueOf(step.doubleValue()) : null;
        NexusMaps.write(file, maps, units, codes, stepUm, Version.number(), outcome.modelId() + " " + params);
    }

    private static List<String> numbered(List<String> words) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            out.add(i + " " + words.get(i));
        }
        return out;
    }

    private static double[][] numbers(JsonNode map, List<String> words) {
        double[][] out = new double[map.size()][];
        for (int r = 0; r < out.length; r++) {
            JsonNode row = map.get(r);
            out[r] = new double[row.size()];
            for (int c = 0; c < out[r].length; c++) {
                JsonNode v = row.get(c);
                if (v.isTextual()) {
                    int at = words.indexOf(v.asText());
                    if (at < 0) {
                        at = words.size();
                        words.add(v.asText());
                    }
                    out[r][c] = at;
                } else {
                    out[r][c] = v.isNumber() ? v.doubleValue() : Double.NaN;
                }
            }
        }
        return out;
    }
}
