package org.apical.physics.doublewell;

import java.util.Arrays;
import org.apical.physics.Constants;

/**
 * Where the searches of a model start: points of a Halton sequence over what is plausible for a bond, around distance and
 * width of single Gaussians. The same series and number give the same starts.
 */
public final class SiteStarts {
    private static final int[] BASES = {2, 3, 5, 7};

    private final TemperatureSeries series;
    private final double[] distances;
    private final double[] widths;
    private final double distance;
    private final double width;

    /**
     * Starts for a series.
     *
     * @param distances distance of a single Gaussian at each temperature, A
     * @param widths its variance, A^2
     */
    public SiteStarts(TemperatureSeries series, double[] distances, double[] widths) {
        this.series = series;
        this.distances = distances;
        this.widths = widths;
        double sum = 0;
        for (double d : distances) {
            sum += d / distances.length;
        }
        distance = sum;
        width = Math.max(5e-4, widths[series.coldest()]);
    }

    /** Starts for the single Gaussians themselves, which nothing is known about yet. */
    public static double[][] gaussian(TemperatureSeries one, int count) {
        double[][] out = new double[count][];
        for (int i = 0; i < count; i++) {
            out[i] = new double[] {
                i == 0 ? one.startDistance() : one.startDistance() + between(-0.12, 0.12, i, 0),
                i == 0 ? 0.004 : logarithmic(0.001, 0.02, i, 1)
            };
        }
        return out;
    }

    /** Starts of a model, of the temperature {@code t} alone where each has its own parameters. */
    public double[][] of(SiteModel model, int t, int count) {
        double[][] out = new double[count][];
        for (int i = 0; i < count; i++) {
            out[i] = of(model, distances[t], Math.max(5e-4, widths[t]), i);
        }
        return out;
    }

    private double[] of(SiteModel model, double here, double wide, int i) {
        return switch (model) {
            case GAUSSIAN -> new double[] {here + between(-0.03, 0.03, i, 0), wide * between(0.7, 1.3, i, 1)};
            case CUMULANTS ->
                new double[] {
                    here + between(-0.02, 0.02, i, 0),
                    wide * between(0.7, 1.3, i, 1),
                    between(-3e-4, 3e-4, i, 2),
                    between(-3e-5, 3e-5, i, 3)
                };
            case TWO_SITE -> {
                double split = between(0.02, 0.3, i, 0);
                double weight = between(0.15, 0.85, i, 1);
                yield new double[] {
                    here + (weight - 0.5) * split,
                    split,
                    Math.max(0.15 * wide, wide - weight * (1 - weight) * split * split),
                    weight
                };
            }
            case GAUSSIAN_EINSTEIN ->
                new double[] {distance, logarithmic(15, 150, i, 0), between(0, 0.85, i, 1) * width};
            case TWO_SITE_EINSTEIN, TWO_SITE_EINSTEIN_STATIC -> {
                double split = between(0.02, 0.3, i, 0);
                double weight = between(0.15, 0.85, i, 1);
                double[] x = {distance + (weight - 0.5) * split, split, logarithmic(20, 120, i, 2), weight, 0};
                x[4] = between(0, 0.4, i, 3) * width;
                yield model == SiteModel.TWO_SITE_EINSTEIN ? Arrays.copyOf(x, 4) : x;
            }
            case QUARTIC -> {
                // Every third start has no barrier.
                double a = between(0.02, 0.15, i, 0);
                double barrier = logarithmic(2, 400, i, 1);
                double c4 = barrier / Math.pow(a, 4);
                yield new double[] {distance, (i % 3 == 2 ? 1 : -2) * barrier / (a * a), c4};
            }
            case POLARON2 ->
                new double[] {
                    distance,
                    between(0.01, 0.15, i, 0),
                    logarithmic(0.3, 80, i, 1),
                    forceConstant(logarithmic(20, 120, i, 2))
                };
            case QUARTIC_SHAPE -> new double[] {distance, logarithmic(2, 400, i, 1), between(0.02, 0.15, i, 0)};
            case JOINED ->
                new double[] {distance, between(0.01, 0.15, i, 0), forceConstant(logarithmic(15, 120, i, 1))};
        };
    }

    private double forceConstant(double quantum) {
        return quantum * quantum * series.reducedMass() / (2 * Constants.KINETIC_MEV);
    }

    private static double between(double from, double to, int i, int dimension) {
        return from + (to - from) * halton(i + 1, BASES[dimension]);
    }

    private static double logarithmic(double from, double to, int i, int dimension) {
        return from * Math.pow(to / from, halton(i + 1, BASES[dimension]));
    }

    /** Element of the van der Corput sequence of a base. */
    private static double halton(int index, int base) {
        double out = 0;
        double part = 1.0 / base;
        for (int i = index; i > 0; i /= base) {
            out += part * (i % base);
            part /= base;
        }
        return out;
    }
}
