package org.apical.physics.qball;

/**
 * gamma = sqrt(alpha (alpha - c)): c = 1 is the form of the literature [M], c = 1/sqrt(2) the harmonic well of the
 * Matsubara-time equation [D].
 */
public record OffsetClosure(double offset) implements GapClosure {
    @Override
    public double threshold() {
        return offset;
    }

    @Override
    public double squared(double alpha) {
        return alpha <= offset ? 0 : alpha * (alpha - offset);
    }

    @Override
    public double squaredSlope(double alpha) {
        return alpha < offset ? 0 : 2 * alpha - offset;
    }

    @Override
    public double saturated() {
        return 7 * Math.max(offset, 1);
    }

    @Override
    public double logIntegral(double a, double b) {
        return primitive(b) - primitive(a);
    }

    /** sqrt(alpha (alpha - c)) - c ln[(sqrt alpha + sqrt(alpha - c)) / sqrt c], whose derivative is gamma/alpha. */
    double primitive(double alpha) {
        double root = Math.sqrt(alpha);
        double less = Math.sqrt(alpha - offset);
        return root * less - offset * Math.log((root + less) / Math.sqrt(offset));
    }
}
