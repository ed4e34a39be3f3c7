package org.apical.models.doublewell;

import org.apical.physics.doublewell.SplitDetection;
import org.apical.physics.doublewell.TemperatureSeries;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.jspecify.annotations.Nullable;

/**
 * The smallest split of two equal sites that the whole series would show: the rule of section 7.3 of double-well with a
 * distance and a variance each temperature, one split and one weight for all. The gain of two sites in BIC is {@code sum
 * chi2 - max(0, 2T + 2 - p T) ln n} with p = 2 or 4 parameters a temperature of the model of one site: cumulants, which have
 * more parameters than the sites, are not charged for them. Of one spectrum this is the rule of {@code
 * doubleWell.smallestSplit}.
 */
final class SeriesDetection {
    private static final double TOLERANCE = 1e-6;
    private static final int MAX_EVALUATIONS = 100;

    private final TemperatureSeries series;
    private final SplitDetection[] detections;

    /** @param distance, sigma2 middle and variance of the sites at each temperature */
    SeriesDetection(TemperatureSeries series, double[] distance, double[] sigma2) {
        this.series = series;
        this.detections = new SplitDetection[series.size()];
        for (int t = 0; t < detections.length; t++) {
            detections[t] = new SplitDetection(series.factors()[t], distance[t], Math.max(0, sigma2[t]));
        }
    }

    /** The split, A; null where it is below or above the limits of the search. */
    @Nullable
    Double smallest(SplitDetection.Alternative model, double gain) {
        int many = detections.length;
        double needed = gain + Math.max(0, 2 * many + 2 - model.parameters() * many) * Math.log(series.points());
        double low = SplitDetection.LEAST;
        double step = (SplitDetection.MOST - low) / (SplitDetection.GRID - 1);
        if (excess(model, low, needed) >= 0) {
            return null;
        }
        for (int i = 1; i < SplitDetection.GRID; i++) {
            double high = SplitDetection.LEAST + i * step;
            if (excess(model, high, needed) >= 0) {
                return new BracketingNthOrderBrentSolver(TOLERANCE, TOLERANCE, 0, 5)
                        .solve(MAX_EVALUATIONS, d -> excess(model, d, needed), low, high);
            }
            low = high;
        }
        return null;
    }

    private double excess(SplitDetection.Alternative model, double split, double needed) {
        double sum = 0;
        for (int t = 0; t < detections.length; t++) {
            double noise = series.noise()[t];
            sum += detections[t].fit(model, split).chi2() / (noise * noise);
        }
        return sum - needed;
    }
}
