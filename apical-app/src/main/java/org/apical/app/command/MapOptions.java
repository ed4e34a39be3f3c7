package org.apical.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.app.maps.MapChain;
import org.apical.app.maps.MapFolder;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the verbs of maps share. */
final class MapOptions {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A stack of frames (HDF5, TIFF, .npy, plain bytes with FILE.json), or a map.")
    private String file = "";

    @Option(
            names = "--settings",
            paramLabel = "YAML",
            description = "Settings: sections peakFit, puddles, correlation, areas, intensities, transition.")
    private @Nullable Path settings;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets one parameter of a section, e.g. peakFit.rows=40 or transition.tcMeanK=38.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--quantity",
            paramLabel = "KEY",
            description = "The result of the fit that is the map (default: ${DEFAULT-VALUE}).")
    private String quantity = "normalisedIntensity";

    @Option(names = "--out", paramLabel = "DIR", description = "Writes run folders, maps.h5 and report.html.")
    private @Nullable Path out;

    @Option(
            names = "--data-root",
            paramLabel = "DIR",
            description = "Where files and what they link to are looked for (default: here).")
    private Path dataRoot = Path.of("");

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Prints one JSON object alone: the result of each step by its name.")
    private boolean json;

    int call(ApicalCommand top, String verb, MapChain.Goal goal, @Nullable String second) {
        if (out != null) {
            WholeFolder.checkFree(out);
        }
        ObjectNode given = settings == null ? Json.mapper().createObjectNode() : Json.yaml(Inputs.text(settings));
        sets.forEach(assignment -> Inputs.set(given, assignment));
        Registry registry = Models.registry();
        DataRoot files = new DataRoot(dataRoot);
        List<MapChain.Step> steps;
        try (Progress progress = new Progress(top, verb)) {
            RunContext context = RunContext.quiet()
                    .withData(files)
                    .withThreads(threads)
                    .withProgress(progress)
                    .withCancellation(progress::interrupted);
            steps = new MapChain(new Runs(registry), given, quantity).run(file, second, goal, context, out != null);
        }
        MapFolder folder = new MapFolder(registry);
        if (out != null) {
            folder.write(out, verb + " " + file, steps, files);
        }
        print(top, folder, steps);
        return 0;
    }

    private void print(ApicalCommand top, MapFolder folder, List<MapChain.Step> steps) {
        PrintStream to = top.console().out();
        if (json) {
            ObjectNode all = Json.mapper().createObjectNode();
            steps.forEach(s ->
                    all.set(s.name(), s.outcome() == null ? null : s.outcome().result()));
            to.println(all);
            return;
        }
        for (MapChain.Step step : steps) {
            to.println(step.name());
            if (step.outcome() == null) {
                to.println("  not computed: " + MapFolder.reason(step));
                continue;
            }
            List<List<String>> rows = folder.table(step.outcome());
            rows.stream()
                    .skip(1)
                    .forEach(r -> to.printf(
                            "  %-24s %s%s%n", r.get(0), r.get(1), r.get(2).isEmpty() ? "" : " " + r.get(2)));
            step.outcome().result().path("warnings").forEach(w -> top.console()
                    .err()
                    .println("Note (" + step.name() + "): " + w.asText()));
        }
        if (out != null) {
            to.println("Written: " + out);
            to.println("Open " + out.resolve("report.html"));
        }
    }
}
