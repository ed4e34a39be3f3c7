package org.apical.physics.phases;

import java.util.function.DoubleUnaryOperator;
import org.apical.numerics.ChebyshevPanels;

/**
 * A band of a lattice whose integrals are tabulated in a variable t that is smooth at band edges and at van Hove points. The
 * pieces cover -1 to 0; above 0 the symmetry N0(-m) = 1 - N0(m), eps0(-m) = eps0(m) is used.
 */
final class LatticeBand implements BandShape {
    /** From t, between {@code from} and {@code to}, to energy, and back. */
    interface Variable {
        double from();

        double to();

        /** Energy, rising or falling with t. */
        double z(double t);

        double dz(double t);

        double t(double z);
    }

    /**
     * One piece.
     *
     * @param variable its variable
     * @param low lowest energy
     * @param high highest energy
     * @param filling N0 over t
     * @param energy eps0 over t
     */
    private record Piece(Variable variable, double low, double high, ChebyshevPanels filling, ChebyshevPanels energy) {}

    private final Piece[] pieces;
    private final double[] singular;
    private final DoubleUnaryOperator density;

    /**
     * @param variables pieces from -1 to 0
     * @param filling N0 of an energy in [-1, 0], accurate to rounding
     * @param energy eps0 alike
     * @param density the density itself
     */
    LatticeBand(
            Variable[] variables,
            DoubleUnaryOperator filling,
            DoubleUnaryOperator energy,
            DoubleUnaryOperator density,
            double... singular) {
        this.singular = singular;
        this.density = density;
        pieces = new Piece[variables.length];
        for (int i = 0; i < pieces.length; i++) {
            Variable v = variables[i];
            pieces[i] = new Piece(
                    v,
                    Math.min(v.z(v.from()), v.z(v.to())),
                    Math.max(v.z(v.from()), v.z(v.to())),
                    ChebyshevPanels.of(t -> filling.applyAsDouble(v.z(t)), v.from(), v.to(), 1e-13),
                    ChebyshevPanels.of(t -> energy.applyAsDouble(v.z(t)), v.from(), v.to(), 1e-13));
        }
    }

    private Piece at(double z) {
        for (Piece piece : pieces) {
            if (z <= piece.high()) {
                return piece;
            }
        }
        return pieces[pieces.length - 1];
    }

    @Override
    public double density(double z) {
        return density.applyAsDouble(z);
    }

    @Override
    public double filling(double m) {
        if (m > 0) {
            return 1 - filling(-m);
        }
        Piece piece = at(m);
        return Math.max(0, piece.filling().value(piece.variable().t(m)));
    }

    @Override
    public double energy(double m) {
        double below = -Math.abs(m);
        Piece piece = at(below);
        return piece.energy().value(piece.variable().t(below));
    }

    @Override
    public double place(double p) {
        if (p > 0.5) {
            return -place(1 - p);
        }
        if (p <= 0) {
            return -1;
        }
        for (Piece piece : pieces) {
            Variable v = piece.variable();
            if (p <= piece.filling().value(v.t(piece.high()))) {
                return v.z(inverse(piece, p));
            }
        }
        return 0;
    }

    /** Newton's method that keeps to the interval in which the sign changes. */
    private static double inverse(Piece piece, double p) {
        double low = piece.variable().t(piece.low());
        double high = piece.variable().t(piece.high());
        double t = (low + high) / 2;
        for (int i = 0; i < 100; i++) {
            double f = piece.filling().value(t) - p;
            if (f > 0) {
                high = t;
            } else {
                low = t;
            }
            double next = t - f / piece.filling().slope(t);
            if (!(next > Math.min(low, high) && next < Math.max(low, high))) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - t) <= 4e-16 * Math.max(Math.abs(t), 1e-3)) {
                return next;
            }
            t = next;
        }
        return t;
    }

    @Override
    public double[] singular() {
        return singular.clone();
    }
}
