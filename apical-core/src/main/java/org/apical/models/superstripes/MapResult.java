package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link MapModel}. The arrays belong to the record: do not modify them. */
public record MapResult(
        @Result(doc = "the axes, the last one fastest") List<AxisValues> axes,

        @Result(
                unit = Unit.KELVIN,
                doc = "Tc of every point, the last axis fastest; null where it could not be computed",
                nullable = true)
        double[] tcK,

        @Result(unit = Unit.EV, doc = "chemical potential at Tc of every point", nullable = true)
        double[] muEV,

        @Result(doc = "the point of the largest Tc; null where none was computed", nullable = true) @Nullable
        Best best,

        @Result(doc = "how many points could not be computed")
        int failed,

        @Result(doc = "the first of them and why") List<String> failures,

        @Result(doc = "estimated relative error of Tc", from = "[D] superstripes 4.1")
        double relativeError,

        @Result(doc = "what to think twice about") List<String> warnings) {

    /** Numbers along an axis. */
    public record AxisValues(
            @Result(doc = "what runs along it") String key,

            @Result(doc = "its values, in the unit of the key")
            double[] values) {}

    /** A point. */
    public record Best(
            @Result(doc = "values of the axes") double[] values,
            @Result(unit = Unit.NM, doc = "well width") double wellWidthNm,
            @Result(unit = Unit.NM, doc = "barrier width") double barrierWidthNm,

            @Result(unit = Unit.KELVIN, doc = "largest Tc of the map")
            double tcK,

            @Result(unit = Unit.EV, doc = "chemical potential")
            double muEV) {}
}
