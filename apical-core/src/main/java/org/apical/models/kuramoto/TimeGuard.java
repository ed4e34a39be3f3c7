package org.apical.models.kuramoto;

import java.util.List;
import java.util.Locale;
import org.apical.model.BadInput;
import org.apical.physics.kuramoto.NaturalFrequencies;

/** Refuses a time step that the fastest rates do not bear (iqtp, section 6). */
final class TimeGuard {
    private static final double WARN = 0.1;
    private static final double REFUSE = 2.7;

    /** Largest dt/m for which the stochastic Heun scheme decays. */
    private static final double HEUN = 1.9;

    private TimeGuard() {}

    /** q = dt (typical speed + largest sum of couplings). */
    static double check(double dt, double[] w, double couplings, double inertia, double noise, List<String> warnings) {
        double stable = noise > 0 ? HEUN : REFUSE;
        if (inertia > 0 && dt / inertia > stable) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "timeStep",
                    dt,
                    String.format(
                            Locale.ROOT,
                            "is too large for inertia = %.4g: velocities decay within that time; at most %.4g is allowed.",
                            inertia,
                            stable * inertia));
        }
        double rate = NaturalFrequencies.typicalSpeed(w) + couplings;
        double q = dt * rate;
        if (q > REFUSE) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "timeStep",
                    dt,
                    String.format(
                            Locale.ROOT,
                            "is too large for frequencies and couplings of %.4g together: at most %.4g is allowed, and"
                                    + " %.2g is safe.",
                            rate,
                            REFUSE / rate,
                            WARN / rate));
        }
        if (q > WARN) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "timeStep times the rates is %.3g, above 0.1: halve timeStep and compare; %.3g is safe.",
                    q,
                    WARN / rate));
        }
        return q;
    }
}
