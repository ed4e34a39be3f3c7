package org.apical.physics.stripes;

/**
 * EXAFS of two distances of one pair of elements (specification, 7.4).
 *
 * @param distance R1, R2, A
 * @param weight of each, sum 1
 * @param sigma2 mean-square displacement of each, A^2
 */
public record TwoDistances(double[] distance, double[] weight, double[] sigma2) {
    /** |w1 exp(2ikR1 - 2k^2 s1) + w2 exp(2ikR2 - 2k^2 s2)|. */
    public double envelope(double k) {
        double a = weight[0] * Math.exp(-2 * k * k * sigma2[0]);
        double b = weight[1] * Math.exp(-2 * k * k * sigma2[1]);
        // (a - b)^2 + 4 a b cos^2: no digits lost at the node.
        double cos = Math.cos(k * (distance[1] - distance[0]));
        return Math.sqrt((a - b) * (a - b) + 4 * a * b * cos * cos);
    }

    /** |R2 - R1|, A. */
    public double split() {
        return Math.abs(distance[1] - distance[0]);
    }

    /** Where the envelope has its first node or minimum, pi/(2 split), 1/A; infinite for one distance. */
    public double beat() {
        return Math.PI / (2 * split());
    }

    /** The smallest split that a range up to kMax tells apart, A. */
    public static double resolution(double kMax) {
        return Math.PI / (2 * kMax);
    }

    /** The mean-square displacement that a single distance would take in its place, A^2. */
    public double staticSigma2() {
        return weight[0] * weight[1] * split() * split();
    }

    /** Mean distance, A. */
    public double mean() {
        return weight[0] * distance[0] + weight[1] * distance[1];
    }

    /** Shift of a resonance at that energy above threshold, by Natoli's rule E R^2 = const [M]: an estimate, eV. */
    public double natoliSplit(double resonance) {
        double ratio = distance[0] / distance[1];
        return resonance * (ratio * ratio - 1);
    }
}
