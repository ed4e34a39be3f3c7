package org.apical.physics.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apical.numerics.HurwitzZeta;
import org.jspecify.annotations.Nullable;

/**
 * Bootstrap of a power law: whether samples of the fitted law lie as far from their own law as the data do [P: clauset2009], and
 * how far exponent and minimum scatter over resamples of the data. Each call makes its own sample: safe for many threads.
 */
public final class TailBootstrap {
    /** Whole numbers from the minimum on whose shares are tabulated. */
    private static final int TABLE = 2000;

    private static final double LARGEST_WHOLE = 1e15;

    private final PowerLawSample.Fit fit;
    private final double[] values;
    private final double[] below;
    private final boolean discrete;
    private final @Nullable Double fixed;
    private final int minimumTail;
    private final int cap;
    /** Shares above each whole number from the minimum - 1 on; empty for continuous laws. */
    private final double[] table;

    /**
     * @param fixed the minimum where it was given, null where it was found
     */
    public TailBootstrap(
            PowerLawSample sample,
            PowerLawSample.Fit fit,
            double[] values,
            boolean discrete,
            @Nullable Double fixed,
            int minimumTail,
            int cap) {
        this.fit = fit;
        this.values = values;
        this.below = sample.belowValues(fit.minimum());
        this.discrete = discrete;
        this.fixed = fixed;
        this.minimumTail = minimumTail;
        this.cap = cap;
        this.table = new double[discrete ? TABLE : 0];
        for (int k = 0; k < table.length; k++) {
            table[k] = above(fit.minimum() + k);
        }
    }

    /** Share of the discrete law at or above k. */
    private double above(double k) {
        return HurwitzZeta.scaled(fit.exponent(), k)
                / HurwitzZeta.scaled(fit.exponent(), fit.minimum())
                * Math.exp(-fit.exponent() * Math.log(k / fit.minimum()));
    }

    /** Whether a sample like the data, its tail drawn from the law and the rest from the data below it, lies as far from its law. */
    public boolean asFar(UniformRandomProvider random) {
        double share = (double) fit.tail() / values.length;
        double[] drawn = new double[values.length];
        for (int i = 0; i < drawn.length; i++) {
            boolean tail = below.length == 0 || random.nextDouble() < share;
            drawn[i] = tail ? draw(random.nextDouble()) : below[random.nextInt(below.length)];
        }
        PowerLawSample sample = new PowerLawSample(drawn, discrete);
        if (fixed != null) {
            PowerLawSample.Fit found = sample.at(fixed);
            return !(found.distance() < fit.distance());
        }
        return Double.isNaN(sample.scan(minimumTail, cap, fit.distance()).exponent());
    }

    /** Exponent and minimum of a resample of the data; NaN where it has none. */
    public double[] resample(UniformRandomProvider random) {
        double[] drawn = new double[values.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[random.nextInt(values.length)];
        }
        PowerLawSample sample = new PowerLawSample(drawn, discrete);
        PowerLawSample.Fit found = fixed != null ? sample.at(fixed) : sample.scan(minimumTail, cap, 0);
        return new double[] {found.exponent(), found.minimum()};
    }

    private double draw(double u) {
        double survival = 1 - u;
        if (!discrete) {
            return fit.minimum() * Math.pow(survival, -1 / (fit.exponent() - 1));
        }
        // the largest k at or above which at least this share lies
        if (survival > table[TABLE - 1]) {
            int low = 0;
            int high = TABLE - 1;
            while (high - low > 1) {
                int middle = low + high >>> 1;
                if (table[middle] >= survival) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return fit.minimum() + low;
        }
        double low = fit.minimum() + TABLE - 1;
        double high = 2 * low;
        while (high < LARGEST_WHOLE && above(high) >= survival) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (above(middle) >= survival) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * How resamples scatter.
     *
     * @param exponentError standard deviation of the exponents
     * @param exponentBias their mean minus the exponent of the data
     * @param minimumError standard deviation of the minima
     */
    public record Spread(double exponentError, double exponentBias, double minimumError) {}

    /** How exponents and minima of resamples scatter; those that gave none are left out. */
    public static Spread spread(double[][] resampled, double exponent) {
        double[] a = Arrays.stream(resampled)
                .mapToDouble(r -> r[0])
                .filter(Double::isFinite)
                .toArray();
        double[] m = Arrays.stream(resampled)
                .mapToDouble(r -> r[1])
                .filter(Double::isFinite)
                .toArray();
        return new Spread(deviation(a), Arrays.stream(a).average().orElse(Double.NaN) - exponent, deviation(m));
    }

    private static double deviation(double[] x) {
        double mean = Arrays.stream(x).average().orElse(Double.NaN);
        double sum = 0;
        for (double v : x) {
            sum += (v - mean) * (v - mean);
        }
        return x.length > 1 ? Math.sqrt(sum / (x.length - 1)) : Double.NaN;
    }

    /** Minus the slope of a straight line through the logarithms of a histogram of doubling bins; NaN for fewer than three. */
    public static double naiveExponent(double[] tail, double minimum) {
        int[] count = new int[1100];
        for (double v : tail) {
            count[Math.max(0, Math.min(count.length - 1, Math.getExponent(v / minimum)))]++;
        }
        List<double[]> points = new ArrayList<>();
        for (int b = 0; b < count.length; b++) {
            if (count[b] > 0) {
                points.add(new double[] {(b + 0.5) * Math.log(2), Math.log(count[b]) - b * Math.log(2)});
            }
        }
        if (points.size() < 3) {
            return Double.NaN;
        }
        double mx = points.stream().mapToDouble(q -> q[0]).average().orElse(0);
        double my = points.stream().mapToDouble(q -> q[1]).average().orElse(0);
        double xy = 0;
        double xx = 0;
        for (double[] q : points) {
            xy += (q[0] - mx) * (q[1] - my);
            xx += (q[0] - mx) * (q[0] - mx);
        }
        return -xy / xx;
    }
}
