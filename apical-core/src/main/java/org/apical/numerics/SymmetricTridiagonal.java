package org.apical.numerics;

import java.util.Arrays;

/**
 * The lowest eigenvalues of a real symmetric tridiagonal matrix by bisection on Sturm sequences, and their eigenvectors by
 * inverse iteration [T: Barth, Martin and Wilkinson, Numer. Math. 9, 386 (1967)]. Errors are a few units in the last
 * place of the matrix norm.
 */
public final class SymmetricTridiagonal {
    private final double[] diagonal;
    private final double[] off;
    private final double low;
    private final double high;

    /**
     * @param diagonal n elements, copied
     * @param off the n - 1 elements beside it, copied
     */
    public SymmetricTridiagonal(double[] diagonal, double[] off) {
        if (diagonal.length == 0 || off.length != diagonal.length - 1) {
            throw new IllegalArgumentException(diagonal.length + " elements need one less beside them");
        }
        this.diagonal = diagonal.clone();
        this.off = off.clone();
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < diagonal.length; i++) {
            double reach = (i > 0 ? Math.abs(off[i - 1]) : 0) + (i < off.length ? Math.abs(off[i]) : 0);
            min = Math.min(min, diagonal[i] - reach);
            max = Math.max(max, diagonal[i] + reach);
        }
        double margin = 1e-15 * Math.max(Math.abs(min), Math.abs(max)) + Double.MIN_NORMAL;
        low = min - margin;
        high = max + margin;
    }

    /** The {@code count} lowest eigenvalues in rising order. */
    public double[] lowest(int count) {
        if (count < 0 || count > diagonal.length) {
            throw new IllegalArgumentException(count + " of " + diagonal.length + " eigenvalues");
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double a = i == 0 ? low : values[i - 1];
            double b = high;
            while (true) {
                double middle = a + (b - a) / 2;
                if (middle <= a || middle >= b) {
                    break;
                }
                if (below(middle) > i) {
                    b = middle;
                } else {
                    a = middle;
                }
            }
            values[i] = b;
        }
        return values;
    }

    /** How many eigenvalues lie below {@code x}. */
    public int below(double x) {
        int count = 0;
        double pivot = 1;
        for (int i = 0; i < diagonal.length; i++) {
            double e = i == 0 ? 0 : off[i - 1];
            pivot = diagonal[i] - x - e * e / pivot;
            if (pivot == 0) {
                pivot = -Double.MIN_NORMAL;
            }
            if (pivot < 0) {
                count++;
            }
        }
        return count;
    }

    /**
     * The eigenvector of an eigenvalue that {@link #lowest} gave and that stands alone, of length 1; the largest element
     * is positive.
     */
    public double[] vector(double value) {
        int n = diagonal.length;
        double[] x = new double[n];
        Arrays.fill(x, 1);
        double tiny = 1e-300 + 1e-16 * Math.max(Math.abs(low), Math.abs(high));
        for (int pass = 0; pass < 4; pass++) {
            x = solve(value, x, tiny);
            normalize(x);
        }
        return x;
    }

    /** Solves (T - value) y = x by elimination with row exchanges. */
    private double[] solve(double value, double[] x, double tiny) {
        int n = diagonal.length;
        double[] a = new double[n];
        double[] b = new double[n];
        double[] c = new double[n];
        double[] y = x.clone();
        for (int i = 0; i < n; i++) {
            a[i] = diagonal[i] - value;
            b[i] = i < n - 1 ? off[i] : 0;
        }
        for (int i = 0; i < n - 1; i++) {
            double next = off[i];
            if (Math.abs(next) > Math.abs(a[i])) {
                double factor = a[i] / next;
                double rowA = a[i + 1];
                double rowB = b[i + 1];
                a[i + 1] = b[i] - factor * rowA;
                b[i + 1] = -factor * rowB;
                c[i] = rowB;
                b[i] = rowA;
                a[i] = next;
                double swap = y[i];
                y[i] = y[i + 1];
                y[i + 1] = swap - factor * y[i];
            } else {
                double pivot = a[i] == 0 ? tiny : a[i];
                a[i] = pivot;
                double factor = next / pivot;
                a[i + 1] -= factor * b[i];
                y[i + 1] -= factor * y[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = y[i];
            if (i < n - 1) {
                sum -= b[i] * y[i + 1];
            }
            if (i < n - 2) {
                sum -= c[i] * y[i + 2];
            }
            y[i] = sum / (Math.abs(a[i]) < tiny ? tiny : a[i]);
        }
        return y;
    }

    private static void normalize(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.abs(v) > Math.abs(largest) ? v : largest;
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] /= largest;
            sum += x[i] * x[i];
        }
        double length = Math.sqrt(sum);
        for (int i = 0; i < x.length; i++) {
            x[i] /= length;
        }
    }
}
