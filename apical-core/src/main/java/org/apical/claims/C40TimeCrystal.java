package org.apical.claims;

import static org.apical.claims.QballRows.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.model.RunContext;
import org.apical.models.qball.TimeCrystalModel;
import org.apical.models.qball.TimeCrystalParams;
import org.apical.models.qball.TimeCrystalResult;
import org.apical.physics.qball.Homogeneous;
import org.apical.plot.Figure;

/** C40: order along Matsubara time. */
final class C40TimeCrystal implements Claim {
    private static final String RULE =
            "Printed with the no-go results for such states: never better than reproduced for the stated range (metastable, of the"
                    + " reconstruction). Here: reproduced for the stated range if the correlation along Matsubara time has static"
                    + " mean 0 and weight at the harmonics +-n only, both to 1e-12, and balls exist at some T; else not"
                    + " reproduced.";
    private static final int POINTS = 4096;

    @Override
    public String id() {
        return "C40";
    }

    @Override
    public String statement() {
        return "quantum thermodynamic time crystals: Euclidean Q-balls";
    }

    @Override
    public Evidence judge(RunContext context, Effort effort) {
        double[] tau = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            tau[i] = (double) i / POINTS;
        }
        double mean = 0;
        double other = 0;
        for (int n = 1; n <= 3; n++) {
            TimeCrystalResult r = new TimeCrystalModel().compute(new TimeCrystalParams(1, 100, n, tau), context);
            for (int k = 0; k <= 8; k++) {
                double weight = 0;
                for (int i = 0; i < POINTS; i++) {
                    weight += r.correlationMeV2()[i] * Math.cos(2 * Math.PI * k * tau[i]) / POINTS;
                }
                if (k == 0) {
                    mean = Math.max(mean, Math.abs(weight));
                } else if (k != n) {
                    other = Math.max(other, Math.abs(weight));
                }
            }
        }
        Homogeneous theory = QballRows.theory(0.8);
        boolean balls = theory.hasBall(0.9) && theory.hasBall(0.2);
        double low = stableUpTo(theory, context);
        boolean holds = mean <= 1e-12 && other <= 1e-12 && balls;
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("windingNumber", "1, 2, 3");
        parameters.put("kappa", "0.8 kappa*");
        parameters.put("closure, dimension", "offset c=1, n=1 [M], 3");
        parameters.put("times", "4096; harmonics 0 to 8; balls looked for at 0.2 and 0.9 T*");
        parameters.put("limits", "1e-12 (rule)");
        List<Figure> figures = QballDefaults.figures(
                new TimeCrystalModel(), new TimeCrystalParams(100, 100, 1, tau(33)), context, "C40-");
        LedgerRow row = new LedgerRow(
                id(),
                statement(),
                text(
                        "%s G(tau) = M^2 cos(Omega tau): static mean %.1e M^2, weight outside the harmonics +-n %.1e M^2. The order"
                                + " is along imaginary time only: no pole at a real frequency follows. No-go results: no"
                                + " time-periodic order in the ground state or in equilibrium of Hamiltonians with short range"
                                + " (Bruno, Phys. Rev. Lett. 111, 070402 (2013); Watanabe and Oshikawa, Phys. Rev. Lett. 114,"
                                + " 251603 (2015)); they do not exclude a metastable saddle of the Euclidean action, which is all"
                                + " that is computed. In D = 3 balls are stable against their free quanta from T_upper = %.4f"
                                + " T* to %.4f T* and metastable from there to T*.",
                        QballRows.SENTENCE, mean, other, theory.upper(), low),
                "Whether a metastable saddle counts as a state of matter is not a question of numbers.",
                holds ? Verdict.REPRODUCED_FOR_THE_STATED_RANGE : Verdict.NOT_REPRODUCED,
                RULE,
                "The field rotates along imaginary time with the period that temperature allows, so its"
                        + " correlation oscillates there and averages to zero: order without a static moment. This"
                        + " is not a clock that ticks in real time, and theorems forbid such a clock in equilibrium."
                        + " The row checks that only the rotating harmonics carry weight and prints over which"
                        + " temperatures a ball is stable rather than metastable.",
                parameters,
                QballRows.NO_DATA,
                text(
                        "Stability: between %.4f and 1 T* (%.0f %% of the strange metal at 0.8 kappa*) balls cost more than their"
                                + " free quanta. A signal at a real frequency would test the statement; the theory gives none.",
                        low, 100 * (1 - low) / (1 - theory.upper())),
                figures.stream().map(Figure::id).toList(),
                List.of(),
                List.of(new Sensitivity(
                        "kappa",
                        "0.8 to 0.9 kappa*",
                        "T/T* up to which balls are stable",
                        low,
                        stableUpTo(QballRows.theory(0.9), context),
                        "none: printed; balls must exist at some T")));
        return new Evidence(row, figures, Map.of());
    }

    private static double stableUpTo(Homogeneous theory, RunContext context) {
        double low = theory.upper() + 0.02;
        double high = 0.99;
        for (int i = 0; i < 30; i++) {
            context.checkCancelled();
            double middle = (low + high) / 2;
            if (QballRows.energyPerCharge(theory, middle) <= 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] tau(int n) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = i / (n - 1.0);
        }
        return out;
    }
}
