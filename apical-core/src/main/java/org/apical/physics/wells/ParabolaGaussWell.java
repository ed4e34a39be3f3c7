package org.apical.physics.wells;

/**
 * {@code V = k x^2 / 2 + B exp(-x^2 / 2w^2) + f x} (double-well, section 2): a double well for {@code B > k w^2} and f = 0.
 *
 * @param forceConstant k, meV/A^2, above 0
 * @param bump B, meV
 * @param width w, A, above 0
 * @param tilt f, meV/A
 */
public record ParabolaGaussWell(double forceConstant, double bump, double width, double tilt) implements Well {
    private static final int SAMPLES = 4000;

    @Override
    public double value(double x) {
        double u = x / width;
        return forceConstant * x * x / 2 + bump * Math.exp(-u * u / 2) + tilt * x;
    }

    @Override
    public double slope(double x) {
        double u = x / width;
        return forceConstant * x - bump * u / width * Math.exp(-u * u / 2) + tilt;
    }

    @Override
    public double[] minima() {
        return points().minima();
    }

    @Override
    public double[] maxima() {
        return points().maxima();
    }

    private StationaryPoints points() {
        // Beyond |f|/k plus the steepest slope of the bump over k, the parabola wins.
        double reach = (Math.abs(tilt) + Math.abs(bump) / width) / forceConstant * 1.01 + width * 1e-3;
        StationaryPoints wide = StationaryPoints.of(this::slope, -reach, reach, SAMPLES);
        double near = Math.min(reach, 8 * width);
        return near < reach / 2 ? merged(wide, StationaryPoints.of(this::slope, -near, near, SAMPLES)) : wide;
    }

    /** The finer of the two where it found more. */
    private static StationaryPoints merged(StationaryPoints wide, StationaryPoints fine) {
        return fine.minima().length > wide.minima().length ? fine : wide;
    }

    @Override
    public double symmetryCentre() {
        return tilt == 0 ? 0 : Double.NaN;
    }
}
