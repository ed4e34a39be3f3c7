package org.apical.physics.wells;

import java.util.Arrays;
import org.apical.numerics.NotAKnotSpline;

/** The not-a-knot cubic spline of a table; it knows nothing beyond the table (double-well, section 2). */
public final class TabulatedWell implements Well {
    private static final int SAMPLES_PER_PIECE = 16;
    private static final double EVEN = 1e-12;

    private final double[] x;
    private final double[] v;
    private final NotAKnotSpline spline;
    private final StationaryPoints points;
    private final double centre;

    /**
     * A table of at least four points.
     *
     * @param x places, A, increasing
     * @param v values, meV
     */
    public TabulatedWell(double[] x, double[] v) {
        this.x = x.clone();
        this.v = v.clone();
        this.spline = NotAKnotSpline.of(this.x, this.v);
        this.points = StationaryPoints.of(this::slope, x[0], x[x.length - 1], SAMPLES_PER_PIECE * (x.length - 1));
        this.centre = even() ? (x[0] + x[x.length - 1]) / 2 : Double.NaN;
    }

    private boolean even() {
        int n = x.length;
        double span = x[n - 1] - x[0];
        double height = 0;
        for (double value : v) {
            height = Math.max(height, Math.abs(value));
        }
        for (int i = 0; i < n; i++) {
            if (Math.abs(x[i] + x[n - 1 - i] - x[0] - x[n - 1]) > EVEN * span
                    || Math.abs(v[i] - v[n - 1 - i]) > EVEN * height) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double value(double at) {
        return spline.value(at);
    }

    @Override
    public double slope(double at) {
        return spline.slope(at);
    }

    @Override
    public double[] breaks() {
        return Arrays.copyOfRange(x, 1, x.length - 1);
    }

    @Override
    public double[] minima() {
        return points.minima();
    }

    @Override
    public double[] maxima() {
        return points.maxima();
    }

    @Override
    public double symmetryCentre() {
        return centre;
    }

    @Override
    public double lowest() {
        return x[0];
    }

    @Override
    public double highest() {
        return x[x.length - 1];
    }
}
