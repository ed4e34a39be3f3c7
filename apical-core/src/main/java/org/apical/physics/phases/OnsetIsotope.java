package org.apical.physics.phases;

/** Isotope exponents of an onset temperature measured with both oxygens (phase-separation, section G). */
public final class OnsetIsotope {
    private OnsetIsotope() {}

    /** {@code -((heavy - light) / light) / massChange}. */
    public static double finite(double light, double heavy, double massChange) {
        return -((heavy - light) / light) / massChange;
    }

    /** {@code -ln(heavy / light) / ln(1 + massChange)}. */
    public static double logarithmic(double light, double heavy, double massChange) {
        return -Math.log(heavy / light) / Math.log1p(massChange);
    }

    /** Standard error of {@link #finite}. */
    public static double error(double light, double heavy, double lightError, double heavyError, double massChange) {
        return Math.hypot(heavyError / light, heavy / light * (lightError / light)) / massChange;
    }

    /**
     * Where a straight line of weighted least squares is zero; NaN for a level one.
     *
     * @param error standard errors, empty for equal weights
     * @return the zero, and the slope of the line
     */
    public static double[] zero(double[] x, double[] y, double[] error) {
        double sum = 0;
        double meanX = 0;
        double meanY = 0;
        double[] weight = new double[x.length];
        // Weights relative to the best point, so that tiny errors do not overflow.
        double best = Double.POSITIVE_INFINITY;
        for (double e : error) {
            best = Math.min(best, e);
        }
        for (int i = 0; i < x.length; i++) {
            weight[i] = error.length == 0 ? 1 : best / error[i] * (best / error[i]);
            sum += weight[i];
            meanX += weight[i] * x[i];
            meanY += weight[i] * y[i];
        }
        meanX /= sum;
        meanY /= sum;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += weight[i] * (x[i] - meanX) * (x[i] - meanX);
            xy += weight[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = xy / xx;
        return new double[] {slope == 0 || !Double.isFinite(slope) ? Double.NaN : meanX - meanY / slope, slope};
    }
}
