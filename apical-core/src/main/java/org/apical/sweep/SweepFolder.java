package org.apical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.apical.model.Model;
import org.apical.model.NotConverged;
import org.apical.model.Registry;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.RunFolder;
import org.apical.run.Version;
import org.jspecify.annotations.Nullable;

/**
 * Where a sweep lies: {@code manifest.json} with its description and hash, {@code parts/part-00042.parquet}, where
 * files are read {@code inputs.json} with their SHA-256, and when it is complete {@code provenance.json}. A part is written aside, forced to the disk and renamed: a kill at any moment leaves
 * whole parts only, and a resume computes those that are not there.
 */
public final class SweepFolder implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";
    private static final String INPUTS = "inputs.json";
    private static final String PROVENANCE = "provenance.json";
    private static final String ASIDE = ".aside-";

    private final Path folder;
    private final SweepSpec spec;
    private final SweepStore store;
    private final @Nullable FileChannel lock;

    private SweepFolder(Path folder, SweepSpec spec, SweepStore store, @Nullable FileChannel lock) {
        this.folder = folder;
        this.spec = spec;
        this.store = store;
        this.lock = lock;
    }

    /**
     * Begins a sweep, or goes on with one.
     *
     * @param resume whether parts of the same sweep may be there
     * @throws BadInput {@code BAD_PATH} where something else is there
     */
    public static SweepFolder begin(Path folder, SweepSpec spec, SweepStore store, boolean resume) {
        try {
            boolean there = Files.isRegularFile(folder.resolve(MANIFEST));
            if (there && !resume) {
                throw BadInput.data(
                        "BAD_PATH",
                        "'" + folder + "' holds a sweep; add --resume to go on with it, or name another folder.");
            } else if (!there && Files.exists(folder) && !Files.isDirectory(folder)) {
                throw BadInput.data("BAD_PATH", "'" + folder + "' is a file; --out names a folder.");
            } else if (!there && Files.isDirectory(folder) && !onlyOurs(folder)) {
                throw BadInput.data(
                        "BAD_PATH",
                        "'" + folder + "' holds files that are not a sweep's; name another folder with --out.");
            }
            Files.createDirectories(folder.resolve("parts"));
            FileChannel lock = lock(folder);
            SweepFolder opened = new SweepFolder(folder, spec, store, lock);
            try {
                if (there) {
                    opened.checkSame();
                } else {
                    opened.describe();
                }
                opened.sweepUp();
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
            return opened;
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** What a kill before the manifest may leave. */
    private static boolean onlyOurs(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(p -> String.valueOf(p.getFileName()))
                    .allMatch(name -> name.equals("parts") || name.equals(".lock") || name.startsWith(ASIDE));
        }
    }

    /**
     * Opens a sweep to look at it.
     *
     * @throws BadInput {@code BAD_PATH} where none is there
     */
    public static SweepFolder look(Path folder, Registry registry, SweepStore store) {
        ObjectNode manifest = manifest(folder);
        String model = manifest.path("sweep").path("model").asText();
        Model<?, ?> known = registry.find(model);
        if (known == null) {
            throw BadInput.value("UNKNOWN_MODEL", "model", model, "of this sweep is not a model of this Apical.");
        }
        return new SweepFolder(folder, SweepFile.of((ObjectNode) manifest.path("sweep"), registry), store, null);
    }

    private static ObjectNode manifest(Path folder) {
        try {
            return Json.object(Files.readString(folder.resolve(MANIFEST)));
        } catch (NoSuchFileException e) {
            throw BadInput.data(
                    "BAD_PATH", "'" + folder + "' is not the folder of a sweep: it has no " + MANIFEST + ".", e);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** A kill frees it, so that no sweep is locked out for good. */
    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw BadInput.data(
                    "BAD_PATH", "Another process is at work on '" + folder + "'; wait for it, or name another folder.");
        }
        return channel;
    }

    private void checkSame() {
        ObjectNode there = manifest(folder);
        List<String> differ = new ArrayList<>();
        for (String key : new String[] {"version", "commit"}) {
            String here = key.equals("version") ? Version.number() : Version.commit();
            if (!there.path(key).asText().equals(here)) {
                differ.add(key + ": " + there.path(key).asText() + " there, " + here + " here");
            }
        }
        if (there.path("sweep") instanceof ObjectNode sweep) {
            differ.addAll(SweepFile.differences(sweep, spec.source()));
        }
        if (!differ.isEmpty()) {
            throw BadInput.data(
                    "BAD_PATH",
                    "'" + folder + "' holds another sweep, which cannot be resumed with this file. "
                            + String.join("; ", differ.subList(0, Math.min(8, differ.size())))
                            + (differ.size() > 8 ? "; and " + (differ.size() - 8) + " more" : "")
                            + ". Name another folder with --out, or take the file back.");
        }
    }

    private void describe() throws IOException {
        ObjectNode manifest = Json.mapper().createObjectNode();
        manifest.put("what", "sweep");
        manifest.put("version", Version.number());
        manifest.put("commit", Version.commit());
        manifest.put("hash", hash());
        manifest.put("model", spec.model());
        manifest.put("points", spec.points());
        manifest.put("partPoints", spec.partPoints());
        manifest.put("parts", spec.parts());
        ArrayNode columns = manifest.putArray("columns");
        for (Column column : spec.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("kind", column.kind().name().toLowerCase(Locale.ROOT))
                    .put("unit", column.unit());
        }
        manifest.set("sweep", spec.source());
        place(manifest, folder.resolve(MANIFEST));
    }

    /** Notes the SHA-256 of the files that the sweep names, or refuses to go on with others. */
    void sameInputs(Map<String, String> inputs) {
        Path file = folder.resolve(INPUTS);
        try {
            if (!Files.exists(file)) {
                if (!inputs.isEmpty()) {
                    ObjectNode digests = Json.mapper().createObjectNode();
                    inputs.forEach(digests::put);
                    place(digests, file);
                }
                return;
            }
            ObjectNode there = Json.object(Files.readString(file));
            Set<String> names = new TreeSet<>(inputs.keySet());
            there.fieldNames().forEachRemaining(names::add);
            names.removeIf(name -> there.path(name).asText().equals(inputs.getOrDefault(name, "")));
            if (!names.isEmpty()) {
                throw BadInput.data(
                        "BAD_PATH",
                        "'" + folder + "' was computed from other contents of " + String.join(", ", names)
                                + " and cannot be resumed with these. Name another folder with --out, or take the files back.");
            }
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** Writes aside and renames. */
    private void place(ObjectNode node, Path file) throws IOException {
        Path aside = folder.resolve(ASIDE + UUID.randomUUID());
        RunFolder.json(aside, node);
        force(aside);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** SHA-256 of the description, whatever the order of its keys. */
    public String hash() {
        StringBuilder text = new StringBuilder();
        write(spec.source(), text);
        return DataRoot.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            names.sort(null);
            for (String name : names) {
                out.append(name).append('{');
                write(node.get(name), out);
                out.append('}');
            }
        } else if (node.isArray()) {
            for (JsonNode item : node) {
                out.append('[');
                write(item, out);
                out.append(']');
            }
        } else {
            out.append(node.isNumber() ? Double.toString(node.doubleValue()) : node.toString());
        }
    }

    /** Removes what was being written when a process was killed. */
    private void sweepUp() throws IOException {
        for (Path place : List.of(folder, folder.resolve("parts"))) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.toList()) {
                    if (String.valueOf(file.getFileName()).startsWith(ASIDE)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** The sweep. */
    public SweepSpec spec() {
        return spec;
    }

    /** Where the parts lie. */
    public Path parts() {
        return folder.resolve("parts");
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    private Path file(int part) {
        return parts().resolve(String.format(Locale.ROOT, "part-%05d%s", part, store.suffix()));
    }

    /** Numbers of the parts that are not there, ascending; a file that is not whole is removed. */
    public List<Integer> missing() {
        List<Integer> out = new ArrayList<>();
        for (int part = 0; part < spec.parts(); part++) {
            Path file = file(part);
            if (!Files.isRegularFile(file)) {
                out.add(part);
            } else if (!store.whole(file)) {
                out.add(part);
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw failed(folder, e);
                }
            }
        }
        return out;
    }

    /** How many parts are there. */
    public int finished() {
        int n = 0;
        for (int part = 0; part < spec.parts(); part++) {
            n += Files.isRegularFile(file(part)) ? 1 : 0;
        }
        return n;
    }

    /** Keeps a part. Threads may do so side by side. */
    void keep(PartTable table) {
        Path aside = parts().resolve(ASIDE + UUID.randomUUID());
        try {
            store.write(aside, spec.columns(), table);
            force(aside);
            Files.move(aside, file(table.part()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(aside);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw new NotConverged(
                    "WRITE_FAILED",
                    "Part " + table.part() + " could not be written: " + e.getMessage() + ". " + finished() + " of "
                            + spec.parts() + " parts are finished and kept in '" + folder
                            + "'; make room there, and the same command with --resume goes on.");
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Says that the sweep is complete. */
    void complete(ObjectNode provenance) {
        try {
            place(provenance, folder.resolve(PROVENANCE));
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static BadInput failed(Path folder, IOException e) {
        return BadInput.data("BAD_PATH", "'" + folder + "' cannot be read or written: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw failed(folder, e);
            }
        }
    }
}
