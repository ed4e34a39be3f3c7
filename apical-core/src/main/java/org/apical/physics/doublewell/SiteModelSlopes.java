package org.apical.physics.doublewell;

import org.apical.physics.Constants;
import org.apical.physics.xafs.DistributionChi;

/**
 * Derivatives of {@link SiteModelChi} by the parameters, without differences: of Gaussians by their moments, of wells by the
 * first-order change of their levels. A fit needs them at every step.
 */
final class SiteModelSlopes {
    private final TemperatureSeries series;
    private final double[][][] out;

    private SiteModelSlopes(int parameters, TemperatureSeries series) {
        this.series = series;
        this.out = new double[parameters][series.size()][];
    }

    /**
     * Derivatives of chi.
     *
     * @return for each parameter a row a temperature; null where a parameter does not touch a temperature
     * @throws SincWell.TooWide where chi itself is refused
     */
    static double[][][] of(SiteModel model, double[] x, TemperatureSeries series) {
        SiteModelSlopes slopes = new SiteModelSlopes(x.length, series);
        switch (model) {
            case GAUSSIAN, CUMULANTS -> slopes.cumulants(x, model.parameters().size());
            case TWO_SITE -> slopes.twoSite(x);
            case GAUSSIAN_EINSTEIN -> slopes.einstein(x);
            case TWO_SITE_EINSTEIN, TWO_SITE_EINSTEIN_STATIC -> slopes.twoSiteEinstein(x);
            case QUARTIC -> slopes.quartic(x);
            case QUARTIC_SHAPE -> slopes.quarticShape(x);
            case POLARON2 -> slopes.polaron2(x);
            case JOINED -> {
                HalfLineWell well = SiteModelChi.joined(x, series);
                double[] t = series.temperatures();
                slopes.well(SiteModelChi.distances(x[0], well.x()), well.weights(t), well.slopes(t));
            }
        }
        return slopes.out;
    }

    private void cumulants(double[] x, int own) {
        for (int t = 0; t < series.size(); t++) {
            int at = own * t;
            double[][] rows = own == 2
                    ? series.factors()[t].ofCumulantsAndSlopes(x[at], x[at + 1], 0, 0, 2)
                    : series.factors()[t].ofCumulantsAndSlopes(x[at], x[at + 1], x[at + 2], x[at + 3], 4);
            for (int j = 0; j < own; j++) {
                out[at + j][t] = rows[j + 1];
            }
        }
    }

    private void twoSite(double[] x) {
        for (int t = 0; t < series.size(); t++) {
            int at = 4 * t;
            double[][] rows = sites(series.factors()[t], x[at], x[at + 1], x[at + 2], x[at + 3]);
            for (int j = 0; j < 4; j++) {
                out[at + j][t] = rows[j];
            }
        }
    }

    private void einstein(double[] x) {
        for (int t = 0; t < series.size(); t++) {
            double sigma2 = SiteModelChi.sigma2(series, x[1], t) + x[2];
            double[][] rows = series.factors()[t].ofCumulantsAndSlopes(x[0], sigma2, 0, 0, 2);
            out[0][t] = rows[1];
            out[1][t] = times(rows[2], slope(x[1], t));
            out[2][t] = rows[2];
        }
    }

    private void twoSiteEinstein(double[] x) {
        double fixed = x.length == 4 ? 0 : x[4];
        for (int t = 0; t < series.size(); t++) {
            double sigma2 = SiteModelChi.sigma2(series, x[2], t) + fixed;
            double[][] rows = sites(series.factors()[t], x[0], x[1], sigma2, x[3]);
            out[0][t] = rows[0];
            out[1][t] = rows[1];
            out[2][t] = times(rows[2], slope(x[2], t));
            out[3][t] = rows[3];
            if (x.length == 5) {
                out[4][t] = rows[2];
            }
        }
    }

