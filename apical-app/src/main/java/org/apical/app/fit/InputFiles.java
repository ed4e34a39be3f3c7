package org.apical.app.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apical.run.DataRoot;

/** Copies what a run has read, so that its folder is complete; bundled data come with the program. */
final class InputFiles {
    private InputFiles() {}

    static void copy(DataRoot files, Path folder) throws IOException {
        List<String> names = files.inputs().keySet().stream()
                .filter(name -> !name.startsWith("example:"))
                .toList();
        Files.createDirectories(folder);
        for (String name : names) {
            Path to = folder.resolve(name).normalize();
            if (!to.startsWith(folder)) {
                throw new IllegalStateException(name + " is outside the data root");
            }
            Path parent = to.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(to, files.read(name));
        }
    }
}
