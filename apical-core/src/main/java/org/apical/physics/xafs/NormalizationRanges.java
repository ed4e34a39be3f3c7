package org.apical.physics.xafs;

import org.jspecify.annotations.Nullable;

/**
 * Ranges relative to E0 in eV, as given; null means by default (xas-data, section 2.2).
 *
 * @param pre1 start of the pre-edge range
 * @param pre2 its end
 * @param norm1 start of the post-edge range
 * @param norm2 its end
 * @param degree of the post-edge polynomial, 0 to 3
 * @param victoreen exponent of the energy in the pre-edge fit
 */
public record NormalizationRanges(
        @Nullable Double pre1,
        @Nullable Double pre2,
        @Nullable Double norm1,
        @Nullable Double norm2,
        @Nullable Integer degree,
        int victoreen) {
    /** All by default. */
    public static final NormalizationRanges DEFAULT = new NormalizationRanges(null, null, null, null, null, 0);

    /** The ranges filled in, and cut to the data, for a spectrum with its edge at point {@code edge}. */
    Resolved resolve(double[] energy, int edge) {
        int n = energy.length;
        double e0 = energy[edge];
        double first = energy[0] - e0;
        double last = energy[n - 1] - e0;
        double from = energy[Math.min(1, n - 1)] - e0;
        double unit = edge < 21 ? 2 : 5;
        double start = Math.max(first, pre1 != null ? pre1 : unit * Math.rint(from / unit));
        double preEnd = pre2 != null ? pre2 : 5 * Math.rint(start / 15);
        double end = Math.min(last, norm2 != null ? norm2 : 5 * Math.rint(last / 5));
        double postStart = norm1 != null ? norm1 : Math.min(150, 5 * Math.rint(end / 15));
        int order = degree != null ? degree : end - postStart < 50 ? 0 : end - postStart < 350 ? 1 : 2;
        return new Resolved(start, preEnd, postStart, end, order, victoreen);
    }

    /** Ranges relative to E0 in eV, all filled in. */
    record Resolved(double pre1, double pre2, double norm1, double norm2, int degree, int victoreen) {}
}
