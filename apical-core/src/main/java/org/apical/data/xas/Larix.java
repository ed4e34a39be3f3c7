package org.apical.data.xas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;

/** Session file of Larch's Larix (xas-data, section 1.5): every symbol that is a group with energy and mu. */
final class Larix implements TextKind {
    @Override
    public boolean matches(TextFile text) {
        return text.line(0).startsWith("##LARIX");
    }

    @Override
    public XasFile read(TextFile text, ReadOptions options) {
        List<XasGroup> groups = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        String element = null;
        int others = 0;
        for (int i = 0; i + 1 < text.size(); i++) {
            String line = text.line(i);
            if (!line.startsWith("<:") || !line.endsWith(":>")) {
                continue;
            }
            String name = line.substring(2, Math.max(2, line.length() - 2));
            String value = text.line(i + 1);
            if (!value.contains("\"energy\"") || !value.contains("\"mu\"")) {
                others++;
                continue;
            }
            JsonNode node = ForeignJson.object(text.name() + " line " + (i + 2), value, "BAD_PROJECT");
            double[] energy = array(text, i, node.path("energy"));
            double[] mu = array(text, i, node.path("mu"));
            if (energy.length == 0 || energy.length != mu.length) {
                others++;
                continue;
            }
            if (element == null && Elements.known(node.path("atsym").asText(""))) {
                element = node.path("atsym").asText();
            }
            groups.add(new XasGroup(
                    name,
                    node.path("label").asText(node.path("filename").asText(name)),
                    List.of("energy", "mu"),
                    new double[][] {energy, mu},
                    0,
                    "eV",
                    Map.of(),
                    false,
                    0));
        }
        if (groups.isEmpty()) {
            throw BadInput.data("BAD_PROJECT", text.name() + ": no symbol of this session holds energy and mu.");
        }
        if (others > 0) {
            warnings.add(others + " other symbols of the session (fits, paths, settings) are not read.");
        }
        return new XasFile(
                "larix",
                List.copyOf(groups),
                true,
                Map.of(),
                element,
                null,
                null,
                null,
                List.of(),
                warnings,
                List.of(text.line(0)));
    }

    private static double[] array(TextFile text, int line, JsonNode node) {
        JsonNode values = node.path("__class__").asText("").equals("Array") ? node.path("value") : node;
        if (!values.isArray()) {
            return new double[0];
        }
        double[] out = new double[values.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = values.get(i).isNumber() ? values.get(i).doubleValue() : Double.NaN;
            if (!Double.isFinite(out[i])) {
                throw BadInput.data(
                        "BAD_NUMBER",
                        text.name() + " line " + (line + 2) + ": value " + (i + 1) + " of an array is not finite.");
            }
        }
        return out;
    }
}
