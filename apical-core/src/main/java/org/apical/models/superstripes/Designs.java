package org.apical.models.superstripes;

import java.util.Locale;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Scale;
import org.apical.physics.superstripes.Superlattice;

/** What designs share: sensitivities, growth errors, the patent condition. */
final class Designs {
    private static final double BCS_GAP = 1.764;

    private Designs() {}

    static DesignResult.Sensitivity sensitivity(Setting best, double mu) {
        return new DesignResult.Sensitivity(
                best.sensitivity("wellWidthNm", mu),
                best.sensitivity("barrierWidthNm", mu),
                best.sensitivity("barrierEV", mu),
                best.sensitivity("omega0MeV", mu),
                best.pairing().couplingMatrix() == null ? best.sensitivity("coupling", mu) : Double.NaN,
                best.sensitivity("freeMass", mu));
    }

    static DesignResult.LayerError layers(Setting best, double mu, double step) {
        return new DesignResult.LayerError(
                best.with("wellWidthNm", best.well() + step).theory(false).at(mu),
                best.with("wellWidthNm", best.well() - step).theory(false).at(mu),
                best.with("barrierWidthNm", best.barrier() + step).theory(false).at(mu),
                best.with("barrierWidthNm", best.barrier() - step).theory(false).at(mu));
    }

    /** |mu - E_edge| at most omega_0 for some miniband from the second on, and W at most hbar v_F / (pi Delta). */
    static String patent(Setting best, double mu, double tc) {
        CriticalTemperature theory = best.theory(false);
        Superlattice lattice = theory.lattice();
        double omega = 1e-3 * best.omega0();
        String near = "";
        for (int n = 1; n < lattice.bandsBelow(mu + omega) + 1; n++) {
            if (Math.abs(mu - lattice.bottom(n)) <= omega || Math.abs(mu - lattice.neck(n)) <= omega) {
                near = "mu lies within omega0 of an edge of miniband " + (n + 1);
                break;
            }
        }
        if (!(tc > 0 && mu > lattice.bottom(0))) {
            return "US 6,265,019: without superconducting electrons there is no pair whose size the barrier could be compared with.";
        }
        double gap = BCS_GAP * Scale.KB * tc;
        double length = 2 * Math.sqrt(lattice.free().h() * (mu - lattice.bottom(0))) / (Math.PI * gap);
        boolean thin = best.barrier() <= length;
        return String.format(
                Locale.ROOT,
                "US 6,265,019: %s; the barrier of %.3g nm is %s the BCS length of the first miniband, hbar v_F/(pi Delta) ="
                        + " %.3g nm (Delta from Tc by BCS theory). The condition %s.",
                near.isEmpty() ? "mu lies within omega0 of no edge from miniband 2 on" : near,
                best.barrier(),
                thin ? "thinner than" : "not thinner than",
                length,
                !near.isEmpty() && thin ? "is met" : "is not met");
    }
}
