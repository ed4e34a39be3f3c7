package org.apical.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.apical.model.DataSource;

/**
 * Files below one folder, and the bundled data under {@code example:}. Keeps the SHA-256 of every file it gave out, for
 * the provenance.
 */
public final class DataRoot implements DataSource {
    /** Where bundled data stand in the jar. */
    private static final String BUNDLED = "/org/apical/bundled/";

    private final Path root;
    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final Map<String, Path> located = new ConcurrentHashMap<>();

    /** Files below {@code root}. */
    public DataRoot(Path root) {
        this.root = root;
    }

    @Override
    public byte[] read(String name) {
        byte[] bytes = name.startsWith("example:") ? bundled(name) : file(name);
        digests.put(name, sha256(bytes));
        return bytes;
    }

    /** Name and SHA-256 of each file read so far; those read in pieces are read once more for it. */
    public Map<String, String> inputs() {
        located.forEach((name, path) -> digests.computeIfAbsent(name, n -> sha256(path)));
        return new TreeMap<>(digests);
    }

    private static byte[] bundled(String name) {
        String inner = name.substring("example:".length());
        if (inner.contains("..") || inner.startsWith("/")) {
            throw BadInput.data("BAD_PATH", "'" + name + "' leads outside the bundled data.");
        }
        try (InputStream in = DataRoot.class.getResourceAsStream(BUNDLED + inner)) {
            if (in == null) {
                throw BadInput.data("FILE_NOT_FOUND", "'" + name + "' is not among the bundled data.");
            }
            byte[] bytes = in.readAllBytes();
            if (bytes.length == 0) {
                // A folder among the resources reads as nothing.
                throw BadInput.data("FILE_NOT_FOUND", "'" + name + "' is not among the bundled data.");
            }
            return bytes;
        } catch (IOException e) {
            throw BadInput.data("FILE_NOT_FOUND", "'" + name + "' could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Path locate(String name) {
        if (name.startsWith("example:")) {
            throw BadInput.data(
                    "FILE_NOT_FOUND",
                    "'" + name + "' is bundled data, which is not read in pieces: copy it to a file first.");
        }
        Path path = path(name);
        located.put(name, path);
        return path;
    }

    private byte[] file(String name) {
        Path path = path(name);
        try {
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                throw BadInput.data(
                        "TOO_LARGE",
                        "'" + name + "' has " + (size >> 20) + " MiB; at most " + (MAX_BYTES >> 20) + " are read.");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw BadInput.data("FILE_NOT_FOUND", "'" + name + "' could not be read: " + e.getMessage(), e);
        }
    }

    /** The regular file of a name, below the root. */
    private Path path(String name) {
        try {
            Path real = root.toRealPath();
            Path path = real.resolve(name).normalize();
            if (!path.startsWith(real)) {
                throw BadInput.data(
                        "BAD_PATH",
                        "'" + name + "' leads outside the data root; name files relative to it (--data-root).");
            }
            // A link that leads outside is refused before anything is said about what is there.
            Path there = path;
            while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
                there = there.getParent();
            }
            if (Files.exists(there) && !there.toRealPath().startsWith(real)) {
                throw BadInput.data("BAD_PATH", "'" + name + "' is a link that leads outside the data root.");
            }
            if (!Files.isRegularFile(path)) {
                throw BadInput.data("FILE_NOT_FOUND", "'" + name + "' is not there" + nearby(real, path) + ".");
            }
            return path;
        } catch (InvalidPathException e) {
            throw BadInput.data("BAD_PATH", "'" + name.replace('\0', '?') + "' is not a file name.", e);
        } catch (IOException e) {
            throw BadInput.data("FILE_NOT_FOUND", "'" + name + "' could not be read: " + e.getMessage(), e);
        }
    }

    /** What the folder holds; never a word about folders outside the root. */
    private static String nearby(Path root, Path path) {
        Path folder = path.equals(root) ? root : path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return " (nor is its folder)";
        }
        try (Stream<Path> there = Files.list(folder)) {
            String list = there.filter(Files::isRegularFile)
                    .map(p -> p.getFileName().toString())
                    .sorted()
                    .limit(12)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("nothing");
            return "; its folder holds " + list;
        } catch (IOException e) {
            return "";
        }
    }

    private static String sha256(Path file) {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw BadInput.data(
                    "FILE_NOT_FOUND", "'" + file.getFileName() + "' could not be read again: " + e.getMessage(), e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }
}
