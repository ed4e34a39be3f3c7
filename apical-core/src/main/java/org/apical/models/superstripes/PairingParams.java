package org.apical.models.superstripes;

import java.util.Locale;
import java.util.Set;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.superstripes.Pairing;
import org.apical.physics.superstripes.Superlattice;
import org.jspecify.annotations.Nullable;

/** The attraction: the common keys of models with pairing (superstripes, sections 4 and 8). */
public record PairingParams(
        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                def = "60",
                doc = "energy of the boson: cutoff of the attraction",
                from = "[O] superstripes 5")
        double omega0MeV,

        @Param(def = "0.3", doc = "coupling c of all minibands, positive attracts", from = "[O] superstripes 5")
        double coupling,

        @Param(doc = "couplings c_nn' of minibands; the last row and column repeat", absent = "coupling for all")
        double @Nullable [][] couplingMatrix,

        @Param(
                def = "fixed",
                doc = "c in the reference density of states N0, or constant per state at the Fermi level",
                from = "superstripes 4")
        CouplingNorm couplingNorm) {
    /** A matrix is square and symmetric. */
    public PairingParams {
        if (couplingMatrix != null) {
            check(couplingMatrix);
        }
    }

    private static void check(double[][] c) {
        if (c.length == 0) {
            throw BadInput.at("BAD_VALUE", "couplingMatrix", "is empty; give at least one row, or leave the key out.");
        }
        for (int i = 0; i < c.length; i++) {
            if (c[i].length != c.length) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "couplingMatrix",
                        "must be square: it has " + c.length + " rows, and row " + i + " has " + c[i].length
                                + " numbers.");
            }
        }
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < i; j++) {
                if (c[i][j] != c[j][i]) {
                    throw BadInput.at(
                            "BAD_VALUE",
                            "couplingMatrix",
                            "must be symmetric: element " + i + "," + j + " is " + c[i][j] + ", element " + j + "," + i
                                    + " is " + c[j][i] + ".");
                }
            }
        }
    }

    /** As the kernels take it. */
    Pairing pairing() {
        return pairing(omega0MeV, coupling);
    }

    /** The same numbers in the other normalisation. */
    PairingParams other() {
        return new PairingParams(omega0MeV, coupling, couplingMatrix, couplingNorm.other());
    }

    /** The same with another cutoff and another c. */
    Pairing pairing(double newOmega0MeV, double newCoupling) {
        return new Pairing(
                newOmega0MeV * 1e-3,
                newCoupling,
                couplingMatrix == null ? new double[0][] : couplingMatrix,
                couplingNorm == CouplingNorm.DOS_AT_MU);
    }

    /** In words, for figures. */
    String words() {
        return words(Set.of());
    }

    /** In words, for figures in which some keys have no single value. */
    String words(Set<String> varied) {
        String c = couplingMatrix == null
                ? BadInput.number(coupling)
                : couplingMatrix.length + " x " + couplingMatrix.length;
        return (varied.contains("omega0MeV") ? "ω₀ varied" : "ω₀ = " + BadInput.number(omega0MeV) + " meV")
                + (varied.contains("coupling") ? ", c varied" : ", c = " + c)
                + " (" + couplingNorm.words() + ")";
    }

    /** The coupling of a figure in both normalisations at a chemical potential, a sentence. */
    String bothAt(Superlattice lattice, double mu) {
        return bothAt(lattice, mu, coupling);
    }

    /** The same with another c. */
    String bothAt(Superlattice lattice, double mu, double c) {
        double ratio = lattice.states(mu) / lattice.referenceDos();
        if (!(ratio > 0)) {
            return String.format(
                    Locale.ROOT, " At μ = %.4g eV there is no state, and only the fixed normalisation exists.", mu);
        }
        if (couplingMatrix != null) {
            return String.format(
                    Locale.ROOT,
                    " At μ = %.4g eV, N(μ) = %.4g N₀: couplings normalised by N(μ) are %.4g times those of the fixed"
                            + " normalisation.",
                    mu,
                    ratio,
                    ratio);
        }
        boolean fixed = couplingNorm == CouplingNorm.FIXED;
        return String.format(
                Locale.ROOT,
                " At μ = %.4g eV the coupling is c = %.4g in the fixed normalisation and %.4g normalised by N(μ).",
                mu,
                fixed ? c : c / ratio,
                fixed ? c * ratio : c);
    }
}
