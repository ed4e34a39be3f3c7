package org.apical.physics.qball;

import java.util.Arrays;

/**
 * Least squares of M = -a B [1 - (B/B0)^2] below B0, 0 above: linear in a at each B0, which is searched.
 *
 * @param sphere the spheres that have this a and B0
 * @param atEdge B0 is at the end of the search: the data do not determine it
 */
public record MagnetisationFit(SphereDiamagnetism sphere, boolean atEdge) {
    private static final int GRID = 4000;
    private static final double WIDEST = 1e3;

    /** Fits; at least two fields. */
    public static MagnetisationFit of(double[] field, double[] m, double penetrationDepthNm, double coherenceLengthNm) {
        double largest = Arrays.stream(field).max().orElse(1);
        double smallest = Arrays.stream(field).min().orElse(1);
        double low = Math.log(1.01 * smallest);
        double high = Math.log(WIDEST * largest);
        double best = Double.POSITIVE_INFINITY;
        int at = 0;
        for (int i = 0; i <= GRID; i++) {
            double rss = fit(field, m, Math.exp(low + (high - low) * i / GRID))[1];
            if (rss < best) {
                best = rss;
                at = i;
            }
        }
        // Golden section between the neighbours of the best.
        double a = low + (high - low) * Math.max(0, at - 1) / GRID;
        double b = low + (high - low) * Math.min(GRID, at + 1) / GRID;
        double ratio = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < 80; i++) {
            double c = b - ratio * (b - a);
            double d = a + ratio * (b - a);
            if (fit(field, m, Math.exp(c))[1] < fit(field, m, Math.exp(d))[1]) {
                b = d;
            } else {
                a = c;
            }
        }
        double critical = Math.exp((a + b) / 2);
        double slope = fit(field, m, critical)[0];
        double radius = Math.sqrt(2.5) * QballConstants.FLUX_QUANTUM / (Math.PI * coherenceLengthNm * critical);
        double z = radius / penetrationDepthNm;
        double fraction = slope * QballConstants.MU0 * 10 / (z * z);
        return new MagnetisationFit(
                new SphereDiamagnetism(radius, penetrationDepthNm, coherenceLengthNm, fraction), at >= GRID - 1);
    }

    /** a and the sum of squares at a B0. */
    private static double[] fit(double[] field, double[] m, double critical) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < field.length; i++) {
            double b = field[i] / critical;
            double x = b >= 1 ? 0 : -field[i] * (1 - b * b);
            xx += x * x;
            xy += x * m[i];
            yy += m[i] * m[i];
        }
        double slope = xx > 0 ? xy / xx : 0;
        return new double[] {slope, yy - slope * xy};
    }
}
