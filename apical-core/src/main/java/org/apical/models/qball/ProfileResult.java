package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link ProfileModel}. The arrays belong to the record: do not modify them. */
public record ProfileResult(
        @Result(doc = "phi(0), the field at the centre") double phi0,

        @Result(doc = "phi(radiusHalf) = phi(0)/2") double radiusHalf,

        @Result(absent = true, doc = "Q; absent at omega = 0", from = "[T] qball 6") @Nullable
        Double charge,

        @Result(absent = true, doc = "E; absent at omega = 0", from = "[T] qball 6") @Nullable
        Double energy,

        @Result(
                absent = true,
                doc =
                        "E/(Q mass), below 1 the ball cannot decay into free quanta; absent at omega = 0 and without a mass",
                from = "[T] qball 6")
        @Nullable
        Double energyPerChargeMass,

        @Result(doc = "S_omega = E - omega Q; at omega = 0 the action of the bounce", from = "[T] qball 6")
        double action,

        @Result(doc = "residual of the identity of Derrick over Int phi'^2/2", from = "[T] qball 6")
        double virial,

        @Result(doc = "relative mismatch of both ends where they are joined")
        double mismatch,

        @Result(
                absent = true,
                doc = "lower end of the window, the square root of min 2U/phi^2; 0 where that is negative",
                from = "[T] qball 6")
        @Nullable
        Double omega0,

        @Result(absent = true, doc = "upper end of the window; absent where U''(0) is infinite", from = "[T] qball 6")
        @Nullable
        Double mass,

        @Result(
                absent = true,
                doc = "(D-1) sigma/p; absent in one dimension and without a second minimum",
                from = "[T] qball 6")
        @Nullable
        Double thinWallRadius,

        @Result(doc = "the radii asked for") double[] r,

        @Result(doc = "phi at the radii") double[] phi,

        @Result(doc = "the profile for drawing") ProfileCurve profile,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
