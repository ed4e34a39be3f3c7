package org.apical.physics.doublewell;

import java.util.Arrays;
import org.apical.physics.Constants;
import org.apical.physics.wells.JoinedWell;
import org.apical.physics.wells.Levels;
import org.apical.physics.wells.Polaron2;
import org.apical.physics.wells.PolynomialWell;
import org.apical.physics.wells.Potential;
import org.apical.physics.wells.Schroedinger;
import org.apical.physics.wells.ThermalDistribution;
import org.apical.physics.xafs.DebyeWaller;
import org.apical.physics.xafs.DistributionChi;

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
        if (model == SiteModel.QUARTIC_SHAPE) {
            return of(SiteModel.QUARTIC, quartic(x), series);
        }
        double[][] chi = new double[series.size()][];
        switch (model) {
            case GAUSSIAN -> {
                for (int t = 0; t < chi.length; t++) {
                    chi[t] = series.factors()[t].ofCumulants(x[2 * t], x[2 * t + 1], 0, 0);
                }
            }
            case CUMULANTS -> {
                for (int t = 0; t < chi.length; t++) {
                    int at = 4 * t;
                    chi[t] = series.factors()[t].ofCumulants(x[at], x[at + 1], x[at + 2], x[at + 3]);
                }
            }
            case TWO_SITE -> {
                for (int t = 0; t < chi.length; t++) {
                    int at = 4 * t;
                    chi[t] = twoSites(series.factors()[t], x[at], x[at + 1], x[at + 2], x[at + 3]);
                }
            }
            case GAUSSIAN_EINSTEIN -> {
                for (int t = 0; t < chi.length; t++) {
                    chi[t] = series.factors()[t].ofCumulants(x[0], sigma2(series, x[1], t) + x[2], 0, 0);
                }
            }
            case TWO_SITE_EINSTEIN, TWO_SITE_EINSTEIN_STATIC -> {
                double fixed = model == SiteModel.TWO_SITE_EINSTEIN ? 0 : x[4];
                for (int t = 0; t < chi.length; t++) {
                    chi[t] = twoSites(series.factors()[t], x[0], x[1], sigma2(series, x[2], t) + fixed, x[3]);
                }
            }
            case QUARTIC, POLARON2 -> {
                SincWell well = well(model, x, series);
                return of(series, x[0], well.x(), well.weights(series.temperatures()));
            }
            case QUARTIC_SHAPE -> throw new IllegalStateException("is a quartic by now");
            case JOINED -> {
                HalfLineWell well = joined(x, series);
                double[][] weights = well.weights(series.temperatures());
                return of(series, x[0], well.x(), weights);
            }
        }
        return chi;
    }

    static SincWell well(SiteModel model, double[] x, TemperatureSeries series) {
        double hottest = Arrays.stream(series.temperatures()).max().orElse(0);
        return model == SiteModel.QUARTIC
                ? SincWell.quartic(x[1], x[2], series.reducedMass(), hottest)
                : SincWell.polaron2(x[3], x[1], x[2], series.reducedMass(), hottest);
    }

    static HalfLineWell joined(double[] x, TemperatureSeries series) {
        double hottest = Arrays.stream(series.temperatures()).max().orElse(0);
        return HalfLineWell.joined(x[2], x[1], series.reducedMass(), hottest);
    }

    /** chi of a well by the solver of all potentials, slower than the one for smooth even wells and independent of it. */
    public static double[][] exactly(SiteModel model, double[] x, TemperatureSeries series) {
        Levels levels = levels(model, x, series);
        double[][] weights = new double[series.size()][];
        for (int t = 0; t < weights.length; t++) {
            weights[t] =
                    ThermalDistribution.of(levels, series.temperatures()[t]).mass();
        }
        return of(series, x[0], levels.x(), weights);
    }

    /**
     * Levels of the well of a model, as many as the hottest spectrum populates.
     *
     * @throws org.apical.physics.wells.WellException where the mesh of the solver of all potentials would be too large
     */
    static Levels levels(SiteModel model, double[] x, TemperatureSeries series) {
        Potential potential =
                switch (model) {
                    case QUARTIC -> new PolynomialWell(0, 0, x[1], 0, x[2]);
                    case POLARON2 -> new Polaron2(x[3], x[1], x[2], 0);
                    case JOINED -> new JoinedWell(x[2], Math.max(x[1], 1e-6));
                    default -> throw new IllegalStateException(model.id() + " has no well");
                };
        double hottest = Arrays.stream(series.temperatures()).max().orElse(0);
        return Schroedinger.solve(potential, series.reducedMass(), 1, hottest);
    }

    static double[] distances(double centre, double[] x) {
        double[] r = new double[x.length];
        for (int j = 0; j < r.length; j++) {
            r[j] = centre + x[j];
        }
        return r;
    }

    private static double[][] of(TemperatureSeries series, double centre, double[] x, double[][] weights) {
        double[] r = distances(centre, x);
        if (series.oneGrid()) {
            return series.factors()[0].ofPoints(r, weights);
        }
        double[][] chi = new double[series.size()][];
        for (int t = 0; t < chi.length; t++) {
            chi[t] = series.factors()[t].ofPoints(r, weights[t]);
        }
        return chi;
    }

    /** Centre, c2 and c4 of a quartic well by its barrier and the place of its minima. */
    static double[] quartic(double[] shape) {
        double square = shape[2] * shape[2];
        return new double[] {shape[0], -2 * shape[1] / square, shape[1] / (square * square)};
    }

    private static double[] twoSites(
            DistributionChi path, double mid, double split, double sigma2, double shortWeight) {
        double[] chi = path.ofCumulants(mid - split / 2, sigma2, 0, 0);
        double[] other = path.ofCumulants(mid + split / 2, sigma2, 0, 0);
        for (int i = 0; i < chi.length; i++) {
            chi[i] = shortWeight * chi[i] + (1 - shortWeight) * other[i];
        }
        return chi;
    }

    /** Variance of an oscillator of this quantum at a temperature of the series, A^2. */
    public static double sigma2(TemperatureSeries series, double quantum, int t) {
        return DebyeWaller.einstein(quantum / Constants.BOLTZMANN_MEV, series.reducedMass(), series.temperatures()[t]);
    }
}
