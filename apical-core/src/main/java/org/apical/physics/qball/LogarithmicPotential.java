package org.apical.physics.qball;

/** U = (m^2 phi^2/2) [1 - K ln(phi^2/scale^2)], K above 0; its solitons are Gaussians in any dimension [T]. */
public record LogarithmicPotential(double mass, double strength, double scale) implements FieldPotential {
    @Override
    public double massSquared() {
        return mass * mass;
    }

    private double log(double phi) {
        return 2 * Math.log(phi / scale);
    }

    @Override
    public double beyond(double phi) {
        return phi == 0 ? 0 : -mass * mass * strength / 2 * phi * phi * log(phi);
    }

    @Override
    public double slopeBeyond(double phi) {
        return phi == 0 ? 0 : -mass * mass * strength * phi * (log(phi) + 1);
    }

    @Override
    public double curvatureBeyond(double phi) {
        return -mass * mass * strength * (log(phi) + 3);
    }

    @Override
    public double[] scales() {
        return new double[] {scale, scale};
    }

    @Override
    public Decay decay() {
        return Decay.GAUSSIAN;
    }

    @Override
    public double gaussianRadiusSquared() {
        return 1 / (mass * mass * strength);
    }
}
