package org.apical.physics.superstripes;

import java.util.ArrayList;
import java.util.List;

/** Factors a positive semidefinite matrix of low rank: S = sum of columns times their transposes. */
final class PivotedCholesky {
    private PivotedCholesky() {}

    /** The columns, until what is left is below {@code relative} of the largest diagonal element. */
    static double[][] columns(double[][] s, double relative) {
        int n = s.length;
        double[] left = new double[n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            left[i] = s[i][i];
            largest = Math.max(largest, left[i]);
        }
        List<double[]> out = new ArrayList<>();
        while (out.size() < n && largest > 0) {
            int pivot = 0;
            for (int i = 1; i < n; i++) {
                pivot = left[i] > left[pivot] ? i : pivot;
            }
            if (!(left[pivot] > relative * largest)) {
                break;
            }
            double root = Math.sqrt(left[pivot]);
            double[] column = new double[n];
            for (int i = 0; i < n; i++) {
                double v = s[i][pivot];
                for (double[] before : out) {
                    v -= before[i] * before[pivot];
                }
                column[i] = v / root;
                left[i] -= column[i] * column[i];
            }
            left[pivot] = 0;
            out.add(column);
        }
        return out.toArray(new double[0][]);
    }
}
