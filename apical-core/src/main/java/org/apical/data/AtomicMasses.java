package org.apical.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Standard atomic weights in u, elements 1 to 98; the source stands in the file. */
public final class AtomicMasses {
    private static final double[] MASSES = load();

    private AtomicMasses() {}

    private static double[] load() {
        try (InputStream in = AtomicMasses.class.getResourceAsStream("/org/apical/data/masses.csv")) {
            if (in == null) {
                throw new IllegalStateException("masses.csv is not in the jar");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return lines.stream()
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mass of an element in u; NaN above 98. */
    public static double of(int atomicNumber) {
        return atomicNumber >= 1 && atomicNumber <= MASSES.length ? MASSES[atomicNumber - 1] : Double.NaN;
    }
}
