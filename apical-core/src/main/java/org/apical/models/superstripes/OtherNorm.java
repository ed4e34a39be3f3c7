package org.apical.models.superstripes;

import java.util.Arrays;
import org.apical.model.RunContext;
import org.apical.numerics.ConvergenceException;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.plot.Layer;
import org.apical.plot.Style;

/**
 * The curve that a figure draws beside its own: the same coupling number in the other normalisation, because the curve changes
 * qualitatively with it (superstripes, 4). By the fast rule.
 *
 * @param name for the legend
 * @param mu chemical potentials, eV
 * @param tc K; NaN where a coupling per state has no states
 * @param density of the normal state at Tc, 1/nm^2
 */
record OtherNorm(String name, double[] mu, double[] tc, double[] density) {
    /** At these chemical potentials; figures know no more points than that. */
    static OtherNorm of(LatticeParams lattice, PairingParams pairing, double[] mu) {
        PairingParams other = pairing.other();
        CriticalTemperature theory = new CriticalTemperature(lattice.lattice(), other.pairing(), true);
        double[] tc = new double[mu.length];
        double[] density = new double[mu.length];
        Arrays.fill(tc, Double.NaN);
        RunContext.quiet().parallelFor(mu.length, i -> {
            try {
                tc[i] = theory.at(mu[i]);
            } catch (CriticalTemperature.NoStatesException | ConvergenceException e) {
                // A gap in the curve.
                tc[i] = Double.NaN;
            }
            density[i] = theory.lattice().density(mu[i], Double.isNaN(tc[i]) ? 0 : tc[i]);
        });
        return new OtherNorm(name(other), mu, tc, density);
    }

    /** A coupling with its normalisation, for a legend. */
    static String name(PairingParams p) {
        return p.couplingNorm().words();
    }

    /** Over any axis, in the order of mu: density at Tc may go back and forth where Tc jumps. */
    Layer layer(double[] x) {
        return new Layer.Curve(
                name,
                Plots.sorted(mu, x)[1],
                Plots.sorted(mu, tc)[1],
                Style.color(2).dashed().width(1.4));
    }
}
