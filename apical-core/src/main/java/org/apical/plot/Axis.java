package org.apical.plot;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An axis.
 *
 * @param label what it shows
 * @param unit symbol of the unit, empty where there is none
 * @param log logarithmic
 * @param min start, null for the data's
 * @param max end, null for the data's
 * @param names names that stand at 1, 2, ... instead of numbers; empty for numbers
 * @param opposite a second scale of the same axis, drawn opposite to it; null for none
 * @param place a place in a plane: where both axes of a panel are, a length is as long along both
 */
public record Axis(
        String label,
        String unit,
        boolean log,
        @Nullable Double min,
        @Nullable Double max,
        List<String> names,
        @Nullable Opposite opposite,
        boolean place)
        implements Serializable {
    /**
     * A second scale, for instance of reduced temperature; it needs a range.
     *
     * @param label what it shows
     * @param factor its numbers over those of the axis
     */
    public record Opposite(String label, double factor) implements Serializable {}

    /** A label is needed. */
    public Axis {
        if (label.isEmpty()) {
            throw new IllegalArgumentException("an axis needs a label");
        }
        names = List.copyOf(names);
    }

    /** A linear axis over the data's range. */
    public static Axis of(String label, String unit) {
        return new Axis(label, unit, false, null, null, List.of(), null, false);
    }

    /** A linear axis of places in a plane. */
    public static Axis place(String label, String unit) {
        return new Axis(label, unit, false, null, null, List.of(), null, true);
    }

    /** An axis of names, at 1, 2, ... */
    public static Axis named(String label, List<String> names) {
        return new Axis(label, "", false, 0.5, names.size() + 0.5, names, null, false);
    }

    /** The same over this range. */
    public Axis range(double from, double to) {
        return new Axis(label, unit, log, from, to, names, opposite, place);
    }

    /** The same, logarithmic. */
    public Axis logarithmic() {
        return new Axis(label, unit, true, min, max, names, opposite, place);
    }

    /** The same with a second scale on the other side; for a vertical axis with a range. */
    public Axis opposite(String second, double factor) {
        return new Axis(label, unit, log, min, max, names, new Opposite(second, factor), place);
    }

    /** Label and unit as printed: {@code k (Å⁻¹)}. */
    public String text() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }
}
