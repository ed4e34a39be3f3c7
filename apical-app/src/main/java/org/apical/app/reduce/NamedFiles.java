package org.apical.app.reduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apical.model.BadInput;
import org.apical.model.DataSource;
import org.apical.run.DataRoot;

/**
 * Files that were named on a command line, for settings that list spectra: a name of the list stands for the file whose path ends
 * with it, else for the one whose last part is the same. {@code example:NAME} is bundled data.
 */
final class NamedFiles implements DataSource {
    private final List<Path> files;
    private final DataRoot bundled = new DataRoot(Path.of(""));
    private final Map<String, String> digests = new ConcurrentHashMap<>();

    NamedFiles(List<Path> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public byte[] read(String name) {
        byte[] bytes = name.startsWith("example:") ? bundled.read(name) : file(name);
        digests.put(name, DataRoot.sha256(bytes));
        return bytes;
    }

    /** Name and SHA-256 of what was read. */
    Map<String, String> inputs() {
        return new TreeMap<>(digests);
    }

    private byte[] file(String name) {
        Path path = find(name);
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw BadInput.data("TOO_LARGE", path + " is larger than " + (MAX_BYTES >> 20) + " MiB.");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw BadInput.data("FILE_NOT_FOUND", path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Path find(String name) {
        String wanted = name.replace('\\', '/');
        List<Path> found = files.stream()
                .filter(f -> ("/" + slashed(f)).endsWith("/" + wanted))
                .toList();
        if (found.isEmpty()) {
            String last = last(wanted);
            found = files.stream().filter(f -> last(slashed(f)).equals(last)).toList();
        }
        if (found.isEmpty()) {
            throw BadInput.data(
                    "FILE_NOT_FOUND",
                    "'" + name
                            + "', which the settings list, is not among the files that are given; name it or its folder.");
        }
        if (found.size() > 1) {
            throw BadInput.data(
                    "BAD_VALUE",
                    "'" + name + "', which the settings list, may be " + found.get(0) + " or " + found.get(1)
                            + "; name only one of them.");
        }
        return found.get(0);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
