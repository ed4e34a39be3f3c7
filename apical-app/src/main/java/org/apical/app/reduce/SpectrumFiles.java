package org.apical.app.reduce;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apical.model.BadInput;

/** The files that names of files and folders stand for. */
public final class SpectrumFiles {
    /** What beamline folders hold besides spectra. */
    private static final Set<String> NEVER =
            Set.of("txt.bak", "md", "html", "svg", "png", "jpg", "pdf", "yaml", "yml", "json", "py", "sh", "log");

    private SpectrumFiles() {}

    /**
     * Files as given; of folders, the files in them in the order of their names. Hidden files are left out, and folders
     * that a reduction wrote: their spectra are results, not scans. A folder that cannot be listed stands for itself, so
     * that its reading fails and is reported.
     */
    public static List<Path> find(List<Path> inputs) {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                files.addAll(inside(input));
            } else {
                files.add(input);
            }
        }
        if (files.isEmpty()) {
            throw BadInput.data("FILE_NOT_FOUND", "There is no file in what was named.");
        }
        return files;
    }

    private static List<Path> inside(Path top) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean ours = Files.isRegularFile(folder.resolve("provenance.json"))
                            || folder.getFileName() != null
                                    && folder.getFileName().toString().startsWith(".");
                    return ours && !folder.equals(top) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(file)
                            && !file.getFileName().toString().startsWith(".")
                            && !NEVER.contains(suffix(file))) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException error) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw BadInput.data("FILE_NOT_FOUND", "'" + top + "' cannot be listed: " + e.getMessage(), e);
        }
        Collections.sort(files);
        return files;
    }

    private static String suffix(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
