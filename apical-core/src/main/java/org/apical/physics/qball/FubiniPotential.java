package org.apical.physics.qball;

/**
 * U = 4 u m^2 (m-1)/(2m+1) phi^{2+1/m} - 2 u v m^2 phi^{2+2/m}, m above 1: massless, for bounces. In D = 4 the bounce is phi =
 * (u r^2 + v)^{-m} [T].
 *
 * @param steepness u, above 0
 * @param size v, above 0
 * @param exponent m, above 1
 */
public record FubiniPotential(double steepness, double size, double exponent) implements FieldPotential {
    private double first() {
        return 4 * steepness * exponent * exponent * (exponent - 1) / (2 * exponent + 1);
    }

    private double second() {
        return -2 * steepness * size * exponent * exponent;
    }

    @Override
    public double massSquared() {
        return 0;
    }

    @Override
    public double beyond(double phi) {
        double root = Math.pow(phi, 1 / exponent);
        return phi * phi * root * (first() + second() * root);
    }

    @Override
    public double slopeBeyond(double phi) {
        double root = Math.pow(phi, 1 / exponent);
        return phi * root * (first() * (2 + 1 / exponent) + second() * (2 + 2 / exponent) * root);
    }

    @Override
    public double curvatureBeyond(double phi) {
        double root = Math.pow(phi, 1 / exponent);
        double p = 2 + 1 / exponent;
        double q = 2 + 2 / exponent;
        return root * (first() * p * (p - 1) + second() * q * (q - 1) * root);
    }

    @Override
    public double[] scales() {
        double balance = Math.pow(size, -exponent);
        return new double[] {balance, balance};
    }

    @Override
    public Decay decay() {
        return Decay.POWER;
    }

    @Override
    public double[] leadingPower() {
        return new double[] {2 + 1 / exponent, first()};
    }
}
