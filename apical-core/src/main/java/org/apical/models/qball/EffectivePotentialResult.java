package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link EffectivePotentialModel}. The arrays belong to the record: do not modify them. */
public record EffectivePotentialResult(
        @Result(doc = "amplitudes M/Omega") double[] alpha,

        @Result(doc = "u = U_eff/mu0^4", from = "[D] qball (13)")
        double[] u,

        @Result(doc = "u - w^2 m^2, seen from the rotating frame")
        double[] uRotating,

        @Result(absent = true, doc = "local minimum of u above the threshold", from = "[D] qball 10") @Nullable
        Double alphaMinimum,

        @Result(absent = true, doc = "u at this minimum", from = "[D] qball 10") @Nullable
        Double uMinimum,

        @Result(absent = true, doc = "the same for u - w^2 m^2", from = "[D] qball 10") @Nullable
        Double alphaRotatingMinimum,

        @Result(absent = true, doc = "its value; above 0 it is no ball", from = "[D] qball 10") @Nullable
        Double uRotatingMinimum,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
