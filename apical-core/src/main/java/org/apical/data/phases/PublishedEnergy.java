package org.apical.data.phases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A published curve of the free energy of PFHub benchmark 1a.
 *
 * @param time times
 * @param energy free energies
 */
public record PublishedEnergy(double[] time, double[] energy) {
    private static final String BUNDLED = "/org/apical/bundled/pfhub-bm1a/prismspf.csv";

    /** The bundled one, of PRISMS-PF (PFHub, 2017). */
    public static PublishedEnergy bundled() {
        try (InputStream in = PublishedEnergy.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is missing from the jar");
            }
            List<String[]> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
            return new PublishedEnergy(
                    rows.stream().mapToDouble(r -> Double.parseDouble(r[0])).toArray(),
                    rows.stream().mapToDouble(r -> Double.parseDouble(r[1])).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
