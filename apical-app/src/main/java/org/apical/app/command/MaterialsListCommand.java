package org.apical.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.apical.app.materials.MaterialText;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.plot.StaticFigures;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Runs;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code materials list}: the catalogue as a table. */
@Command(
        name = "list",
        description = "Lists the superconductors of the catalogue, the highest Tc first.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical materials list",
            "  ./apical materials list CuO --min-tc 90",
            "  ./apical materials list --family hydride --json"
        })
final class MaterialsListCommand implements Callable<Integer> {
    private static final String MODEL = "materials.list";

    @ParentCommand
    private @Nullable MaterialsCommand parent;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Part of the name (default: all).")
    private @Nullable String text;

    @Option(names = "--family", paramLabel = "NAME", description = "Family of structures, e.g. hydride.")
    private @Nullable String family;

    @Option(names = "--min-tc", paramLabel = "KELVIN", description = "Smallest critical temperature.")
    private @Nullable Double minTc;

    @Option(names = "--max-pressure", paramLabel = "GPA", description = "Highest pressure.")
    private @Nullable Double maxPressure;

    @Option(names = "--catalogue", paramLabel = "FILE", description = "Another catalogue (CSV).")
    private @Nullable String catalogue;

    @Option(names = "--out", paramLabel = "DIR", description = "Writes a run folder.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints the result object alone.")
    private boolean json;

    @Override
    public Integer call() {
        ApicalCommand top = MaterialsCommand.root(parent);
        if (out != null) {
            WholeFolder.checkFree(out);
        }
        ObjectNode params = Json.mapper().createObjectNode();
        put(params, "text", text);
        put(params, "family", family);
        put(params, "file", catalogue);
        if (minTc != null) {
            params.put("minTcK", minTc);
        }
        if (maxPressure != null) {
            params.put("maxPressureGPa", maxPressure);
        }
        DataRoot files = new DataRoot(Path.of(""));
        Runs.Outcome outcome = new Runs(Models.registry())
                .execute(MODEL, params, RunContext.quiet().withData(files), out != null);
        PrintStream to = top.console().out();
        if (out != null) {
            RunFolder.write(out, outcome, Provenance.of(outcome, files, Clock.systemUTC()), StaticFigures::svg);
        }
        if (json) {
            to.println(outcome.result());
        } else {
            to.print(MaterialText.table(outcome.result()));
            outcome.result()
                    .path("warnings")
                    .forEach(warning -> top.console().err().println("Note: " + warning.asText()));
            if (out != null) {
                to.println("Written: " + out);
            }
        }
        return 0;
    }

    private static void put(ObjectNode params, String key, @Nullable String value) {
        if (value != null) {
            params.put(key, value);
        }
    }
}
