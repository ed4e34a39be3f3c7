package org.apical.claims;

import static org.apical.physics.pairing.PairingConstants.KB;

import java.util.Arrays;
import java.util.List;
import org.apical.models.pairing.EliashbergTcResult;
import org.apical.models.pairing.TwoBandResult;

/** The numbers of the rule. */
record C01Numbers(
        double bcsScaling,
        double bcsSlope,
        double eliashbergScaling,
        EliashbergTcResult[] low,
        EliashbergTcResult[] high,
        EliashbergTcResult[] hydrides,
        double[] lambda,
        double[] tcOverLog,
        double highShare,
        double[][] cuprates,
        TwoBandResult mgb2) {
    boolean passes(int k) {
        return C01BcsCeiling.MEASURED[k] >= 0.8 * high[k].tcK() && C01BcsCeiling.MEASURED[k] <= 1.2 * low[k].tcK();
    }

    int passing() {
        int n = 0;
        for (int k = 0; k < C01BcsCeiling.METALS.length; k++) {
            n += passes(k) ? 1 : 0;
        }
        return n;
    }

    double highest() {
        double top = 0;
        for (EliashbergTcResult r : low) {
            top = Math.max(top, r.tcK());
        }
        return top;
    }

    boolean control() {
        return bcsScaling < 1e-9 && bcsSlope < 0.01 && eliashbergScaling < 1e-6;
    }

    boolean a() {
        return passing() >= 4;
    }

    boolean b() {
        return highest() <= 1.1 * 23.2;
    }

    boolean c() {
        return hydrides[0].tcK() > 100 && hydrides[1].tcK() > 100;
    }

    boolean d() {
        return mgb2.tcOneBandK() < 25 && mgb2.tcK() > 25;
    }

    Verdict verdict() {
        if (!control() || !a() || !b()) {
            return Verdict.NOT_REPRODUCED;
        }
        return c() ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.REPRODUCED;
    }

    /** omega_log in meV that gives this Tc at coupling number i. */
    double needed(int i, double tcK) {
        return tcK * KB / tcOverLog[i];
    }

    /** The highest Tc with the repulsion and with the phonons moved. */
    List<Sensitivity> sensitivities() {
        String highest = "highest Tc of the five metals, K";
        double mu15 =
                Arrays.stream(high).mapToDouble(EliashbergTcResult::tcK).max().orElseThrow();
        return List.of(
                new Sensitivity("muStar", "0.10 to 0.15", highest, highest(), mu15, "at most 25.5 (B)"),
                new Sensitivity(
                        "all phonon energies", "10 % higher", highest, highest(), 1.1 * highest(), "at most 25.5 (B)"));
    }
}
