package org.apical.physics.kuramoto;

/**
 * Order of a lattice of one size with errors by jackknife over independent pieces: blocks of time or samples of disorder
 * (iqtp, section 8).
 *
 * @param value mean of m, mean of m^2, Binder's U, xi/L
 * @param error of each
 */
public record SizeStatistics(double[] value, double[] error) {
    /** Places in {@link #value}. */
    public static final int ORDER = 0;

    public static final int SQUARE = 1;
    public static final int BINDER = 2;
    public static final int CORRELATION = 3;

    /**
     * From the pieces.
     *
     * @param pieces at least two, each the means of m, m^2, m^4 and S_k
     * @param length L
     */
    public static SizeStatistics of(double[][] pieces, int length) {
        int n = pieces.length;
        double[] total = new double[4];
        for (double[] piece : pieces) {
            for (int k = 0; k < 4; k++) {
                total[k] += piece[k];
            }
        }
        double[] value = derived(total, n, length);
        double[][] without = new double[n][];
        double[] mean = new double[4];
        for (int i = 0; i < n; i++) {
            double[] rest = total.clone();
            for (int k = 0; k < 4; k++) {
                rest[k] -= pieces[i][k];
            }
            without[i] = derived(rest, n - 1, length);
            for (int k = 0; k < 4; k++) {
                mean[k] += without[i][k] / n;
            }
        }
        double[] error = new double[4];
        for (int k = 0; k < 4; k++) {
            for (double[] w : without) {
                error[k] += (w[k] - mean[k]) * (w[k] - mean[k]);
            }
            error[k] = Math.sqrt(error[k] * (n - 1) / n);
        }
        return new SizeStatistics(value, error);
    }

    private static double[] derived(double[] sums, int n, int length) {
        double square = sums[1] / n;
        double ratio = sums[1] / sums[3] - 1;
        return new double[] {
            sums[0] / n,
            square,
            2 - sums[2] / n / (square * square),
            Math.sqrt(Math.max(0, ratio)) / (2 * length * Math.sin(Math.PI / length))
        };
    }
}
