package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link PeakFitModel}. The arrays belong to the record: do not modify them. */
public record PeakFitResult(
        @Result(doc = "peaks and steps, in order") List<Peak> peaks,

        @Result(doc = "coefficients of the baseline in powers of E - E0 (eV)")
        double[] baselineCoefficients,

        @Result(doc = "standard errors of the baseline's coefficients")
        double[] baselineStderr,

        @Result(unit = Unit.EV, doc = "mean energy of the peaks, weighted by area; null without peaks", nullable = true)
        double centroidEV,

        @Result(doc = "names of the fitted variables, in the order of correlations")
        List<String> variables,

        @Result(doc = "correlation of each variable with each")
        double[][] correlations,

        @Result(doc = "points fitted") int numPoints,
        @Result(doc = "variables fitted") int numVariables,
        @Result(doc = "sum (fit - data)^2") double chiSquare,

        @Result(doc = "chiSquare / (numPoints - numVariables)")
        double reducedChiSquare,

        @Result(doc = "sum (fit - data)^2 / sum data^2") double rFactor,
        @Result(doc = "steps of the fit") int iterations,
        @Result(unit = Unit.EV, doc = "E0 of the spectrum") double e0EV,
        @Result(unit = Unit.EV, doc = "energies") double[] energyEV,
        @Result(doc = "the spectrum") double[] data,
        @Result(doc = "the fit") double[] fit,

        @Result(doc = "baseline and steps: what lies under the peaks")
        double[] underPeaks,

        @Result(doc = "each peak and step, in order") double[][] components,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** One fitted peak or step. */
    public record Peak(
            @Result(doc = "name") String name,
            @Result(doc = "shape") String shape,

            @Result(doc = "area of a peak (eV times the quantity), height of a step")
            Value amplitude,

            @Result(doc = "energy of the centre (eV)") Value centre,

            @Result(doc = "full width at half maximum (eV), of the Gaussian part for voigt")
            Value width,

            @Result(
                    doc = "voigt: Lorentzian width (eV); pseudoVoigt: Lorentzian fraction; null for others",
                    nullable = true)
            @Nullable
            Value extra,

            @Result(doc = "value at the centre: height of a peak, half the height of a step")
            double height) {}

    /** A fitted number. */
    public record Value(
            @Result(doc = "best value") double value,

            @Result(doc = "standard error; 0 where it was kept; null where it ended at a limit", nullable = true)
            double stderr) {}
}
