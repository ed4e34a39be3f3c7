package org.apical.physics.xafs;

import org.apical.numerics.CubicBSpline;

/** The values of all splines on a grid: four a point, from index {@code first[i]} on. */
final class SplineDesign {
    final int count;
    final int[] first;
    final double[] values;

    SplineDesign(CubicBSpline spline, double[] k) {
        count = spline.count();
        first = new int[k.length];
        values = new double[4 * k.length];
        double[] four = new double[4];
        for (int i = 0; i < k.length; i++) {
            first[i] = spline.first(k[i]);
            spline.values(k[i], first[i], four);
            System.arraycopy(four, 0, values, 4 * i, 4);
        }
    }

    int points() {
        return first.length;
    }

    /** The spline with these coefficients at point i. */
    double value(double[] c, int i) {
        int f = first[i];
        int v = 4 * i;
        return c[f] * values[v] + c[f + 1] * values[v + 1] + c[f + 2] * values[v + 2] + c[f + 3] * values[v + 3];
    }
}
