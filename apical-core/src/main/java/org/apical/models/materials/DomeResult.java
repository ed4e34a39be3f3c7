package org.apical.models.materials;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link DomeModel}. The arrays belong to the record: do not modify them. */
public record DomeResult(
        @Result(doc = "samples taken") int pointCount,

        @Result(
                unit = Unit.KELVIN,
                doc =
                        "height of the dome: weighted median of Tc over the shape, which minimises the sum of |residuals|",
                from = "[D] pairing-materials 10; shape [S] presland1991")
        double tcMaxK,

        @Result(unit = Unit.KELVIN, doc = "median of |Tc - tcMaxK shape(x)|")
        double medianAbsoluteResidualK,

        @Result(doc = "doping x of the samples taken") double[] doping,

        @Result(unit = Unit.KELVIN, doc = "their critical temperatures")
        double[] tcK,

        @Result(doc = "every sample of the table, by family")
        List<Curve> curves,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** The samples of one family. */
    public record Curve(
            @Result(doc = "family") String family,
            @Result(doc = "what the variable is") String variable,
            @Result(doc = "its values") double[] values,

            @Result(unit = Unit.KELVIN, doc = "critical temperatures; 0 where none was reported")
            double[] tcK) {}
}
