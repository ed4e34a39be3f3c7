package org.apical.spark;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.sweep.SweepSpec;

/**
 * The jars that executors on other machines need: the models and their libraries, which lie in one folder, and those with models of
 * one's own.
 */
final class Jars {
    private static final List<String> DRIVER_ONLY = List.of("apical-app", "logback", "picocli", "progressbar", "jline");

    private Jars() {}

    /**
     * Their names.
     *
     * @param elsewhere jars with models of one's own, as in a class path; folders and others that are no jars stay here
     */
    static String[] ofModels(String elsewhere) {
        Path models = place(SweepSpec.class);
        List<String> out = new ArrayList<>();
        if (models.toString().endsWith(".jar")) {
            File[] beside = models.toAbsolutePath().toFile().getParentFile().listFiles();
            for (File file : beside == null ? new File[0] : beside) {
                if (file.getName().endsWith(".jar") && DRIVER_ONLY.stream().noneMatch(file.getName()::startsWith)) {
                    out.add(file.getPath());
                }
            }
        }
        Path own = place(Jars.class);
        if (own.toString().endsWith(".jar")) {
            out.add(own.toString());
        }
        for (String place : elsewhere.split(File.pathSeparator)) {
            if (place.endsWith(".jar") && Files.isRegularFile(Path.of(place))) {
                out.add(place);
            }
        }
        out.sort(null);
        return out.toArray(new String[0]);
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
