package org.apical.models.superstripes;

import java.util.Arrays;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Extremum;

/** Largest and smallest Tc in a window of mu: a scan, then refinement. */
final class TcWindow {
    private TcWindow() {}

    /** The extreme Tc between two chemical potentials, eV. */
    static Extremum of(
            CriticalTemperature theory, double low, double high, int points, boolean largest, RunContext context) {
        double[] mu = Plots.steps(low, high, points);
        double[] tc = new double[points];
        context.parallelFor(points, i -> tc[i] = theory.at(mu[i]));
        return Extremum.refine(theory::at, mu, tc, largest);
    }

    /** A window as two ascending numbers. */
    static void check(String key, double[] window) {
        if (window.length != 2 || !(window[0] < window[1])) {
            throw BadInput.value(
                    "BAD_VALUE",
                    key,
                    Arrays.toString(window),
                    "must be two numbers [lower, upper] with lower < upper.");
        }
    }
}
