package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link LinearCombinationModel}. The arrays belong to the record: do not modify them. */
public record LinearCombinationResult(
        @Result(doc = "names of the components") List<String> names,

        @Result(doc = "weights, in the order of the components")
        double[] weights,

        @Result(doc = "standard errors of the weights") double[] stderr,

        @Result(unit = Unit.EV, doc = "energy shifts of the components")
        double[] shiftEV,

        @Result(doc = "sum of the weights") double sumOfWeights,
        @Result(doc = "sum (fit - data)^2 / sum data^2") double rFactor,
        @Result(doc = "reduced chi-square with unit noise") double reducedChiSquare,
        @Result(unit = Unit.EV, doc = "E0 of the target") double e0EV,
        @Result(doc = "points compared") int numPoints,
        @Result(unit = Unit.EV, doc = "energies") double[] energyEV,
        @Result(doc = "the mixture") double[] data,
        @Result(doc = "the fit") double[] fit,
        @Result(doc = "weighted components, in order") double[][] weighted,

        @Result(doc = "subsets of the components by R factor, the best first; empty unless asked for")
        List<Subset> subsets,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** One subset of the components. */
    public record Subset(
            @Result(doc = "names") List<String> names,
            @Result(doc = "their weights") double[] weights,
            @Result(doc = "R factor") double rFactor) {}
}
