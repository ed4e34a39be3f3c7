package org.apical.plot;

import org.jspecify.annotations.Nullable;

/**
 * An axis.
 *
 * @param label what it shows
 * @param unit symbol of the unit, empty where there is none
 * @param log logarithmic
 * @param min start, null for the data's
 * @param max end, null for the data's
 */
public record Axis(
        String label,
        String unit,
        boolean log,
        @Nullable Double min,
        @Nullable Double max) {
    /** A label is needed. */
    public Axis {
        if (label.isEmpty()) {
            throw new IllegalArgumentException("an axis needs a label");
        }
    }

    /** A linear axis over the data's range. */
    public static Axis of(String label, String unit) {
        return new Axis(label, unit, false, null, null);
    }

    /** The same over this range. */
    public Axis range(double from, double to) {
        return new Axis(label, unit, log, from, to);
    }

    /** The same, logarithmic. */
    public Axis logarithmic() {
        return new Axis(label, unit, true, min, max);
    }

    /** Label and unit as printed: {@code k (Å⁻¹)}. */
    public String text() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }
}
