package org.apical.app.reduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apical.model.BadInput;

/** The files that names of files and folders stand for. */
public final class SpectrumFiles {
    /** What beamline folders hold besides spectra. */
    private static final Set<String> NEVER =
            Set.of("txt.bak", "md", "html", "svg", "png", "jpg", "pdf", "yaml", "yml", "json", "py", "sh", "log");

    private SpectrumFiles() {}

    /** Files as given; of folders, the files in them in the order of their names, hidden ones left out. */
    public static List<Path> find(List<Path> inputs) {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                try (Stream<Path> inside = Files.walk(input)) {
                    inside.filter(Files::isRegularFile)
                            .filter(p -> !p.getFileName().toString().startsWith("."))
                            .filter(p -> !NEVER.contains(suffix(p)))
                            .sorted()
                            .forEach(files::add);
                } catch (IOException e) {
                    throw BadInput.data("FILE_NOT_FOUND", "'" + input + "' cannot be listed: " + e.getMessage(), e);
                }
            } else {
                files.add(input);
            }
        }
        if (files.isEmpty()) {
            throw BadInput.data("FILE_NOT_FOUND", "There is no file in what was named.");
        }
        return files;
    }

    private static String suffix(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
