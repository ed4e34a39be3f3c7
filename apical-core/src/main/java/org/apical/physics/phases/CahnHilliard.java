package org.apical.physics.phases;

import org.apical.numerics.ConvergenceException;
import org.apical.numerics.Crew;
import org.apical.numerics.RealFourierPlane;
import org.apical.numerics.RealFourierPlane.Field;
import org.apical.numerics.RealFourierPlane.Spectrum;

/**
 * dc/dt = M lap(f'(c) - kappa lap c + V*c - h) on a periodic square (phase-separation, section D1), pseudo-spectral, by the
 * exponential integrator ETDRK2 with step control. A step whose free energy would rise by more than rounding is taken again with
 * half the length. Work is shared by strips of the grid and bands of modes, and sums are added in their order: the result does not
 * depend on the number of threads.
 */
public final class CahnHilliard {
    /**
     * What is integrated.
     *
     * @param local f
     * @param points N
     * @param length L
     * @param mobility M
     * @param stiffness kappa
     * @param repulsion V of a mode of the wavenumbers (kx, ky), even in both; not asked at 0
     * @param tolerance largest change between first and second order on the grid, per step
     */
    public record Setup(
            QuarticLandau local,
            int points,
            double length,
            double mobility,
            double stiffness,
            Repulsion repulsion,
            double tolerance) {}

    /** V(k). */
    @FunctionalInterface
    public interface Repulsion {
        /** V at (kx, ky). */
        double at(double kx, double ky);
    }

    private static final double ROUNDING = 1e-13;
    private static final double SHORTEST = 1e-15;

    private final Setup setup;
    private final int n;
    private final RealFourierPlane fourier;
    private final Crew crew;
    private final ExponentialFactors factors;
    private final FreeEnergySum sum;
    private final boolean pinned;
    private final Spectrum pinningModes;

    private QuarticLandau local;
    private Field field;
    private Spectrum modes;
    private Field trialField;
    private Spectrum trialModes;
    private final Spectrum force;
    private final Spectrum work;
    private final Field scratch;
    private final Field change;

    private final double[] stripChange;

    private double time;
    private double step;
    private double energy;
    private double energySize;
    private double largestRise;
    private long steps;
    private long rises;

    /**
     * @param start initial field, row-major
     * @param pinning h(r), empty for none; its mean does not count
     * @param crew who works; it stays the caller's
     */
    public CahnHilliard(Setup setup, double[] start, double[] pinning, Crew crew) {
        this.setup = setup;
        this.crew = crew;
        local = setup.local();
        n = setup.points();
        fourier = new RealFourierPlane(n);
        factors = new ExponentialFactors(setup, fourier);
        field = fourier.field();
        trialField = fourier.field();
        scratch = fourier.field();
        change = fourier.field();
        modes = fourier.spectrum();
        trialModes = fourier.spectrum();
        force = fourier.spectrum();
        work = fourier.spectrum();
        stripChange = new double[fourier.strips()];
        this.pinned = pinning.length > 0;
        Field held = pinned ? fourier.field() : null;
        this.pinningModes = pinned ? fourier.spectrum() : work;
        if (held != null) {
            held.set(pinning);
            scratch.set(pinning);
            fourier.forward(scratch, pinningModes);
        }
        sum = new FreeEnergySum(setup, fourier, factors.quadratic, held);
        field.set(start);
        scratch.set(start);
        fourier.forward(scratch, modes);
        restart();
        step = Math.min(0.1, 10 / factors.fastest());
    }

    /** Another temperature from here on; the free energy is another one, too. */
    public void quench(double temperature) {
        local = local.at(temperature);
        restart();
    }

    private void restart() {
        crew.each(fourier.strips(), strip -> {
            sum.strip(local, field, strip);
            nonlinear(field, strip);
            fourier.forwardColumns(scratch, strip);
        });
        crew.each(fourier.bands(), band -> {
            forceModes(force, band);
            sum.band(modes, band);
        });
        energy = sum.total();
        energySize = sum.size();
    }

    /** f'(c) - S c of a strip into the scratch field. */
    private void nonlinear(Field c, int strip) {
        double a = local.scale();
        double centre = local.centre();
        double linear = -a * local.well() * (1 - local.theta());
        double s = local.split();
        for (int i = 0; i < n; i++) {
            nonlinear(c.left[strip][i], scratch.left[strip][i], a, centre, linear, s);
            nonlinear(c.right[strip][i], scratch.right[strip][i], a, centre, linear, s);
        }
    }

    private static void nonlinear(double[] c, double[] out, double a, double centre, double linear, double s) {
        for (int j = 0; j < c.length; j++) {
            double u = c[j] - centre;
            out[j] = u * (a * u * u + linear) - s * c[j];
        }
    }

    /** Second stage of the transform of the scratch field: -M k^2 FFT(f' - S c - h). */
    private void forceModes(Spectrum out, int band) {
        fourier.forwardModes(scratch, out, band);
        double[][] re = out.re[band];
        double[][] im = out.im[band];
        for (int q = 0; q < n; q++) {
            if (pinned) {
                less(re[q], pinningModes.re[band][q]);
                less(im[q], pinningModes.im[band][q]);
            }
            times(re[q], factors.rate[band][q]);
            times(im[q], factors.rate[band][q]);
        }
    }

