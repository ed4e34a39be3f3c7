package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.physics.qball.Phase;
import org.jspecify.annotations.Nullable;

/** Results of {@link SelfConsistencyModel}. */
public record SelfConsistencyResult(
        @Result(doc = "region of the phase diagram, a reading", from = "[D] qball 4")
        Phase phase,

        @Result(doc = "critical coupling kappa*", from = "[D] qball 4")
        double kappaStar,

        @Result(doc = "w_bulk, below it min U_eff < 0", from = "[D] qball (14)")
        double reducedTBulk,

        @Result(nullable = true, doc = "w_dome; absent at and above kappa*", from = "[D] qball (14)") @Nullable
        Double reducedTDome,

        @Result(nullable = true, doc = "w_upper; absent at and above kappa*", from = "[D] qball (14)") @Nullable
        Double reducedTUpper,

        @Result(nullable = true, doc = "inner root of (12)", from = "[D] qball 4") @Nullable
        Double alphaInner,

        @Result(nullable = true, doc = "outer root of (12)", from = "[D] qball 4") @Nullable
        Double alphaOuter,

        @Result(nullable = true, doc = "core of a large ball", from = "[D] qball 4") @Nullable
        Double alphaCore,

        @Result(nullable = true, doc = "g0/Omega at the inner root", from = "[D] qball 4") @Nullable
        Double gapOverOmegaInner,

        @Result(nullable = true, doc = "g0/Omega at the outer root", from = "[D] qball 4") @Nullable
        Double gapOverOmegaOuter,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
