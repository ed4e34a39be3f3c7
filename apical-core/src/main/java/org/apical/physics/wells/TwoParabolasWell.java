package org.apical.physics.wells;

import java.util.Arrays;

/**
 * {@code V = min(k1 (x - x1)^2 / 2, k2 (x - x2)^2 / 2 + offset)} (double-well, section 2), with kinks where the two cross.
 *
 * @param leftForceConstant k1, meV/A^2, above 0
 * @param leftPosition x1, A
 * @param rightForceConstant k2, meV/A^2, above 0
 * @param rightPosition x2, A, above x1
 * @param offset meV
 */
public record TwoParabolasWell(
        double leftForceConstant, double leftPosition, double rightForceConstant, double rightPosition, double offset)
        implements Well {
    private double left(double x) {
        double d = x - leftPosition;
        return leftForceConstant * d * d / 2;
    }

    private double right(double x) {
        double d = x - rightPosition;
        return rightForceConstant * d * d / 2 + offset;
    }

    @Override
    public double value(double x) {
        return Math.min(left(x), right(x));
    }

    @Override
    public double slope(double x) {
        double a = left(x);
        double b = right(x);
        double slopeLeft = leftForceConstant * (x - leftPosition);
        double slopeRight = rightForceConstant * (x - rightPosition);
        if (a == b) {
            return Math.min(slopeLeft, slopeRight); // the lower one to the right of the crossing
        }
        return a < b ? slopeLeft : slopeRight;
    }

    /** The crossings: roots of {@code k1 (x - x1)^2 - k2 (x - x2)^2 - 2 offset}. */
    @Override
    public double[] breaks() {
        // In y = x - x1, with d = x2 - x1: (k1 - k2) y^2 + 2 k2 d y - (k2 d^2 + 2 offset) = 0.
        double d = rightPosition - leftPosition;
        double a = leftForceConstant - rightForceConstant;
        double half = rightForceConstant * d;
        double c = -(rightForceConstant * d * d + 2 * offset);
        if (a == 0) {
            return new double[] {leftPosition - c / (2 * half)};
        }
        double discriminant = half * half - a * c;
        if (discriminant <= 0) {
            return new double[0];
        }
        double q = -(half + Math.sqrt(discriminant));
        double first = q / a;
        double second = c / q;
        double[] out = {leftPosition + first, leftPosition + second};
        Arrays.sort(out);
        return out;
    }

    @Override
    public double[] minima() {
        double[] out = new double[0];
        if (left(leftPosition) <= right(leftPosition)) {
            out = StationaryPoints.add(out, leftPosition);
        }
        if (right(rightPosition) <= left(rightPosition)) {
            out = StationaryPoints.add(out, rightPosition);
        }
        return out;
    }

    @Override
    public double[] maxima() {
        double[] out = new double[0];
        for (double x : breaks()) {
            double slopeLeft = leftForceConstant * (x - leftPosition);
            double slopeRight = rightForceConstant * (x - rightPosition);
            if (Math.max(slopeLeft, slopeRight) > 0 && Math.min(slopeLeft, slopeRight) < 0) {
                out = StationaryPoints.add(out, x);
            }
        }
        return out;
    }

    @Override
    public double symmetryCentre() {
        return leftForceConstant == rightForceConstant && offset == 0 ? (leftPosition + rightPosition) / 2 : Double.NaN;
    }
}
