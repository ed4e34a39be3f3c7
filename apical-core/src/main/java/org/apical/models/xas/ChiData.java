package org.apical.models.xas;

import java.util.List;

/**
 * chi(k). The arrays belong to the record: do not modify them.
 *
 * @param kInvA k, increasing
 * @param chi chi there
 * @param source where it comes from
 * @param warnings sentences
 */
public record ChiData(double[] kInvA, double[] chi, String source, List<String> warnings) {
    /** The last k, 1/A. */
    public double kLast() {
        return kInvA[kInvA.length - 1];
    }
}
