package org.apical.physics.doublewell;

import org.apical.physics.wells.Levels;
import org.apical.physics.wells.ThermalDistribution;

/** Distributions of the distance and their variance in the models of the table. */
public final class SiteModelDensity {
    private static final int SAMPLES = 3001;
    private static final double LEAST_MODE = 1e-3;
    /** A variance on its limit of zero is drawn as narrow as this, A^2. */
    private static final double LEAST_VARIANCE = 1e-8;

    private SiteModelDensity() {}

    /**
     * The density at distances {@code r}, 1/A. That of cumulants is the Gram-Charlier series, which may be negative: it is
     * for the eye.
     *
     * @param x parameters of the model
     * @param t which temperature of the series
     */
    public static double[] of(SiteModel model, double[] x, TemperatureSeries series, int t, double[] r) {
        double[] out = new double[r.length];
        int at = model.perTemperature() ? t * model.parameters().size() : 0;
        switch (model) {
            case GAUSSIAN -> add(out, r, 1, x[at], x[at + 1]);
            case CUMULANTS -> {
                add(out, r, 1, x[at], x[at + 1]);
                double sigma = Math.sqrt(Math.max(LEAST_VARIANCE, x[at + 1]));
                for (int i = 0; i < r.length; i++) {
                    double z = (r[i] - x[at]) / sigma;
                    double third = x[at + 2] / Math.pow(sigma, 3) / 6 * (z * z * z - 3 * z);
                    double fourth = x[at + 3] / Math.pow(sigma, 4) / 24 * (z * z * z * z - 6 * z * z + 3);
                    out[i] *= 1 + third + fourth;
                }
            }
            case TWO_SITE -> sites(out, r, x[at], x[at + 1], x[at + 2], x[at + 3]);
            case GAUSSIAN_EINSTEIN -> add(out, r, 1, x[0], SiteModelChi.sigma2(series, x[1], t) + x[2]);
            case TWO_SITE_EINSTEIN -> sites(out, r, x[0], x[1], SiteModelChi.sigma2(series, x[2], t), x[3]);
            case TWO_SITE_EINSTEIN_STATIC ->
                sites(out, r, x[0], x[1], SiteModelChi.sigma2(series, x[2], t) + x[4], x[3]);
            case QUARTIC, POLARON2, JOINED -> {
                double[] from = new double[r.length];
                for (int i = 0; i < r.length; i++) {
                    from[i] = r[i] - x[0];
                }
                return thermal(model, x, series, t).density(from);
            }
            case QUARTIC_SHAPE -> throw new IllegalStateException(model.id());
        }
        return out;
    }

    private static void sites(double[] out, double[] r, double mid, double split, double sigma2, double shortWeight) {
        add(out, r, shortWeight, mid - split / 2, sigma2);
        add(out, r, 1 - shortWeight, mid + split / 2, sigma2);
    }

    private static void add(double[] out, double[] r, double weight, double centre, double variance) {
        double sigma2 = Math.max(LEAST_VARIANCE, variance);
        for (int i = 0; i < r.length; i++) {
            double d = r[i] - centre;
            out[i] += weight * Math.exp(-d * d / (2 * sigma2)) / Math.sqrt(2 * Math.PI * sigma2);
        }
    }

    /** Whether the distribution has at least two maxima above a thousandth of the highest; of cumulants never. */
    public static boolean bimodal(SiteModel model, double[] x, TemperatureSeries series, int t) {
        if (model == SiteModel.CUMULANTS || model == SiteModel.GAUSSIAN || model == SiteModel.GAUSSIAN_EINSTEIN) {
            return false;
        }
        if (model == SiteModel.QUARTIC || model == SiteModel.POLARON2 || model == SiteModel.JOINED) {
            return thermal(model, x, series, t).modes().bimodal();
        }
        int at = model.perTemperature() ? t * model.parameters().size() : 0;
        double[] r = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            r[i] = x[at] + 1.2 * x[at + 1] * (i / (SAMPLES - 1.0) - 0.5);
        }
        double[] g = of(model, x, series, t, r);
        double top = 0;
        for (double y : g) {
            top = Math.max(top, y);
        }
        int modes = 0;
        for (int i = 1; i < SAMPLES - 1; i++) {
            modes += g[i] > LEAST_MODE * top && g[i] > g[i - 1] && g[i] >= g[i + 1] ? 1 : 0;
        }
        return modes > 1;
    }

    private static ThermalDistribution thermal(SiteModel model, double[] x, TemperatureSeries series, int t) {
        return ThermalDistribution.of(SiteModelChi.levels(model, x, series), series.temperatures()[t]);
    }

    /** Variance of the distribution at each temperature, A^2, of a model that the whole series shares. */
    public static double[] variances(SiteModel model, double[] x, TemperatureSeries series) {
        double[] out = new double[series.size()];
        boolean well = model == SiteModel.QUARTIC || model == SiteModel.POLARON2 || model == SiteModel.JOINED;
        Levels levels = well ? SiteModelChi.levels(model, x, series) : null;
        for (int t = 0; t < out.length; t++) {
            out[t] = levels != null
                    ? ThermalDistribution.of(levels, series.temperatures()[t]).cumulants()[1]
                    : sites(model, x, series, t);
        }
        return out;
    }

    private static double sites(SiteModel model, double[] x, TemperatureSeries series, int t) {
        return switch (model) {
            case GAUSSIAN_EINSTEIN -> SiteModelChi.sigma2(series, x[1], t) + x[2];
            case TWO_SITE_EINSTEIN -> SiteModelChi.sigma2(series, x[2], t) + x[3] * (1 - x[3]) * x[1] * x[1];
            case TWO_SITE_EINSTEIN_STATIC ->
                SiteModelChi.sigma2(series, x[2], t) + x[4] + x[3] * (1 - x[3]) * x[1] * x[1];
            default -> throw new IllegalStateException(model.id());
        };
    }
}
