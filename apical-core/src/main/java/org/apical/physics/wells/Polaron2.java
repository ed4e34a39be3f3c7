package org.apical.physics.wells;

import org.apical.physics.Constants;

/**
 * The dynamic two-site model (double-well, section 3.3): a carrier on one of two sites s = +1, -1 pulls the neighbour to
 * {@code s a}; {@code H = p^2/2mu + sum_s |s><s| [k (x - s a)^2 / 2 + s eps/2] - J (|+><-| + |-><+|)}. A bias eps above 0
 * favours -a.
 *
 * @param forceConstant k, meV/A^2, above 0
 * @param halfSplit a, A, from 0
 * @param transfer J, meV, from 0
 * @param bias eps, meV
 */
public record Polaron2(double forceConstant, double halfSplit, double transfer, double bias) implements Potential {
    private static final int SAMPLES = 4000;

    /** Quantum of the site oscillator, meV. */
    public double quantum(double reducedMass) {
        return Math.sqrt(2 * Constants.KINETIC_MEV * forceConstant / reducedMass);
    }

    /** Variance of the ground state of one site, A^2. */
    public double siteVariance(double reducedMass) {
        return Constants.KINETIC_MEV / (reducedMass * quantum(reducedMass));
    }

    /** Splitting for small J, meV: {@code 2 J exp(-a^2 / 2 sigma0^2)} [D]. */
    public double franckCondonSplitting(double reducedMass) {
        return 2 * transfer * Math.exp(-halfSplit * halfSplit / (2 * siteVariance(reducedMass)));
    }

    /** The lower adiabatic surface {@code k (x^2 + a^2) / 2 - sqrt((k a x - eps/2)^2 + J^2)}. */
    @Override
    public double value(double x) {
        return forceConstant * (x * x + halfSplit * halfSplit) / 2
                - Math.hypot(forceConstant * halfSplit * x - bias / 2, transfer);
    }

    private double slope(double x) {
        double ka = forceConstant * halfSplit;
        double u = ka * x - bias / 2;
        double root = Math.hypot(u, transfer);
        return forceConstant * x - (root == 0 ? 0 : ka * u / root);
    }

    @Override
    public double[] minima() {
        return points().minima();
    }

    @Override
    public double[] maxima() {
        return points().maxima();
    }

    private StationaryPoints points() {
        double ka = forceConstant * halfSplit;
        if (bias == 0) {
            double square = halfSplit * halfSplit - (ka == 0 ? 0 : transfer * transfer / (ka * ka));
            if (ka == 0 || square <= 0) {
                return new StationaryPoints(new double[] {0}, new double[0]);
            }
            double x = Math.sqrt(square);
            return new StationaryPoints(new double[] {-x, x}, new double[] {0});
        }
        double reach = halfSplit * 1.01 + 1e-6;
        StationaryPoints wide = StationaryPoints.of(this::slope, -reach, reach, SAMPLES);
        // The kink is as narrow as J / k a: look at it closely.
        double centre = ka == 0 ? 0 : bias / (2 * ka);
        double near = ka == 0 ? reach : 20 * transfer / ka;
        if (wide.minima().length < 2 && near < reach && Math.abs(centre) < reach) {
            StationaryPoints fine = StationaryPoints.of(this::slope, centre - near, centre + near, SAMPLES);
            if (fine.minima().length > wide.minima().length) {
                return fine;
            }
        }
        return wide;
    }
}
