package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link DiamagnetismFitModel}. The arrays belong to the record: do not modify them. */
public record DiamagnetismFitResult(
        @Result(doc = "x, fitted", from = "[D] qball (19)") double volumeFraction,

        @Result(unit = Unit.NM, doc = "R, fitted", from = "[D] qball (19)")
        double radiusNm,

        @Result(unit = Unit.TESLA, doc = "B0") double criticalFieldT,

        @Result(doc = "chi^2 over the number of points less two")
        double reducedChiSquared,

        @Result(unit = Unit.TESLA, doc = "fields") double[] fieldT,

        @Result(unit = Unit.A_PER_M, doc = "M of the fit") double[] fittedAPerM,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
