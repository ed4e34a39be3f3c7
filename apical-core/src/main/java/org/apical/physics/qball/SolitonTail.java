package org.apical.physics.qball;

import org.apical.numerics.ModifiedBessel;

/**
 * The decaying end of a profile: the start of the inward integration, and what lies beyond it. A family of one parameter:
 * the radius where phi has a small value, or for decay as a power the correction at a large radius.
 */
final class SolitonTail {
    /** phi at the start against the zero of Uhat: what is beyond counts as its square. */
    private static final double SMALL = 1e-10;

    private final SolitonWell well;
    private final int dimension;
    private final FieldPotential.Decay decay;
    private final double mu;
    private final double small;
    private final double fixedRadius;

    SolitonTail(SolitonWell well, int dimension, double wallRadius) {
        this.well = well;
        this.dimension = dimension;
        decay = well.potential().decay();
        mu = Math.sqrt(well.muSquared());
        double start = SMALL * well.phiZero();
        // Smaller where the mass term is so weak that others still count there.
        for (int i = 0; i < 30 && decay == FieldPotential.Decay.MASSIVE && start > 1e-120 && !linear(start); i++) {
            start *= 1e-2;
        }
        small = start;
        fixedRadius = 3e3 * wallRadius;
    }

    private boolean linear(double phi) {
        return Math.abs(well.potential().beyond(phi)) < 1e-9 * well.muSquared() / 2 * phi * phi;
    }

    /** Start of the inward integration. */
    record Start(double r, double phi, double slope) {}

    Start start(double parameter) {
        return switch (decay) {
            case MASSIVE -> {
                double local = Math.sqrt(2 * well.rotating(small)) / small;
                yield new Start(
                        parameter, small, -local * small * ModifiedBessel.decayingSlope(dimension, local * parameter));
            }
            case GAUSSIAN -> new Start(parameter, small, small * gaussianSlope(parameter));
            case POWER -> {
                double m = exponent() / 2;
                double minus = powerRoot();
                double leading = amplitude() * Math.pow(fixedRadius, -2 * m);
                if (dimension == 1) {
                    double phi = leading * (1 + parameter);
                    yield new Start(fixedRadius, phi, -Math.sqrt(2 * well.rotating(phi)));
                }
                yield new Start(
                        fixedRadius, leading * (1 + parameter), leading * (-2 * m + minus * parameter) / fixedRadius);
            }
        };
    }

    /** phi'/phi from g^2 + (D-1) g/r = Uhat'/phi - g', with g' from the slope of Uhat'/phi: exact for Gaussians. */
    private double gaussianSlope(double r) {
        double e = well.force(small) / small;
        double slope = well.stiffness(small) - e;
        double b = (dimension - 1) / r;
        return (-b - Math.sqrt(b * b + 4 * (e - slope / 2))) / 2;
    }

    /** phi ~ r^{-exponent}. */
    private double exponent() {
        return 2 / (well.potential().leadingPower()[0] - 2);
    }

    /** Coefficient of r^{-exponent}. */
    private double amplitude() {
        double s = well.potential().leadingPower()[0];
        double a = well.potential().leadingPower()[1];
        double x = exponent();
        return Math.pow(x * (x + 2 - dimension) / (a * s), 1 / (s - 2));
    }

    /** The decaying exponent of a small deviation from the leading power. */
    private double powerRoot() {
        double s = well.potential().leadingPower()[0];
        double x = exponent();
        double right = (s - 1) * x * (x + 2 - dimension);
        double half = (dimension - 2) / 2.0;
        return -half - Math.sqrt(half * half + right);
    }

    /** A first guess of the parameter for a profile that has {@code phi} at {@code r}. */
    double guess(double r, double phi) {
        if (decay == FieldPotential.Decay.POWER) {
            return 0;
        }
        // Without friction phi' = -sqrt(2 Uhat); in ln phi, where that is smooth.
        int n = 400;
        double step = Math.log(phi / small) / n;
        double way = 0;
        for (int i = 0; i < n; i++) {
            double at = small * Math.exp((i + 0.5) * step);
            way += step * at / Math.sqrt(2 * well.rotating(at));
        }
        return r + way;
    }

    /** The change of the parameter that moves a tail without friction outward. */
    double shift(double distance) {
        return decay == FieldPotential.Decay.POWER ? exponent() * distance / fixedRadius : distance;
    }

    /** A change of the parameter by which derivatives are taken. */
    double nudge() {
        return switch (decay) {
            case MASSIVE -> 1e-5 / mu;
            case GAUSSIAN -> 1e-5 * Math.sqrt(well.potential().gaussianRadiusSquared());
            case POWER -> 1e-8;
        };
    }

    /** phi beyond the start. */
    double phi(Start start, double r) {
        return switch (decay) {
            case MASSIVE ->
                start.phi()
                        * Math.exp(ModifiedBessel.logDecaying(dimension, mu * r)
                                - ModifiedBessel.logDecaying(dimension, mu * start.r()));
            case GAUSSIAN ->
                start.phi()
                        * Math.exp(-(r - start.r())
                                * (r + start.r())
                                / (2 * well.potential().gaussianRadiusSquared()));
            case POWER -> start.phi() * Math.pow(r / start.r(), -exponent());
        };
    }

    /** Integrals beyond the start of phi^2, phi'^2/2 and Uhat with weight r^{D-1}: only powers leave any. */
    double[] beyond(Start start) {
        if (decay != FieldPotential.Decay.POWER) {
            return new double[3];
        }
        double x = exponent();
        double volume = Math.pow(start.r(), dimension);
        double square = start.phi() * start.phi();
        double kinetic = start.slope() * start.slope() / 2 * volume / (2 * x + 2 - dimension);
        // Uhat ~ phi^s, s x = 2 x + 2.
        double potential = well.rotating(start.phi()) * volume / (2 * x + 2 - dimension);
        double charge = 2 * x > dimension ? square * volume / (2 * x - dimension) : Double.POSITIVE_INFINITY;
        return new double[] {charge, kinetic, potential};
    }
}
