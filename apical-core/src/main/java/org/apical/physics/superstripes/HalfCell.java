package org.apical.physics.superstripes;

/**
 * Half of the cell of well and barrier, from the middle of the well to the middle of the barrier. With u (even about the
 * middle of the well) and v (odd), {@code a = u, c = u'/m, b = v, d = v'/m} at the far end, the Bloch condition splits into
 * {@code cos^2(kd/2) = a d} and {@code sin^2(kd/2) = -b c}: each of the four has simple zeros, one list of band edges each,
 * so that nothing is lost where two edges meet [D]. Evanescent stretches carry the factor exp(-kappa l), which drops out
 * of every ratio.
 *
 * <p>A work space: not for two threads at once.
 */
final class HalfCell {
    private static final double SERIES = 1e-6;

    final double wellHalf;
    final double barrierHalf;
    final double barrierEV;
    final double wellMass;
    final double barrierMass;

    /** Value and flux at the end of the well: u, u'/m, v, v'/m. */
    double uWell;

    double uWellFlux;
    double vWell;
    double vWellFlux;
    double a;
    double b;
    double c;
    double d;
    double da;
    double db;
    double dc;
    double dd;
    /** a d - b c: 1 times the factors of the evanescent stretches. */
    double scale;

    private double cos;
    private double sin;
    private double flux;
    private double factor;

    HalfCell(double wellHalf, double barrierHalf, double barrierEV, double wellMass, double barrierMass) {
        this.wellHalf = wellHalf;
        this.barrierHalf = barrierHalf;
        this.barrierEV = barrierEV;
        this.wellMass = wellMass;
        this.barrierMass = barrierMass;
    }

    /** Evaluates at an energy. */
    void at(double e) {
        segment(wellHalf, e, wellMass);
        double c1 = cos;
        double s1 = sin;
        double p1 = flux;
        double factor1 = factor;
        double dc1 = -wellHalf * s1 / (2 * Scale.H0);
        double dp1 = -(s1 + wellHalf * wellMass * c1) / (2 * Scale.H0 * wellMass);
        double ds1 = slopeOfSine(wellHalf, e, wellMass);
        double excess = e - barrierEV;
        segment(barrierHalf, excess, barrierMass);
        double c2 = cos;
        double s2 = sin;
        double p2 = flux;
        double dc2 = -barrierHalf * s2 / (2 * Scale.H0);
        double dp2 = -(s2 + barrierHalf * barrierMass * c2) / (2 * Scale.H0 * barrierMass);
        double ds2 = slopeOfSine(barrierHalf, excess, barrierMass);
        scale = factor1 * factor;
        uWell = c1;
        uWellFlux = p1;
        vWell = s1;
        vWellFlux = c1;
        a = c2 * c1 + s2 * p1;
        c = p2 * c1 + c2 * p1;
        b = c2 * s1 + s2 * c1;
        d = p2 * s1 + c2 * c1;
        da = dc2 * c1 + c2 * dc1 + ds2 * p1 + s2 * dp1;
        dc = dp2 * c1 + p2 * dc1 + dc2 * p1 + c2 * dp1;
        db = dc2 * s1 + c2 * ds1 + ds2 * c1 + s2 * dc1;
        dd = dp2 * s1 + p2 * ds1 + dc2 * c1 + c2 * dc1;
    }

    /** k d / pi at the energy of the last call; 0 or 1 outside the band. */
    double kFraction() {
        return 2 / Math.PI * Math.atan2(Math.sqrt(Math.max(0, -b * c)), Math.sqrt(Math.max(0, a * d)));
    }

    /** [psi, psi'/m] is taken over a length by [[cos, sin], [flux, cos]]; {@code excess} is energy above potential. */
    private void segment(double length, double excess, double mass) {
        double z = excess * mass / Scale.H0;
        double angle2 = z * length * length;
        factor = 1;
        if (Math.abs(angle2) < SERIES) {
            cos = 1 - angle2 / 2 * (1 - angle2 / 12);
            sin = mass * length * (1 - angle2 / 6 * (1 - angle2 / 20));
            flux = -z * length / mass * (1 - angle2 / 6 * (1 - angle2 / 20));
        } else if (z > 0) {
            double q = Math.sqrt(z);
            double s = Math.sin(q * length);
            cos = Math.cos(q * length);
            sin = mass * s / q;
            flux = -q * s / mass;
        } else {
            double kappa = Math.sqrt(-z);
            double less = Math.expm1(-2 * kappa * length);
            cos = 1 + less / 2;
            sin = -mass * less / (2 * kappa);
            flux = -kappa * less / (2 * mass);
            factor = Math.exp(-2 * kappa * length);
        }
    }

    /** d sin / dE of the segment evaluated last. */
    private double slopeOfSine(double length, double excess, double mass) {
        double angle2 = excess * mass / Scale.H0 * length * length;
        if (Math.abs(angle2) < SERIES) {
            return mass * mass / Scale.H0 * length * length * length * (-1 / 6.0 + angle2 / 60);
        }
        return (length * mass * cos - sin) / (2 * excess);
    }
}
