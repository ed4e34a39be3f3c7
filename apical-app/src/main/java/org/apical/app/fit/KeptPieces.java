package org.apical.app.fit;

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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.apical.model.BadInput;
import org.apical.model.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Finished pieces of a run in a file that grows by a line each, so that a kill loses none: {@code checksum name numbers}, the
 * numbers by their bits. The first line says what run they belong to; pieces of another run are dropped, and so is a line
 * that a kill cut short. Safe from several threads; another process is refused while this one writes.
 */
public final class KeptPieces implements Pieces, AutoCloseable {
    private final Path file;
    private final Supplier<String> identity;
    private final Map<String, double[]> pieces = new HashMap<>();
    private @Nullable FileChannel channel;
    private int found;

    /**
     * Pieces in a file, which is opened when the first one is asked for.
     *
     * @param identity everything that the pieces depend on; asked for once, when the inputs have been read
     */
    public KeptPieces(Path file, Supplier<String> identity) {
        this.file = file;
        this.identity = identity;
    }

    @Override
    public synchronized double @Nullable [] find(String name) {
        open();
        double[] numbers = pieces.get(name);
        return numbers == null ? null : numbers.clone();
    }

    @Override
    public synchronized void keep(String name, double[] numbers) {
        FileChannel to = open();
        pieces.put(name, numbers.clone());
        StringBuilder text = new StringBuilder(name);
        for (double x : numbers) {
            text.append(' ').append(Long.toHexString(Double.doubleToLongBits(x)));
        }
        write(to, checked(text.toString()));
    }

    /** How many pieces an earlier run had left. */
    public synchronized int found() {
        return found;
    }

    /** How many pieces there are. */
    public synchronized int size() {
        return pieces.size();
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
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() {
        if (channel != null) {
            return channel;
        }
        String head = checked("apical-pieces " + sha256(identity.get()));
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            FileChannel opened = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(opened)) {
                opened.close();
                throw BadInput.data(
                        "BAD_PATH", "'" + file + "' is in use by another run; wait for it, or name another --out.");
            }
            channel = opened;
            long end = read(Files.readString(file, StandardCharsets.ISO_8859_1), head);
            opened.truncate(end).position(end);
            if (end == 0) {
                write(opened, head);
            }
            found = pieces.size();
            return opened;
        } catch (IOException e) {
            throw BadInput.data("BAD_PATH", "'" + file + "' cannot be written: " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Takes up whole lines of the same run; the length of what is good. */
    private long read(String text, String head) {
        if (!text.startsWith(head)) {
            return 0;
        }
        int at = head.length();
        while (true) {
            int end = text.indexOf('\n', at);
            if (end < 0 || !checked(text.substring(Math.min(end, at + 9), end)).equals(text.substring(at, end + 1))) {
                return at;
            }
            String[] words = text.substring(at + 9, end).split(" ");
            double[] numbers = new double[words.length - 1];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Double.longBitsToDouble(Long.parseUnsignedLong(words[i + 1], 16));
            }
            pieces.put(words[0], numbers);
            at = end + 1;
        }
    }

    private static String checked(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.ISO_8859_1));
        return String.format("%08x %s%n", sum.getValue(), line).replace("\r", "");
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

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