    private static void less(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] -= y[i];
        }
    }

    private static void times(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= y[i];
        }
    }

    /**
     * Goes on to a time.
     *
     * @param check called before each step; throws where the run was cancelled
     * @throws ConvergenceException where no step is short enough
     */
    public void advance(double until, Runnable check) {
        while (time < until) {
            check.run();
            double left = until - time;
            boolean last = step >= left * (1 - 1e-12);
            double h = last ? left : Math.min(step, left / 2);
            double error = attempt(h);
            double next = sum.total();
            double size = sum.size();
            if (error <= setup.tolerance() && next <= energy + ROUNDING * Math.max(size, energySize)) {
                accept(next, size);
                time = last ? until : time + h;
                double grow = 0.9 * Math.sqrt(setup.tolerance() / Math.max(error, 1e-300));
                // the factors of a step cost: it stays unless it gains
                if (grow < 0.95 || !last && grow > 1.15 && h == step) {
                    step = h * Math.max(0.3, Math.min(1.5, grow));
                }
            } else {
                double shrink = error > setup.tolerance() ? 0.9 * Math.sqrt(setup.tolerance() / error) : 0.5;
                step = h * Math.max(0.1, Math.min(0.7, shrink));
                if (!(step > SHORTEST * Math.max(until, 1e-3))) {
                    throw new ConvergenceException(
                            "The integration at t = " + time,
                            error,
                            "Raise stepTolerance, or gridPoints for a finer grid, or lower initialAmplitude.");
                }
            }
        }
    }

    /**
     * One step of ETDRK2 into the trial fields; returns the largest difference from ETD1 on the grid. Leaves in the scratch
     * field the first stage of the transform of f' - S c at the trial field.
     */
    private double attempt(double h) {
        factors.prepare(h, crew);
        crew.each(fourier.bands(), band -> {
            double[][] decay = factors.decay[band];
            double[][] first = factors.first[band];
            predict(modes.re[band], force.re[band], decay, first, trialModes.re[band], work.re[band]);
            predict(modes.im[band], force.im[band], decay, first, trialModes.im[band], work.im[band]);
            fourier.inverseModes(work, trialField, band);
        });
        crew.each(fourier.strips(), strip -> {
            fourier.inverseColumns(trialField, strip);
            nonlinear(trialField, strip);
            fourier.forwardColumns(scratch, strip);
        });
        crew.each(fourier.bands(), band -> {
            forceModes(work, band);
            double[][] second = factors.second[band];
            for (int q = 0; q < n; q++) {
                correct(work.re[band][q], force.re[band][q], second[q], trialModes.re[band][q]);
                correct(work.im[band][q], force.im[band][q], second[q], trialModes.im[band][q]);
            }
            sum.band(trialModes, band);
            fourier.inverseModes(work, change, band);
        });
        crew.each(fourier.strips(), strip -> {
            fourier.inverseColumns(change, strip);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                add(change.left[strip][i], trialField.left[strip][i]);
                add(change.right[strip][i], trialField.right[strip][i]);
                largest = largest(largest, change.left[strip][i]);
                largest = largest(largest, change.right[strip][i]);
            }
            stripChange[strip] = largest;
            sum.strip(local, trialField, strip);
            nonlinear(trialField, strip);
            fourier.forwardColumns(scratch, strip);
        });
        double largest = 0;
        for (double d : stripChange) {
            largest = Math.max(largest, d);
        }
        return largest;
    }

    private static void predict(
            double[][] x, double[][] f, double[][] decay, double[][] first, double[][] out, double[][] copy) {
        for (int q = 0; q < x.length; q++) {
            predict(x[q], f[q], decay[q], first[q], out[q], copy[q]);
        }
    }

    private static void predict(double[] x, double[] f, double[] decay, double[] first, double[] out, double[] copy) {
        for (int i = 0; i < x.length; i++) {
            double y = decay[i] * x[i] + first[i] * f[i];
            out[i] = y;
            copy[i] = y;
        }
    }

    private static void correct(double[] x, double[] f, double[] second, double[] out) {
        for (int i = 0; i < x.length; i++) {
            double y = second[i] * (x[i] - f[i]);
            x[i] = y;
            out[i] += y;
        }
    }

    private static void add(double[] amount, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += amount[j];
        }
    }

    /** The largest of a number and sizes; one that is no number does not count, it shows in the energy. */
    private static double largest(double known, double[] x) {
        double most = known;
        for (double y : x) {
            double size = Math.abs(y);
            most = size > most ? size : most;
        }
        return most;
    }

    private void accept(double next, double size) {
        crew.each(fourier.bands(), band -> forceModes(force, band));
        Field oldField = field;
        field = trialField;
        trialField = oldField;
        Spectrum oldModes = modes;
        modes = trialModes;
        trialModes = oldModes;
        largestRise = Math.max(largestRise, (next - energy) / Math.max(size, 1e-300));
        rises += next > energy + ROUNDING * Math.max(size, energySize) ? 1 : 0;
        energy = next;
        energySize = size;
        steps++;
    }

    /** The field, row-major; a copy. */
    public double[] field() {
        return field.copy();
    }

    /** Its modes; valid until the next step, not to be written. */
    public Spectrum modes() {
        return modes;
    }

    /** Free energy F at the present temperature. */
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

    /** The largest rise of the free energy in a step over the size of its terms; what rounding leaves of zero. */
    public double largestRise() {
        return largestRise;
    }

    /** Steps that raised the free energy by more than rounding, 1e-13 of its terms. */
    public long rises() {
        return rises;
    }
}
