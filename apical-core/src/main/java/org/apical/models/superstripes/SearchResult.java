package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SearchModel}. The arrays belong to the record: do not modify them. */
public record SearchResult(
        @Result(doc = "the best point") DesignResult.Best best,

        @Result(doc = "keys that were varied beside the widths")
        List<String> varied,

        @Result(doc = "values of these at the best point, in the units of their keys")
        double[] values,

        @Result(doc = "where the refined searches ended, the best first, each place once")
        List<Optimum> optima,

        @Result(doc = "superlattices that were computed") int evaluations,
        @Result(doc = "what a grower needs") Recipe recipe,

        @Result(doc = "patent condition at the best point", from = "US 6,265,019")
        String patentRemark,

        @Result(doc = "what to think twice about") List<String> warnings) {

    /** Where a search ended. */
    public record Optimum(
            @Result(unit = Unit.NM, doc = "well width") double wellWidthNm,
            @Result(unit = Unit.NM, doc = "barrier width") double barrierWidthNm,

            @Result(doc = "values of what was varied beside the widths")
            double[] values,

            @Result(unit = Unit.KELVIN, doc = "largest Tc there, by the fast rule")
            double tcK,

            @Result(unit = Unit.EV, doc = "chemical potential there")
            double muEV) {}
}
