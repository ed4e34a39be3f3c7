package org.apical.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apical.app.report.ReportPage;
import org.apical.model.BadInput;
import org.apical.model.Description;
import org.apical.model.Key;
import org.apical.model.Pieces;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.plot.StaticFigures;
import org.apical.run.DataRoot;
import org.apical.run.ParamsBinder;
import org.apical.run.PieceFile;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Runs;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code run}: one model. */
@Command(
        name = "run",
        description = "Runs one model; without parameters, its bundled example.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ./apical run xas.reduce --set spectrum.file=cu.xmu --set background.rbkgA=1.1 --out cu")
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ApicalCommand root;

    @Parameters(paramLabel = "MODEL", description = "A model, e.g. xas.reduce.")
    private String model = "";

    @Option(
            names = "--params",
            paramLabel = "FILE",
            description = "Parameters in JSON or YAML; - reads standard input.")
    private @Nullable String params;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Sets one parameter; nested keys with dots.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Writes a run folder.")
    private @Nullable Path out;

    @Option(
            names = "--data-root",
            paramLabel = "DIR",
            description = "Where files are looked for (default: the folder of" + " the parameter file, else here).")
    private @Nullable Path dataRoot;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--resume",
            description =
                    "Goes on with an interrupted run of the same parameters and --out, whose finished pieces lie in"
                            + " DIR.pieces.")
    private boolean resume;

    @Option(names = "--json", description = "Prints the result object alone.")
    private boolean json;

    @Override
    public Integer call() {
        ApicalCommand top = Root.of(root);
        Registry registry = Models.registry();
        Runs runs = new Runs(registry);
        registry.get(model);
        if (out != null) {
            WholeFolder.checkFree(out);
        }
        ObjectNode given = parameters(top, runs);
        DataRoot files = new DataRoot(root());
        PieceFile pieces = pieces(registry, given, files);
        Runs.Outcome outcome;
        try {
            outcome = execute(top, runs, given, files, pieces);
        } finally {
            if (pieces != null) {
                pieces.close();
            }
        }
        PrintStream to = top.console().out();
        if (pieces != null && pieces.found() > 0 && !top.quiet()) {
            top.console().err().println(pieces.found() + " pieces were taken up from a run that was stopped.");
        }
        if (json) {
            to.println(outcome.result());
        } else {
            if (outcome.report() == null) {
                table(to, Description.of(registry.get(model)), outcome.result());
            } else {
                to.print(ReportPage.text(outcome.report()));
            }
            if (out != null) {
                to.println("Written: " + out);
            }
        }
        return 0;
    }

    private Runs.Outcome execute(
            ApicalCommand top, Runs runs, ObjectNode given, DataRoot files, @Nullable PieceFile pieces) {
        Runs.Outcome outcome;
        try (Progress progress = new Progress(top, model, () -> kept(pieces))) {
            RunContext context = RunContext.quiet()
                    .withData(files)
                    .withThreads(threads)
                    .withProgress(progress)
                    .withCancellation(progress::interrupted)
                    .withPieces(pieces == null ? Pieces.none() : pieces);
            outcome = runs.execute(model, given, context, out != null);
        }
        if (out != null) {
            RunFolder.write(
                    out,
                    outcome,
                    Provenance.of(outcome, files, Clock.systemUTC()),
                    StaticFigures::svg,
                    ReportPage.files(outcome));
            if (pieces != null) {
                pieces.discard();
            }
        }
        return outcome;
    }

    private @Nullable PieceFile pieces(Registry registry, ObjectNode given, DataRoot files) {
        if (out == null) {
            if (resume) {
                throw BadInput.at("MISSING_KEY", "--out", "must be given with --resume: the folder of that run.");
            }
            return null;
        }
        ObjectNode complete =
                ParamsBinder.complete(Description.params(registry.get(model).paramsType()), given);
        Path place = PieceFile.beside(out, "", ".pieces");
        if (!resume && Files.exists(place)) {
            throw BadInput.data(
                    "BAD_PATH",
                    "'" + place
                            + "' holds finished pieces of an interrupted run; add --resume to go on with it, or remove"
                            + " that file to begin again.");
        }
        return new PieceFile(
                place, () -> PieceFile.describe(model, complete, files.inputs()), PieceFile.OfAnotherRun.REFUSED);
    }

    private static String kept(@Nullable PieceFile pieces) {
        return pieces == null || pieces.size() == 0
                ? "Interrupted: nothing of the unfinished work was kept."
                : "Interrupted: " + pieces.size() + " finished pieces are kept in " + pieces.file()
                        + "; the same command with --resume goes on.";
    }

    private ObjectNode parameters(ApicalCommand top, Runs runs) {
        ObjectNode given;
        if (params == null) {
            given = runs.example(model);
            if (!top.quiet()) {
                top.console()
                        .err()
                        .println(
                                sets.isEmpty()
                                        ? "No parameters given: running the bundled example of " + model + "."
                                        : "Starting from the bundled example of " + model + ".");
            }
        } else {
            given = Inputs.object(params.equals("-") ? Inputs.text(top.console().in()) : Inputs.text(Path.of(params)));
        }
        sets.forEach(assignment -> Inputs.set(given, assignment));
        return given;
    }

    private Path root() {
        if (dataRoot != null) {
            return dataRoot;
        }
        if (params != null && !params.equals("-")) {
            Path folder = Path.of(params).toAbsolutePath().getParent();
            return folder == null ? Path.of("") : folder;
        }
        return Path.of("");
    }

    /** Single values with units; lists as their length. */
    private static void table(PrintStream out, Description description, ObjectNode result) {
        int width = 0;
        for (Key key : description.results().keys()) {
            width = Math.max(width, key.name().length());
        }
        for (Map.Entry<String, JsonNode> e : result.properties()) {
            Key key = description.results().keys().stream()
                    .filter(k -> k.name().equals(e.getKey()))
                    .findFirst()
                    .orElse(null);
            String unit = key == null ? "" : key.unit().symbol();
            out.printf(
                    "%-" + Math.max(1, width) + "s  %s%s%n",
                    e.getKey(),
                    shown(e.getValue()),
                    unit.isEmpty() ? "" : " " + unit);
        }
    }

    private static String shown(JsonNode value) {
        if (value.isArray() && value.size() > 8) {
            return value.size() + " values";
        } else if (value.isObject() && value.size() > 8) {
            return value.size() + " keys";
        }
        String text = value.isTextual() ? value.asText() : value.toString();
        return value.isTextual() || text.length() <= 300 ? text : value.size() + " values";
    }
}
