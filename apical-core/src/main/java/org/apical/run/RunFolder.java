package org.apical.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apical.plot.Figure;

/**
 * What one run leaves: {@code params.json} (complete), {@code result.json}, {@code figures/*.svg}, {@code tables/*.csv},
 * {@code provenance.json}, and where the model has them its own files and a page for people. Written whole or not at all.
 */
public final class RunFolder {
    /** Draws a figure as SVG. */
    @FunctionalInterface
    public interface Drawing {
        /** The figure as the text of an SVG file. */
        String svg(Figure figure);
    }

    private RunFolder() {}

    /** Writes the folder. */
    public static void write(Path target, Runs.Outcome outcome, Provenance provenance, Drawing drawing) {
        write(target, outcome, provenance, drawing, Map.of());
    }

    /** Writes the folder with further texts in it, by file name. */
    public static void write(
            Path target, Runs.Outcome outcome, Provenance provenance, Drawing drawing, Map<String, String> texts) {
        write(target, outcome, provenance, drawing, texts, folder -> {});
    }

    /** Writes the folder with further texts in it, by file name, and whatever {@code more} adds. */
    public static void write(
            Path target,
            Runs.Outcome outcome,
            Provenance provenance,
            Drawing drawing,
            Map<String, String> texts,
            WholeFolder.Writer more) {
        WholeFolder.write(target, folder -> {
            json(folder.resolve("params.json"), outcome.params());
            json(folder.resolve("result.json"), outcome.result());
            figures(folder, outcome.figures(), drawing);
            tables(folder, Tables.of(outcome.result()));
            texts(folder, outcome.files());
            texts(folder, texts);
            more.write(folder);
            json(folder.resolve("provenance.json"), provenance.json());
        });
    }

    /** Writes JSON for people: indented, in UTF-8. */
    public static void json(Path file, JsonNode node) throws IOException {
        Files.writeString(
                file,
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n",
                StandardCharsets.UTF_8);
    }

    /** Writes {@code figures/ID.svg} for each figure. */
    public static void figures(Path folder, List<Figure> figures, Drawing drawing) throws IOException {
        if (figures.isEmpty()) {
            return;
        }
        Path place = Files.createDirectories(folder.resolve("figures"));
        for (Figure figure : figures) {
            Files.writeString(place.resolve(safe(figure.id()) + ".svg"), drawing.svg(figure), StandardCharsets.UTF_8);
        }
    }

    /** Writes {@code tables/NAME.csv} for each table. */
    public static void tables(Path folder, Map<String, String> tables) throws IOException {
        if (tables.isEmpty()) {
            return;
        }
        Path place = Files.createDirectories(folder.resolve("tables"));
        for (Map.Entry<String, String> e : tables.entrySet()) {
            Files.writeString(place.resolve(safe(e.getKey()) + ".csv"), e.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static void texts(Path folder, Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> e : texts.entrySet()) {
            Files.writeString(folder.resolve(safe(e.getKey())), e.getValue(), StandardCharsets.UTF_8);
        }
    }

    /** A file name that stays in its folder whatever the text. */
    public static String safe(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._+-]", "_").replaceAll("^\\.+", "_");
        return plain.isEmpty() ? "_" : plain;
    }
}
