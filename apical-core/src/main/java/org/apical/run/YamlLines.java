package org.apical.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apical.model.BadInput;

/** On which line of a YAML text each key and list item stands, so that an error can say where it is. */
public final class YamlLines {
    private final Map<String, Integer> lines;

    private YamlLines(Map<String, Integer> lines) {
        this.lines = lines;
    }

    /** The lines of a text that {@link Json#yaml} accepts. */
    public static YamlLines of(String text) {
        Map<String, Integer> lines = new HashMap<>();
        lines.put("", 1);
        Deque<Level> open = new ArrayDeque<>();
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = parser.currentTokenLocation().getLineNr();
                Level top = open.peek();
                if (token == JsonToken.FIELD_NAME) {
                    if (top != null) {
                        top.at = parser.currentName();
                        lines.putIfAbsent(top.path(), line);
                    }
                    continue;
                }
                if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
                    open.pop();
                    continue;
                }
                if (top != null && top.list) {
                    top.at = String.valueOf(top.next++);
                    lines.putIfAbsent(top.path(), line);
                }
                if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                    open.push(new Level(top == null ? "" : top.path(), token == JsonToken.START_ARRAY));
                }
            }
        } catch (IOException e) {
            throw BadInput.data("BAD_JSON", "Not readable: " + e.getMessage(), e);
        }
        return new YamlLines(lines);
    }

    private static final class Level {
        final String prefix;
        final boolean list;
        int next;
        String at = "";

        Level(String prefix, boolean list) {
            this.prefix = prefix;
            this.list = list;
        }

        String path() {
            return prefix.isEmpty() ? at : prefix + "." + at;
        }
    }

    /** The line of a path such as {@code dataSets.0.paths.2.s02}, or of the nearest key above it. */
    public int line(String path) {
        String at = path;
        while (true) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            int dot = at.lastIndexOf('.');
            at = dot < 0 ? "" : at.substring(0, dot);
        }
    }

    /** Whether a path stands in the text. */
    public boolean has(String path) {
        return lines.containsKey(path);
    }
}
