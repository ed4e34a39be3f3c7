package org.apical.physics.phases;

import java.util.Arrays;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.RealFourierPlane;

/**
 * dc/dt = M lap(f'(c) - kappa lap c + V*c - h) on a periodic square (phase-separation, section D1), pseudo-spectral, by the
 * exponential integrator ETDRK2 with step control. A step whose free energy would rise is taken again with half the length.
 */
public final class CahnHilliard {
    /** Free energies. */
    public enum Local {
        /** (c^2 - 1)^2/4. */
        STANDARD,
        /** 5 (c - 0.3)^2 (0.7 - c)^2, PFHub benchmark 1. */
        BM1;

        double value(double c) {
            if (this == STANDARD) {
                double w = c * c - 1;
                return w * w / 4;
            }
            double w = (c - 0.3) * (0.7 - c);
            return 5 * w * w;
        }

        double slope(double c) {
            return this == STANDARD ? c * (c * c - 1) : 10 * (c - 0.3) * (0.7 - c) * (1 - 2 * c);
        }

        /** f''. */
        public double curvature(double c) {
            return this == STANDARD ? 3 * c * c - 1 : 10 * ((1 - 2 * c) * (1 - 2 * c) - 2 * (c - 0.3) * (0.7 - c));
        }

        double split() {
            return this == STANDARD ? 1 : 0.8;
        }
    }

    /**
     * What is integrated.
     *
     * @param local f
     * @param points N
     * @param length L
     * @param mobility M
     * @param stiffness kappa
     * @param repulsion V of a mode of the wavenumbers (kx, ky); not asked at 0
     * @param tolerance largest change between first and second order on the grid, per step
     */
    public record Setup(
            Local local,
            int points,
            double length,
            double mobility,
            double stiffness,
            Repulsion repulsion,
            double tolerance) {}

    /** V(k). */
    @FunctionalInterface
    public interface Repulsion {
        double at(double kx, double ky);
    }

    private static final double SMALL = 1e-3;
    private static final double LEAST_STEP = 1e-12;

    private final Setup setup;
    private final int n;
    private final RealFourierPlane fourier;
    private final double[] k2;
    private final double[] quadratic;
    private final double[] linear;
    private final double[] pinning;
    private final double[] pinningModes;
    private final double[] decay;
    private final double[] first;
    private final double[] second;
    private double prepared = Double.NaN;

    private double[] field;
    private double[] modes;
    private double[] force;
    private final double[] trialModes;
    private final double[] trialField;
    private final double[] trialForce;
    private final double[] work;
    private final double[] change;
    private double time;
    private double step;
    private double energy;
    private long steps;
    private boolean decreasing = true;

    /**
     * @param start initial field, row-major
     * @param pinning h(r), empty for none; its mean does not count
     */
    public CahnHilliard(Setup setup, double[] start, double[] pinning) {
        this.setup = setup;
        n = setup.points();
        fourier = new RealFourierPlane(n);
        int m = n * (n / 2 + 1);
        k2 = new double[m];
        quadratic = new double[m];
        linear = new double[m];
        decay = new double[m];
        first = new double[m];
        second = new double[m];
        double unit = 2 * Math.PI / setup.length();
        for (int q = 0; q <= n / 2; q++) {
            for (int p = 0; p < n; p++) {
                double kx = unit * (p < n / 2 ? p : p - n);
                double ky = unit * q;
                int at = q * n + p;
                k2[at] = kx * kx + ky * ky;
                double v = at == 0 ? 0 : setup.repulsion().at(kx, ky);
                quadratic[at] = setup.stiffness() * k2[at] + v;
                linear[at] = -setup.mobility()
                        * k2[at]
                        * (quadratic[at] + setup.local().split());
            }
        }
        this.pinning = pinning;
        pinningModes = new double[2 * m];
        if (pinning.length > 0) {
            fourier.forward(pinning, pinningModes);
        }
        field = start.clone();
        modes = new double[2 * m];
        force = new double[2 * m];
        trialModes = new double[2 * m];
        trialForce = new double[2 * m];
        trialField = new double[n * n];
        work = new double[2 * m];
        change = new double[n * n];
        fourier.forward(field, modes);
        force(field, force);
        energy = energy(field, modes);
        double fastest = 0;
        for (double w : linear) {
            fastest = Math.max(fastest, Math.abs(w));
        }
        step = Math.min(0.1, 10 / fastest);
    }

    /** -M k^2 FFT(f' - S c - h). */
    private void force(double[] c, double[] out) {
        double s = setup.local().split();
        Local local = setup.local();
        for (int i = 0; i < c.length; i++) {
            change[i] = local.slope(c[i]) - s * c[i];
        }
        fourier.forward(change, out);
        for (int i = 0; i < k2.length; i++) {
            double w = -setup.mobility() * k2[i];
            out[2 * i] = w * (out[2 * i] - pinningModes[2 * i]);
            out[2 * i + 1] = w * (out[2 * i + 1] - pinningModes[2 * i + 1]);
        }
    }

