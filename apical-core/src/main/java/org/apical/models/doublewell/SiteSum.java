package org.apical.models.doublewell;

import java.util.List;
import org.apical.physics.xafs.DistributionChi;

/** A distribution of Gaussians: its cumulants and its characteristic function. */
final class SiteSum {
    private final double[] weights;
    private final double[] distances;
    private final double[] variances;

    SiteSum(List<ChiSite> sites) {
        weights = sites.stream().mapToDouble(ChiSite::weight).toArray();
        distances = sites.stream().mapToDouble(ChiSite::distanceA).toArray();
        variances = sites.stream().mapToDouble(ChiSite::sigma2A2).toArray();
    }

    /** C1 (the mean distance) to C4, A to A^4. */
    double[] cumulants() {
        double mean = 0;
        for (int j = 0; j < weights.length; j++) {
            mean += weights[j] * distances[j];
        }
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int j = 0; j < weights.length; j++) {
            double d = distances[j] - mean;
            double s = variances[j];
            second += weights[j] * (s + d * d);
            third += weights[j] * d * (3 * s + d * d);
            fourth += weights[j] * (3 * s * s + 6 * s * d * d + d * d * d * d);
        }
        return new double[] {mean, second, third, fourth - 3 * second * second};
    }

    /** Real and imaginary part of {@code sum w exp(2ik(r - origin) - 2k^2 s)}. */
    double[] characteristic(double k, double origin) {
        double re = 0;
        double im = 0;
        for (int j = 0; j < weights.length; j++) {
            double size = weights[j] * Math.exp(-2 * k * k * variances[j]);
            re += size * Math.cos(2 * k * (distances[j] - origin));
            im += size * Math.sin(2 * k * (distances[j] - origin));
        }
        return new double[] {re, im};
    }

    /** chi by (4.1c), the exact sum of Gaussians. */
    double[] chi(DistributionChi factors) {
        double[] out = new double[factors.k().length];
        for (int j = 0; j < weights.length; j++) {
            add(out, weights[j], factors.ofCumulants(distances[j], variances[j], 0, 0));
        }
        return out;
    }

    /** chi by the path sum (4.2). */
    double[] pathSum(DistributionChi factors) {
        double[] out = new double[factors.k().length];
        for (int j = 0; j < weights.length; j++) {
            add(out, weights[j], factors.ofPathSum(distances[j], variances[j], 0, 0));
        }
        return out;
    }

    private static void add(double[] sum, double weight, double[] one) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * one[i];
        }
    }
}
