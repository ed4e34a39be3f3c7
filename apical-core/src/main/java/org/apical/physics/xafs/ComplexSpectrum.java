package org.apical.physics.xafs;

import org.apical.numerics.Grid;

/**
 * A complex function on a uniform grid that starts at zero. The arrays belong to the record: do not modify them.
 *
 * @param step grid step
 * @param re real part
 * @param im imaginary part
 */
public record ComplexSpectrum(double step, double[] re, double[] im) {
    /** Number of points. */
    public int size() {
        return re.length;
    }

    /** The grid. */
    public double[] grid() {
        return Grid.uniform(0, step, re.length);
    }

    /** Modulus. */
    public double[] magnitude() {
        double[] m = new double[re.length];
        for (int i = 0; i < m.length; i++) {
            m[i] = Math.sqrt(re[i] * re[i] + im[i] * im[i]);
        }
        return m;
    }

    /** Phase in rad, made continuous from the first point on. */
    public double[] phase() {
        double[] p = new double[re.length];
        double turns = 0;
        double before = 0;
        for (int i = 0; i < p.length; i++) {
            double now = Math.atan2(im[i], re[i]);
            if (i > 0) {
                turns -= 2 * Math.PI * Math.rint((now - before) / (2 * Math.PI));
            }
            before = now;
            p[i] = now + turns;
        }
        return p;
    }
}
