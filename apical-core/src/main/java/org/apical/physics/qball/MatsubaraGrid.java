package org.apical.physics.qball;

import org.apical.numerics.DormandPrince853;

/**
 * The bound state along Matsubara time [D, eq. 8] a second way, on a grid in time and not in harmonics: with z = Omega tau/2, y'' =
 * [4 (eps^2 + Sigma_2^2)/Omega^2 - 4 alpha^2 cos 2z] y is integrated over one turn from y = 1, y' = 0, and Bloch's condition
 * y(pi) = cos(pi/n) picks the lowest level.
 */
public final class MatsubaraGrid {
    private final double alpha;
    private final int windingNumber;
    private final int points;

    /**
     * @param points steps over one turn
     */
    public MatsubaraGrid(double alpha, int windingNumber, int points) {
        this.alpha = alpha;
        this.windingNumber = windingNumber;
        this.points = points;
    }

    /** y at the end of the turn. */
    private double end(double epsilonSquared, double sigmaSquared) {
        double level = 4 * (epsilonSquared + sigmaSquared);
        DormandPrince853 method = new DormandPrince853(
                (z, y, out) -> {
                    out[0] = y[1];
                    out[1] = (level - 4 * alpha * alpha * Math.cos(2 * z)) * y[0];
                },
                2);
        double[] y = {1, 0};
        double[] next = new double[2];
        double h = Math.PI / points;
        for (int i = 0; i < points; i++) {
            method.begin(i * h, y);
            method.step(i * h, y, h, next, 1, new double[2]);
            y[0] = next[0];
            y[1] = next[1];
        }
        return y[0];
    }

    /**
     * Sigma_2^2/Omega^2 at a fermion energy.
     *
     * @param epsilonOverOmega eps/Omega
     */
    public double sigmaSquared(double epsilonOverOmega) {
        double square = epsilonOverOmega * epsilonOverOmega;
        double goal = Math.cos(Math.PI / windingNumber);
        double high = alpha * alpha - square;
        double step = Math.max(0.02, alpha / 10);
        double low = high;
        do {
            high = low;
            low -= step;
        } while (end(square, low) > goal);
        return Roots.between(s -> end(square, s) - goal, low, high);
    }
}
