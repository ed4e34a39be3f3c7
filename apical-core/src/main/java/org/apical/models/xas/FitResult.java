package org.apical.models.xas;

import java.util.List;
import java.util.Map;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link FitModel}. The arrays belong to the record: do not modify them. */
public record FitResult(
        @Result(doc = "variables by name") Map<String, Fitted> variables,
        @Result(doc = "correlations of pairs of variables") Map<String, Map<String, Double>> correlations,

        @Result(doc = "expressions that mean the same for all paths", from = "[O]")
        Map<String, Derived> expressions,

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

        @Result(doc = "intervals of the profile likelihood by variable; empty where none is asked for", from = "[O]")
        Map<String, ProfileInterval> profile,

        @Result(doc = "intervals of the bootstrap by variable; empty where none is asked for", from = "[O]")
        Map<String, BootstrapInterval> bootstrap,

        @Result(
                doc = "the largest change of each variable with each setting, in the unit of the variable",
                from = "[O]")
        Map<String, Sensitivity> sensitivity,

        @Result(doc = "the fits behind the sensitivities", from = "[O]")
        List<Variation> variations,

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

    /** An expression at the minimum; its errors by linear propagation. */
    public record Derived(
            @Result(doc = "value at the minimum", nullable = true)
            double value,

            @Result(doc = "standard error, scaled by the misfit", nullable = true)
            double stderr,

            @Result(doc = "standard error from the noise alone", nullable = true)
            double stderrPropagated) {}

    /** An interval of the profile likelihood: the other variables are fitted anew at every value. */
    public record ProfileInterval(
            @Result(doc = "lower end, for the noise alone; null where the data set none", nullable = true)
            double lower,

            @Result(doc = "upper end, for the noise alone; null where the data set none", nullable = true)
            double upper,

            @Result(doc = "lower end, scaled by the misfit as stderr is", nullable = true)
            double lowerMisfit,

            @Result(doc = "upper end, scaled by the misfit as stderr is", nullable = true)
            double upperMisfit,

            @Result(doc = "values of the variable that were tried")
            double[] tried,

            @Result(doc = "sum of squares there, over the least one, minus one")
            double[] rise) {}

    /** What the fits of a bootstrap say of a variable. */
    public record BootstrapInterval(
            @Result(doc = "mean minus the fitted value") double bias,
            @Result(doc = "standard deviation") double standardDeviation,

            @Result(doc = "lower end of the interval (percentile)")
            double lower,

            @Result(doc = "upper end of the interval (percentile)")
            double upper,

            @Result(doc = "fits that did not converge and are left out")
            int failed,

            @Result(doc = "the fitted values") double[] values) {}

    /** The largest changes of a variable. */
    public record Sensitivity(
            @Result(doc = "with E0", nullable = true) double e0,
            @Result(doc = "with rbkg", nullable = true) double rbkg,

            @Result(doc = "with the ends of the k range", nullable = true)
            double kRange,

            @Result(doc = "with the window", nullable = true)
            double window) {}

    /** A fit with one setting changed. */
    public record Variation(
            @Result(doc = "what was changed") String setting,
            @Result(doc = "to what") String change,

            @Result(doc = "R factor; null where the fit failed", nullable = true)
            double rFactor,

            @Result(doc = "values of the variables; empty where the fit failed")
            Map<String, Double> variables) {}

    /** A path at the minimum. */
    public record Path(
            @Result(doc = "file") String file,
            @Result(doc = "number of equivalent paths") double degeneracy,
            @Result(doc = "amplitude reduction") double s02,

            @Result(unit = Unit.EV, doc = "shift of the energy origin")
            double e0EV,

            @Result(unit = Unit.EV, doc = "shift of the imaginary energy")
            double eiEV,

            @Result(unit = Unit.ANGSTROM, doc = "half path length, reff plus deltaR")
            double distanceA,

            @Result(unit = Unit.ANGSTROM, doc = "its standard error, scaled by the misfit")
            double distanceStderrA,

            @Result(unit = Unit.ANGSTROM2, doc = "mean-square displacement")
            double sigma2A2,

            @Result(unit = Unit.ANGSTROM2, doc = "its standard error, scaled by the misfit")
            double sigma2StderrA2,

            @Result(unit = Unit.ANGSTROM3, doc = "third cumulant")
            double thirdA3,

            @Result(unit = Unit.ANGSTROM4, doc = "fourth cumulant")
            double fourthA4,

            @Result(doc = "chi of this path") double[] chi) {}

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
            @Result(doc = "window of k") double[] window,
            @Result(unit = Unit.ANGSTROM, doc = "R grid") double[] rA,

            @Result(doc = "|chi(R)| of the data, first weight")
            double[] dataMagnitude,

            @Result(doc = "|chi(R)| of the model, first weight")
            double[] modelMagnitude,

            @Result(doc = "Re chi(R) of the data, first weight")
            double[] dataRe,

            @Result(doc = "Re chi(R) of the model, first weight")
            double[] modelRe,

            @Result(doc = "|chi(R)| of data minus model, first weight")
            double[] residualMagnitude,

            @Result(doc = "the paths") List<Path> paths) {}
}
