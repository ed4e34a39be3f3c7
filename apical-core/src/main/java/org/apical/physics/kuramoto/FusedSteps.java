package org.apical.physics.kuramoto;

import java.util.Arrays;
import org.apical.numerics.SineCosine;
import org.apical.numerics.Workers;

/**
 * Runge-Kutta steps of phases that feel the mean field only, for short steps. Memory is what a step of many phases waits for,
 * so the stages are not stored: each pass starts from the sines and cosines at the beginning of the step and the few mean
 * fields found so far, and goes through the earlier stages again by rotations through small angles, whose sines and cosines
 * are short series. Only the last pass writes [D].
 */
final class FusedSteps {
    /** Largest angle of a stage for which the series keep all digits. */
    static final double LARGEST = 0.125;

    /** Sites gone through at once: working space that stays in the first cache. */
    private static final int CHUNK = 256;

    private final double[] w;
    private final double[] theta;
    private final double[] s;
    private final double[] c;
    private final double dt;
    private final double[] re = new double[4];
    private final double[] im = new double[4];
    private final ThreadLocal<Space> space = ThreadLocal.withInitial(Space::new);

    /** Working space of a chunk, with copies of what is shared: loops over arrays that all begin at 0 become vector instructions. */
    private static final class Space {
        private final double[] w = new double[CHUNK];
        private final double[] s = new double[CHUNK];
        private final double[] c = new double[CHUNK];
        private final double[] f = new double[CHUNK];
        private final double[] sum = new double[CHUNK];
        private final double[] sine = new double[CHUNK];
        private final double[] cosine = new double[CHUNK];
        private final double[] stageSine = new double[CHUNK];
        private final double[] stageCosine = new double[CHUNK];
        private final double[] x = new double[CHUNK];
        private final double[] y = new double[CHUNK];
    }

    /**
     * Over arrays that are shared and changed in place.
     *
     * @param w natural frequencies
     * @param theta phases
     * @param s their sines
     * @param c their cosines
     * @param dt time step
     */
    FusedSteps(double[] w, double[] theta, double[] s, double[] c, double dt) {
        this.w = w;
        this.theta = theta;
        this.s = s;
        this.c = c;
        this.dt = dt;
    }

    /** The field of the stage that was summed last: {@code w + im cos - re sin} is the rate there. */
    void field(int stage, double[] field) {
        re[stage] = field[0];
        im[stage] = field[1];
    }

    /**
     * Sums of cosines and sines of the phases of the next stage, over the blocks of a pass.
     *
     * @param known number of stages whose field is known, 1 to 4; with 4 the step is finished
     * @param exact whether the phases are small enough for the quick sines
     */
    void pass(int known, boolean exact, int block, int blocks, Workers workers, double[] blockX, double[] blockY) {
        workers.forEach(blocks, b -> {
            Space at = space.get();
            Arrays.fill(at.x, 0);
            Arrays.fill(at.y, 0);
            int end = Math.min((b + 1) * block, theta.length);
            for (int from = b * block; from < end; from += CHUNK) {
                int n = Math.min(CHUNK, end - from);
                stages(known, from, n, at);
                if (known == 4) {
                    finish(from, n, at, exact);
                }
                add(at.x, at.stageCosine, n);
                add(at.y, at.stageSine, n);
            }
            blockX[b] = total(at.x);
            blockY[b] = total(at.y);
        });
    }

    private void stages(int known, int from, int n, Space at) {
        System.arraycopy(w, from, at.w, 0, n);
        System.arraycopy(s, from, at.s, 0, n);
        System.arraycopy(c, from, at.c, 0, n);
        rate(at.w, at.s, at.c, re[0], im[0], at.f, n);
        if (known == 4) {
            System.arraycopy(at.f, 0, at.sum, 0, n);
        }
        turn(at, dt / 2, n);
        for (int stage = 1; stage < known; stage++) {
            rate(at.w, at.stageSine, at.stageCosine, re[stage], im[stage], at.f, n);
            if (known == 4) {
                add(at.sum, at.f, stage < 3 ? 2 : 1, n);
            }
            if (stage < 3) {
                turn(at, stage == 1 ? dt / 2 : dt, n);
            }
        }
    }

    private void finish(int from, int n, Space at, boolean small) {
        System.arraycopy(theta, from, at.f, 0, n);
        add(at.f, at.sum, dt / 6, n);
        System.arraycopy(at.f, 0, theta, from, n);
        if (small) {
            SineCosine.of(at.f, at.sum, at.stageSine, at.stageCosine, n);
        } else {
            SineCosine.ofAnySize(at.f, at.stageSine, at.stageCosine, n);
        }
        System.arraycopy(at.stageSine, 0, s, from, n);
        System.arraycopy(at.stageCosine, 0, c, from, n);
    }

    private static void rate(double[] w, double[] s, double[] c, double re, double im, double[] f, int n) {
        for (int i = 0; i < n; i++) {
            f[i] = w[i] + (im * c[i] - re * s[i]);
        }
    }

    private static void add(double[] sum, double[] f, double factor, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += factor * f[i];
        }
    }

    /** Sine and cosine of the phase at the start plus {@code ahead} times the rate. */
    private static void turn(Space at, double ahead, int n) {
        sines(at.f, ahead, at.sine, n);
        cosines(at.f, ahead, at.cosine, n);
        rotate(at.s, at.c, at.sine, at.cosine, at.stageSine, at.stageCosine, n);
    }

    private static void sines(double[] f, double ahead, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double d = ahead * f[i];
            double z = d * d;
            double series = -1 / 6.0 + z * (1 / 120.0 + z * (-1 / 5040.0 + z * (1 / 362880.0)));
            out[i] = d + d * z * series;
        }
    }

    /** Cosines minus 1. */
    private static void cosines(double[] f, double ahead, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double d = ahead * f[i];
            double z = d * d;
            double series = 1 / 24.0 + z * (-1 / 720.0 + z * (1 / 40320.0 + z * (-1 / 3628800.0)));
            out[i] = z * (-0.5 + z * series);
        }
    }

    private static void rotate(
            double[] s, double[] c, double[] sine, double[] less, double[] outS, double[] outC, int n) {
        for (int i = 0; i < n; i++) {
            double a = s[i];
            double b = c[i];
            outS[i] = a + (a * less[i] + b * sine[i]);
            outC[i] = b + (b * less[i] - a * sine[i]);
        }
    }

    private static void add(double[] sum, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += v[i];
        }
    }

    private static double total(double[] v) {
        double sum = 0;
        for (double each : v) {
            sum += each;
        }
        return sum;
    }
}
