package org.apical.numerics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A function on an interval as Chebyshev series on panels, which are halved until the last coefficients are at the level
 * of rounding: then value, derivatives and integral cost a few dozen multiplications, whatever the function costs.
 */
public final class ChebyshevPanels {
    private static final int DEGREE = 24;
    private static final int MAX_PANELS = 4096;

    private final double[] edges;
    private final double[][] values;
    private final double[][] slopes;
    private final double[][] curvatures;
    private final double[][] integrals;
    private final double[] before;

    private ChebyshevPanels(double[] edges, double[][] values) {
        this.edges = edges;
        this.values = values;
        int n = values.length;
        slopes = new double[n][];
        curvatures = new double[n][];
        integrals = new double[n][];
        before = new double[n + 1];
        for (int i = 0; i < n; i++) {
            double half = (edges[i + 1] - edges[i]) / 2;
            slopes[i] = derivative(values[i], half);
            curvatures[i] = derivative(slopes[i], half);
            integrals[i] = integral(values[i], half);
            before[i + 1] = before[i] + clenshaw(integrals[i], 1);
        }
    }

    /**
     * Fits a function.
     *
     * @param f the function, finite on [a, b]
     * @param tolerance allowed size of the last coefficients against the largest value
     * @throws ConvergenceException where too many panels would be needed
     */
    public static ChebyshevPanels of(DoubleUnaryOperator f, double a, double b, double tolerance) {
        List<Double> edges = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        edges.add(a);
        double scale = 0;
        for (int i = 0; i <= 16; i++) {
            scale = Math.max(scale, Math.abs(f.applyAsDouble(a + (b - a) * i / 16)));
        }
        divide(f, a, b, tolerance, scale, 0, edges, values);
        double[] at = new double[edges.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = edges.get(i);
        }
        return new ChebyshevPanels(at, values.toArray(new double[0][]));
    }

    /**
     * (f(x) - f(0))/x^2 on [0, b] as one series, for an f whose slope at 0 is 0: the series of f is divided, since near 0 the
     * quotient of values has no digits.
     *
     * @param f the function, finite on [0, b]
     * @return null where one series does not resolve f, so that b should be smaller
     */
    public static @Nullable ChebyshevPanels overSquare(DoubleUnaryOperator f, double b) {
        double zero = f.applyAsDouble(0);
        double[] c = fit(x -> f.applyAsDouble(x) - zero, 0, b);
        double largest = 0;
        for (double x : c) {
            largest = Math.max(largest, Math.abs(x));
        }
        double rounding = 1e-15 * largest + 2e-16 * Math.abs(zero);
        int n = c.length;
        while (n > 3 && Math.abs(c[n - 1]) <= rounding) {
            n--;
        }
        if (!(largest < Double.POSITIVE_INFINITY) || n > DEGREE - 2) {
            return null;
        }
        double[] once = overEnd(Arrays.copyOf(c, n));
        double[] twice = overEnd(once);
        for (int k = 0; k < twice.length; k++) {
            twice[k] *= 4 / (b * b);
        }
        return new ChebyshevPanels(new double[] {0, b}, new double[][] {twice});
    }

    /** The series p(t) - p(-1) over 1 + t. */
    private static double[] overEnd(double[] p) {
        int n = p.length - 1;
        double[] q = new double[Math.max(1, n)];
        // p_k = q_k + (q_{k-1} + q_{k+1})/2, with q_0 counted twice in p_1, from the highest down.
        for (int k = n; k >= 1; k--) {
            double here = k < n ? q[k] : 0;
            double next = k + 1 < n ? q[k + 1] : 0;
            q[k - 1] = k == 1 ? p[1] - here - next / 2 : 2 * (p[k] - here) - next;
        }
        return q;
    }