    private double energy(double[] c, double[] spectrum) {
        double local = 0;
        for (double x : c) {
            local += setup.local().value(x);
        }
        for (int i = 0; i < pinning.length; i++) {
            local -= pinning[i] * c[i];
        }
        double gradient = 0;
        for (int q = 0; q <= n / 2; q++) {
            double sum = 0;
            for (int at = q * n; at < (q + 1) * n; at++) {
                double re = spectrum[2 * at];
                double im = spectrum[2 * at + 1];
                sum += quadratic[at] * (re * re + im * im);
            }
            gradient += (q == 0 || q == n / 2 ? 1 : 2) * sum;
        }
        double cell = setup.length() / n * (setup.length() / n);
        return cell * (local + gradient / (2.0 * n * n));
    }

    private void prepare(double h) {
        if (h == prepared) {
            return;
        }
        for (int i = 0; i < linear.length; i++) {
            double z = linear[i] * h;
            decay[i] = Math.exp(z);
            if (Math.abs(z) < SMALL) {
                first[i] = h * (1 + z / 2 * (1 + z / 3 * (1 + z / 4)));
                second[i] = h * (0.5 + z / 6 * (1 + z / 4 * (1 + z / 5)));
            } else {
                double e = Math.expm1(z);
                first[i] = h * e / z;
                second[i] = h * (e - z) / (z * z);
            }
        }
        prepared = h;
    }

    /**
     * Goes on to a time.
     *
     * @param check called before each step; throws where the run was cancelled
     */
    public void advance(double until, Runnable check) {
        while (time < until) {
            check.run();
            double left = until - time;
            boolean last = step >= left * (1 - 1e-12);
            double h = last ? left : Math.min(step, left / 2);
            double error = attempt(h);
            double next = error <= setup.tolerance() ? energy(trialField, trialModes) : Double.NaN;
            double rounding = 1e-12 * Math.max(Math.abs(energy), Math.abs(next));
            if (next <= energy + rounding) {
                accept(next);
                time = last ? until : time + h;
                double grow = 0.9 * Math.sqrt(setup.tolerance() / Math.max(error, 1e-300));
                if (!last || grow < 1) {
                    step = h * Math.max(0.3, Math.min(1.5, grow));
                }
            } else {
                double shrink = error > setup.tolerance() ? 0.9 * Math.sqrt(setup.tolerance() / error) : 0.5;
                step = h * Math.max(0.1, Math.min(0.7, shrink));
                if (!(step > LEAST_STEP)) {
                    throw new ConvergenceException(
                            "The integration at t = " + time, error, "Raise stepTolerance or gridPoints.");
                }
            }
        }
    }

    /** One step of ETDRK2 into the trial fields; returns the largest difference from ETD1 on the grid. */
    private double attempt(double h) {
        prepare(h);
        for (int i = 0; i < linear.length; i++) {
            trialModes[2 * i] = decay[i] * modes[2 * i] + first[i] * force[2 * i];
            trialModes[2 * i + 1] = decay[i] * modes[2 * i + 1] + first[i] * force[2 * i + 1];
        }
        System.arraycopy(trialModes, 0, work, 0, work.length);
        fourier.inverse(work, trialField);
        force(trialField, trialForce);
        for (int i = 0; i < linear.length; i++) {
            double re = second[i] * (trialForce[2 * i] - force[2 * i]);
            double im = second[i] * (trialForce[2 * i + 1] - force[2 * i + 1]);
            work[2 * i] = re;
            work[2 * i + 1] = im;
            trialModes[2 * i] += re;
            trialModes[2 * i + 1] += im;
        }
        fourier.inverse(work, change);
        double largest = 0;
        for (int i = 0; i < change.length; i++) {
            double d = Math.abs(change[i]);
            largest = d > largest || Double.isNaN(d) ? d : largest;
            trialField[i] += change[i];
        }
        return largest;
    }

    private void accept(double next) {
        decreasing &= next <= energy + 1e-12 * Math.abs(energy);
        System.arraycopy(trialField, 0, field, 0, field.length);
        System.arraycopy(trialModes, 0, modes, 0, modes.length);
        force(field, force);
        energy = next;
        steps++;
    }

    /** The field, row-major; a copy. */
    public double[] field() {
        return field.clone();
    }

    /** Spectrum as {@link RealFourierPlane} lays it out; a copy. */
    public double[] spectrum() {
        return Arrays.copyOf(modes, modes.length);
    }

    /** Free energy F. */
    public double energy() {
        return energy;
    }

    /** Time reached. */
    public double time() {
        return time;
    }

    /** Steps taken. */
    public long steps() {
        return steps;
    }

    /** Whether no step raised the free energy by more than rounding. */
    public boolean decreasing() {
        return decreasing;
    }
}
