package org.apical.physics.xafs;

import java.util.Arrays;
import org.apical.physics.Constants;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Mean-square relative displacements against temperature, fitted by an Einstein oscillator with a static part and, if
 * wanted, an anomaly of given shape on top (double-well, section 5 [D]). The static part and the amplitude are linear, so
 * that chi-square is a function of the quantum alone: its minima are bracketed by the sign of its slope all over the
 * allowed range and the lowest is taken, which no start can miss.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class EinsteinBaseline {
    /** Least quantum, meV. */
    public static final double LEAST_QUANTUM = 0.5;

    /** Largest quantum, meV. */
    public static final double LARGEST_QUANTUM = 1000;

    private static final int SAMPLES = 240;
    private static final int MAX_EVALUATIONS = 200;
    private static final double TOLERANCE = 1e-13;
    /** Part of a template, relative to its length, that baseline and its derivatives must leave over. */
    private static final double INDEPENDENT = 1e-6;

    private static final double ROUNDING = 1e-24;

    private final double[] temperatures;
    private final double[] sigma2;
    private final double[] errors;
    private final double mass;

    /**
     * A series of measured displacements. The arrays are kept, not copied.
     *
     * @param temperatures K, above 0
     * @param sigma2 A^2
     * @param errors standard deviations, A^2, above 0
     * @param mass reduced mass, u
     */
    public EinsteinBaseline(double[] temperatures, double[] sigma2, double[] errors, double mass) {
        this.temperatures = temperatures;
        this.sigma2 = sigma2;
        this.errors = errors;
        this.mass = mass;
    }

    /**
     * A fit. The arrays belong to the record: do not modify them.
     *
     * @param quantum meV
     * @param fixed static part, A^2, of either sign
     * @param amplitude of the anomaly, A^2; 0 where there is none
     * @param chi2 sum of squares in units of the errors
     * @param residuals data less model in units of the errors
     * @param atLimit whether the quantum stands at an end of its range
     */
    public record Fit(
            double quantum, double fixed, double amplitude, double chi2, double[] residuals, boolean atLimit) {}

    /**
     * The best fit.
     *
     * @param template shape of the anomaly at the temperatures, or an empty array for the oscillator alone
     */
    public Fit fit(double[] template) {
        double ratio = Math.pow(LARGEST_QUANTUM / LEAST_QUANTUM, 1.0 / SAMPLES);
        Fit best = at(LEAST_QUANTUM, template, true);
        Fit last = at(LARGEST_QUANTUM, template, true);
        best = last.chi2 < best.chi2 ? last : best;
        double from = LEAST_QUANTUM;
        double slope = slope(from, template);
        for (int i = 1; i <= SAMPLES; i++) {
            double to = i == SAMPLES ? LARGEST_QUANTUM : LEAST_QUANTUM * Math.pow(ratio, i);
            double next = slope(to, template);
            if (slope < 0 && next >= 0) {
                Fit found = at(minimum(from, to, template), template, false);
                best = found.chi2 < best.chi2 ? found : best;
            }
            from = to;
            slope = next;
        }
        return best;
    }

    private double minimum(double from, double to, double[] template) {
        return new BracketingNthOrderBrentSolver(TOLERANCE, TOLERANCE * from, 0, 5)
                .solve(MAX_EVALUATIONS, q -> slope(q, template), from, to);
    }

    /** Slope of the least chi-square at a quantum: that of chi-square itself, as the linear parameters are optimal. */
    private double slope(double quantum, double[] template) {
        double[] r = at(quantum, template, false).residuals;
        double sum = 0;
        for (int i = 0; i < r.length; i++) {
            sum -= 2 * r[i] * derivative(quantum, temperatures[i]) / errors[i];
        }
        return sum;
    }

    private double variance(double quantum, double temperature) {
        return DebyeWaller.einstein(quantum / Constants.BOLTZMANN_MEV, mass, temperature);
    }

    /** Derivative of the oscillator's variance by its quantum, A^2/meV. */
    private double derivative(double quantum, double temperature) {
        double thermal = Constants.BOLTZMANN_MEV * temperature;
        double x = quantum / (2 * thermal);
        double s = Math.sinh(Math.min(x, 350));
        return -variance(quantum, temperature) / quantum
                - Constants.KINETIC_MEV / mass / (quantum * 2 * thermal * s * s);
    }

    /** Static part and amplitude that are best with that quantum. */
    private Fit at(double quantum, double[] template, boolean atLimit) {
        int n = temperatures.length;
        double[] y = new double[n];
        double[] one = new double[n];
        double[] t = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = (sigma2[i] - variance(quantum, temperatures[i])) / errors[i];
            one[i] = 1 / errors[i];
            t[i] = template.length == 0 ? 0 : template[i] / errors[i];
        }
        double norm = dot(one, one);
        // The constant is taken out of the template and of the data first.
        double meanT = dot(t, one) / norm;
        double meanY = dot(y, one) / norm;
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            t[i] -= meanT * one[i];
            rest[i] = y[i] - meanY * one[i];
        }
        double square = dot(t, t);
        double amplitude = square > 0 ? dot(t, rest) / square : 0;
        for (int i = 0; i < n; i++) {
            rest[i] -= amplitude * t[i];
        }
        return new Fit(quantum, meanY - amplitude * meanT, amplitude, dot(rest, rest), rest, atLimit);
    }

    /** The curve of a fit at a temperature, without its anomaly, A^2. */
    public double curve(Fit fit, double temperature) {
        return variance(fit.quantum, temperature) + fit.fixed;
    }

    /**
     * A template in units of the errors without what a change of quantum or static part near a fit can take up: {@code
     * P t}.
     */
    public double[] free(Fit fit, double[] template) {
        int n = temperatures.length;
        double[] one = new double[n];
        double[] slope = new double[n];
        double[] t = new double[n];
        for (int i = 0; i < n; i++) {
            one[i] = 1 / errors[i];
            slope[i] = derivative(fit.quantum, temperatures[i]) / errors[i];
            t[i] = template[i] / errors[i];
        }
        double whole = dot(slope, slope);
        remove(one, slope);
        if (dot(slope, slope) < ROUNDING * whole) {
            Arrays.fill(slope, 0); // only the static part is left of a stiff oscillator
        }
        // Twice: what the first pass leaves by rounding, the second takes away.
        for (int pass = 0; pass < 2; pass++) {
            remove(one, t);
            remove(slope, t);
        }
        return t;
    }

    /** Whether the amplitude of a template can be told from a change of the baseline. */
    public boolean determines(Fit fit, double[] template) {
        double whole = 0;
        for (int i = 0; i < template.length; i++) {
            whole += template[i] / errors[i] * (template[i] / errors[i]);
        }
        double[] left = free(fit, template);
        return whole > 0 && dot(left, left) > INDEPENDENT * INDEPENDENT * whole;
    }

    /** Standard deviation of the amplitude at a fit, {@code (t^T P t)^(-1/2)}, A^2. */
    public double amplitudeError(Fit fit, double[] template) {
        double[] left = free(fit, template);
        return 1 / Math.sqrt(dot(left, left));
    }

    /** Standard deviation of the quantum at a fit, with the static part free, meV; infinite where nothing determines it. */
    public double quantumError(Fit fit) {
        int n = temperatures.length;
        double[] one = new double[n];
        double[] slope = new double[n];
        for (int i = 0; i < n; i++) {
            one[i] = 1 / errors[i];
            slope[i] = derivative(fit.quantum, temperatures[i]) / errors[i];
        }
        remove(one, slope);
        return 1 / Math.sqrt(dot(slope, slope));
    }

    private static void remove(double[] direction, double[] from) {
        double square = dot(direction, direction);
        if (square > 0) {
            double part = dot(direction, from) / square;
            for (int i = 0; i < from.length; i++) {
                from[i] -= part * direction[i];
            }
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Shapes of an anomaly (double-well, section 5). */
    public enum Shape {
        /** {@code exp(-(T - c)^2 / 2 w^2)}. */
        BUMP,
        /** {@code 1 / (1 + exp((T - c) / w))}. */
        STEP,
        /** {@code max(0, (c - T) / c)}. */
        KINK;

        /** The shape at these temperatures. */
        public double[] at(double[] temperatures, double centre, double width) {
            return Arrays.stream(temperatures)
                    .map(t -> switch (this) {
                        case BUMP -> Math.exp(-(t - centre) * (t - centre) / (2 * width * width));
                        case STEP -> 1 / (1 + Math.exp((t - centre) / width));
                        case KINK -> Math.max(0, (centre - t) / centre);
                    })
                    .toArray();
        }
    }
}
