package org.apical.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apical.app.reduce.BatchReduction;
import org.apical.app.reduce.ListedReduction;
import org.apical.app.reduce.ReducedFiles;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.DataSource;
import org.apical.model.RunContext;
import org.apical.run.RunFolder;

/** The spectra that settings list, as a file to be saved. */
final class SavedSpectra {
    /** What they are saved as. */
    enum Form {
        PRJ,
        XDI,
        CSV,
        SETTINGS;

        static Form of(String name) {
            for (Form form : values()) {
                if (form.text().equals(name)) {
                    return form;
                }
            }
            throw Refused.notFound("Spectra are saved as "
                    + String.join(", ", Arrays.stream(values()).map(Form::text).toList()) + ".");
        }

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A file: its name is ours, of letters that need no quoting. */
    record Answered(String name, String type, byte[] bytes) {}

    private final BatchReduction reduction;
    private final ListedReduction listed;
    private final RunContext context;
    private final Duration time;

    /**
     * Spectra to be saved.
     *
     * @param settings as {@code xas reduce} takes them, with a list of spectra
     * @param names what files of the session were called where they came from: so they are called in what is saved
     * @param time how long it may take, for the message
     * @throws BadInput where the settings are wrong or list no spectra
     */
    SavedSpectra(ObjectNode settings, JsonNode names, DataSource files, RunContext context, Duration time) {
        ObjectNode renamed = settings.deepCopy();
        Map<String, String> session = new HashMap<>();
        for (JsonNode one : renamed.path("spectra")) {
            if (one.path("spectrum") instanceof ObjectNode spectrum) {
                String stored = spectrum.path("file").asText();
                JsonNode called = names.path(stored);
                if (called.isTextual() && !called.asText().startsWith("example:")) {
                    spectrum.set("file", called);
                    session.put(called.asText(), stored);
                }
            }
        }
        this.context = context;
        this.time = time;
        reduction = BatchReduction.of(renamed, false);
        ListedReduction found = reduction.listed(name -> files.read(session.getOrDefault(name, name)));
        if (found == null) {
            throw BadInput.at("MISSING_KEY", "spectra", "must list the spectra that are saved.");
        }
        listed = found;
    }

    Answered as(Form form) {
        return switch (form) {
            case SETTINGS ->
                new Answered(
                        "settings.yaml", "application/yaml", reduction.yaml().getBytes(StandardCharsets.UTF_8));
            case PRJ -> new Answered("spectra.prj", "application/octet-stream", ReducedFiles.project(reduced()));
            case XDI -> packed("xdi", ".xdi", "text/plain; charset=utf-8", reduced(), List.of(ReducedFiles::xdi));
            case CSV ->
                packed(
                        "chi",
                        ".csv",
                        "text/csv; charset=utf-8",
                        reduced(),
                        List.of(ReducedFiles::chiOfK, ReducedFiles::chiOfR));
        };
    }

    private List<BatchReduction.Reduced> reduced() {
        List<BatchReduction.Reduced> out = new ArrayList<>();
        try {
            for (int place : listed.places()) {
                context.checkCancelled();
                out.add(listed.reduce(place));
            }
        } catch (Cancelled e) {
            throw new Refused(
                    413,
                    "TOO_LARGE",
                    "So many spectra take longer than " + time.toSeconds()
                            + " s here. Save the settings: './apical xas reduce --settings FILE' does them all.");
        }
        if (out.isEmpty()) {
            throw BadInput.at("BAD_VALUE", "spectra", "must list one at least that is reduced.");
        }
        return out;
    }

    /** One text as it is; several in a zip. */
    private static Answered packed(
            String name,
            String suffix,
            String type,
            List<BatchReduction.Reduced> all,
            List<Function<BatchReduction.Reduced, String>> texts) {
        Map<String, String> entries = new LinkedHashMap<>();
        String[] parts = texts.size() == 1 ? new String[] {""} : new String[] {"-chik", "-chir"};
        for (BatchReduction.Reduced one : all) {
            for (int t = 0; t < texts.size(); t++) {
                String stem = RunFolder.safe(one.name());
                String entry = stem + parts[t] + suffix;
                for (int n = 2; entries.containsKey(entry); n++) {
                    entry = stem + "-" + n + parts[t] + suffix;
                }
                entries.put(entry, texts.get(t).apply(one));
            }
        }
        if (entries.size() == 1) {
            String text = entries.values().iterator().next();
            return new Answered("spectrum" + suffix, type, text.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answered(name + ".zip", "application/zip", bytes.toByteArray());
    }
}
