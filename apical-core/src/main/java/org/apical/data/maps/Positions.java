package org.apical.data.maps;

import io.jhdf.api.Attribute;
import io.jhdf.api.Node;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Positions on a sample, in micrometres whatever unit the file states. */
final class Positions {
    private static final Map<String, Double> MICROMETRES = Map.of(
            "", 1.0, "um", 1.0, "\u00b5m", 1.0, "\u03bcm", 1.0, "micron", 1.0, "nm", 1e-3, "mm", 1e3, "cm", 1e4, "m",
            1e6);

    private Positions() {}

    /** So many positions; null where the node holds anything else, or its unit is no length: angles are no places. */
    static double @Nullable [] um(Node node, int count) {
        Attribute stated = node.getAttributes().get("units");
        String unit = stated == null ? "" : String.valueOf(stated.getData()).strip();
        Double factor = MICROMETRES.get(unit);
        double[] numbers = factor == null ? null : Hdf5Data.numbers(node, count);
        if (factor == null || numbers == null) {
            return null;
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= factor;
        }
        return numbers;
    }
}
