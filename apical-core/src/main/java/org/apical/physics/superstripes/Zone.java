package org.apical.physics.superstripes;

import java.util.Arrays;

/**
 * Points of one miniband for integrals over kFraction from 0 to 1, split where the band crosses given energies.
 *
 * @param kFraction points
 * @param energy energies there, eV
 * @param weight weights, sum 1
 */
record Zone(double[] kFraction, double[] energy, double[] weight) {
    /** The points of a band. */
    static Zone of(Minibands bands, int band, ZoneRule rule, double... splits) {
        double[] cuts = new double[splits.length + 2];
        int n = 0;
        cuts[n++] = 0;
        double low = bands.min(band);
        double high = bands.max(band);
        for (double split : splits) {
            if (split > low && split < high) {
                cuts[n++] = bands.kFraction(band, split);
            }
        }
        cuts[n++] = 1;
        Arrays.sort(cuts, 0, n);
        int m = rule.size();
        double[] k = new double[m * (n - 1)];
        double[] e = new double[k.length];
        double[] w = new double[k.length];
        int at = 0;
        for (int c = 0; c + 1 < n; c++) {
            double length = cuts[c + 1] - cuts[c];
            if (length <= 0) {
                continue;
            }
            for (int i = 0; i < m; i++) {
                k[at] = cuts[c] + length * rule.x[i];
                w[at++] = length * rule.w[i];
            }
        }
        if (at < k.length) {
            k = Arrays.copyOf(k, at);
            e = Arrays.copyOf(e, at);
            w = Arrays.copyOf(w, at);
        }
        bands.energies(band, k, e);
        return new Zone(k, e, w);
    }

    int size() {
        return weight.length;
    }
}
