package org.apical.model;

/**
 * Allowed numbers.
 *
 * @param min smallest, -infinity where unbounded
 * @param max largest, infinity where unbounded
 * @param minExclusive the minimum itself is not allowed
 * @param maxExclusive the maximum itself is not allowed
 */
public record Range(double min, double max, boolean minExclusive, boolean maxExclusive) {
    /** Everything. */
    public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false);

    /** Whether a number is allowed; NaN never is. */
    public boolean contains(double x) {
        return (minExclusive ? x > min : x >= min) && (maxExclusive ? x < max : x <= max);
    }

    /** In words: "from 0 to 5", "above 0", "any". */
    public String words() {
        boolean low = min != Double.NEGATIVE_INFINITY;
        boolean high = max != Double.POSITIVE_INFINITY;
        String lowWords = (minExclusive ? "above " : "at least ") + BadInput.number(min);
        String highWords = (maxExclusive ? "below " : "at most ") + BadInput.number(max);
        if (low && high) {
            return !minExclusive && !maxExclusive
                    ? "from " + BadInput.number(min) + " to " + BadInput.number(max)
                    : lowWords + " and " + highWords;
        }
        return low ? lowWords : high ? highWords : "any";
    }
}
