package org.apical.physics.doublewell;

import java.util.Arrays;
import org.apical.numerics.BoundedLeastSquares;

/** A model of the table against a series as a least-squares problem: residuals in units of the noise. */
public final class SiteModelFit implements BoundedLeastSquares.Problem {
    private static final double NONSENSE = 1e100;

    private final SiteModel model;
    private final TemperatureSeries series;
    private final Runnable check;
    private final boolean[] fixed;
    private final int size;

    /**
     * A problem.
     *
     * @param check called often; throws where the run was cancelled
     */
    public SiteModelFit(SiteModel model, TemperatureSeries series, Runnable check) {
        this(model, series, check, new boolean[0]);
    }

    /** The same where derivatives by the parameters marked in {@code fixed} are not needed. */
    public SiteModelFit(SiteModel model, TemperatureSeries series, Runnable check, boolean[] fixed) {
        this.model = model;
        this.series = series;
        this.check = check;
        this.fixed = fixed;
        size = series.points();
    }

    @Override
    public double[] residuals(double[] x) {
        check.run();
        double[] out = new double[size];
        double[][] chi;
        try {
            chi = SiteModelChi.of(model, x, series);
        } catch (SincWell.TooWide e) {
            Arrays.fill(out, NONSENSE);
            return out;
        }
        int at = 0;
        for (int t = 0; t < chi.length; t++) {
            for (int i = 0; i < chi[t].length; i++) {
                double r = (series.chi()[t][i] - chi[t][i]) / series.noise()[t];
                // A step of the search into nonsense must look bad, not break it.
                out[at++] = Double.isFinite(r) ? r : NONSENSE;
            }
        }
        return out;
    }

    @Override
    public double[][] jacobian(double[] x) {
        check.run();
        double[][] out = new double[x.length][size];
        double[][][] slopes;
        try {
            slopes = SiteModelSlopes.of(model, x, series);
        } catch (SincWell.TooWide e) {
            return out;
        }
        for (int j = 0; j < x.length; j++) {
            if (j < fixed.length && fixed[j]) {
                continue;
            }
            int at = 0;
            for (int t = 0; t < series.size(); t++) {
                double[] row = slopes[j][t];
                int points = series.chi()[t].length;
                for (int i = 0; row != null && i < points; i++) {
                    double slope = -row[i] / series.noise()[t];
                    out[j][at + i] = Double.isFinite(slope) ? slope : 0;
                }
                at += points;
            }
        }
        return out;
    }
}
