package org.apical.app.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What verbs that work on a project file share. */
final class ProjectOptions {
    @Parameters(paramLabel = "PROJECT", description = "Project file (YAML).")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go (default: the project's name).")
    private @Nullable Path out;

    @Option(
            names = "--data-root",
            paramLabel = "DIR",
            description = "Where files are looked for (default: dataRoot of the project, else its folder).")
    private @Nullable Path dataRoot;

    @Option(names = "--no-figures", description = "No figure files; a report has them all the same.")
    private boolean noFigures;

    @Option(names = "--json", description = "Prints results alone, a line of JSON for each.")
    private boolean json;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The project's name, for messages. */
    String name() {
        return file.toString();
    }

    /** What the project says. */
    String text() {
        return Inputs.text(file);
    }

    /** The folder to be written, which must not stand there already. */
    Path target() {
        Path target = out;
        if (target == null) {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
            target = Path.of(name.isEmpty() ? "result" : name + "-result");
        }
        WholeFolder.checkFree(target);
        return target;
    }

    /**
     * The files of the project.
     *
     * @param ofProject its {@code dataRoot}, relative to its folder
     */
    DataRoot files(String ofProject) {
        if (dataRoot != null) {
            return new DataRoot(dataRoot);
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        try {
            return new DataRoot(folder == null ? Path.of(ofProject) : folder.resolve(ofProject));
        } catch (InvalidPathException e) {
            throw BadInput.value("BAD_PATH", "dataRoot", ofProject, "is not a folder.");
        }
    }

    boolean figures() {
        return !noFigures;
    }

    boolean json() {
        return json;
    }

    RunContext context(Progress progress) {
        return RunContext.quiet().withThreads(threads).withProgress(progress).withCancellation(progress::interrupted);
    }
}
