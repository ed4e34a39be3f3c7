package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link BallModel}. The arrays belong to the record: do not modify them. */
public record BallResult(
        @Result(doc = "m(0)/w, amplitude over frequency at the centre", from = "[D] qball (16)")
        double alphaCentre,

        @Result(doc = "rho where m = m(0)/2") double radiusHalf,

        @Result(doc = "2 w Int m^2 = N_Q G", from = "[D] qball 5")
        double reducedCharge,

        @Result(doc = "energy over mu0, times G", from = "[D] qball 5")
        double reducedEnergy,

        @Result(doc = "their ratio, in mu0; above 1 the ball is metastable at best", from = "[D] qball 5")
        double energyPerCharge,

        @Result(doc = "Int (du/dw)_m = dE/dw - w dQ/dw", from = "[D] qball 5")
        double potentialSlope,

        @Result(doc = "residual of the identity of Derrick") double virial,

        @Result(doc = "relative mismatch of both ends where they are joined")
        double mismatch,

        @Result(
                absent = true,
                doc = "(D-1) sigma/p at the nearer edge; absent at and above kappa*",
                from = "[D] qball 5")
        @Nullable
        Double thinWallRadius,

        @Result(doc = "the radii asked for") double[] r,

        @Result(doc = "m = M/mu0 at the radii") double[] m,

        @Result(doc = "the profile for drawing") ProfileCurve profile,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
