package org.apical.physics.iqtp;

import java.util.Arrays;
import org.apical.numerics.Lanczos;
import org.apical.numerics.Workers;
import org.apical.physics.wells.Modes;
import org.apical.physics.wells.ThermalDistribution;

/**
 * Distribution of one length z = sum u_m x_m in a mixture of states of a cluster: the snapshot of a bond that EXAFS takes. Its
 * characteristic function chi(q) = sum_k p_k &lt;k|exp(iqz)|k&gt; has exact elements between the kept levels (iqtp, section
 * 4.5); P(z) is its Fourier series on a range outside which P vanishes, so that nothing but rounding is lost: chi ends where
 * twice the largest wave number of the kept oscillator functions is reached, P where their tails are [D].
 */
public final class LengthDistribution {
    /** Beyond their turning points oscillator functions fall to 1e-8, their squares to rounding, within this. */
    private static final double TAIL = 8;

    /** chi below this is rounding. */
    private static final double NOTHING = 3e-15;

    /** Weights of states below this are left out. */
    private static final double EMPTY = 1e-14;

    /** Wave numbers between two looks at whether chi has ended. */
    private static final int CHUNK = 16;

    /** 1/A that the smooth factor 1/R^2 of a spectrum takes of the resolution. */
    private static final double SMOOTH = 60;

    private static final int LEAST_POINTS = 501;

    private final double span;
    private final double[] re;
    private final double[] im;

    private LengthDistribution(double span, double[] re, double[] im) {
        this.span = span;
        this.re = re;
        this.im = im;
    }

    /**
     * Of a mixture.
     *
     * @param states vectors
     * @param weights of them, of sum 1
     * @param displacement u_m of each mode, A, at least one of them not 0
     * @param workers who does the wave numbers
     */
    public static LengthDistribution of(
            ClusterOperator h, double[][] states, double[] weights, double[] displacement, Workers workers) {
        double reach = 0;
        double end = Double.POSITIVE_INFINITY;
        for (int m = 0; m < displacement.length; m++) {
            if (displacement[m] != 0) {
                double turning = 2 * Math.sqrt(h.levels(m) - 0.5);
                reach += Math.abs(displacement[m]) * (turning + TAIL);
                end = Math.min(end, (turning + TAIL) / Math.abs(displacement[m]));
            }
        }
        double step = Math.PI / reach;
        double[] re = {1};
        double[] im = {0};
        boolean more = true;
        while (more && re.length * step < end) {
            int from = re.length;
            re = Arrays.copyOf(re, from + CHUNK);
            im = Arrays.copyOf(im, from + CHUNK);
            double[] intoRe = re;
            double[] intoIm = im;
            workers.forEach(CHUNK, i -> {
                double[] chi = characteristic(h, states, weights, displacement, (from + i) * step);
                intoRe[from + i] = chi[0];
                intoIm[from + i] = chi[1];
            });
            more = false;
            for (int i = from; i < re.length; i++) {
                more |= Math.hypot(re[i], im[i]) > NOTHING;
            }
        }
        return new LengthDistribution(2 * reach, re, im);
    }

    private static double[] characteristic(
            ClusterOperator h, double[][] states, double[] weights, double[] displacement, double q) {
        Scattering scattering = new Scattering(h, displacement, q);
        double re = 0;
        double im = 0;
        for (int k = 0; k < states.length; k++) {
            if (weights[k] > EMPTY) {
                double[][] image = scattering.apply(states[k]);
                re += weights[k] * Lanczos.dot(states[k], image[0]);
                im += weights[k] * Lanczos.dot(states[k], image[1]);
            }
        }
        return new double[] {re, im};
    }

    /** P and its slope at z, 1/A and 1/A^2. */
    public double[] at(double z) {
        double step = 2 * Math.PI / span;
        double value = 0.5 * re[0];
        double slope = 0;
        for (int j = 1; j < re.length; j++) {
            double q = j * step;
            double c = Math.cos(q * z);
            double s = Math.sin(q * z);
            value += re[j] * c + im[j] * s;
            slope += q * (im[j] * c - re[j] * s);
        }
        return new double[] {2 * value / span, 2 * slope / span};
    }

    /**
     * Equally spaced z, A, that hold all of P and on which a plain sum integrates waves up to a wave number over it.
     *
     * @param wave 1/A
     */
    public double[] points(double wave) {
        double band = re.length * 2 * Math.PI / span + wave + SMOOTH;
        int n = Math.max(LEAST_POINTS, (int) Math.ceil(span * band / (2 * Math.PI))) | 1;
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = span * ((i + 0.5) / n - 0.5);
        }
        return z;
    }

    /** Weights of such points, of sum 1. */
    public double[] mass(double[] z) {
        double[] mass = new double[z.length];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            mass[i] = at(z[i])[0];
            sum += mass[i];
        }
        for (int i = 0; i < z.length; i++) {
            mass[i] /= sum; // 1 but for rounding
        }
        return mass;
    }

    /** C1 to C4, A to A^4. */
    public double[] cumulants() {
        double[] z = points(0);
        return ThermalDistribution.cumulants(z, mass(z));
    }

    /** Maxima of P. */
    public Modes modes() {
        double[] z = points(0);
        double[] value = new double[z.length];
        double[] slope = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            double[] p = at(z[i]);
            value[i] = p[0];
            slope[i] = p[1];
        }
        return Modes.of(z, value, slope, this::at);
    }
}
