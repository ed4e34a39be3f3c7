package org.apical.data.xas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Energies of the K and L edges (Elam, Ravel, Sieber, Radiat. Phys. Chem. 63, 121 (2002), from the public-domain
 * XrayDB).
 */
public final class EdgeTable {
    private static final Map<String, Double> ENERGIES = load();

    private EdgeTable() {}

    private static Map<String, Double> load() {
        try (InputStream in = EdgeTable.class.getResourceAsStream("/org/apical/data/edges.csv")) {
            if (in == null) {
                throw new IllegalStateException("edges.csv is not in the jar");
            }
            Map<String, Double> energies = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(parts -> energies.put(key(parts[0], parts[1]), Double.parseDouble(parts[2])));
            return Map.copyOf(energies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String element, String edge) {
        return element.toLowerCase(Locale.ROOT) + " " + edge.toUpperCase(Locale.ROOT);
    }

    /** Energy in eV of an edge ({@code K, L1, L2, L3}) of an element; null where it is not tabulated. */
    public static @Nullable Double energy(@Nullable String element, @Nullable String edge) {
        return element == null || edge == null ? null : ENERGIES.get(key(element, edge));
    }
}
