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

        @Result(absent = true, doc = "w_dome; absent at and above kappa*", from = "[D] qball (14)") @Nullable
        Double reducedTDome,

        @Result(absent = true, doc = "w_upper; absent at and above kappa*", from = "[D] qball (14)") @Nullable
        Double reducedTUpper,

        @Result(absent = true, doc = "inner root of (12)", from = "[D] qball 4") @Nullable
        Double alphaInner,

        @Result(absent = true, doc = "outer root of (12)", from = "[D] qball 4") @Nullable
        Double alphaOuter,

        @Result(absent = true, doc = "core of a large ball", from = "[D] qball 4") @Nullable
        Double alphaCore,

        @Result(absent = true, doc = "g0/Omega at the inner root", from = "[D] qball 4") @Nullable
        Double gapOverOmegaInner,

        @Result(absent = true, doc = "g0/Omega at the outer root", from = "[D] qball 4") @Nullable
        Double gapOverOmegaOuter,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
