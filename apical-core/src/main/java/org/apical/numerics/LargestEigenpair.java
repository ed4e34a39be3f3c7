package org.apical.numerics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The largest eigenvalue of a symmetric operator and its vector, by Lanczos' method with full orthogonalisation and
 * restarts from the best vector so far. The vector belongs to the record: do not modify it.
 *
 * @param value the eigenvalue
 * @param vector of length 1
 * @param products how often the operator was applied
 * @param residual length of {@code A v - value v}
 */
public record LargestEigenpair(double value, double[] vector, int products, double residual) {
    private static final int BASIS = 40;
    private static final int MOST_PRODUCTS = 2000;

    /** A symmetric operator. */
    @FunctionalInterface
    public interface Operator {
        /** {@code out = A x}; both have the size of the space. */
        void apply(double[] x, double[] out);
    }

    /**
     * Finds it.
     *
     * @param start where the search starts: nearness saves products; not zero
     * @param tolerance of the residual, relative to the eigenvalue's modulus; the error of the eigenvalue is of its square
     * @throws ConvergenceException after 2000 products
     */
    public static LargestEigenpair of(Operator operator, double[] start, double tolerance) {
        int n = start.length;
        double[] x = start.clone();
        normalise(x);
        int products = 0;
        double[] w = new double[n];
        double residual = Double.NaN;
        while (products < MOST_PRODUCTS) {
            int size = Math.min(BASIS, n);
            List<double[]> basis = new ArrayList<>(size);
            double[] alpha = new double[size];
            double[] beta = new double[size];
            double[] q = x;
            double theta = 0;
            double[] s = {1};
            int k = 0;
            while (k < size) {
                basis.add(q);
                operator.apply(q, w);
                products++;
                alpha[k] = dot(q, w);
                orthogonalise(w, basis);
                beta[k] = Math.sqrt(dot(w, w));
                k++;
                boolean last = k == size || beta[k - 1] <= 1e-15 * Math.abs(alpha[0]);
                if (last || k <= 4 || k % 3 == 0) {
                    theta = largest(alpha, beta, k);
                    s = vector(alpha, beta, k, theta);
                    residual = beta[k - 1] * Math.abs(s[k - 1]);
                    if (residual <= tolerance * Math.abs(theta) || last) {
                        break;
                    }
                }
                q = w.clone();
                for (int i = 0; i < n; i++) {
                    q[i] /= beta[k - 1];
                }
            }
            x = new double[n];
            for (int j = 0; j < k; j++) {
                double[] b = basis.get(j);
                for (int i = 0; i < n; i++) {
                    x[i] += s[j] * b[i];
                }
            }
            normalise(x);
            if (residual <= tolerance * Math.abs(theta) || k == n) {
                return new LargestEigenpair(theta, x, products, residual);
            }
        }
        throw new ConvergenceException(
                "The largest eigenvalue", residual, "Raise the temperature or lower the cutoff: fewer frequencies.");
    }

    private static void orthogonalise(double[] w, List<double[]> basis) {
        for (int pass = 0; pass < 2; pass++) {
            for (double[] b : basis) {
                double c = dot(b, w);
                for (int i = 0; i < w.length; i++) {
                    w[i] -= c * b[i];
                }
            }
        }
    }

    /** Largest eigenvalue of the tridiagonal matrix, by bisection on the sign of its leading minors. */
    private static double largest(double[] alpha, double[] beta, int k) {
        double low = alpha[0];
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < k; i++) {
            double radius = (i > 0 ? beta[i - 1] : 0) + (i + 1 < k ? beta[i] : 0);
            high = Math.max(high, alpha[i] + radius);
            low = Math.max(low, alpha[i]);
        }
        while (true) {
            double middle = 0.5 * (low + high);
            if (!(middle > low && middle < high)) {
                return middle;
            }
            if (allBelow(alpha, beta, k, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }

    private static boolean allBelow(double[] alpha, double[] beta, int k, double at) {
        double d = at - alpha[0];
        for (int i = 1; d > 0 && i < k; i++) {
            d = at - alpha[i] - beta[i - 1] * beta[i - 1] / d;
        }
        return d > 0;
    }

    /** Its vector by one and a half steps of inverse iteration with a shift just above. */
    private static double[] vector(double[] alpha, double[] beta, int k, double theta) {
        double shift = theta + 1e-14 * Math.abs(theta) + Double.MIN_NORMAL;
        double[] s = new double[k];
        Arrays.fill(s, 1);
        double[] d = new double[k];
        for (int pass = 0; pass < 3; pass++) {
            // (shift - T) s = s: positive definite, eliminated without pivots
            d[0] = floor(shift - alpha[0], theta);
            for (int i = 1; i < k; i++) {
                double f = beta[i - 1] / d[i - 1];
                d[i] = floor(shift - alpha[i] - f * beta[i - 1], theta);
                s[i] += f * s[i - 1];
            }
            s[k - 1] /= d[k - 1];
            for (int i = k - 2; i >= 0; i--) {
                s[i] = (s[i] + beta[i] * s[i + 1]) / d[i];
            }
            normalise(s);
        }
        return s;
    }

    private static double floor(double d, double theta) {
        double least = 1e-15 * Math.abs(theta) + Double.MIN_NORMAL;
        return Math.abs(d) < least ? least : d;
    }

    private static void normalise(double[] x) {
        double length = Math.sqrt(dot(x, x));
        for (int i = 0; i < x.length; i++) {
            x[i] /= length;
        }
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        double t = 0;
        int i = 0;
        for (; i + 1 < a.length; i += 2) {
            s += a[i] * b[i];
            t += a[i + 1] * b[i + 1];
        }
        if (i < a.length) {
            s += a[i] * b[i];
        }
        return s + t;
    }
}
