package org.apical.app.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.sweep.Sweep;
import org.apical.sweep.SweepFile;
import org.apical.sweep.SweepFolder;
import org.apical.sweep.SweepSpec;
import org.apical.sweep.SweepStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code sweep}: many points of one model, in parts that survive a kill. */
@Command(
        name = "sweep",
        description = "Computes many points of a model as a sweep file (YAML) says; resumable after a kill.",
        subcommands = SweepShowCommand.class,
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical sweep docs/examples/superlattice-sweep.yaml --out map",
            "  ./apical sweep docs/examples/superlattice-sweep.yaml --out map --resume",
            "  ./apical sweep show map"
        })
final class SweepCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ApicalCommand root;

    @Parameters(arity = "0..1", paramLabel = "SWEEP", description = "Sweep file (YAML).")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the sweep goes.")
    private @Nullable Path out;

    @Option(names = "--engine", paramLabel = "NAME", description = "local (default) or spark.")
    private String engine = "local";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Of spark: local[2], or a cluster such as spark://host:7077 (default: local[*]).")
    private String master = "";

    @Option(names = "--resume", description = "Goes on with the sweep in --out; finished parts are not computed again.")
    private boolean resume;

    @Option(names = "--fail-fast", description = "Stops at the first point that fails; else it becomes a row.")
    private boolean failFast;

    @Option(
            names = "--data-root",
            paramLabel = "DIR",
            description = "Where files are looked for (default: the folder of the sweep file).")
    private @Nullable Path dataRoot;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    ApicalCommand root() {
        return Root.of(root);
    }

    @Override
    public Integer call() {
        ApicalCommand top = root();
        if (file == null || out == null) {
            throw BadInput.at(
                    "MISSING_KEY",
                    file == null ? "SWEEP" : "--out",
                    "must be given: ./apical sweep SWEEP.yaml --out DIR.");
        }
        if (!master.isEmpty() && !engine.equals("spark")) {
            throw BadInput.value("BAD_VALUE", "--master", master, "is for --engine spark.");
        }
        Sweep.engine(engine);
        SweepSpec spec = SweepFile.read(file.toString(), Inputs.text(file), Models.registry());
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path files = dataRoot != null ? dataRoot : folder == null ? Path.of("") : folder;
        try (SweepStore store = store();
                SweepFolder there = SweepFolder.begin(out, spec, store, resume);
                Progress progress = new Progress(top, "sweep", () -> kept(there))) {
            RunContext context = RunContext.quiet().withProgress(progress).withCancellation(progress::interrupted);
            Sweep.Done done = new Sweep(
                            there,
                            new Sweep.Options(engine, master, files, failFast, Math.max(1, threads)),
                            Clock.systemUTC())
                    .run(context);
            if (!top.quiet()) {
                say(top.console().out(), done, out);
            }
            return 0;
        }
    }

    static SweepStore store() {
        SweepStore store = Sweep.store();
        if (store == null) {
            throw new NotConverged(
                    "STORE_MISSING", "The module apical-store is not there; ./apical sweep builds and finds it.");
        }
        return store;
    }

    private static String kept(SweepFolder folder) {
        return "Interrupted: " + folder.finished() + " of " + folder.spec().parts() + " parts are kept in "
                + folder.folder() + "; the same command with --resume goes on.";
    }

    private static void say(PrintStream to, Sweep.Done done, Path out) {
        to.printf(
                Locale.ROOT,
                "%,d point%s computed in %.1f s",
                done.computed(),
                done.computed() == 1 ? "" : "s",
                done.seconds());
        if (done.found() > 0) {
            to.printf(Locale.ROOT, ", %,d were there", done.found());
        }
        to.println(".");
        if (done.failed() > 0) {
            to.printf(Locale.ROOT, "%,d of them failed: the column errorCode says why.%n", done.failed());
        }
        to.println("Written: " + out);
    }
}
