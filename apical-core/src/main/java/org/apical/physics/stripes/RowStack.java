package org.apical.physics.stripes;

/**
 * A stack of rows in one dimension, repeated for ever (specification, 7.3).
 *
 * @param spacing distance of each row from the next, A
 * @param factor of each row
 */
public record RowStack(double[] spacing, double[] factor) {
    /** Length of a period, A. */
    public double period() {
        double sum = 0;
        for (double s : spacing) {
            sum += s;
        }
        return sum;
    }

    /** |sum f exp(iQy)|^2 per row. */
    public double intensity(double q) {
        double re = 0;
        double im = 0;
        double y = 0;
        for (int i = 0; i < spacing.length; i++) {
            re += factor[i] * Math.cos(q * y);
            im += factor[i] * Math.sin(q * y);
            y += spacing[i];
        }
        return (re * re + im * im) / spacing.length;
    }

    /**
     * Intensity of a stack whose order lasts a coherence length: the orders up to a largest one on both sides as Lorentzians
     * of half width 1/coherence.
     *
     * @param q wave vector, 1/A
     * @param coherence length, A, above 0
     * @param orders intensity of each order from 0; those of -m and m are the same
     */
    public double profile(double q, double coherence, double[] orders) {
        double w = 1 / coherence;
        double step = 2 * Math.PI / period();
        double sum = orders[0] * w / Math.PI / (q * q + w * w);
        for (int m = 1; m < orders.length; m++) {
            double left = q + step * m;
            double right = q - step * m;
            sum += orders[m] * w / Math.PI * (1 / (left * left + w * w) + 1 / (right * right + w * w));
        }
        return sum;
    }
}
