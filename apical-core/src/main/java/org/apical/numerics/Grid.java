package org.apical.numerics;

/** Look-ups on increasing grids, derivatives and linear interpolation on points. */
public final class Grid {
    private Grid() {}

    /** {@code start + i step} for i = 0 .. n-1. */
    public static double[] uniform(double start, double step, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = start + step * i;
        }
        return x;
    }

    /** Largest i with {@code x[i] <= value}; 0 where there is none. */
    public static int indexOf(double[] x, double value) {
        int low = 0;
        int high = x.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    /** Index of the point nearest to {@code value}; the first of two that are equally near. */
    public static int indexNearest(double[] x, double value) {
        int i = indexOf(x, value);
        return i + 1 < x.length && Math.abs(x[i + 1] - value) < Math.abs(x[i] - value) ? i + 1 : i;
    }

    /** Central differences by index, one-sided at the ends. */
    public static double[] gradient(double[] y) {
        int n = y.length;
        double[] g = new double[n];
        if (n < 2) {
            return g;
        }
        g[0] = y[1] - y[0];
        g[n - 1] = y[n - 1] - y[n - 2];
        for (int i = 1; i < n - 1; i++) {
            g[i] = (y[i + 1] - y[i - 1]) / 2;
        }
        return g;
    }

    /** dy/dx as the ratio of the two {@link #gradient gradients}. */
    public static double[] derivative(double[] x, double[] y) {
        double[] dx = gradient(x);
        double[] d = gradient(y);
        for (int i = 0; i < d.length; i++) {
            d[i] /= dx[i];
        }
        return d;
    }

    /** Piecewise linear interpolation; beyond the ends the end values are repeated. */
    public static double[] linear(double[] x, double[] y, double[] at) {
        double[] out = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            out[i] = linear(x, y, at[i]);
        }
        return out;
    }

    /** As {@link #linear(double[], double[], double[])} at one place. */
    public static double linear(double[] x, double[] y, double at) {
        int last = x.length - 1;
        if (at <= x[0]) {
            return y[0];
        } else if (at >= x[last]) {
            return y[last];
        }
        int i = Math.min(indexOf(x, at), last - 1);
        double t = (at - x[i]) / (x[i + 1] - x[i]);
        return y[i] + t * (y[i + 1] - y[i]);
    }
}
