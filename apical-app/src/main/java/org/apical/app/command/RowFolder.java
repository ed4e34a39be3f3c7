package org.apical.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apical.claims.Claim;
import org.apical.claims.Effort;
import org.apical.claims.Evidence;
import org.apical.claims.FinishedRows;
import org.apical.claims.LedgerRow;
import org.apical.claims.Outcome;
import org.apical.model.BadInput;
import org.apical.run.Json;
import org.apical.run.PieceFile;
import org.apical.run.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Finished rows of a run of {@code reproduce}, a file each in a folder beside the report's: written aside and renamed, so that
 * a kill at any moment loses none. They serve only a run of the same version, commit and effort.
 */
final class RowFolder implements FinishedRows {
    private static final String RUN = "run.json";

    /** Only what rows are made of is read back. */
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "org.apical.claims.*;org.apical.plot.*;org.apical.app.command.RowFolder$Kept;java.util.*;java.lang.*;!*");

    private record Kept(Evidence evidence, double seconds) implements Serializable {}

    private final Path folder;
    private final AtomicInteger kept = new AtomicInteger();

    private RowFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The rows beside a report's folder.
     *
     * @throws BadInput where rows of another run are there, or rows at all and the run is not a resumed one
     */
    static RowFolder beside(Path out, Effort effort, boolean resume) {
        Path folder = PieceFile.beside(out, "", ".rows");
        ObjectNode run = Json.mapper().createObjectNode();
        run.put("version", Version.number());
        run.put("commit", Version.commit());
        run.put("effort", effort.name());
        Path about = folder.resolve(RUN);
        try {
            if (Files.isRegularFile(about)) {
                if (!resume) {
                    throw BadInput.data(
                            "BAD_PATH",
                            "'" + folder
                                    + "' holds finished rows of an interrupted run; add --resume to go on with it, or"
                                    + " remove that folder to begin again.");
                }
                ObjectNode there = Json.object(Files.readString(about, StandardCharsets.UTF_8));
                if (!there.equals(run)) {
                    throw BadInput.data(
                            "BAD_PATH",
                            "the rows in '" + folder + "' belong to the run " + there + ", this one is " + run
                                    + "; run that one to its end, or remove the folder.");
                }
            } else {
                Files.createDirectories(folder);
                Path part = folder.resolve(RUN + ".part");
                Files.writeString(part, run.toString(), StandardCharsets.UTF_8);
                Files.move(part, about, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + folder + "' cannot be written: " + e.getMessage(), e);
        }
        return new RowFolder(folder);
    }

    /** How many rows are kept, those that were found included. */
    int size() {
        return kept.get();
    }

    Path folder() {
        return folder;
    }

    @Override
    public @Nullable Outcome find(Claim claim) {
        Path file = file(claim);
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            in.setObjectInputFilter(OURS);
            Kept row = (Kept) in.readObject();
            kept.incrementAndGet();
            return new Outcome(claim, row.evidence(), null, row.seconds());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            LoggerFactory.getLogger(RowFolder.class).warn("{} cannot be read; the row is computed again", file, e);
            return null;
        }
    }

    /** Keeps a row; one that failed is not kept, so that a resumed run tries again. */
    @Override
    public void finished(Outcome outcome) {
        Evidence evidence = outcome.evidence();
        if (evidence == null) {
            return;
        }
        Path file = file(outcome.claim());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (ObjectOutputStream to = new ObjectOutputStream(Files.newOutputStream(part))) {
                to.writeObject(new Kept(plain(evidence), outcome.seconds()));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            kept.incrementAndGet();
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + file + "' cannot be written: " + e.getMessage(), e);
        }
    }

    private Path file(Claim claim) {
        return folder.resolve(claim.id() + ".row");
    }

    /** The same in collections of its own: views of others cannot be written. */
    private static Evidence plain(Evidence evidence) {
        LedgerRow row = evidence.row();
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        evidence.tables().forEach((name, lines) -> {
            List<List<String>> copy = new ArrayList<>();
            lines.forEach(line -> copy.add(new ArrayList<>(line)));
            tables.put(name, copy);
        });
        return new Evidence(
                new LedgerRow(
                        row.id(),
                        row.statement(),
                        row.computed(),
                        row.uncertainty(),
                        row.verdict(),
                        row.rule(),
                        row.explanation(),
                        new LinkedHashMap<>(row.parameters()),
                        row.data(),
                        row.wouldChange(),
                        new ArrayList<>(row.figures()),
                        new ArrayList<>(row.parts()),
                        new ArrayList<>(row.sensitivities())),
                new ArrayList<>(evidence.figures()),
                tables);
    }

    /** Removes the folder: the report is written. */
    void discard() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LoggerFactory.getLogger(RowFolder.class).warn("{} could not be removed", folder, e);
        }
    }
}
