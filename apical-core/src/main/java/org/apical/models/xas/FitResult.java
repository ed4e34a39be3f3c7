package org.apical.models.xas;

import java.util.List;
import java.util.Map;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link FitModel}. The arrays belong to the record: do not modify them. */
public record FitResult(
        @Result(doc = "variables by name") Map<String, Fitted> variables,
        @Result(doc = "correlations of pairs of variables") Map<String, Map<String, Double>> correlations,

        @Result(doc = "independent points, of all data sets")
        double numIndependent,

        @Result(doc = "residuals") int numPoints,
        @Result(doc = "variables") int numVariables,

        @Result(doc = "chi-square, scaled to independent points")
        double chiSquare,

        @Result(doc = "chi-square over degrees of freedom") double reducedChiSquare,

        @Result(doc = "sum of squares of residuals over that of the data")
        double rFactor,

        @Result(doc = "Akaike information") double aic,
        @Result(doc = "Bayesian information") double bic,
        @Result(doc = "steps") int iterations,
        @Result(doc = "the data sets") List<Set> dataSets,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A fitted variable. */
    public record Fitted(
            @Result(doc = "value at the minimum") double value,

            @Result(doc = "standard error as Larch has it: scaled by the misfit")
            double stderr,

            @Result(
                    doc = "standard error from the noise of chi(k) alone, propagated through the transform",
                    from = "[D] xas-data 5")
            double stderrPropagated,

            @Result(doc = "where it started") double start) {}

    /** A data set. */
    public record Set(
            @Result(doc = "name") String name,
            @Result(doc = "independent points") double numIndependent,
            @Result(doc = "noise of chi(k), one a weight") double[] epsilonK,
            @Result(doc = "noise of chi(R), one a weight") double[] epsilonR,
            @Result(doc = "R factor of this data set") double rFactor,

            @Result(unit = Unit.INV_ANGSTROM, doc = "k grid")
            double[] kInvA,

            @Result(doc = "chi of the data") double[] dataChi,
            @Result(doc = "chi of the model") double[] modelChi,
            @Result(unit = Unit.ANGSTROM, doc = "R grid") double[] rA,

            @Result(doc = "|chi(R)| of the data, first weight")
            double[] dataMagnitude,

            @Result(doc = "|chi(R)| of the model, first weight")
            double[] modelMagnitude) {}
}
