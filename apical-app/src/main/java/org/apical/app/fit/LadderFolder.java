package org.apical.app.fit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apical.app.report.HtmlReport;
import org.apical.model.Pieces;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.plot.StaticFigures;
import org.apical.run.DataRoot;
import org.apical.run.PieceFile;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Runs;
import org.apical.run.Tables;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;

/**
 * Runs a project of {@code doubleWell.fit} into a folder: the project with the files it reads, parameters, results, figures,
 * tables and a report. Finished replicas of the bootstrap are kept beside the folder until it is written, so that a run
 * that was stopped goes on where it was.
 */
public final class LadderFolder {
    private static final String MODEL = "doubleWell.fit";

    /**
     * What came of it.
     *
     * @param result the result
     * @param resumed replicas of this run that an earlier one had finished
     */
    public record Outcome(ObjectNode result, int resumed) {}

    private final Path out;
    private final LadderProject project;
    private final DataRoot files;
    private final boolean figures;
    private final PieceFile kept;

    /** A folder to be written. */
    public LadderFolder(Path out, LadderProject project, DataRoot files, boolean figures) {
        this.out = out;
        this.project = project;
        this.files = files;
        this.figures = figures;
        this.kept = new PieceFile(replicas(out), this::identity, PieceFile.OfAnotherRun.DROPPED);
    }

    /** Where finished replicas are kept while the run goes on. */
    public static Path replicas(Path out) {
        return PieceFile.beside(out, ".", ".replicas");
    }

    /** How many replicas are kept where the run stops now: a line of the file is a replica. */
    public int replicasKept() {
        return kept.size();
    }

    /** Counts the replicas that are taken up. */
    private record Counted(Pieces pieces, AtomicInteger taken) implements Pieces {
        @Override
        public double @Nullable [] find(String name) {
            double[] known = pieces.find(name);
            if (known != null) {
                taken.incrementAndGet();
            }
            return known;
        }

        @Override
        public void keep(String name, double[] numbers) {
            pieces.keep(name, numbers);
        }
    }

    /** Fits. */
    public Outcome write(RunContext context) {
        Instant started = Clock.systemUTC().instant();
        try (PieceFile pieces = kept) {
            AtomicInteger taken = new AtomicInteger();
            RunContext own = context.withData(files).withPieces(new Counted(pieces, taken));
            Runs runs = new Runs(Models.registry());
            Runs.Outcome done = project.placed(() -> runs.execute(MODEL, project.params(), own, true));
            Provenance provenance = new Provenance(
                    "xas doublewell", started, done.seconds(), done.params().get("seed"), files.inputs());
            HtmlReport report = LadderReport.page(project.title(), done, provenance);
            WholeFolder.write(out, folder -> {
                Files.writeString(folder.resolve("project.yaml"), project.relocated(), StandardCharsets.UTF_8);
                InputFiles.copy(files, folder.resolve("inputs"));
                RunFolder.json(folder.resolve("params.json"), done.params());
                RunFolder.json(folder.resolve("result.json"), done.result());
                Files.writeString(folder.resolve("models.csv"), Tables.csv(LadderReport.models(done.result())));
                report.write(folder.resolve("report.html"));
                RunFolder.tables(folder, Tables.of(done.result()));
                if (figures) {
                    RunFolder.figures(folder, done.figures(), StaticFigures::svg);
                }
                RunFolder.json(folder.resolve("provenance.json"), provenance.json());
            });
            pieces.discard();
            return new Outcome(done.result(), taken.get());
        }
    }

    /** Everything that a replica depends on but its number: more replicas may be asked for later. */
    private ObjectNode identity() {
        ObjectNode params = project.params().deepCopy();
        params.remove("bootstrapReplicas");
        return PieceFile.describe(MODEL, params, files.inputs());
    }
}
