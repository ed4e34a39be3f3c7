package org.apical.physics.pairing;

import java.util.Arrays;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.PadeContinuation;
import org.apical.numerics.Roots;

/** The gap edge on the real axis, from values on the imaginary one (pairing-materials, section 4.5). */
public final class GapEdge {
    private static final double ABOVE = 1e-9;
    private static final int STEPS = 220;

    private GapEdge() {}

    /** The continuation of D through its first {@code points} frequencies. */
    public static PadeContinuation continuation(double[] omega, double[] delta, int points) {
        int n = Math.min(points, omega.length);
        return new PadeContinuation(Arrays.copyOf(omega, n), Arrays.copyOf(delta, n));
    }

    /**
     * Where {@code Re D(w) = w}, the first crossing between 0.3 and 2.5 times the first value on the imaginary axis.
     *
     * @param first D(i w_0), meV; 0 gives 0
     * @throws ConvergenceException where there is none
     */
    public static double of(PadeContinuation delta, double first) {
        if (first == 0) {
            return 0;
        }
        double scale = Math.abs(first);
        double sign = Math.signum(first);
        double low = 0.3 * scale;
        double before = sign * delta.value(low, ABOVE)[0] - low;
        for (int i = 1; i <= STEPS; i++) {
            double high = 0.3 * scale + 2.2 * scale * i / STEPS;
            double f = sign * delta.value(high, ABOVE)[0] - high;
            if (before > 0 && f <= 0) {
                double from = low;
                return Roots.between(w -> sign * delta.value(w, ABOVE)[0] - w, from, high, 1e-10, 0);
            }
            low = high;
            before = f;
        }
        throw new ConvergenceException(
                "The gap edge by continuation", before, "Lower the temperature or change padePoints.");
    }

    /** {@code N(w)/N0 = Re w / sqrt(w^2 - D^2)} for a gap D = re + i im at energy w. */
    public static double density(double w, double re, double im) {
        double a = w * w - re * re + im * im;
        double b = -2 * re * im;
        double modulus = Math.hypot(a, b);
        if (modulus == 0) {
            return 0;
        }
        // 1 / sqrt(a + i b), the root with positive real part
        double half = Math.atan2(b, a) / 2;
        return Math.abs(w * Math.cos(half) / Math.sqrt(modulus));
    }
}
