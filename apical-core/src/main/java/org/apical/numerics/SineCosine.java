package org.apical.numerics;

/**
 * Sines and cosines of many numbers at once, to about 1e-15: short loops without branches, which the compiler turns into
 * vector instructions. The angle is brought within half a turn, a quarter of it goes through its Taylor series, and two
 * doublings lead back.
 */
public final class SineCosine {
    /** Largest angle for which the reduction keeps its digits. */
    public static final double LARGEST = 1e8;

    /** Adding it rounds to a whole number. */
    private static final double ROUND = 0x1.8p52;

    private static final double TURNS = 1 / (2 * Math.PI);

    // 2 pi in three parts; the first two have so few digits that their products with whole numbers are exact.
    private static final double TURN_1 = 0x1.921fb54p2;
    private static final double TURN_2 = 0x1.10b4611p-28;
    private static final double TURN_3 = 0x1.4c4c6628b80dcp-57;

    private SineCosine() {}

    /** Of y[0..n), at most {@link #LARGEST} in size, into s and c; {@code work} has n places as well. */
    public static void of(double[] y, double[] work, double[] s, double[] c, int n) {
        reduce(y, work, n);
        sine(work, s, n);
        cosine(work, c, n);
        doubleTwice(s, c, n);
    }

    /** The same for angles of any size, slowly. */
    public static void ofAnySize(double[] y, double[] s, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            s[i] = Math.sin(y[i]);
            c[i] = Math.cos(y[i]);
        }
    }

    private static void reduce(double[] y, double[] q, int n) {
        for (int i = 0; i < n; i++) {
            double t = y[i];
            double k = (t * TURNS + ROUND) - ROUND;
            q[i] = 0.25 * (((t - k * TURN_1) - k * TURN_2) - k * TURN_3);
        }
    }

    private static void sine(double[] quarter, double[] s, int n) {
        for (int i = 0; i < n; i++) {
            double q = quarter[i];
            double z = q * q;
            double series = -1 / 39916800.0 + z * (1 / 6227020800.0 - z / 1307674368000.0);
            series = -1 / 5040.0 + z * (1 / 362880.0 + z * series);
            series = -1 / 6.0 + z * (1 / 120.0 + z * series);
            s[i] = q + q * z * series;
        }
    }

    private static void cosine(double[] quarter, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double q = quarter[i];
            double z = q * q;
            double series = 1 / 479001600.0 + z * (-1 / 87178291200.0 + z * (1 / 20922789888000.0));
            series = 1 / 40320.0 + z * (-1 / 3628800.0 + z * series);
            series = 1 / 24.0 + z * (-1 / 720.0 + z * series);
            c[i] = 1 + z * (-0.5 + z * series);
        }
    }

    private static void doubleTwice(double[] s, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double sine = 2 * s[i] * c[i];
            double cosine = 1 - 2 * s[i] * s[i];
            s[i] = 2 * sine * cosine;
            c[i] = 1 - 2 * sine * sine;
        }
    }
}
