package org.apical.numerics;

import java.util.Arrays;

/**
 * Gauss-Lobatto-Legendre rule of an order p: p + 1 nodes on [-1, 1], the ends among them, weights that integrate degree
 * 2p - 1 exactly, and the derivative of the polynomial through values at the nodes (Canuto, Hussaini, Quarteroni, Zang,
 * Spectral Methods, 2006, section 2.3). The arrays belong to the record: do not modify them.
 *
 * @param nodes ascending
 * @param weights positive, of sum 2
 * @param derivative derivative[i][j]: of the j-th Lagrange polynomial at node i
 * @param barycentric weights of the barycentric formula
 */
public record GaussLobatto(double[] nodes, double[] weights, double[][] derivative, double[] barycentric) {
    /** The rule of order p, from 1. */
    public static GaussLobatto of(int p) {
        int n = p + 1;
        double[] x = new double[n];
        double[] w = new double[n];
        double[] legendre = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i == 0 ? -1 : i == p ? 1 : node(p, -Math.cos(Math.PI * i / p));
        }
        for (int i = 0; i < n / 2; i++) {
            x[n - 1 - i] = -x[i];
        }
        if (n % 2 == 1) {
            x[n / 2] = 0;
        }
        for (int i = 0; i < n; i++) {
            legendre[i] = legendre(p, x[i])[0];
            w[i] = 2 / (p * (double) n * legendre[i] * legendre[i]);
        }
        double[][] d = new double[n][n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = 1 / legendre[i]; // proportional to the product of 1 / (x_i - x_j)
            double sum = 0;
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    d[i][j] = legendre[i] / (legendre[j] * (x[i] - x[j]));
                    sum += d[i][j];
                }
            }
            d[i][i] = -sum; // a constant has no derivative
        }
        return new GaussLobatto(x, w, d, b);
    }

    /** A zero of P_p' by Newton's method. */
    private static double node(int p, double start) {
        double x = start;
        for (int k = 0; k < 100; k++) {
            double[] l = legendre(p, x);
            // P' = p (x P_p - P_(p-1)) / (x^2 - 1), and (1 - x^2) P'' = 2x P' - p(p+1) P
            double first = p * (x * l[0] - l[1]) / (x * x - 1);
            double second = (2 * x * first - p * (p + 1.0) * l[0]) / (1 - x * x);
            double step = first / second;
            x -= step;
            if (Math.abs(step) < 1e-16) {
                break;
            }
        }
        return x;
    }

    /** P_p and P_(p-1) at x. */
    private static double[] legendre(int p, double x) {
        double before = 1;
        double at = x;
        for (int k = 2; k <= p; k++) {
            double next = ((2 * k - 1) * x * at - (k - 1) * before) / k;
            before = at;
            at = next;
        }
        return new double[] {at, before};
    }

    /** Values at {@code t} in [-1, 1] of the Lagrange polynomials of the nodes. */
    public void lagrange(double t, double[] out) {
        int n = nodes.length;
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double distance = t - nodes[j];
            if (distance == 0) {
                Arrays.fill(out, 0, n, 0);
                out[j] = 1;
                return;
            }
            out[j] = barycentric[j] / distance;
            sum += out[j];
        }
        for (int j = 0; j < n; j++) {
            out[j] /= sum;
        }
    }
}
