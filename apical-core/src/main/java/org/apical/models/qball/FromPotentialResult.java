package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link FromPotentialModel}. The arrays belong to the record: do not modify them. */
public record FromPotentialResult(
        @Result(doc = "c2, c4, ... in meV per unit of displacement to that power")
        double[] coefficients,

        @Result(
                unit = Unit.MEV,
                doc = "the constant that was fitted beside them; the field potential is counted from it")
        double offsetMeV,

        @Result(unit = Unit.MEV, doc = "root mean square residual of the fit")
        double rmsMeV,

        @Result(doc = "points that were fitted") int points,

        @Result(doc = "whether a window of Q-balls exists", from = "[T] qball 6")
        boolean windowOpen,

        @Result(doc = "why it is open or closed") String reason,

        @Result(absent = true, doc = "lower end of the window", from = "[T] qball 6") @Nullable
        Double omega0,

        @Result(absent = true, doc = "upper end of the window", from = "[T] qball 6") @Nullable
        Double mass,

        @Result(absent = true, doc = "where the profile was taken", from = "[T] qball 6") @Nullable
        Double omega,

        @Result(absent = true, doc = "phi(0) of the profile", from = "[T] qball 6") @Nullable
        Double phi0,

        @Result(absent = true, doc = "phi(radiusHalf) = phi(0)/2", from = "[T] qball 6") @Nullable
        Double radiusHalf,

        @Result(absent = true, doc = "S_omega = E - omega Q of the profile", from = "[T] qball 6") @Nullable
        Double action,

        @Result(absent = true, doc = "residual of the identity of Derrick", from = "[T] qball 6") @Nullable
        Double virial,

        @Result(doc = "the profile for drawing; empty where the window is closed")
        ProfileCurve profile,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
