package org.apical.physics.doublewell;

import org.apical.numerics.BoundedLeastSquares;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.LeastSquares;
import org.jspecify.annotations.Nullable;

/** What a perfect analyst could at best know of the parameters of a model: bounds of Cramer and Rao (double-well, section 7.3). */
public final class CramerRao {
    private static final double[] WIDTHS = {1, 0.1, 10, 0.01, 100};

    private final SiteModel model;
    private final double[] x;
    private final TemperatureSeries series;
    private final Runnable check;

    /**
     * A model at its true parameters.
     *
     * @param x the parameters, of one temperature where each has its own
     * @param series wave numbers, temperatures and noise; its data are not read
     * @param check called often; throws where the run was cancelled
     * @throws ConvergenceException where the well does not hold the atom
     */
    public CramerRao(SiteModel model, double[] x, TemperatureSeries series, Runnable check) {
        this.model = model;
        this.x = x;
        try {
            this.series = series.withChi(SiteModelChi.of(model, x, series));
        } catch (SincWell.TooWide e) {
            throw new ConvergenceException(
                    "The well of the model does not hold the atom",
                    Double.NaN,
                    "Lower the temperature, or make the well narrower or steeper.");
        }
        this.check = check;
    }

    /** Covariance of the parameters, row by row; null where the data do not determine all of them. */
    public double @Nullable [][] covariance() {
        double[][] jacobian = new SiteModelFit(model, series, check).jacobian(x);
        try {
            double[][] out = LeastSquares.covariance(jacobian);
            for (int j = 0; j < out.length; j++) {
                if (!(out[j][j] > 0) || Double.isInfinite(out[j][j])) {
                    return null;
                }
            }
            return out;
        } catch (ConvergenceException e) {
            return null;
        }
    }

    /** chi2 of the best quartic well without a barrier, c2 = 0, against the noise-free data of a quartic one. */
    public double noBarrierChi2() {
        if (model != SiteModel.QUARTIC) {
            throw new IllegalStateException("is for the quartic model");
        }
        SiteModelFit whole = new SiteModelFit(model, series, check, new boolean[] {false, true, false});
        BoundedLeastSquares.Problem flat = new BoundedLeastSquares.Problem() {
            private double[] of(double[] y) {
                return new double[] {y[0], 0, Math.exp(y[1])};
            }

            @Override
            public double[] residuals(double[] y) {
                return whole.residuals(of(y));
            }

            @Override
            public double[][] jacobian(double[] y) {
                double[] at = of(y);
                double[][] all = whole.jacobian(at);
                for (int i = 0; i < all[2].length; i++) {
                    all[2][i] *= at[2];
                }
                return new double[][] {all[0], all[2]};
            }
        };
        double best = Double.POSITIVE_INFINITY;
        for (double width : WIDTHS) {
            double start = Math.log(width * x[2]);
            BoundedLeastSquares fit = BoundedLeastSquares.minimise(
                    flat, new double[] {x[0], start}, new double[] {x[0] - 0.4, Math.log(1)}, new double[] {
                        x[0] + 0.4, Math.log(1e12)
                    });
            best = Math.min(best, fit.cost());
        }
        return best;
    }
}
