package org.apical.physics.maps;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apical.numerics.HurwitzZeta;

/**
 * Positive numbers and the power law {@code p(v) ~ v^-alpha}, v >= vmin, that fits them best [P: clauset2009; phase-separation,
 * E1]. The values are sorted once; sums of ln v over every tail are kept.
 */
public final class PowerLawSample {
    /** Largest exponent that is looked for in discrete fits. */
    private static final double STEEPEST = 400;

    /**
     * A fitted law.
     *
     * @param exponent alpha
     * @param minimum vmin
     * @param distance of Kolmogorov and Smirnov
     * @param tail values at or above vmin
     * @param logLikelihood of the tail
     */
    public record Fit(double exponent, double minimum, double distance, int tail, double logLikelihood) {
        /** Standard error of the exponent, {@code (alpha - 1) / sqrt(n)}. */
        public double exponentError() {
            return (exponent - 1) / Math.sqrt(tail);
        }
    }

    private final boolean discrete;
    private final double[] value;
    private final double[] log;
    /** Values at or below each distinct one. */
    private final int[] count;
    /** Sum of ln v over the values at or above each distinct one. */
    private final double[] tailLog;

    private final TailDistance distance = new TailDistance();

    /**
     * Sorts a sample.
     *
     * @param values positive; whole numbers for discrete fits
     */
    public PowerLawSample(double[] values, boolean discrete) {
        this.discrete = discrete;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int distinct = 0;
        double[] v = new double[n];
        int[] c = new int[n];
        for (int i = 0; i < n; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                v[distinct++] = sorted[i];
            }
            c[distinct - 1] = i + 1;
        }
        value = Arrays.copyOf(v, distinct);
        count = Arrays.copyOf(c, distinct);
        log = new double[distinct];
        tailLog = new double[distinct + 1];
        for (int i = distinct - 1; i >= 0; i--) {
            log[i] = Math.log(value[i]);
            tailLog[i] = tailLog[i + 1] + log[i] * (count[i] - below(i));
        }
    }

    /** How many values. */
    public int size() {
        return count[count.length - 1];
    }

    /** The largest value. */
    public double largest() {
        return value[value.length - 1];
    }

    /** Distinct values, thinned to at most about so many evenly over their logarithm, and the share of values at or above each. */
    public double[][] survival(int most) {
        double step = (log[log.length - 1] - log[0]) / most;
        double[] v = new double[value.length];
        double[] share = new double[value.length];
        int n = 0;
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < value.length; i++) {
            if (log[i] >= next || i == value.length - 1) {
                v[n] = value[i];
                share[n++] = (double) (size() - below(i)) / size();
                next = log[i] + step;
            }
        }
        return new double[][] {Arrays.copyOf(v, n), Arrays.copyOf(share, n)};
    }

    /** How many values are at or above a minimum. */
    public int tail(double minimum) {
        return size() - below(first(minimum));
    }

    /** The values at or above a minimum, ascending. */
    public double[] tailValues(double minimum) {
        int at = first(minimum);
        double[] out = new double[size() - below(at)];
        int k = 0;
        for (int i = at; i < value.length; i++) {
            for (int m = below(i); m < count[i]; m++) {
                out[k++] = value[i];
            }
        }
        return out;
    }

    /** The values below a minimum, ascending. */
    public double[] belowValues(double minimum) {
        int at = first(minimum);
        double[] out = new double[below(at)];
        int k = 0;
        for (int i = 0; i < at; i++) {
            for (int m = below(i); m < count[i]; m++) {
                out[k++] = value[i];
            }
        }
        return out;
    }

    /**
     * The law from a given minimum on.
     *
     * @return exponent NaN where the tail gives none: it is empty or all its values equal the minimum
     */
    public Fit at(double minimum) {
        int first = first(minimum);
        return fit(first, minimum, Double.POSITIVE_INFINITY);
    }

    /** How many minima {@link #scan} tries without a cap. */
    public int candidates(int minimumTail) {
        int n = 0;
        int last = discrete ? value.length - 1 : value.length;
        while (n < last && size() - below(n) >= minimumTail) {
            n++;
        }
        return n;
    }

    /**
     * The law from the minimum of smallest distance, the first of equals.
     *
     * @param minimumTail fewest values in the tail
     * @param cap most minima tried, evenly spread over the distinct values
     * @param known above 0: asks only whether some minimum gives a distance below this, and stops at the first that does; 0 for
     *     the full scan
     * @return exponent NaN where no minimum gives a law, or none below {@code known}
     */
    public Fit scan(int minimumTail, int cap, double known) {
        int candidates = candidates(minimumTail);
        int tried = Math.min(candidates, cap);
        double start = known > 0 ? known : Double.POSITIVE_INFINITY;
        Fit best = new Fit(Double.NaN, Double.NaN, start, 0, Double.NaN);
        for (int k = 0; k < tried; k++) {
            int i = tried == candidates ? k : (int) ((long) k * (candidates - 1) / Math.max(1, tried - 1));
            Fit fit = fit(i, value[i], best.distance);
            if (fit.distance < best.distance) {
                best = fit;
                if (known > 0) {
                    break;
                }
            }
        }
        return best;
    }

    /** Fits the tail; gives up as soon as the distance reaches {@code enough}. */
    private Fit fit(int first, double minimum, double enough) {
        int below = below(first);
        int n = size() - below;
        double excess = n == 0 ? 0 : excess(first, minimum, n);
        if (n == 0 || !(excess > 0)) {
            return new Fit(Double.NaN, minimum, Double.POSITIVE_INFINITY, n, Double.NaN);
        }
        double alpha = discrete ? discreteExponent(minimum, tailLog[first] / n) : 1 + n / excess;
        if (Double.isNaN(alpha)) {
            return new Fit(Double.NaN, minimum, Double.POSITIVE_INFINITY, n, Double.NaN);
        }
        double logMinimum = Math.log(minimum);
        int points = value.length - first;
        double found;
        double logLikelihood;
        if (discrete) {
            double scaled = HurwitzZeta.scaled(alpha, minimum);
            double exponent = alpha;
            found = distance.of(
                    points,
                    below,
                    count,
                    first,
                    j -> whole(exponent, minimum, scaled, value[first + j]),
                    j -> whole(exponent, minimum, scaled, value[first + j] - 1),
                    enough);
            logLikelihood = -n * (Math.log(scaled) - alpha * logMinimum) - alpha * tailLog[first];
        } else {
            double power = 1 - alpha;
            IntToDoubleFunction law = j -> -Math.expm1(power * (log[first + j] - logMinimum));
            found = distance.of(points, below, count, first, law, law, enough);
            logLikelihood = n * (Math.log(alpha - 1) - logMinimum) - alpha * excess;
        }
        return new Fit(alpha, minimum, found, n, logLikelihood);
    }

    /** Sum of ln(v / vmin), without cancellation where few values count. */
    private double excess(int first, double minimum, int n) {
        double logMinimum = Math.log(minimum);
        if (value.length - first > 64) {
            return tailLog[first] - n * logMinimum;
        }
        double sum = 0;
        for (int i = first; i < value.length; i++) {
            sum += Math.log(value[i] / minimum) * (count[i] - below(i));
        }
        return sum;
    }

    /** Share of the discrete law at or below k. */
    private static double whole(double alpha, double minimum, double scaledMinimum, double k) {
        if (k < minimum) {
            return 0;
        }
        return 1
                - HurwitzZeta.scaled(alpha, k + 1)
                        / scaledMinimum
                        * Math.exp(alpha * (Math.log(minimum) - Math.log(k + 1)));
    }

    /** Maximum likelihood: the exponent at which the mean of ln v is that of the law; NaN where it is too steep. */
    static double discreteExponent(double minimum, double meanLog) {
        double low = Math.log(1e-6);
        double high = Math.log(STEEPEST);
        if (HurwitzZeta.meanLog(1 + STEEPEST, minimum) >= meanLog) {
            return Double.NaN;
        }
        double guess = 1 / (meanLog - Math.log(minimum - 0.5));
        double t = Math.log(Math.min(STEEPEST / 2, Math.max(1e-5, guess)));
        double step = 1e-4;
        double value = HurwitzZeta.meanLog(1 + Math.exp(t), minimum) - meanLog;
        double slope = (HurwitzZeta.meanLog(1 + Math.exp(t + step), minimum) - meanLog - value) / step;
        for (int i = 0; i < 200; i++) {
            // the mean falls as the exponent rises
            if (value > 0) {
                low = t;
            } else {
                high = t;
            }
            double next = t - value / slope;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            double change = next - t;
            if (Math.abs(change) < 1e-13) {
                return 1 + Math.exp(next);
            }
            double after = HurwitzZeta.meanLog(1 + Math.exp(next), minimum) - meanLog;
            slope = after == value ? slope : (after - value) / change;
            t = next;
            value = after;
        }
        return 1 + Math.exp(t);
    }

    private int first(double minimum) {
        int at = Arrays.binarySearch(value, minimum);
        return at >= 0 ? at : -at - 1;
    }

    private int below(int i) {
        return i == 0 ? 0 : count[i - 1];
    }
}