    private static void divide(
            DoubleUnaryOperator f,
            double a,
            double b,
            double tolerance,
            double scale,
            int depth,
            List<Double> edges,
            List<double[]> values) {
        double[] c = fit(f, a, b);
        double tail = Math.max(Math.abs(c[DEGREE]), Math.max(Math.abs(c[DEGREE - 1]), Math.abs(c[DEGREE - 2])));
        double largest = scale;
        for (double x : c) {
            largest = Math.max(largest, Math.abs(x));
        }
        if (!(largest < Double.POSITIVE_INFINITY)) {
            throw new ConvergenceException(
                    "the expansion of a function near " + a, largest, "It is not finite there: choose another range.");
        }
        if (tail <= tolerance * largest || depth > 40 && tail <= 1e3 * tolerance * largest) {
            edges.add(b);
            values.add(c);
            return;
        }
        if (values.size() > MAX_PANELS || depth > 45) {
            throw new ConvergenceException(
                    "the expansion of a function near " + a, tail, "It is not smooth there: choose another range.");
        }
        double middle = (a + b) / 2;
        divide(f, a, middle, tolerance, scale, depth + 1, edges, values);
        divide(f, middle, b, tolerance, scale, depth + 1, edges, values);
    }

    private static double[] fit(DoubleUnaryOperator f, double a, double b) {
        int n = DEGREE + 1;
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = f.applyAsDouble((a + b) / 2 + (b - a) / 2 * Math.cos(Math.PI * (i + 0.5) / n));
        }
        double[] c = new double[n];
        for (int k = 0; k < n; k++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += y[i] * Math.cos(Math.PI * k * (i + 0.5) / n);
            }
            c[k] = sum * (k == 0 ? 1 : 2) / n;
        }
        return c;
    }

    private static double[] derivative(double[] c, double half) {
        int n = c.length;
        double[] d = new double[n];
        for (int k = n - 1; k >= 1; k--) {
            d[k - 1] = (k + 1 < n ? d[k + 1] : 0) + 2 * k * c[k];
        }
        d[0] /= 2;
        for (int k = 0; k < n; k++) {
            d[k] /= half;
        }
        return d;
    }

    /** The integral from the left edge. */
    private static double[] integral(double[] c, double half) {
        int n = c.length;
        double[] s = new double[n + 1];
        for (int k = 1; k <= n; k++) {
            double previous = k == 1 ? 2 * c[0] : c[k - 1];
            s[k] = half * (previous - (k + 1 < n ? c[k + 1] : 0)) / (2 * k);
        }
        double atLeft = 0;
        for (int k = 1; k <= n; k++) {
            atLeft += (k % 2 == 0 ? 1 : -1) * s[k];
        }
        s[0] = -atLeft;
        return s;
    }

    private static double clenshaw(double[] c, double t) {
        double b1 = 0;
        double b2 = 0;
        for (int k = c.length - 1; k >= 1; k--) {
            double b0 = 2 * t * b1 - b2 + c[k];
            b2 = b1;
            b1 = b0;
        }
        return t * b1 - b2 + c[0];
    }

    private int panel(double x) {
        return Math.min(Grid.indexOf(edges, x), values.length - 1);
    }

    private double place(int i, double x) {
        return (2 * x - edges[i] - edges[i + 1]) / (edges[i + 1] - edges[i]);
    }

    /** The function. */
    public double value(double x) {
        int i = panel(x);
        return clenshaw(values[i], place(i, x));
    }

    /** Its derivative. */
    public double slope(double x) {
        int i = panel(x);
        return clenshaw(slopes[i], place(i, x));
    }

    /** Its second derivative. */
    public double curvature(double x) {
        int i = panel(x);
        return clenshaw(curvatures[i], place(i, x));
    }

    /** Its integral from the left end of the interval. */
    public double integral(double x) {
        int i = panel(x);
        return before[i] + clenshaw(integrals[i], place(i, x));
    }

    /** Number of panels. */
    public int panels() {
        return values.length;
    }
}
