package org.apical.physics.doublewell;

import java.util.Arrays;
import org.apical.physics.Constants;

/** chi(k) of the models of the table at all temperatures of a series (double-well, sections 3, 4 and 7.2). */
public final class SiteModelChi {
    private SiteModelChi() {}

    /**
     * chi of a model.
     *
     * @param x its parameters; one after the other for each temperature where each has its own
     * @return one row a temperature
     */
    public static double[][] of(SiteModel model, double[] x, TemperatureSeries series) {
        return of(model, x, series, 1);
    }

    /** The same with {@code refine} times the points of the normal grid of a well. */
    public static double[][] of(SiteModel model, double[] x, TemperatureSeries series, double refine) {
        if (model == SiteModel.QUARTIC_SHAPE) {
            return of(SiteModel.QUARTIC, quartic(x), series, refine);
        }
        double[][] chi = new double[series.size()][];
        for (int t = 0; t < chi.length; t++) {
            chi[t] = new double[series.factors()[t].k().length];
        }
        switch (model) {
            case GAUSSIAN -> {
                for (int t = 0; t < chi.length; t++) {
                    series.factors()[t].addCumulants(chi[t], 1, x[2 * t], x[2 * t + 1], 0, 0);
                }
            }
            case CUMULANTS -> {
                for (int t = 0; t < chi.length; t++) {
                    int at = 4 * t;
                    series.factors()[t].addCumulants(chi[t], 1, x[at], x[at + 1], x[at + 2], x[at + 3]);
                }
            }
            case TWO_SITE -> {
                for (int t = 0; t < chi.length; t++) {
                    int at = 4 * t;
                    twoSites(series.factors()[t], chi[t], x[at], x[at + 1], x[at + 2], x[at + 3]);
                }
            }
            case GAUSSIAN_EINSTEIN -> {
                for (int t = 0; t < chi.length; t++) {
                    series.factors()[t].addCumulants(chi[t], 1, x[0], sigma2(series, x[1], t) + x[2], 0, 0);
                }
            }
            case TWO_SITE_EINSTEIN, TWO_SITE_EINSTEIN_STATIC -> {
                double fixed = model == SiteModel.TWO_SITE_EINSTEIN ? 0 : x[4];
                for (int t = 0; t < chi.length; t++) {
                    twoSites(series.factors()[t], chi[t], x[0], x[1], sigma2(series, x[2], t) + fixed, x[3]);
                }
            }
            case QUARTIC, POLARON2 -> {
                SincWell well = well(model, x, series, refine);
                return of(series, x[0] + well.first(), well.step(), well.weights(series.temperatures()));
            }
            case QUARTIC_SHAPE -> throw new IllegalStateException("is a quartic by now");
            case JOINED -> throw new IllegalStateException("joined");
        }
        return chi;
    }

    /** The well of a model with a smooth potential. */
    public static SincWell well(SiteModel model, double[] x, TemperatureSeries series) {
        return well(model, x, series, 1);
    }

    private static SincWell well(SiteModel model, double[] x, TemperatureSeries series, double refine) {
        double hottest = Arrays.stream(series.temperatures()).max().orElse(0);
        return model == SiteModel.QUARTIC
                ? SincWell.quartic(x[1], x[2], series.reducedMass(), hottest, refine)
                : SincWell.polaron2(x[3], x[1], x[2], series.reducedMass(), hottest, refine);
    }

    private static double[][] of(TemperatureSeries series, double first, double step, double[][] weights) {
        if (series.oneGrid()) {
            return series.factors()[0].ofUniformGrid(first, step, weights);
        }
        double[][] chi = new double[series.size()][];
        for (int t = 0; t < chi.length; t++) {
            chi[t] = series.factors()[t].ofUniformGrid(first, step, new double[][] {weights[t]})[0];
        }
        return chi;
    }

    /** Centre, c2 and c4 of a quartic well by its barrier and the place of its minima. */
    private static double[] quartic(double[] shape) {
        double square = shape[2] * shape[2];
        return new double[] {shape[0], -2 * shape[1] / square, shape[1] / (square * square)};
    }

    private static void twoSites(
            PathFactors factors, double[] chi, double mid, double split, double sigma2, double shortWeight) {
        factors.addCumulants(chi, shortWeight, mid - split / 2, sigma2, 0, 0);
        factors.addCumulants(chi, 1 - shortWeight, mid + split / 2, sigma2, 0, 0);
    }

    /** Variance of an oscillator of this quantum at a temperature of the series, A^2. */
    public static double sigma2(TemperatureSeries series, double quantum, int t) {
        double zeroPoint = Constants.KINETIC_MEV / (series.reducedMass() * quantum);
        double temperature = series.temperatures()[t];
        return temperature == 0
                ? zeroPoint
                : zeroPoint / Math.tanh(quantum / (2 * Constants.BOLTZMANN_MEV * temperature));
    }
}
