package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link PhaseMapModel}. */
public record PhaseMapResult(
        @Result(doc = "moments c_1 to c_4 of the relative phase of modes 0 and 1", from = "[D] iqtp 5")
        double[] phaseMoments,

        @Result(doc = "kappa = K/D of two noisy Kuramoto oscillators with the same |c_1|")
        double couplingOverNoise,

        @Result(doc = "their moments I_d(kappa)/I_0(kappa)") double[] vonMisesMoments,

        @Result(doc = "largest difference of |c_d| from theirs, d = 2 to 4")
        double maxDeviation,

        @Result(doc = "whether that is at most 0.05", from = "[O] iqtp 5")
        boolean kuramotoLike,

        @Result(nullable = true, doc = "r of modes 0 and 1; null where a mode is empty")
        double phaseCoherence,

        @Result(doc = "where the numbers of the Hamiltonian come from")
        String basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
