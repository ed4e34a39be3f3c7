package org.apical.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.apical.model.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Finished pieces of one run in {@code DIR.pieces} beside its folder: each is written aside and renamed, so that a kill at any
 * moment leaves whole ones only. The folder knows the model, its version and the complete parameters, and serves no other
 * run.
 */
public final class PieceFolder implements Pieces {
    private static final String RUN = "run.json";
    private static final String END = ".piece";

    private final Path folder;
    private final ObjectNode run;
    private final AtomicInteger found = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();

    private PieceFolder(Path folder, ObjectNode run) {
        this.folder = folder;
        this.run = run;
    }

    /**
     * The pieces of a run that will be written to {@code out}.
     *
     * @param params complete parameters
     * @param resume whether pieces of an earlier run may be there
     * @throws BadInput where pieces are there without {@code resume}, or belong to another run
     */
    public static PieceFolder beside(Path out, String model, ObjectNode params, boolean resume) {
        Path place = out.toAbsolutePath().normalize();
        Path folder = place.resolveSibling(place.getFileName() + ".pieces");
        ObjectNode run = Json.mapper().createObjectNode();
        run.put("model", model);
        run.put("version", Version.number());
        run.put("commit", Version.commit());
        run.set("params", params);
        PieceFolder pieces = new PieceFolder(folder, run);
        if (Files.isRegularFile(folder.resolve(RUN))) {
            if (!resume) {
                throw BadInput.data(
                        "BAD_PATH",
                        "'" + folder
                                + "' holds finished pieces of an interrupted run; add --resume to go on with it, or"
                                + " remove that folder to begin again.");
            }
            pieces.checkSame();
        }
        return pieces;
    }

    private void checkSame() {
        try {
            ObjectNode there = Json.object(Files.readString(folder.resolve(RUN)));
            for (String key : new String[] {"model", "version", "commit"}) {
                refuse(key, there.path(key), run.path(key));
            }
            for (Map.Entry<String, JsonNode> e : run.path("params").properties()) {
                refuse(e.getKey(), there.path("params").path(e.getKey()), e.getValue());
            }
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + folder.resolve(RUN) + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private void refuse(String key, JsonNode there, JsonNode here) {
        if (!text(there).equals(text(here))) {
            throw BadInput.data(
                    "BAD_PATH",
                    key + ": the pieces in '" + folder + "' belong to a run with " + text(there) + ", this one has "
                            + text(here)
                            + "; run that one to its end, or remove the folder.");
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    /** How many pieces this run took over. */
    public int found() {
        return found.get();
    }

    /** How many finished pieces lie there. */
    public int size() {
        return found.get() + kept.get();
    }

    /** Where they lie. */
    public Path folder() {
        return folder;
    }

    @Override
    public double @Nullable [] find(String name) {
        Path file = folder.resolve(RunFolder.safe(name) + END);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            double[] values = new double[bytes.length / Double.BYTES];
            ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
            found.incrementAndGet();
            return values;
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void keep(String name, double[] values) {
        try {
            describe();
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
            bytes.asDoubleBuffer().put(values);
            Path file = folder.resolve(RunFolder.safe(name) + END);
            Path aside = folder.resolve(RunFolder.safe(name) + ".part");
            Files.write(aside, bytes.array());
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            kept.incrementAndGet();
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + folder + "' cannot be written: " + e.getMessage(), e);
        }
    }

    private synchronized void describe() throws IOException {
        Path file = folder.resolve(RUN);
        if (Files.isRegularFile(file)) {
            return;
        }
        Files.createDirectories(folder);
        Path aside = folder.resolve(RUN + ".part");
        RunFolder.json(aside, run);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes them: the run is complete. */
    public void discard() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + folder + "' cannot be removed: " + e.getMessage(), e);
        }
    }
}
