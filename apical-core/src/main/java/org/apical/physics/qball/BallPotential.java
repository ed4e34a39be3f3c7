package org.apical.physics.qball;

/**
 * The self-consistent potential of a ball at one temperature as the potential of a soliton [D, eq. 16]: phi = sqrt2 m, U(phi) =
 * u(m) = m^2 - (kappa/3) w I(m/w), so that mass = 1 and omega = w.
 */
public record BallPotential(Homogeneous theory, double w) implements FieldPotential {
    private double alpha(double phi) {
        return phi / (Math.sqrt(2) * w);
    }

    @Override
    public double massSquared() {
        return 1;
    }

    @Override
    public double beyond(double phi) {
        return -theory.kappa() / 3 * w * theory.kernel().value(alpha(phi));
    }

    @Override
    public double slopeBeyond(double phi) {
        return -theory.kappa() / (3 * Math.sqrt(2)) * theory.kernel().slope(alpha(phi));
    }

    @Override
    public double curvatureBeyond(double phi) {
        return -theory.kappa() / (6 * w) * theory.kernel().curvature(alpha(phi));
    }

    /** (du/dw) at fixed m: -(kappa/3)[I - (m/w) I']. */
    double slopeWithW(double phi) {
        double alpha = alpha(phi);
        PairingKernel kernel = theory.kernel();
        return -theory.kappa() / 3 * (kernel.value(alpha) - alpha * kernel.slope(alpha));
    }

    @Override
    public double[] breaks() {
        return new double[] {Math.sqrt(2) * w * theory.kernel().threshold()};
    }

    @Override
    public double[] scales() {
        double unit = Math.sqrt(2) * w;
        return new double[] {
            unit * theory.kernel().threshold(), unit * theory.kernel().alphaPeak()
        };
    }
}
