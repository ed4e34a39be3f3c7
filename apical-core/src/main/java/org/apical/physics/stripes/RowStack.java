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
     * Intensity of a stack whose order lasts a coherence length: the orders up to a largest one as Lorentzians of half width
     * 1/coherence.
     *
     * @param q wave vector, 1/A
     * @param coherence length, A, above 0
     * @param orders largest order
     */
    public double profile(double q, double coherence, int orders) {
        double w = 1 / coherence;
        double step = 2 * Math.PI / period();
        double sum = 0;
        for (int m = -orders; m <= orders; m++) {
            double off = q - step * m;
            sum += intensity(step * m) * w / Math.PI / (off * off + w * w);
        }
        return sum;
    }
}
