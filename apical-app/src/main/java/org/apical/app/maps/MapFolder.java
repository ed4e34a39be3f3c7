package org.apical.app.maps;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apical.app.report.HtmlReport;
import org.apical.model.Description;
import org.apical.model.Key;
import org.apical.model.Registry;
import org.apical.plot.StaticFigures;
import org.apical.run.DataRoot;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Runs;
import org.apical.run.WholeFolder;

/** What a chain leaves: a run folder for each step, the maps as NeXus, one page with everything. */
public final class MapFolder {
    private final Registry registry;

    /** Folders of the models in that registry. */
    public MapFolder(Registry registry) {
        this.registry = registry;
    }

    /** Writes the folder. */
    public void write(Path target, String title, List<MapChain.Step> steps, DataRoot files) {
        WholeFolder.write(target, folder -> {
            HtmlReport page = new HtmlReport(title);
            for (MapChain.Step step : steps) {
                Runs.Outcome outcome = step.outcome();
                page.section(step.name());
                if (outcome == null) {
                    page.text("Not computed: " + reason(step));
                    continue;
                }
                Provenance provenance = Provenance.of(outcome, files, Clock.systemUTC());
                RunFolder.write(folder.resolve(step.name()), outcome, provenance, StaticFigures::svg);
                page.table(table(outcome));
                outcome.result().path("warnings").forEach(w -> page.note(w.asText()));
                outcome.figures().forEach(page::figure);
                page.folded(
                        "parameters and provenance",
                        shortened(outcome) + "\n" + provenance.json().toPrettyString());
                JsonNode shape = outcome.result().path("roiSum");
                if (step.name().equals("fit")) {
                    MapValues.write(
                            folder.resolve("maps.h5"),
                            outcome,
                            description(outcome),
                            shape.size(),
                            shape.path(0).size());
                }
            }
            page.write(folder.resolve("report.html"));
            double seconds = steps.stream()
                    .mapToDouble(s -> s.outcome() == null ? 0 : s.outcome().seconds())
                    .sum();
            Instant started = Instant.now().minusNanos((long) (seconds * 1e9));
            RunFolder.json(
                    folder.resolve("provenance.json"),
                    new Provenance(title, started, seconds, null, files.inputs()).json());
        });
    }

    /** Why a step was not computed. */
    public static String reason(MapChain.Step step) {
        return step.failure() == null ? "" : String.valueOf(step.failure().getMessage());
    }

    private Description description(Runs.Outcome outcome) {
        return Description.of(registry.get(outcome.modelId()));
    }

    /** Key, value and unit of each single value, objects of numbers included. */
    public List<List<String>> table(Runs.Outcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("key", "value", "unit", "meaning"));
        Map<String, Key> keys = new HashMap<>();
        description(outcome).results().keys().forEach(k -> keys.put(k.name(), k));
        for (Map.Entry<String, JsonNode> e : outcome.result().properties()) {
            Key key = keys.get(e.getKey());
            JsonNode value = e.getValue();
            if (key == null || value.isArray() || value.isNull() || value.size() > 8) {
                continue;
            }
            rows.add(List.of(
                    e.getKey(),
                    value.isTextual() ? value.asText() : value.toString(),
                    key.unit().symbol(),
                    key.doc()));
        }
        return rows;
    }

    private static String shortened(Runs.Outcome outcome) {
        String text = outcome.params().toPrettyString();
        return text.length() <= 4000 ? text : text.substring(0, 4000) + " ... (params.json has all)";
    }
}
