package org.apical.physics.wells;

/**
 * A density by its characteristic function on equal steps: {@code g(x) = (dq / 2 pi) sum_j Phi(q_j) exp(-i q_j x)}, which is exact
 * but for aliasing where Phi has died away at the last step and g within half the period {@code 2 pi / dq}.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class BandLimitedDensity {
    private static final int SAMPLES_PER_WAVE = 8;

    private final double step;
    private final double[] re;
    private final double[] im;
    private final double centre;
    private final double half;

    /**
     * Of a characteristic function about a centre.
     *
     * @param step dq, 1/A
     * @param re real part of {@code <exp(i q (x - centre))>} at 0, dq, 2 dq, ...
     * @param im imaginary part
     * @param centre A
     */
    BandLimitedDensity(double step, double[] re, double[] im, double centre) {
        this.step = step;
        this.re = re;
        this.im = im;
        this.centre = centre;
        this.half = Math.PI / step;
    }

    /** Value and slope at a place, 1/A and 1/A^2; zero farther than half a period from the centre. */
    public double[] at(double x) {
        double d = x - centre;
        if (Math.abs(d) > half) {
            return new double[2];
        }
        double cos = Math.cos(step * d);
        double sin = Math.sin(step * d);
        double c = 1;
        double s = 0;
        double value = re[0] / 2;
        double slope = 0;
        for (int j = 1; j < re.length; j++) {
            double next = c * cos - s * sin;
            s = c * sin + s * cos;
            c = next;
            value += re[j] * c + im[j] * s;
            slope += j * step * (im[j] * c - re[j] * s);
        }
        return new double[] {value * step / Math.PI, slope * step / Math.PI};
    }

    /** The density at each of these places. */
    public double[] at(double[] x) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = at(x[i])[0];
        }
        return out;
    }

    /** Maxima of the density. */
    public Modes modes() {
        // Between two samples the fastest wave turns by less than a quarter.
        int n = SAMPLES_PER_WAVE * re.length + 2;
        double[] x = new double[n];
        double[] value = new double[n];
        double[] slope = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = centre - half + 2 * half * (i + 0.5) / n;
            double[] at = at(x[i]);
            value[i] = at[0];
            slope[i] = at[1];
        }
        return Modes.of(x, value, slope, this::at);
    }

    /** Range in which the density is known, A. */
    public double[] range() {
        return new double[] {centre - half, centre + half};
    }
}
