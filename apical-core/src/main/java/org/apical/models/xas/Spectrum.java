package org.apical.models.xas;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * mu(E), energies strictly increasing. The arrays belong to the record: do not modify them.
 *
 * @param energyEV eV
 * @param mu absorption, any scale
 * @param source file and group
 * @param expression how mu follows from the columns
 * @param element symbol of the absorber, where known
 * @param edge edge, where known
 * @param temperatureK temperature, where known
 * @param notices what was done to the data on the way
 */
public record Spectrum(
        double[] energyEV,
        double[] mu,
        String source,
        String expression,
        @Nullable String element,
        @Nullable String edge,
        @Nullable Double temperatureK,
        List<String> notices) {
    /** Number of points. */
    public int size() {
        return energyEV.length;
    }
}
