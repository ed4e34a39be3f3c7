package org.apical.physics.xafs;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * An anomaly of any centre looked for in displacements against temperature, and how often noise alone would show one as
 * strong (double-well, section 5 [D]): {@code z_c = t_c^T P r / sqrt(t_c^T P t_c)} with r the residuals of the baseline and P
 * the projection that takes out what the baseline's own parameters can take up. Replicas are white noise through the same
 * P.
 *
 * @param centre where the strongest anomaly is, K; NaN where no centre can be told from the baseline
 * @param significance its z, in standard deviations, signed
 * @param significances z at each centre; NaN where the template cannot be told from the baseline
 * @param globalPValue (1 + replicas with a largest |z| at least as large) / (1 + replicas)
 */
public record AnomalyScan(double centre, double significance, double[] significances, double globalPValue) {
    /**
     * Looks.
     *
     * @param baseline the series
     * @param fit its baseline fit
     * @param shape of the anomaly
     * @param centres K
     * @param width K
     * @param replicas number of white-noise series
     * @param random their numbers
     */
    public static AnomalyScan of(
            EinsteinBaseline baseline,
            EinsteinBaseline.Fit fit,
            double[] temperatures,
            EinsteinBaseline.Shape shape,
            double[] centres,
            double width,
            int replicas,
            UniformRandomProvider random) {
        int n = temperatures.length;
        double[][] directions = new double[centres.length][];
        double[] z = new double[centres.length];
        int best = -1;
        for (int c = 0; c < centres.length; c++) {
            double[] template = shape.at(temperatures, centres[c], width);
            if (!baseline.determines(fit, template)) {
                z[c] = Double.NaN;
                directions[c] = new double[n];
                continue;
            }
            double[] left = baseline.free(fit, template);
            double length = Math.sqrt(EinsteinBaseline.dot(left, left));
            for (int i = 0; i < n; i++) {
                left[i] /= length;
            }
            directions[c] = left;
            z[c] = EinsteinBaseline.dot(left, fit.residuals());
            best = best < 0 || Math.abs(z[c]) > Math.abs(z[best]) ? c : best;
        }
        if (best < 0) {
            return new AnomalyScan(Double.NaN, Double.NaN, z, 1);
        }
        ZigguratSampler.NormalizedGaussian gauss = ZigguratSampler.NormalizedGaussian.of(random);
        double observed = Math.abs(z[best]);
        int atLeast = 0;
        double[] noise = new double[n];
        for (int r = 0; r < replicas; r++) {
            Arrays.setAll(noise, i -> gauss.sample());
            double largest = 0;
            for (double[] direction : directions) {
                largest = Math.max(largest, Math.abs(EinsteinBaseline.dot(direction, noise)));
            }
            atLeast += largest >= observed ? 1 : 0;
        }
        return new AnomalyScan(centres[best], z[best], z, (1.0 + atLeast) / (1 + replicas));
    }
}
