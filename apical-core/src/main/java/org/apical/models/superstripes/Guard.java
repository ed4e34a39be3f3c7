package org.apical.models.superstripes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apical.model.BadInput;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Scale;
import org.apical.physics.superstripes.Superlattice;

/** Turns what kernels refuse into errors that name a key, and says what a person should think twice about. */
final class Guard {
    /** Above this kappa W a miniband is flat to rounding. */
    private static final double FLAT = 600;

    /** Largest k_B Tc/omega0 of weak coupling. */
    private static final double STRONG = 0.2;

    private Guard() {}

    /** Runs a computation of this area. */
    static <T> T run(Supplier<T> body) {
        try {
            return body.get();
        } catch (CriticalTemperature.NoStatesException e) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "couplingNorm",
                    "dosAtMu",
                    "divides by N_tot(mu), which vanishes: " + e.getMessage()
                            + ". Move mu above the lowest miniband or use fixed.");
        } catch (Superlattice.TooManyBandsException e) {
            throw BadInput.at(
                    "TOO_LARGE",
                    "wellWidthNm",
                    "makes too many minibands: " + e.getMessage()
                            + " Use narrower wells, lighter masses or a lower energy.");
        }
    }

    /** Warnings about the lattice: a barrier so thick that minibands are flat to rounding. */
    static List<String> ofLattice(LatticeParams p) {
        List<String> out = new ArrayList<>();
        if (p.segments().isEmpty() && p.material().barrierEV() > 0) {
            double kappa = Math.sqrt(p.material().barrierMass() * p.material().barrierEV() / Scale.H0);
            if (kappa * p.barrierWidthNm() > FLAT) {
                out.add(
                        "barrierWidthNm: kappa W is above 600 at the bottom of the well; the lowest minibands are treated as"
                                + " flat.");
            }
        }
        return out;
    }

    /** A warning where Tc is not small beside the cutoff, as a mean field with a sharp cutoff needs it. */
    static void strong(List<String> warnings, double omega0MeV, double tc) {
        double part = 1e3 * Scale.KB * tc / omega0MeV;
        if (part > STRONG) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "Tc = %.0f K is %.2f of omega0: too high for a mean field with a sharp cutoff; the coupling is too large to"
                            + " believe the number.",
                    tc,
                    part));
        }
    }

    /** Warnings about the shell: an attraction that reaches below the lowest miniband. */
    static void shell(List<String> warnings, Superlattice lattice, double omega0MeV, double[] mu) {
        int deep = 0;
        double bottom = lattice.bottom(0);
        for (double m : mu) {
            deep += m > bottom && omega0MeV * 1e-3 > m - bottom ? 1 : 0;
        }
        if (deep > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "omega0MeV = %.6g is larger than mu - E_bottom of the lowest miniband at %d of %d points: the electrons are"
                            + " as slow as the boson there.",
                    omega0MeV,
                    deep,
                    mu.length));
        }
    }
}
