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
import org.apical.physics.wells.WellException;

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
                SincWell well = well(model, x, series);
                return of(series, x[0] + well.first(), well.step(), well.weights(series.temperatures()));
            }
            case QUARTIC_SHAPE -> throw new IllegalStateException("is a quartic by now");
            case JOINED -> {
                double hottest = Arrays.stream(series.temperatures()).max().orElse(0);
                HalfLineWell well = HalfLineWell.joined(x[2], x[1], series.reducedMass(), hottest);
                double[][] weights = well.weights(series.temperatures());
                return of(series, x[0], well.x(), weights);
            }
        }
        return chi;
    }

    private static SincWell well(SiteModel model, double[] x, TemperatureSeries series) {
        double hottest = Arrays.stream(series.temperatures()).max().orElse(0);
        return model == SiteModel.QUARTIC
                ? SincWell.quartic(x[1], x[2], series.reducedMass(), hottest)
                : SincWell.polaron2(x[3], x[1], x[2], series.reducedMass(), hottest);
    }

    /** chi of a well by the solver of all potentials, slower than the one for smooth even wells and independent of it. */
    public static double[][] exactly(SiteModel model, double[] x, TemperatureSeries series) {
        Levels levels = levels(model, x, series);
        double[][] chi = new double[series.size()][];
        for (int t = 0; t < chi.length; t++) {
            ThermalDistribution g = ThermalDistribution.of(levels, series.temperatures()[t]);
            chi[t] = series.factors()[t].ofPoints(x[0], g.x(), new double[][] {g.mass()})[0];
        }
        return chi;
    }

    /** Levels of the well of a model, as many as the hottest spectrum populates. */
    static Levels levels(SiteModel model, double[] x, TemperatureSeries series) {
        Potential potential =
                switch (model) {
                    case QUARTIC -> new PolynomialWell(0, 0, x[1], 0, x[2]);
                    case POLARON2 -> new Polaron2(x[3], x[1], x[2], 0);
                    case JOINED -> new JoinedWell(x[2], Math.max(x[1], 1e-6));
                    default -> throw new IllegalStateException(model.id() + " has no well");
                };
        double hottest = Arrays.stream(series.temperatures()).max().orElse(0);
        try {
            return Schroedinger.solve(potential, series.reducedMass(), 1, hottest);
        } catch (WellException e) {
            throw new SincWell.TooWide();
        }
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

    private static double[][] of(TemperatureSeries series, double centre, double[] x, double[][] weights) {
        if (series.oneGrid()) {
            return series.factors()[0].ofPoints(centre, x, weights);
        }
        double[][] chi = new double[series.size()][];
        for (int t = 0; t < chi.length; t++) {
            chi[t] = series.factors()[t].ofPoints(centre, x, new double[][] {weights[t]})[0];
        }
        return chi;
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
