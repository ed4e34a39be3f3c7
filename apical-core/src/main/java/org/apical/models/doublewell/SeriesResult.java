package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.NumberOrList;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link SeriesModel}. The arrays belong to the record: do not modify them. */
public record SeriesResult(
        @Result(doc = "independent points of all temperatures, sum of 1 + 2 dR dk / pi", from = "[T] xas-data 5")
        double independentPoints,

        @Result(doc = "fitted variables") int parameterCount,

        @Result(unit = Unit.ANGSTROM, doc = "the splits, in the order given")
        double[] splitA,

        @Result(doc = "sum of squares of the residual times independent points over residuals, at each split")
        double[] chi2,

        @Result(doc = "sum of squares of the residual over that of the data, at each split")
        double[] rFactor,

        @Result(doc = "chi2 over independent points less variables, at the first split")
        double reducedChi2,

        @Result(doc = "fitted values at the first split") Values values,

        @Result(doc = "standard errors, scaled by the misfit: (J^T J)^-1 sum r^2 / (independent points - variables)")
        Values stdErr,

        @Result(doc = "noise of chi(k) of each temperature, from chi(R) between 15 and 30 A")
        double[] noise,

        @Result(doc = "scatter of the mean of the scans of each temperature; null for one scan", nullable = true)
        double[] scanScatter,

        @Result(doc = "edge step of each temperature, mean of its scans")
        double[] edgeStep,

        @Result(unit = Unit.ANGSTROM, doc = "the listed split of least chi2")
        double bestSplitA,

        @Result(doc = "chi2 less the smallest, divided by reducedChi2: what systematic misfit leaves of it")
        double[] scaledDeltaChi2,

        @Result(
                unit = Unit.ANGSTROM,
                doc = "smallest listed split above the best with scaledDeltaChi2 above 2.706; null if none",
                nullable = true)
        double splitUpper95A,

        @Result(doc = "the temperatures: data and model at the first split")
        List<Temperature> temperatures,

        @Result(doc = "steps and size of the fit") Quality quality,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Fitted values or their errors. */
    public record Values(
            @Result(doc = "amplitude reduction, one for all")
            double amplitude,

            @Result(doc = "origin of energy in eV, one or one a temperature")
            NumberOrList e0EV,

            @Result(unit = Unit.ANGSTROM, doc = "change of distance of the shell at each temperature")
            double[] deltaRA,

            @Result(
                    unit = Unit.ANGSTROM2,
                    doc = "mean-square displacement at each temperature; of the Einstein model as it follows, its"
                            + " error null")
            NumberOrList sigma2A2,

            @Result(unit = Unit.KELVIN, doc = "Einstein temperature; null for free displacements", nullable = true)
            @Nullable
            Double thetaK,

            @Result(
                    unit = Unit.ANGSTROM2,
                    doc = "static part beside the oscillator; null for free displacements",
                    nullable = true)
            @Nullable
            Double staticSigma2A2) {}

    /** One temperature. */
    public record Temperature(
            @Result(unit = Unit.KELVIN, doc = "temperature") double temperatureK,

            @Result(unit = Unit.INV_ANGSTROM, doc = "k grid")
            double[] kInvA,

            @Result(doc = "mean chi of the scans") double[] chi,
            @Result(doc = "chi of each scan") double[][] scanChi,

            @Result(unit = Unit.INV_ANGSTROM, doc = "k of the model")
            double[] modelKInvA,

            @Result(doc = "chi of the model") double[] modelChi,
            @Result(unit = Unit.ANGSTROM, doc = "R grid") double[] rA,
            @Result(doc = "|chi(R)| of the data") double[] dataMagnitude,
            @Result(doc = "|chi(R)| of the model") double[] modelMagnitude) {}

    /** How the minimum was reached. */
    public record Quality(
            @Result(doc = "residuals") int residuals,

            @Result(doc = "steps to the minimum at the first split")
            int iterations,

            @Result(doc = "largest correlation of two variables at the first split")
            double largestCorrelation) {}
}
