package org.apical.data.feff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What FEFF computed, a folder a run, named by the SHA-256 of program and input. A manifest with the digest of every file is
 * written last; a folder that does not hold to it counts as not there.
 */
final class FeffCache {
    private static final String MANIFEST = "manifest.txt";
    private static final String LOG = "log.txt";

    private final Path root;

    FeffCache(Path root) {
        this.root = root;
    }

    /** The name of a run: the program, what its executable holds, and the input. */
    static String key(String program, Path executable, byte[] input) throws IOException {
        MessageDigest digest = sha256();
        digest.update((program + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(sha256().digest(Files.readAllBytes(executable)));
        digest.update(input);
        return HexFormat.of().formatHex(digest.digest());
    }

    @Nullable
    FeffRun get(String key, String program) {
        Path folder = root.resolve(key);
        try {
            if (!Files.isRegularFile(folder.resolve(MANIFEST))) {
                return null;
            }
            Map<String, byte[]> files = new TreeMap<>();
            double seconds = 0;
            for (String line : Files.readAllLines(folder.resolve(MANIFEST), StandardCharsets.UTF_8)) {
                String[] parts = line.split(" ", 2);
                if (parts.length != 2 || parts[1].contains("/") || parts[1].startsWith(".")) {
                    return null;
                }
                if (parts[0].equals("seconds")) {
                    seconds = Double.parseDouble(parts[1]);
                    continue;
                }
                byte[] bytes = Files.readAllBytes(folder.resolve(parts[1]));
                if (!HexFormat.of().formatHex(sha256().digest(bytes)).equals(parts[0])) {
                    return null;
                }
                files.put(parts[1], bytes);
            }
            byte[] log = files.remove(LOG);
            return new FeffRun(
                    program, files, log == null ? "" : new String(log, StandardCharsets.UTF_8), seconds, true);
        } catch (IOException | NumberFormatException e) {
            // A cache that cannot be read is no cache.
            org.slf4j.LoggerFactory.getLogger(FeffCache.class).debug("{} cannot be read", folder, e);
            return null;
        }
    }

    /** Keeps a run; where that is impossible the run is still good. */
    void put(String key, FeffRun run) {
        try {
            Files.createDirectories(root);
            Path part = Files.createTempDirectory(root, ".part-");
            Map<String, byte[]> files = new TreeMap<>(run.files());
            files.put(LOG, run.log().getBytes(StandardCharsets.UTF_8));
            StringBuilder manifest = new StringBuilder("seconds " + run.seconds() + "\n");
            for (Map.Entry<String, byte[]> e : files.entrySet()) {
                Files.write(part.resolve(e.getKey()), e.getValue());
                manifest.append(HexFormat.of().formatHex(sha256().digest(e.getValue())))
                        .append(' ')
                        .append(e.getKey())
                        .append('\n');
            }
            Files.writeString(part.resolve(MANIFEST), manifest, StandardCharsets.UTF_8);
            exchange(part, root.resolve(key), files);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(FeffCache.class).debug("{} cannot be kept", key, e);
        }
    }

    private static void exchange(Path part, Path place, Map<String, byte[]> files) throws IOException {
        if (Files.exists(place)) {
            // Damaged, else it would have been taken; or another process was faster.
            for (String name : files.keySet()) {
                Files.move(part.resolve(name), place.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part.resolve(MANIFEST), place.resolve(MANIFEST), StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(part);
            return;
        }
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            exchange(part, place, files);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
