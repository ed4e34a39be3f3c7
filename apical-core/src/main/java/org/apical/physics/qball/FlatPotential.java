package org.apical.physics.qball;

/** U = height (1 - exp(-phi^2/scale^2)), flat at large phi [T]. */
public record FlatPotential(double height, double scale) implements FieldPotential {
    @Override
    public double massSquared() {
        return 2 * height / (scale * scale);
    }

    @Override
    public double beyond(double phi) {
        double x = phi / scale * (phi / scale);
        if (x < 0.03) {
            // 1 - e^{-x} - x
            double sum = 0;
            double term = -x;
            for (int k = 2; k < 12; k++) {
                term *= -x / k;
                sum += term;
            }
            return -height * sum;
        }
        return height * (-Math.expm1(-x) - x);
    }

    @Override
    public double slopeBeyond(double phi) {
        double x = phi / scale * (phi / scale);
        return massSquared() * phi * Math.expm1(-x);
    }

    @Override
    public double curvatureBeyond(double phi) {
        double x = phi / scale * (phi / scale);
        return massSquared() * (Math.expm1(-x) - 2 * x * Math.exp(-x));
    }

    @Override
    public double[] scales() {
        return new double[] {scale, scale};
    }
}
