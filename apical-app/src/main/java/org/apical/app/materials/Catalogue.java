package org.apical.app.materials;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.jspecify.annotations.Nullable;

/** Finds a material in the catalogue by name, or takes a file. */
public final class Catalogue {
    private static final String STRUCTURES = "example:structures/";

    private final Runs runs;
    private final RunContext context;

    /** A catalogue as these models give it. */
    public Catalogue(Runs runs, RunContext context) {
        this.runs = runs;
        this.context = context;
    }

    /**
     * What was found.
     *
     * @param material its row of the catalogue, keys as the columns of {@code materials.list}; null for a file
     * @param isotopes its isotope effects
     * @param cif the file of its structure; empty for none
     */
    public record Found(@Nullable ObjectNode material, ArrayNode isotopes, String cif) {}

    /**
     * Finds what is meant: a file where one of that name is there or the name ends in .cif, else the material of that
     * name, else the only one whose name holds it.
     */
    public Found find(String what) {
        if (what.isBlank()) {
            throw BadInput.at("BAD_VALUE", "NAME", "is empty; name a material or a CIF file.");
        }
        if (file(what)) {
            return new Found(null, Json.mapper().createArrayNode(), what);
        }
        ObjectNode list = runs.execute("materials.list", Json.mapper().createObjectNode(), context, false)
                .result();
        int index = index(list, what);
        ObjectNode row = row(list, index);
        String cif = list.path("cifs").path(index).asText();
        return new Found(row, isotopes(row.path("name").asText()), cif.isEmpty() ? "" : STRUCTURES + cif);
    }

    private static boolean file(String what) {
        if (what.toLowerCase(Locale.ROOT).endsWith(".cif")) {
            return true;
        }
        try {
            return Files.isRegularFile(Path.of(what));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static int index(ObjectNode list, String what) {
        List<String> names = new ArrayList<>();
        list.path("names").forEach(name -> names.add(name.asText()));
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(what)) {
                return i;
            }
            if (names.get(i).toLowerCase(Locale.ROOT).contains(what.toLowerCase(Locale.ROOT))) {
                parts.add(i);
            }
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        if (parts.size() > 1) {
            throw BadInput.value(
                    "AMBIGUOUS",
                    "NAME",
                    what,
                    "is part of several names: "
                            + String.join(", ", parts.stream().map(names::get).toList()) + ".");
        }
        throw BadInput.unknown("UNKNOWN_MATERIAL", "NAME", what, names);
    }

    /** The columns of the table at one row, as an object. */
    private static ObjectNode row(ObjectNode list, int index) {
        ObjectNode row = Json.mapper().createObjectNode();
        row.set("name", list.path("names").path(index));
        for (Map.Entry<String, JsonNode> column : list.properties()) {
            boolean named = column.getKey().equals("names") || column.getKey().equals("warnings");
            if (column.getValue().isArray() && !named) {
                row.set(column.getKey(), column.getValue().path(index));
            }
        }
        return row;
    }

    /** Effects of that material or of samples of it: the name alone or with something behind it. */
    private ArrayNode isotopes(String name) {
        ObjectNode params = Json.mapper().createObjectNode().put("text", name);
        ArrayNode own = Json.mapper().createArrayNode();
        for (JsonNode effect : runs.execute("materials.isotopes", params, context, false)
                .result()
                .path("effects")) {
            String of = effect.path("material").asText();
            boolean same = of.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))
                    && (of.length() == name.length() || !Character.isLetterOrDigit(of.charAt(name.length())));
            if (same) {
                own.add(effect);
            }
        }
        return own;
    }
}
