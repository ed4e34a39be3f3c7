package org.apical.physics.doublewell;

import org.apical.numerics.ConvergenceException;
import org.apical.numerics.Tikhonov;
import org.apical.physics.xafs.DistributionChi;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * A distribution of distances from one spectrum without a model (double-well, section 7.5 [D]): {@code |K g - chi/eps|^2 + alpha
 * |L g|^2} least, {@code K_ij} = (4.1) for a unit density at r_j times dr over eps, L the second difference over dr^2 times
 * sqrt(dr). Features narrower than pi/(2 kmax) come from the smoothness that alpha asks for, not from the data.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class ModelFreeInversion {
    /** Least alpha of the search. */
    public static final double LEAST_ALPHA = 1e-12;

    /** Largest alpha of the search. */
    public static final double LARGEST_ALPHA = 1e4;

    private static final double TOLERANCE = 1e-12;
    private static final int MAX_EVALUATIONS = 200;

    private final double[] r;
    private final Tikhonov problem;
    private final int points;
    private final boolean nonNegative;

    /**
     * A spectrum.
     *
     * @param path the path on the wave numbers of the data
     * @param chi data
     * @param noise standard deviation of each point
     * @param r distances on equal steps, A
     * @param nonNegative whether the density must not be negative
     */
    public ModelFreeInversion(DistributionChi path, double[] chi, double noise, double[] r, boolean nonNegative) {
        this.r = r;
        this.points = chi.length;
        this.nonNegative = nonNegative;
        double dr = (r[r.length - 1] - r[0]) / (r.length - 1);
        double[][] k = path.kernel(r);
        double[] d = new double[points];
        for (int i = 0; i < points; i++) {
            d[i] = chi[i] / noise;
            for (int j = 0; j < r.length; j++) {
                k[i][j] *= dr / noise;
            }
        }
        double[][] smoother = new double[Math.max(0, r.length - 2)][r.length];
        double scale = Math.sqrt(dr) / (dr * dr);
        for (int i = 0; i < smoother.length; i++) {
            smoother[i][i] = scale;
            smoother[i][i + 1] = -2 * scale;
            smoother[i][i + 2] = scale;
        }
        this.problem = new Tikhonov(k, d, smoother);
    }

    /** The density at an alpha, 1/A. */
    public double[] density(double alpha) {
        return nonNegative ? problem.solveNonNegative(alpha) : problem.solve(alpha);
    }

    /** chi2 of a density. */
    public double chi2(double[] g) {
        return problem.misfit(g);
    }

    /** {@code |L g|^2}, the integral of the square of the second derivative, A^-5. */
    public double roughness(double[] g) {
        return problem.roughness(g);
    }

    /** How many independent things the data say at an alpha, of the problem without the sign. */
    public double effectiveDegreesOfFreedom(double alpha) {
        return problem.effectiveDegreesOfFreedom(alpha);
    }

    /** Standard deviation of the density that the noise causes at an alpha, 1/A; elements held at 0 have none. */
    public double[] deviations(double alpha, double[] g) {
        boolean[] used = new boolean[r.length];
        for (int j = 0; j < used.length; j++) {
            used[j] = !nonNegative || g[j] > 0;
        }
        return problem.deviations(alpha, used);
    }

    /**
     * The alpha at which chi2 is the number of points.
     *
     * @throws ConvergenceException where chi2 is above or below it whatever alpha
     */
    public double discrepancyAlpha() {
        double low = excess(Math.log(LEAST_ALPHA));
        double high = excess(Math.log(LARGEST_ALPHA));
        if (low > 0 || high < 0) {
            throw new ConvergenceException(
                    "The alpha at which chi2 is the number of points, " + points,
                    (low > 0 ? low : high) + points,
                    low > 0
                            ? "No density on this range of distances fits so well: check the noise, rminA and rmaxA, and"
                                    + " what else is in the spectrum; or give alpha."
                            : "Even a straight line fits better: the noise is smaller than what was given, or give alpha.");
        }
        double root = new BracketingNthOrderBrentSolver(TOLERANCE, TOLERANCE, 0, 5)
                .solve(MAX_EVALUATIONS, this::excess, Math.log(LEAST_ALPHA), Math.log(LARGEST_ALPHA));
        return Math.exp(root);
    }

    /** The alpha at which chi2 is {@code target}; the nearest end of the search where none is. */
    public double alphaOf(double target) {
        if (excess(Math.log(LEAST_ALPHA), target) >= 0) {
            return LEAST_ALPHA;
        }
        if (excess(Math.log(LARGEST_ALPHA), target) <= 0) {
            return LARGEST_ALPHA;
        }
        double root = new BracketingNthOrderBrentSolver(TOLERANCE, TOLERANCE, 0, 5)
                .solve(MAX_EVALUATIONS, x -> excess(x, target), Math.log(LEAST_ALPHA), Math.log(LARGEST_ALPHA));
        return Math.exp(root);
    }

    private double excess(double logAlpha) {
        return excess(logAlpha, points);
    }

    private double excess(double logAlpha, double target) {
        return problem.misfit(density(Math.exp(logAlpha))) - target;
    }
}
