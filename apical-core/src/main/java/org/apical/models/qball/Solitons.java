package org.apical.models.qball;

import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.physics.qball.FieldPotential;
import org.apical.physics.qball.FieldPotential.Decay;
import org.apical.physics.qball.NoSolitonException;
import org.apical.physics.qball.Soliton;
import org.apical.physics.qball.SolitonSolver;
import org.apical.physics.qball.SolitonWell;

/** A soliton of a potential at a frequency, or a refusal that quotes the window in which there are any. */
final class Solitons {
    private static final double LARGEST_RADIUS = 1e6;

    private Solitons() {}

    /**
     * What was found.
     *
     * @param window where there are solitons
     * @param well the well at the frequency
     * @param soliton the soliton
     */
    record Found(SolitonWell.Window window, SolitonWell well, Soliton soliton) {}

    static Found solve(FieldPotential u, double omega, int dimension) {
        SolitonWell.Window window = window(u);
        checkOmega(u, window, omega);
        double mass = Math.sqrt(u.massSquared());
        SolitonWell well = SolitonWell.of(u, (mass - omega) * (mass + omega));
        if (well == null) {
            throw close(omega, window, Double.POSITIVE_INFINITY);
        }
        if (!(well.phiZero() > 1e-120 && well.phiZero() < 1e120)) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "omega",
                    "omega " + BadInput.number(omega) + " puts phi(0) near " + well.phiZero()
                            + ", beyond what numbers hold; move it.");
        }
        double radius = well.thinWallRadius(dimension);
        if (!(radius <= LARGEST_RADIUS) && dimension > 1) {
            throw close(omega, window, radius);
        }
        try {
            return new Found(window, well, new SolitonSolver(well, dimension).solve());
        } catch (NoSolitonException e) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "potential",
                    "no soliton at omega = " + BadInput.number(omega) + ": " + e.getMessage() + ".");
        }
    }

    /** The window of a potential that has one. */
    static SolitonWell.Window window(FieldPotential u) {
        if (u.decay() == Decay.MASSIVE && !(u.massSquared() > 0)) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "potential",
                    text("mass^2 = U''(0) = %.6f must be positive: add a term in phi^2.", u.massSquared()));
        }
        SolitonWell.Window window = SolitonWell.window(u);
        if (!window.exists()) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "omega",
                    text(
                            "no soliton, 2U/phi^2 has no minimum below mass^2 = %.6f: the potential must bend down"
                                    + " somewhere.",
                            window.massSquared()));
        }
        return window;
    }

    private static void checkOmega(FieldPotential u, SolitonWell.Window window, double omega) {
        String found = "omega " + BadInput.number(omega);
        if (omega >= window.mass() && !(u.decay() == Decay.POWER && omega == 0)) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "omega",
                    text("%s must be below the mass %.6f; %s.", found, window.mass(), words(window)));
        }
        if (omega * omega <= window.omegaZeroSquared()) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "omega",
                    text("%s is below omega0 = %.6f", found, window.omegaZero())
                            + (omega == 0 ? ": a bounce needs U < 0 somewhere; " : ": ")
                            + words(window) + ".");
        }
    }

    private static String words(SolitonWell.Window window) {
        return window.massSquared() < Double.POSITIVE_INFINITY
                ? text("Q-balls exist for %.6f < omega < %.6f", window.omegaZero(), window.mass())
                : text("Q-balls exist for omega above %.6f", window.omegaZero());
    }

    private static BadInput close(double omega, SolitonWell.Window window, double radius) {
        return BadInput.at(
                "BAD_VALUE",
                "omega",
                text(
                        "omega %s is so close to omega0 = %.6f that the radius (about %.3g) exceeds 1e6: raise omega.",
                        BadInput.number(omega), window.omegaZero(), radius));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
