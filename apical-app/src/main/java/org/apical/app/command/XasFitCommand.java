package org.apical.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apical.app.fit.FitFolder;
import org.apical.app.fit.FitProject;
import org.apical.app.fit.FitTables;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code xas fit}: a project file in, fitted paths out. */
@Command(
        name = "fit",
        description =
                "Fits paths to EXAFS data as a project file (YAML) says: one fit, or one for each row of a table.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical xas fit docs/examples/cu-foil-fit.yaml --out cu",
            "  ./apical xas fit docs/examples/cu-temperatures-fit.yaml --out series",
            "  ./apical xas fit series/project.yaml --out again"
        })
final class XasFitCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable XasCommand parent;

    @Parameters(paramLabel = "PROJECT", description = "Project file (YAML).")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go (default: the project's name).")
    private @Nullable Path out;

    @Option(
            names = "--data-root",
            paramLabel = "DIR",
            description = "Where files are looked for (default: dataRoot of the project, else its folder).")
    private @Nullable Path dataRoot;

    @Option(names = "--no-figures", description = "No figures.")
    private boolean noFigures;

    @Option(names = "--json", description = "Prints the results alone, a line of JSON a fit.")
    private boolean json;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("a command runs below its parent");
        }
        ApicalCommand top = parent.root();
        FitProject project = FitProject.of(file.toString(), Inputs.text(file));
        Path target = out == null ? Path.of(defaultName()) : out;
        WholeFolder.checkFree(target);
        FitFolder.Outcome outcome;
        try (Progress progress = new Progress(top, "xas fit")) {
            RunContext context = RunContext.quiet()
                    .withThreads(threads)
                    .withProgress(progress)
                    .withCancellation(progress::interrupted);
            outcome = new FitFolder(target, project, new DataRoot(root(project)), !noFigures).write(context);
        }
        print(top, project, outcome, target);
        if (outcome.failures().isEmpty()) {
            return 0;
        }
        return outcome.failures().stream().anyMatch(FitFolder.Failure::input) ? 2 : 1;
    }

    private void print(ApicalCommand top, FitProject project, FitFolder.Outcome outcome, Path target) {
        PrintStream to = top.console().out();
        PrintStream err = top.console().err();
        outcome.failures().forEach(f -> err.println(f.fit() + ": " + f.code() + ": " + f.message()));
        if (json) {
            outcome.results().forEach(result -> to.println(result == null ? "null" : result.toString()));
            return;
        }
        if (top.quiet()) {
            return;
        }
        if (project.separate()) {
            int done = outcome.results().size() - outcome.failures().size();
            to.printf(
                    "%d fits done, %d failed; table in %s%n",
                    done, outcome.failures().size(), target.resolve("results.csv"));
            return;
        }
        ObjectNode result = outcome.results().get(0);
        if (result != null) {
            if (!project.title().isEmpty()) {
                to.println(project.title());
            }
            to.print(FitTables.shown(result));
            result.path("warnings").forEach(warning -> err.println("Note: " + warning.asText()));
            to.println("Written: " + target);
        }
    }

    private Path root(FitProject project) {
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
        return name.isEmpty() ? "fit" : name + "-result";
    }
}
