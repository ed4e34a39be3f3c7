package org.apical.model;

import org.jspecify.annotations.Nullable;

/**
 * A result that is one number, or a list of numbers where there is one for each of a series: a fitted parameter of all
 * temperatures together, or of each. NaN is written as null.
 *
 * @param number the number, null where it is a list
 * @param list the list, null where it is a number; do not modify it
 */
public record NumberOrList(@Nullable Double number, double @Nullable [] list) {
    /** Exactly one of the two is there. */
    public NumberOrList {
        if ((number == null) == (list == null)) {
            throw new IllegalArgumentException("exactly one of number and list");
        }
    }

    /** A number; NaN for none. */
    public static NumberOrList of(double number) {
        return new NumberOrList(number, null);
    }

    /** A list. */
    public static NumberOrList of(double[] list) {
        return new NumberOrList(null, list);
    }

    /** The number, or an element of the list. */
    public double at(int index) {
        return list != null ? list[index] : number == null ? Double.NaN : number;
    }
}
