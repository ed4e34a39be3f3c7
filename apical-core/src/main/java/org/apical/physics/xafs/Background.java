package org.apical.physics.xafs;

/**
 * The background of a spectrum and chi(k). The arrays belong to the record: do not modify them.
 *
 * @param background mu0 at the energies of the data (the data themselves outside the range of the spline)
 * @param k grid of chi, 1/A
 * @param chi {@code (mu - mu0) / edgeStep}
 * @param kmax end of the range, 1/A
 * @param splineCount number of splines
 * @param bins number of points of chi(R) that were minimised
 * @param cost sum of squares at the minimum (chi not divided by the edge step)
 * @param gradient largest derivative of the cost by a coefficient, relative to its start: how well it converged
 * @param iterations Newton steps
 * @param sitesMerged whether spline sites fell on one data point, so that there are fewer of them
 */
public record Background(
        double[] background,
        double[] k,
        double[] chi,
        double kmax,
        int splineCount,
        int bins,
        double cost,
        double gradient,
        int iterations,
        boolean sitesMerged) {}
