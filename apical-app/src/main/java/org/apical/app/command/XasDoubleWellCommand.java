package org.apical.app.command;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apical.app.fit.LadderFolder;
import org.apical.app.fit.LadderProject;
import org.apical.app.fit.LadderReport;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code xas doublewell}: a temperature series against the whole table of models. */
@Command(
        name = "doublewell",
        description =
                "One site or two, static or tunnelling: a temperature series against a table of models, as a project"
                        + " file (YAML) says.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical xas doublewell docs/examples/cu-o-series.yaml --out series",
            "  ./apical xas doublewell series/project.yaml --out again"
        })
final class XasDoubleWellCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable XasCommand parent;

    @Parameters(paramLabel = "PROJECT", description = "Project file (YAML): keys of doubleWell.fit, title, dataRoot.")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go (default: the project's name).")
    private @Nullable Path out;

    @Option(
            names = "--data-root",
            paramLabel = "DIR",
            description = "Where files are looked for (default: dataRoot of the project, else its folder).")
    private @Nullable Path dataRoot;

    @Option(names = "--no-figures", description = "No figure files; the report has them.")
    private boolean noFigures;

    @Option(names = "--json", description = "Prints the result alone.")
    private boolean json;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("a command runs below its parent");
        }
        ApicalCommand top = parent.root();
        LadderProject project = LadderProject.of(file.toString(), Inputs.text(file));
        Path target = out == null ? Path.of(defaultName()) : out;
        WholeFolder.checkFree(target);
        LadderFolder.Outcome outcome;
        String atInterrupt = "Interrupted: finished replicas are kept; the same command goes on from there.";
        try (Progress progress = new Progress(top, "xas doublewell", () -> atInterrupt)) {
            RunContext context = RunContext.quiet()
                    .withThreads(threads)
                    .withProgress(progress)
                    .withCancellation(progress::interrupted);
            outcome = new LadderFolder(target, project, new DataRoot(root(project)), !noFigures).write(context);
        }
        PrintStream to = top.console().out();
        PrintStream err = top.console().err();
        if (json) {
            to.println(outcome.result());
            return 0;
        }
        if (outcome.resumed() > 0 && !top.quiet()) {
            err.println(outcome.resumed() + " replicas were taken up from a run that was stopped.");
        }
        if (!top.quiet()) {
            if (!project.title().isEmpty()) {
                to.println(project.title());
            }
            to.print(LadderReport.shown(outcome.result()));
            outcome.result().path("warnings").forEach(warning -> err.println("Note: " + warning.asText()));
            to.println("Open " + target.resolve("report.html"));
        }
        return 0;
    }

    private Path root(LadderProject project) {
        if (dataRoot != null) {
            return dataRoot;
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        try {
            return folder == null ? Path.of(project.dataRoot()) : folder.resolve(project.dataRoot());
        } catch (InvalidPathException e) {
            throw BadInput.value("BAD_PATH", "dataRoot", project.dataRoot(), "is not a folder.");
        }
    }

    private String defaultName() {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return name.isEmpty() ? "doublewell" : name + "-result";
    }
}
