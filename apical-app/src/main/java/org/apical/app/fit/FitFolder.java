package org.apical.app.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apical.model.ApicalException;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.plot.StaticFigures;
import org.apical.run.DataRoot;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Runs;
import org.apical.run.Tables;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;

/**
 * Runs the fits of a project into a folder: the project itself with the files it reads, so that the folder fits again;
 * parameters, results, figures and tables; for fits apart a folder each and a table of all.
 */
public final class FitFolder {
    private static final int FIGURE_LIMIT = 30;

    /** A fit that failed. */
    public record Failure(String fit, String code, String message, boolean input) {}

    /**
     * What came of it.
     *
     * @param results result of each fit in order, null where it failed
     */
    public record Outcome(List<@Nullable ObjectNode> results, List<Failure> failures) {}

    private final Path out;
    private final FitProject project;
    private final DataRoot files;
    private final boolean figures;

    /** A folder to be written. */
    public FitFolder(Path out, FitProject project, DataRoot files, boolean figures) {
        this.out = out;
        this.project = project;
        this.files = files;
        this.figures = figures;
    }

    /** Fits. Where there is one fit its error is thrown; of several, one that fails is reported and the others are done. */
    public Outcome write(RunContext context) {
        Instant started = Clock.systemUTC().instant();
        long start = System.nanoTime();
        List<FitProject.Fit> fits = project.fits();
        Runs.Outcome[] done = new Runs.Outcome[fits.size()];
        Failure[] failed = new Failure[fits.size()];
        compute(context, done, failed);
        List<Failure> failures = Arrays.stream(failed).filter(f -> f != null).toList();
        WholeFolder.write(out, folder -> {
            Files.writeString(folder.resolve("project.yaml"), project.relocated(), StandardCharsets.UTF_8);
            InputFiles.copy(files, folder.resolve("inputs"));
            if (project.separate()) {
                apart(folder, done, failures, context);
            } else if (done[0] != null) {
                one(folder, done[0], figures);
                Files.writeString(folder.resolve("variables.csv"), FitTables.variables(done[0].result()));
            }
            double seconds = (System.nanoTime() - start) * 1e-9;
            JsonNode seed = fits.get(0).params().at("/bootstrap/seed");
            RunFolder.json(
                    folder.resolve("provenance.json"),
                    new Provenance("xas fit", started, seconds, seed.isMissingNode() ? null : seed, files.inputs())
                            .json());
        });
        List<@Nullable ObjectNode> results = new ArrayList<>();
        for (Runs.Outcome outcome : done) {
            results.add(outcome == null ? null : outcome.result());
        }
        return new Outcome(results, failures);
    }

    private void compute(RunContext context, Runs.Outcome[] done, Failure[] failed) {
        List<FitProject.Fit> fits = project.fits();
        Runs runs = new Runs(Models.registry());
        boolean drawn = figures && fits.size() <= FIGURE_LIMIT;
        if (!project.separate()) {
            FitProject.Fit fit = fits.get(0);
            done[0] = project.placed(fit, () -> runs.execute("xas.fit", fit.params(), context.withData(files), drawn));
            return;
        }
        int[] finished = {0};
        RunContext single = context.withData(files).withThreads(1).withProgress((fraction, what) -> {});
        context.parallelFor(fits.size(), i -> {
            FitProject.Fit fit = fits.get(i);
            try {
                done[i] = project.placed(fit, () -> runs.execute("xas.fit", fit.params(), single, drawn));
            } catch (Cancelled e) {
                throw e;
            } catch (ApicalException e) {
                failed[i] = new Failure(fit.name(), e.code(), e.getMessage(), e instanceof BadInput);
            }
            synchronized (finished) {
                context.progress(++finished[0] / (double) fits.size(), fit.name());
            }
        });
    }

    private static void one(Path folder, Runs.Outcome outcome, boolean figures) throws IOException {
        RunFolder.json(folder.resolve("params.json"), outcome.params());
        RunFolder.json(folder.resolve("result.json"), outcome.result());
        if (figures) {
            RunFolder.figures(folder, outcome.figures(), StaticFigures::svg);
        }
        RunFolder.tables(folder, Tables.of(outcome.result()));
    }

    private void apart(Path folder, Runs.Outcome[] done, List<Failure> failures, RunContext context)
            throws IOException {
        String[] names = names();
        boolean drawn = figures && done.length <= FIGURE_LIMIT;
        context.parallelFor(done.length, i -> {
            if (done[i] != null) {
                try {
                    Path own = Files.createDirectories(folder.resolve("fits").resolve(names[i]));
                    one(own, done[i], drawn);
                    Files.writeString(own.resolve("variables.csv"), FitTables.variables(done[i].result()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        List<String> fitNames =
                project.fits().stream().map(FitProject.Fit::name).toList();
        List<@Nullable ObjectNode> results = new ArrayList<>();
        for (Runs.Outcome outcome : done) {
            results.add(outcome == null ? null : outcome.result());
        }
        Files.writeString(folder.resolve("results.csv"), FitTables.results(fitNames, results, failures));
        if (!failures.isEmpty()) {
            StringBuilder text = new StringBuilder();
            failures.forEach(f -> text.append(f.fit())
                    .append(": ")
                    .append(f.code())
                    .append(": ")
                    .append(f.message())
                    .append('\n'));
            Files.writeString(folder.resolve("failures.txt"), text.toString(), StandardCharsets.UTF_8);
        }
    }

    /** Folder names that stay apart. */
    private String[] names() {
        Set<String> used = new HashSet<>();
        return project.fits().stream()
                .map(fit -> {
                    String name = RunFolder.safe(fit.name());
                    String unique = name;
                    for (int n = 2; !used.add(unique); n++) {
                        unique = name + "-" + n;
                    }
                    return unique;
                })
                .toArray(String[]::new);
    }
}
