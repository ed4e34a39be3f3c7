package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link DiamagnetismFitModel}. The arrays belong to the record: do not modify them. */
public record DiamagnetismFitResult(
        @Result(doc = "volume fraction x, fitted", from = "[D] qball (19)")
        double volumeFraction,

        @Result(unit = Unit.NM, doc = "radius of a ball, fitted", from = "[D] qball (19)")
        double radiusNm,

        @Result(unit = Unit.TESLA, doc = "field B0 above which the magnetisation is zero")
        double criticalFieldT,

        @Result(doc = "chi^2 over the number of points less two")
        double reducedChiSquared,

        @Result(unit = Unit.TESLA, doc = "magnetic fields of the data")
        double[] fieldT,

        @Result(unit = Unit.A_PER_M, doc = "magnetisation of the fit there")
        double[] fittedAPerM,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
