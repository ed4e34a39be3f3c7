package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link DiamagnetismModel}. The arrays belong to the record: do not modify them. */
public record DiamagnetismResult(
        @Result(unit = Unit.TESLA, doc = "magnetic fields") double[] fieldT,

        @Result(unit = Unit.A_PER_M, doc = "magnetisation M(B)", from = "[D] qball (19)")
        double[] magnetisationAPerM,

        @Result(unit = Unit.TESLA, doc = "field B0 above which the magnetisation is zero", from = "[D] qball (19)")
        double criticalFieldT,

        @Result(unit = Unit.TESLA, doc = "field of the minimum, B0/sqrt3")
        double fieldAtMinimumT,

        @Result(unit = Unit.A_PER_M, doc = "magnetisation at the minimum")
        double minimumMagnetisationAPerM,

        @Result(doc = "-x R^2/(10 lambda^2), SI", from = "[D] qball (19)")
        double susceptibilityLowField,

        @Result(doc = "x times that of a sphere of any size, SI", from = "[T] qball 7")
        double susceptibilityLondonSphere,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
