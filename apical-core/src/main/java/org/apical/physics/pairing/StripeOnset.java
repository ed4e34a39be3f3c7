package org.apical.physics.pairing;

/**
 * Isotope effect on an onset temperature that falls linearly with doping to an end point, {@code T_a(x) = T_a (1 - x/x_a)}, a =
 * light or heavy (pairing-materials, section 6.2). One measured exponent fixes the ratio of the amplitudes.
 *
 * @param light end point of the light isotope
 * @param lightError its standard error
 * @param heavy end point of the heavy one
 * @param heavyError its standard error
 * @param anchor doping of the measured exponent
 * @param anchorAlpha the exponent there
 * @param anchorError its standard error
 * @param massRatio mean heavy over light mass, exchange included; not 1
 */
public record StripeOnset(
        double light,
        double lightError,
        double heavy,
        double heavyError,
        double anchor,
        double anchorAlpha,
        double anchorError,
        double massRatio) {
    /** {@code u(x) = ln[(1 - x/x_heavy) / (1 - x/x_light)]}. */
    private double u(double x) {
        return Math.log((1 - x / heavy) / (1 - x / light));
    }

    /** Exponent of the end point itself. */
    public double endPoint() {
        return -Math.log(heavy / light) / Math.log(massRatio);
    }

    /** Its standard error. */
    public double endPointError() {
        return Math.hypot(lightError / light, heavyError / heavy) / Math.abs(Math.log(massRatio));
    }

    /** The same from finite differences, -(dx/x)/(dM/M), as some publish it. */
    public double endPointFinite() {
        return -(heavy - light) / light / (massRatio - 1);
    }

    /** R = T_heavy / T_light. */
    public double amplitudeRatio() {
        return Math.exp(-anchorAlpha * Math.log(massRatio) - u(anchor));
    }

    /** Exponent at doping x. */
    public double alpha(double x) {
        return anchorAlpha - (u(x) - u(anchor)) / Math.log(massRatio);
    }

    /** Its standard error, linear in the three errors. */
    public double alphaError(double x) {
        double byHeavy = slope(x, heavy) - slope(anchor, heavy);
        double byLight = slope(x, light) - slope(anchor, light);
        double ends = Math.hypot(byHeavy * heavyError, byLight * lightError) / Math.log(massRatio);
        return Math.hypot(anchorError, ends);
    }

    private static double slope(double x, double end) {
        return x / (end * end) / (1 - x / end);
    }

    /** Doping where both onset temperatures are the same; NaN where the lines are parallel. */
    public double crossing() {
        double ratio = amplitudeRatio();
        double slope = ratio / heavy - 1 / light;
        return slope == 0 ? Double.NaN : (ratio - 1) / slope;
    }
}
