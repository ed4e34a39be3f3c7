package org.apical.numerics;

import java.util.function.DoubleUnaryOperator;

/**
 * A smooth function of one variable as Chebyshev polynomials on panels that double in width: [0, 1], [1, 2], [2, 4], ... and
 * the same below zero where asked. Made once, then evaluated in some thirty operations.
 */
public final class ChebyshevTable {
    private static final int DEGREE = 18;

    private final double[][] up;
    private final double[][] down;

    /**
     * @param f the function, analytic with a scale of about 1 near 0 that grows with |x|
     * @param doublingsUp the table reaches up to 2^(doublingsUp - 1)
     * @param doublingsDown the same below zero; 0 for none
     */
    public ChebyshevTable(DoubleUnaryOperator f, int doublingsUp, int doublingsDown) {
        up = panels(f, doublingsUp, 1);
        down = panels(f, doublingsDown, -1);
    }

    private static double[][] panels(DoubleUnaryOperator f, int n, int sign) {
        double[][] out = new double[n][];
        for (int p = 0; p < n; p++) {
            double from = p == 0 ? 0 : Math.scalb(1.0, p - 1);
            double to = Math.scalb(1.0, p);
            double[] y = new double[DEGREE + 1];
            for (int j = 0; j <= DEGREE; j++) {
                double t = Math.cos(Math.PI * (j + 0.5) / (DEGREE + 1));
                y[j] = f.applyAsDouble(sign * (from + (to - from) * (1 + t) / 2));
            }
            double[] c = new double[DEGREE + 1];
            for (int k = 0; k <= DEGREE; k++) {
                for (int j = 0; j <= DEGREE; j++) {
                    c[k] += y[j] * Math.cos(Math.PI * k * (j + 0.5) / (DEGREE + 1));
                }
                c[k] *= (k == 0 ? 1.0 : 2.0) / (DEGREE + 1);
            }
            out[p] = c;
        }
        return out;
    }

    /** The function; outside the table the value is meaningless. */
    public double at(double x) {
        double size = Math.abs(x);
        double[][] panels = x >= 0 ? up : down;
        int p;
        double t;
        if (size < 1) {
            p = 0;
            t = 2 * size - 1;
        } else {
            int exponent = Math.min(Math.getExponent(size), panels.length - 2);
            p = exponent + 1;
            double from = Math.scalb(1.0, exponent);
            t = 2 * (size - from) / from - 1;
        }
        double[] c = panels[p];
        double b1 = 0;
        double b2 = 0;
        for (int k = DEGREE; k > 0; k--) {
            double b = 2 * t * b1 - b2 + c[k];
            b2 = b1;
            b1 = b;
        }
        return t * b1 - b2 + c[0];
    }
}
