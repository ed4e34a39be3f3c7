package org.apical.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apical.app.fit.FitFolder;
import org.apical.app.fit.FitProject;
import org.apical.app.fit.FitTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("a command runs below its parent");
        }
        ApicalCommand top = parent.root();
        FitProject project = FitProject.of(options.name(), options.text());
        Path target = options.target();
        FitFolder folder = new FitFolder(target, project, options.files(project.dataRoot()), options.figures());
        FitFolder.Outcome outcome;
        try (Progress progress = new Progress(top, "xas fit")) {
            outcome = folder.write(options.context(progress));
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
        if (options.json()) {
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
}
