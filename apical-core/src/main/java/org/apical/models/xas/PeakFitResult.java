package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link PeakFitModel}. The arrays belong to the record: do not modify them. */
public record PeakFitResult(
        @Result(unit = Unit.EV, doc = "edge energy") double e0EV,
        @Result(doc = "sum (fit - data)^2 / sum data^2") double rFactor,
        @Result(doc = "reduced chi-square with unit noise") double reducedChiSquare,
        @Result(doc = "steps of the fit") int iterations,
        @Result(doc = "points fitted") int numPoints,
        @Result(doc = "the peaks as fitted") List<Peak> peaks,

        @Result(
                doc =
                        "baseline: slope and offset, or step height, centre from E0 (eV), width (eV), offset; empty for none")
        double[] baseline,

        @Result(doc = "standard errors of these") double[] baselineStderr,
        @Result(unit = Unit.EV, doc = "energies") double[] energyEV,
        @Result(doc = "data") double[] data,
        @Result(doc = "the fit") double[] fit,
        @Result(doc = "baseline") double[] baselineCurve,
        @Result(doc = "peaks, in order") double[][] components,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A fitted peak. */
    public record Peak(
            @Result(doc = "shape") org.apical.physics.xafs.LineShape shape,
            @Result(unit = Unit.EV, doc = "centre, from E0") double centerEV,

            @Result(unit = Unit.EV, doc = "its standard error")
            double centerStderrEV,

            @Result(doc = "height") double height,
            @Result(doc = "its standard error") double heightStderr,

            @Result(unit = Unit.EV, doc = "full width at half maximum; of the Gaussian for voigt")
            double widthEV,

            @Result(unit = Unit.EV, doc = "its standard error")
            double widthStderrEV,

            @Result(doc = "share of the Lorentzian (pseudoVoigt) or its width in eV (voigt)")
            double mixing,

            @Result(doc = "area over the fitted range") double area) {}
}
