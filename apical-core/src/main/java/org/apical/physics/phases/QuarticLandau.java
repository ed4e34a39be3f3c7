package org.apical.physics.phases;

/**
 * f(c) = (A/4) ((c - centre)^2 - w)^2 + theta (A w/2) (c - centre)^2: two wells below theta = 1, one above (phase-separation,
 * section D1).
 *
 * @param scale A
 * @param well w, the square of half the distance of the wells at theta = 0
 * @param centre where f is even
 * @param theta temperature over that below which the uniform state at the centre is unstable
 */
public record QuarticLandau(double scale, double well, double centre, double theta) {
    /** (c^2 - 1)^2/4. */
    public static final QuarticLandau STANDARD = new QuarticLandau(1, 1, 0, 0);

    /** 5 (c - 0.3)^2 (0.7 - c)^2, PFHub benchmark 1. */
    public static final QuarticLandau BENCHMARK = new QuarticLandau(20, 0.04, 0.5, 0);

    /** The same at another temperature. */
    public QuarticLandau at(double temperature) {
        return new QuarticLandau(scale, well, centre, temperature);
    }

    /** f. */
    public double value(double c) {
        double u2 = (c - centre) * (c - centre);
        return scale * (0.25 * (u2 - well) * (u2 - well) + 0.5 * theta * well * u2);
    }

    /** f'. */
    public double slope(double c) {
        double u = c - centre;
        return scale * u * (u * u - well * (1 - theta));
    }

    /** f''. */
    public double curvature(double c) {
        double u = c - centre;
        return scale * (3 * u * u - well * (1 - theta));
    }

    /** -f'' at the centre at theta = 0: what the implicit part of the integrator adds. */
    double split() {
        return scale * well;
    }

    /** Half the width of an interface, of c = centre + sqrt w tanh(x/this) at theta = 0. */
    public double interfaceWidth(double stiffness) {
        return Math.sqrt(2 * stiffness / (scale * well));
    }
}
