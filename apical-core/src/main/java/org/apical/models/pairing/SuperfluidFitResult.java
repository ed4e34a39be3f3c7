package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SuperfluidFitModel}. The arrays belong to the record: do not modify them. */
public record SuperfluidFitResult(
        @Result(doc = "points fitted") int pointCount,
        @Result(doc = "fits, in the order of models") List<Fit> fits,
        @Result(doc = "model of the lowest BIC") String best,

        @Result(doc = "BIC less the lowest, in the order of models")
        double[] deltaBic,

        @Result(unit = Unit.KELVIN, doc = "temperatures of the data")
        double[] temperatureK,

        @Result(doc = "the data") double[] value,
        @Result(doc = "their standard deviations") double[] sigma,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A fit. Null where the model has no such parameter, or where no error can be told. */
    public record Fit(
            @Result(doc = "gaps of this fit") String model,
            @Result(doc = "sum of squares over sigmas") double chi2,

            @Result(doc = "chi2 over degrees of freedom") double reducedChi2,

            @Result(doc = "parameters fitted") int parameterCount,
            @Result(doc = "chi2 + 2k + 2k(k+1)/(N-k-1)") double aicc,
            @Result(doc = "chi2 + k ln N") double bic,
            @Result(doc = "value at T = 0") double valueAtZero,

            @Result(doc = "its standard error", nullable = true)
            double valueAtZeroError,

            @Result(unit = Unit.KELVIN, doc = "critical temperature")
            double tcK,

            @Result(doc = "its standard error, where it was fitted", nullable = true)
            double tcKError,

            @Result(unit = Unit.MEV, doc = "largest d-wave gap at T = 0", nullable = true)
            double gapDMeV,

            @Result(doc = "its standard error, meV", nullable = true)
            double gapDMeVError,

            @Result(unit = Unit.MEV, doc = "s-wave gap at T = 0", nullable = true)
            double gapSMeV,

            @Result(doc = "its standard error, meV", nullable = true)
            double gapSMeVError,

            @Result(doc = "share of the d-wave gap", nullable = true)
            double weightD,

            @Result(doc = "its standard error", nullable = true)
            double weightDError,

            @Result(
                    doc = "correlation of weightD and gapDMeV (of weightLarge and gapLargeMeV for s+s)",
                    nullable = true)
            double correlationWeightGapD,

            @Result(
                    doc = "correlation of weightD and gapSMeV (of weightLarge and gapSmallMeV for s+s)",
                    nullable = true)
            double correlationWeightGapS,

            @Result(unit = Unit.MEV, doc = "s+s: the larger gap", nullable = true)
            double gapLargeMeV,

            @Result(doc = "its standard error, meV", nullable = true)
            double gapLargeMeVError,

            @Result(unit = Unit.MEV, doc = "s+s: the smaller gap", nullable = true)
            double gapSmallMeV,

            @Result(doc = "its standard error, meV", nullable = true)
            double gapSmallMeVError,

            @Result(doc = "s+s: share of the larger gap", nullable = true)
            double weightLarge,

            @Result(doc = "its standard error", nullable = true)
            double weightLargeError,

            @Result(doc = "names of the fitted parameters, in the order of correlation")
            List<String> parameters,

            @Result(doc = "correlation matrix; null in the rows of a parameter at its limit", nullable = true)
            double[][] correlation) {}
}
