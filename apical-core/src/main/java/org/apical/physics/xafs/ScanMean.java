package org.apical.physics.xafs;

import java.util.Arrays;
import org.apical.numerics.Grid;

/**
 * Weighted mean of scans and their scatter (xas-data, section 2.3). The arrays belong to the record: do not modify them.
 *
 * @param x points of the first scan inside the range common to all
 * @param mean weighted mean, the other scans interpolated linearly
 * @param deviation {@code sqrt(sum w (y - mean)^2 / sum w * N / (N - 1))}; zero for one scan
 */
public record ScanMean(double[] x, double[] mean, double[] deviation) {
    /** The mean of scans. */
    public static ScanMean of(double[][] x, double[][] y, double[] weights) {
        int scans = x.length;
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        for (double[] grid : x) {
            from = Math.max(from, grid[0]);
            to = Math.min(to, grid[grid.length - 1]);
        }
        double low = from;
        double high = to;
        double[] grid = Arrays.stream(x[0]).filter(v -> v >= low && v <= high).toArray();
        double[][] on = new double[scans][];
        double total = 0;
        for (int s = 0; s < scans; s++) {
            on[s] = Grid.linear(x[s], y[s], grid);
            total += weights[s];
        }
        double[] mean = new double[grid.length];
        double[] deviation = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            for (int s = 0; s < scans; s++) {
                mean[i] += weights[s] * on[s][i] / total;
            }
            double square = 0;
            for (int s = 0; s < scans; s++) {
                square += weights[s] * (on[s][i] - mean[i]) * (on[s][i] - mean[i]);
            }
            deviation[i] = scans > 1 ? Math.sqrt(square / total * scans / (scans - 1.0)) : 0;
        }
        return new ScanMean(grid, mean, deviation);
    }
}
