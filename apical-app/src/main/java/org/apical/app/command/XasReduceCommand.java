package org.apical.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apical.app.reduce.BatchReduction;
import org.apical.app.reduce.ReductionFolder;
import org.apical.app.reduce.SpectrumFiles;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.plot.StaticFigures;
import org.apical.run.Json;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code xas reduce}: files and folders in, reduced spectra and an overview out. */
@Command(
        name = "reduce",
        description =
                "Reduces any number of files or folders: mu(E) to chi(k) and chi(R), with figures and an overview.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical xas reduce scans/ --out reduced",
            "  ./apical xas reduce *.xdi --set background.rbkgA=1.1 --set transform.kmaxInvA=12",
            "  ./apical xas reduce scans/ --settings reduced/settings.yaml --out again",
            "  ./apical xas reduce --settings workbench-settings.yaml --out again"
        })
final class XasReduceCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable XasCommand parent;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Files, projects or folders; none where the settings list their spectra: those are beside them.")
    private List<Path> inputs = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("reduced");

    @Option(
            names = "--settings",
            paramLabel = "YAML",
            description = "Settings: sections spectrum, preEdge, background, transform.")
    private @Nullable Path settings;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets one parameter of xas.reduce, e.g. background.rbkgA=1.1.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--ignore-project-settings", description = "Do not use the settings stored in Athena projects.")
    private boolean ignoreProjectSettings;

    @Option(names = "--figures", description = "Figures of every spectrum, however many there are (default: up to 50).")
    private boolean figures;

    @Option(names = "--no-figures", description = "No figures and no overview: data and table only.")
    private boolean noFigures;

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "LIST",
            description = "xdi, csv, prj, nexus (default: xdi,csv).")
    private List<ReductionFolder.Format> formats = List.of(ReductionFolder.Format.XDI, ReductionFolder.Format.CSV);

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("a command runs below its parent");
        }
        ApicalCommand top = parent.root();
        WholeFolder.checkFree(out);
        if (!noFigures) {
            StaticFigures.prepare();
        }
        ObjectNode given = settings == null ? Json.mapper().createObjectNode() : Json.yaml(Inputs.text(settings));
        sets.forEach(assignment -> Inputs.set(given, assignment));
        BatchReduction reduction = BatchReduction.of(given, !ignoreProjectSettings);
        List<Path> files = files(reduction);
        ReductionFolder.Result result;
        try (Progress progress = new Progress(top, "xas reduce")) {
            RunContext context = RunContext.quiet()
                    .withThreads(threads)
                    .withProgress(progress)
                    .withCancellation(progress::interrupted);
            result = new ReductionFolder(out, reduction, formats, figureLimit(), !noFigures).write(files, context);
        }
        PrintStream to = top.console().out();
        PrintStream err = top.console().err();
        result.failures().forEach(failure -> err.println(failure.code() + ": " + failure.message()));
        if (!top.quiet()) {
            to.printf(
                    "%d spectra reduced, %d failed; %s%n",
                    result.reduced(),
                    result.failures().size(),
                    result.written() ? "written to " + out : "nothing was written");
            if (!noFigures && result.reduced() > figureLimit()) {
                to.printf(
                        "Figures of single spectra are drawn for up to %d; --figures draws them all.%n", figureLimit());
            }
            if (!noFigures && result.reduced() > 0) {
                to.println("Open " + out.resolve("overview.html"));
            }
        }
        return result.status();
    }

    /** Files as named; none for settings that list theirs: what stands beside the settings. */
    private List<Path> files(BatchReduction reduction) {
        if (!inputs.isEmpty()) {
            return SpectrumFiles.find(inputs);
        }
        if (!reduction.lists() || settings == null) {
            throw BadInput.data("MISSING_KEY", "Name files or folders to reduce: ./apical xas reduce FILE...");
        }
        Path beside = settings.toAbsolutePath().getParent();
        return beside == null ? List.of() : reduction.besideOf(beside);
    }

    private int figureLimit() {
        return noFigures ? 0 : figures ? Integer.MAX_VALUE : 50;
    }
}