    /** By middle, split, variance and weight of the shorter. */
    private static double[][] sites(DistributionChi path, double mid, double split, double sigma2, double shortWeight) {
        double[][] one = path.ofCumulantsAndSlopes(mid - split / 2, sigma2, 0, 0, 2);
        double[][] other = path.ofCumulantsAndSlopes(mid + split / 2, sigma2, 0, 0, 2);
        double[][] rows = new double[4][one[0].length];
        for (int i = 0; i < rows[0].length; i++) {
            double near = shortWeight * one[1][i];
            double far = (1 - shortWeight) * other[1][i];
            rows[0][i] = near + far;
            rows[1][i] = (far - near) / 2;
            rows[2][i] = shortWeight * one[2][i] + (1 - shortWeight) * other[2][i];
            rows[3][i] = one[0][i] - other[0][i];
        }
        return rows;
    }

    /** Derivative of the variance of an oscillator by its quantum, A^2/meV. */
    private double slope(double quantum, int t) {
        double sigma2 = SiteModelChi.sigma2(series, quantum, t);
        double temperature = series.temperatures()[t];
        if (temperature == 0) {
            return -sigma2 / quantum;
        }
        double thermal = 2 * Constants.BOLTZMANN_MEV * temperature;
        double sinh = Math.sinh(quantum / thermal);
        double zeroPoint = sigma2 * Math.tanh(quantum / thermal);
        return -sigma2 / quantum - zeroPoint / (thermal * sinh * sinh);
    }

    private void quartic(double[] x) {
        SincWell well = SiteModelChi.well(SiteModel.QUARTIC, x, series);
        double[] t = series.temperatures();
        well(SiteModelChi.distances(x[0], well.x()), well.weights(t), well.slopes(t));
    }

    private void quarticShape(double[] shape) {
        quartic(SiteModelChi.quartic(shape));
        double a = shape[2];
        double barrier = shape[1];
        for (int t = 0; t < series.size(); t++) {
            double[] c2 = out[1][t];
            double[] c4 = out[2][t];
            double[] byBarrier = new double[c2.length];
            double[] byPlace = new double[c2.length];
            for (int i = 0; i < c2.length; i++) {
                byBarrier[i] = -2 / (a * a) * c2[i] + 1 / Math.pow(a, 4) * c4[i];
                byPlace[i] = barrier * (4 / Math.pow(a, 3) * c2[i] - 4 / Math.pow(a, 5) * c4[i]);
            }
            out[1][t] = byBarrier;
            out[2][t] = byPlace;
        }
    }

    private void polaron2(double[] x) {
        SincWell well = SiteModelChi.well(SiteModel.POLARON2, x, series);
        double[] t = series.temperatures();
        well(SiteModelChi.distances(x[0], well.x()), well.weights(t), well.slopes(t));
        // chi is even in half split and transfer: at zero there is no slope, and rounding must not make one
        for (int j = 1; j <= 2; j++) {
            if (x[j] == 0) {
                for (int i = 0; i < t.length; i++) {
                    out[j][i] = new double[out[0][i].length];
                }
            }
        }
    }

    private void well(double[] r, double[][] weights, double[][][] slopes) {
        int count = series.size();
        if (series.oneGrid()) {
            double[][] rows = new double[count * (1 + slopes.length)][];
            System.arraycopy(weights, 0, rows, 0, count);
            for (int j = 0; j < slopes.length; j++) {
                System.arraycopy(slopes[j], 0, rows, (j + 1) * count, count);
            }
            double[][] chi = series.factors()[0].ofPointsAndShift(r, rows, count);
            System.arraycopy(chi, rows.length, out[0], 0, count);
            for (int j = 0; j < slopes.length; j++) {
                System.arraycopy(chi, (j + 1) * count, out[j + 1], 0, count);
            }
            return;
        }
        for (int t = 0; t < count; t++) {
            double[][] rows = new double[1 + slopes.length][];
            rows[0] = weights[t];
            for (int j = 0; j < slopes.length; j++) {
                rows[j + 1] = slopes[j][t];
            }
            double[][] chi = series.factors()[t].ofPointsAndShift(r, rows, 1);
            out[0][t] = chi[rows.length];
            for (int j = 0; j < slopes.length; j++) {
                out[j + 1][t] = chi[j + 1];
            }
        }
    }

    private static double[] times(double[] row, double factor) {
        double[] out = new double[row.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = factor * row[i];
        }
        return out;
    }
}
