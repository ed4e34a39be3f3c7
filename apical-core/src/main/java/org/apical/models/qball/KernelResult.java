package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link KernelModel}. The arrays belong to the record: do not modify them. */
public record KernelResult(
        @Result(doc = "amplitudes alpha = M/Omega") double[] amplitudeOverOmega,

        @Result(doc = "gamma = g0/Omega", from = "[M]/[D] qball 2")
        double[] gapOverOmega,

        @Result(doc = "I, what the fermions gain", from = "[D] qball (11)")
        double[] kernelI,

        @Result(doc = "f = I/alpha^2, 0 at alpha = 0", from = "[D] qball (12)")
        double[] kernelF,

        @Result(doc = "alpha_c, where the gap opens", from = "qball 2")
        double alphaThreshold,

        @Result(doc = "alpha*, where f is largest", from = "[D] qball 3")
        double alphaPeak,

        @Result(doc = "f*, the largest f", from = "[D] qball 3")
        double fPeak,

        @Result(doc = "kappa* = (2/sqrt3)/f*", from = "[D] qball 4")
        double kappaStar,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
