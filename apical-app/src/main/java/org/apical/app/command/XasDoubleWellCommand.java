package org.apical.app.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apical.app.fit.LadderFolder;
import org.apical.app.fit.LadderProject;
import org.apical.app.fit.LadderReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code xas doublewell}: a temperature series against the whole table of models. */
@Command(
        name = "doublewell",
        description =
                "One site or two, static or tunnelling: a temperature series against a table of models, as a project"
                        + " file (YAML: keys of doubleWell.fit, title, dataRoot) says.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical xas doublewell docs/examples/cu-o-series.yaml --out series",
            "  ./apical xas doublewell series/project.yaml --out again"
        })
final class XasDoubleWellCommand implements Callable<Integer> {
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
        LadderProject project = LadderProject.of(options.name(), options.text());
        Path target = options.target();
        LadderFolder folder = new LadderFolder(target, project, options.files(project.dataRoot()), options.figures());
        LadderFolder.Outcome outcome;
        try (Progress progress = new Progress(top, "xas doublewell", () -> kept(folder.replicasKept()))) {
            outcome = folder.write(options.context(progress));
        }
        PrintStream to = top.console().out();
        PrintStream err = top.console().err();
        if (options.json()) {
            to.println(outcome.result());
            return 0;
        }
        if (outcome.resumed() > 0 && !top.quiet()) {
            err.println(replicas(outcome.resumed()) + " taken up from a run that was stopped.");
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

    private static String kept(int count) {
        return count == 0
                ? Progress.NOTHING_KEPT
                : "Interrupted: " + replicas(count) + " kept; the same command goes on from there.";
    }

    private static String replicas(int count) {
        return count == 1 ? "1 finished replica is" : count + " finished replicas are";
    }
}
