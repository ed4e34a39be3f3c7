package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link FormFactorModel}. The arrays belong to the record: do not modify them. */
public record FormFactorResult(
        @Result(unit = Unit.PER_NM, doc = "distance from the peak")
        double[] deltaQPerNm,

        @Result(doc = "intensity, 1 at the peak", from = "[T] qball 7")
        double[] intensity,

        @Result(unit = Unit.PER_NM, doc = "full width at half maximum", from = "[T] qball 7")
        double fwhmPerNm,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
