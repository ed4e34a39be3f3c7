package org.apical.physics.pairing;

import java.util.Arrays;
import org.apical.numerics.AndersonMixing;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.MirrorConvolution;

/**
 * The isotropic Eliashberg equations below Tc on the imaginary axis (pairing-materials, section 4). The arrays belong to
 * the record: do not modify them.
 *
 * @param t temperature, meV
 * @param omega Matsubara frequencies, meV, from the first positive one
 * @param delta gap there, meV
 * @param z mass renormalisation there
 * @param zNormal that of the normal state
 * @param iterations steps of the fixed point
 * @param residual largest change of the last step over the largest gap
 * @param muN the pseudopotential of the matrix
 */
public record ImaginaryAxisGap(
        double t,
        double[] omega,
        double[] delta,
        double[] z,
        double[] zNormal,
        int iterations,
        double residual,
        double muN) {
    private static final double TOLERANCE = 1e-12;
    private static final int DEPTH = 6;
    /** The mixing starts anew after so many steps, and is left alone after more. */
    private static final int ACCELERATED = 100;

    private static final int PLAIN = 500;
    /** What a residual that no longer falls may be, and after how many steps. */
    private static final double ROUNDED = 1e-9;

    private static final int STALE = 40;
    private static final int MOST_ITERATIONS = 5000;

    /**
     * Solves at temperature t; the gap is zero where only that solves the equations.
     *
     * @param superconducting whether t lies below Tc; above, zero is returned at once
     * @throws ConvergenceException where the fixed point is not reached
     */
    public static ImaginaryAxisGap at(
            ModeSpectrum spectrum, Coulomb coulomb, double t, boolean superconducting, Runnable poll) {
        int n = coulomb.frequencies(t);
        if (n > Coulomb.MOST_FREQUENCIES / 4) {
            throw new ConvergenceException(
                    "The gap at " + t / PairingConstants.KB + " K needs " + n + " Matsubara frequencies and",
                    Double.NaN,
                    "Raise the temperature or lower cutoffMeV.");
        }
        double c = coulomb.muStar() > 0 ? 0.5 + spectrum.thermalWeight(t) : 0;
        double muN = coulomb.folded(t, n, c);
        Equations equations = new Equations(spectrum.kernel(t, 2 * n), n, t, muN);
        double[] delta = new double[n];
        if (!superconducting) {
            return equations.solution(delta, 0, 0);
        }
        double start = 0.3 * Math.sqrt(spectrum.total()) * spectrum.omega2();
        return equations.solve(delta, start, poll);
    }

    /** The equations at one temperature, and what they need at each step. */
    private static final class Equations {
        private final int n;
        private final double t;
        private final double muN;
        private final double[] omega;
        private final double[] normal;
        private final MirrorConvolution products;
        private final double[] a;
        private final double[] b;
        private final double[] z;

        Equations(double[] kernel, int n, double t, double muN) {
            this.n = n;
            this.t = t;
            this.muN = muN;
            omega = new double[n];
            normal = new double[n];
            double sum = kernel[0];
            for (int i = 0; i < n; i++) {
                sum += i == 0 ? 0 : 2 * kernel[i];
                omega[i] = Math.PI * t * (2 * i + 1);
                normal[i] = 1 + sum / (2 * i + 1);
            }
            products = new MirrorConvolution(kernel, n);
            a = new double[n];
            b = new double[n];
            z = new double[n];
        }

        /**
         * The image of a gap function; leaves Z in {@link #z}. The repulsion is one number, the same for all frequencies: it is
         * solved for, not iterated, as a strong one would make the steps swing.
         */
        double[] image(double[] delta) {
            double[] out = new double[n];
            double sum = 0;
            for (int m = 0; m < n; m++) {
                double root = Math.hypot(omega[m], delta[m]);
                // w / sqrt(w^2 + D^2) - 1 without cancellation
                a[m] = -delta[m] * delta[m] / (root * (root + omega[m]));
                b[m] = delta[m] / root;
                sum += b[m];
            }
            products.odd(a, z);
            products.even(b, out);
            double pi = Math.PI * t;
            for (int i = 0; i < n; i++) {
                z[i] = normal[i] + pi * z[i] / omega[i];
                out[i] *= pi;
            }
            double repulsion = muN == 0 ? 0 : repulsion(out, 2 * muN * pi, sum);
            for (int i = 0; i < n; i++) {
                out[i] = (out[i] - repulsion) / z[i];
            }
            return out;
        }

        /**
         * The root of {@code c = k sum_m D_m / sqrt(w_m^2 + D_m^2)}, D = (p - c) / Z: the right side falls with c, so that there is
         * one, between -kn and kn. Newton's steps, halved intervals where they leave it.
         */
        private double repulsion(double[] p, double k, double start) {
            double low = -k * n;
            double high = k * n;
            double c = k * start;
            for (int step = 0; step < 200; step++) {
                double f = c;
                double slope = 1;
                for (int m = 0; m < n; m++) {
                    double d = (p[m] - c) / z[m];
                    double square = omega[m] * omega[m] + d * d;
                    double inverse = 1 / Math.sqrt(square);
                    f -= k * d * inverse;
                    slope += k * omega[m] * omega[m] * inverse / (square * z[m]);
                }
                if (f > 0) {
                    high = c;
                } else {
                    low = c;
                }
                double next = c - f / slope;
                if (!(next > low && next < high)) {
                    next = (low + high) / 2;
                }
                if (Math.abs(next - c) <= 1e-15 * Math.abs(c) || next == c) {
                    return next;
                }
                c = next;
            }
            return c;
        }

        ImaginaryAxisGap solve(double[] delta, double start, Runnable poll) {
            Arrays.fill(delta, start);
            double[] x = delta;
            AndersonMixing mixing = new AndersonMixing(DEPTH);
            double change = Double.NaN;
            double best = Double.POSITIVE_INFINITY;
            int bestAt = 0;
            for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
                poll.run();
                double[] g = image(x);
                double largest = 0;
                change = 0;
                for (int i = 0; i < n; i++) {
                    largest = Math.max(largest, Math.abs(g[i]));
                    change = Math.max(change, Math.abs(g[i] - x[i]));
                }
                if (largest < 1e-10 * start) {
                    if (iteration <= PLAIN) {
                        // The mixing jumped to the trivial solution; the plain fixed point comes down to the other.
                        iteration = PLAIN;
                        x = new double[n];
                        Arrays.fill(x, start);
                        continue;
                    }
                    return solution(new double[n], iteration, 0);
                }
                if (change < best) {
                    best = change;
                    bestAt = iteration;
                }
                // Where sums of large couplings round, the last digits never settle.
                boolean settled = change < ROUNDED * largest && iteration - bestAt >= STALE && change < 3 * best;
                if (change < TOLERANCE * largest || settled) {
                    image(g);
                    return solution(g, iteration, change / largest);
                }
                int inCycle = iteration % ACCELERATED;
                if (inCycle == 0) {
                    mixing.reset();
                }
                x = inCycle < 3 || iteration >= PLAIN ? g : mixing.next(x, g);
                if (x[0] < 0) {
                    mixing.reset();
                    x = g;
                }
            }
            throw new ConvergenceException(
                    "The gap on the imaginary axis at " + t / PairingConstants.KB + " K",
                    change,
                    "Move the temperature away from Tc.");
        }

        ImaginaryAxisGap solution(double[] delta, int iterations, double residual) {
            image(delta);
            return new ImaginaryAxisGap(t, omega, delta, z.clone(), normal, iterations, residual, muN);
        }
    }

    /**
     * The free energy of the superconducting less the normal state over the density of states, meV^2, after Bardeen and
     * Stephen: {@code -2 pi t sum_n (sqrt(w_n^2 + D_n^2) - w_n)(Z_n - Z^N_n w_n / sqrt(w_n^2 + D_n^2))} [S].
     */
    public double freeEnergy() {
        double sum = 0;
        for (int i = omega.length - 1; i >= 0; i--) {
            double root = Math.hypot(omega[i], delta[i]);
            double gain = delta[i] * delta[i] / (root + omega[i]);
            sum += gain * (z[i] - zNormal[i] * omega[i] / root);
        }
        return -2 * Math.PI * t * sum;
    }
}
