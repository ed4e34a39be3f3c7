package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link BoundStateModel}. The arrays belong to the record: do not modify them. */
public record BoundStateResult(
        @Result(doc = "-a/4 = g0^2/Omega^2, negative where nothing is bound", from = "[D] qball (8)")
        double bindingOverOmegaSquared,

        @Result(doc = "g0/Omega, 0 where nothing is bound", from = "[D] qball (8)")
        double gapOverOmega,

        @Result(doc = "the same of the harmonic well, sqrt(max(0, alpha^2 - alpha/sqrt2))", from = "[D] qball 2")
        double gapOverOmegaHarmonic,

        @Result(doc = "alpha_c of the exact bound state for this n", from = "[D] qball 2")
        double thresholdAmplitudeOverOmega,

        @Result(doc = "the Matsubara times") double[] tauTimesT,

        @Result(doc = "F(tau), even, 1 at 0 and -1 at 1/T", from = "[D] qball 2")
        double[] waveFunction,

        @Result(doc = "norm of (H - a) v of the eigenvector")
        double residual,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
