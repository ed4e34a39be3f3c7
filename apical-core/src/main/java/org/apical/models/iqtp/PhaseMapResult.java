package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link PhaseMapModel}. */
public record PhaseMapResult(
        @Result(doc = "moments c_1 to c_4 of the relative phase of modes 0 and 1", from = "[D] iqtp 5")
        double[] phaseMoments,

        @Result(doc = "kappa = K/D of two noisy Kuramoto oscillators with the same |c_1|", from = "[D] iqtp 5")
        double couplingOverNoise,

        @Result(doc = "their moments I_d(kappa)/I_0(kappa)", from = "[D] iqtp 5")
        double[] vonMisesMoments,

        @Result(doc = "largest difference of |c_d| from theirs, d = 2 to 4", from = "[D] iqtp 5")
        double maxDeviation,

        @Result(doc = "whether that is at most 0.05", from = "[O] iqtp 5")
        boolean kuramotoLike,

        @Result(nullable = true, doc = "r of modes 0 and 1; null where a mode is empty", from = "[O] iqtp 4.3")
        double phaseCoherence,

        @Result(doc = "where the numbers of the Hamiltonian come from", from = "[O] iqtp 0")
        String basis,

        @Result(
                doc = "how the cutoffs were raised, with cluster.cutoffToleranceEV; empty where they are as given",
                from = "[T] iqtp 2")
        List<CutoffRung> cutoffLadder,

        @Result(doc = "what to think twice about", from = "[O] iqtp 13")
        List<String> warnings) {}
