package org.apical.run;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.apical.model.BadInput;
import org.apical.model.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Finished pieces of one run in a file that grows by a line each, so that a kill at any moment loses none: {@code checksum name
 * numbers}, the numbers by their bits. The first line describes the run they belong to, and they serve no other; a line that a
 * kill cut short is dropped. Safe from several threads; another process is refused while this one writes.
 */
public final class PieceFile implements Pieces, AutoCloseable {
    /** What becomes of pieces that belong to another run. */
    public enum OfAnotherRun {
        /** An error that names what differs. */
        REFUSED,
        /** They are forgotten. */
        DROPPED
    }

    private static final String HEAD = "apical-pieces ";
    private static final int CHECKSUM = 9;

    private final Path file;
    private final Supplier<ObjectNode> run;
    private final OfAnotherRun others;
    private final Map<String, double[]> pieces = new HashMap<>();
    private @Nullable FileChannel channel;
    private int found;

    /**
     * Pieces in a file, which is opened when the first one is asked for.
     *
     * @param run everything that the pieces depend on; asked for once, when the inputs have been read
     */
    public PieceFile(Path file, Supplier<ObjectNode> run, OfAnotherRun others) {
        this.file = file;
        this.run = run;
        this.others = others;
    }

    /**
     * A file beside the folder that a run will write, named after it.
     *
     * @throws BadInput where {@code out} names no folder
     */
    public static Path beside(Path out, String before, String after) {
        Path place = out.toAbsolutePath().normalize();
        Path name = place.getFileName();
        if (name == null) {
            throw BadInput.data("BAD_PATH", "'" + out + "' is not a folder that can be made.");
        }
        return place.resolveSibling(before + name + after);
    }

    /** The description of a run of a model with complete parameters and input files by their SHA-256. */
    public static ObjectNode describe(String model, ObjectNode params, Map<String, String> inputs) {
        ObjectNode out = Json.mapper().createObjectNode();
        out.put("model", model);
        out.put("version", Version.number());
        out.put("commit", Version.commit());
        out.set("params", params);
        ObjectNode files = out.putObject("inputs");
        inputs.forEach(files::put);
        return out;
    }

    /** Where they lie. */
    public Path file() {
        return file;
    }

    /** How many pieces an earlier run had left. */
    public synchronized int found() {
        return found;
    }

    /** How many finished pieces there are. */
    public synchronized int size() {
        return pieces.size();
    }

    @Override
    public synchronized double @Nullable [] find(String name) {
        open();
        double[] numbers = pieces.get(RunFolder.safe(name));
        return numbers == null ? null : numbers.clone();
    }

    @Override
    public synchronized void keep(String name, double[] numbers) {
        FileChannel to = open();
        StringBuilder text = new StringBuilder(RunFolder.safe(name));
        for (double x : numbers) {
            text.append(' ').append(Long.toHexString(Double.doubleToLongBits(x)));
        }
        write(to, checked(text.toString()));
        pieces.put(RunFolder.safe(name), numbers.clone());
    }

    /** Ends the writing; the file stays for another run. */
    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the file: the run is done. */
    public synchronized void discard() {
        try {
            close();
            if (channel != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + file + "' cannot be removed: " + e.getMessage(), e);
        }
    }

    private FileChannel open() {
        if (channel != null) {
            return channel;
        }
        try {
            ObjectNode here = run.get();
            String head = checked(HEAD
                    + Json.mapper()
                            .writer()
                            .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                            .writeValueAsString(here));
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            FileChannel opened = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                begin(opened, head, here);
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
            channel = opened;
            return opened;
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + file + "' cannot be written: " + e.getMessage(), e);
        }
    }

    private void begin(FileChannel opened, String head, ObjectNode here) throws IOException {
        if (!locked(opened)) {
            throw BadInput.data(
                    "BAD_PATH", "'" + file + "' is in use by another run; wait for it, or name another --out.");
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int end = 0;
        if (text.startsWith(head)) {
            end = read(text, head.length());
        } else if (others == OfAnotherRun.REFUSED) {
            refuse(text, here);
        }
        opened.truncate(end).position(end);
        if (end == 0) {
            write(opened, head);
        }
        found = pieces.size();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Takes up whole lines; the length of what is good. */
    private int read(String text, int from) {
        int at = from;
        while (true) {
            int end = text.indexOf('\n', at);
            if (!whole(text, at, end)) {
                return at;
            }
            String[] words = text.substring(at + CHECKSUM, end).split(" ");
            double[] numbers = new double[words.length - 1];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Double.longBitsToDouble(Long.parseUnsignedLong(words[i + 1], 16));
            }
            pieces.put(words[0], numbers);
            at = end + 1;
        }
    }

    private static boolean whole(String text, int at, int end) {
        return end >= at + CHECKSUM
                && checked(text.substring(at + CHECKSUM, end)).equals(text.substring(at, end + 1));
    }

    /** Names what differs from the run of the first line; a first line that a kill cut short describes none. */
    private void refuse(String text, ObjectNode here) {
        int end = text.indexOf('\n');
        if (!whole(text, 0, end) || !text.startsWith(HEAD, CHECKSUM)) {
            return;
        }
        ObjectNode there = Json.object(text.substring(CHECKSUM + HEAD.length(), end));
        for (String key : new String[] {"model", "version", "commit"}) {
            refuse(key, there.path(key), here.path(key));
        }
        for (String group : new String[] {"params", "inputs"}) {
            for (Map.Entry<String, JsonNode> e : here.path(group).properties()) {
                refuse(e.getKey(), there.path(group).path(e.getKey()), e.getValue());
            }
        }
        refuse("params", there.path("params"), here.path("params"));
        refuse("inputs", there.path("inputs"), here.path("inputs"));
    }

    private void refuse(String key, JsonNode there, JsonNode here) {
        if (!text(there).equals(text(here))) {
            throw BadInput.data(
                    "BAD_PATH",
                    key + ": the pieces in '" + file + "' belong to a run with " + text(there) + ", this one has "
                            + text(here) + "; run that one to its end, or remove the file.");
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    private static String checked(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.ISO_8859_1));
        return String.format("%08x ", sum.getValue()) + line + "\n";
    }

    private void write(FileChannel to, String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1));
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + file + "' cannot be written: " + e.getMessage(), e);
        }
    }
}
