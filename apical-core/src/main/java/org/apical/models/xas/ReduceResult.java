package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link ReduceModel}. The arrays belong to the record: do not modify them. */
public record ReduceResult(
        @Result(doc = "file and group") String source,
        @Result(doc = "how mu follows from the columns") String expression,

        @Result(unit = Unit.EV, doc = "edge energy, a data point")
        double e0EV,

        @Result(doc = "its index from 0") int e0Index,

        @Result(doc = "what mu less the pre-edge is divided by")
        double edgeStep,

        @Result(unit = Unit.EV, doc = "start of the pre-edge range from E0, as used")
        double pre1EV,

        @Result(unit = Unit.EV, doc = "end of the pre-edge range")
        double pre2EV,

        @Result(unit = Unit.EV, doc = "start of the post-edge range")
        double norm1EV,

        @Result(unit = Unit.EV, doc = "end of the post-edge range")
        double norm2EV,

        @Result(doc = "degree of the post-edge polynomial") int normDegree,
        @Result(doc = "a in pre = (a E + b) E^-victoreen") double preSlope,
        @Result(doc = "b in it") double preOffset,
        @Result(doc = "number of data points") int numPoints,
        @Result(unit = Unit.EV, doc = "energies") double[] energyEV,
        @Result(doc = "absorption") double[] mu,
        @Result(doc = "pre-edge line") double[] preEdge,
        @Result(doc = "post-edge curve") double[] postEdge,
        @Result(doc = "normalised absorption") double[] norm,
        @Result(doc = "normalised and flattened absorption") double[] flat,

        @Result(doc = "background mu0; mu itself outside the range of the spline")
        double[] background,

        @Result(doc = "splines in the background") int splineCount,

        @Result(doc = "points of chi(R) that were minimised")
        int backgroundBins,

        @Result(unit = Unit.INV_ANGSTROM, doc = "end of the background's range")
        double kmaxInvA,

        @Result(doc = "sum of squares at the minimum", from = "[T] xas-data 2.4 step 6")
        double backgroundCost,

        @Result(doc = "largest derivative of the cost left, relative to the start")
        double backgroundGradient,

        @Result(doc = "Newton steps of the background") int iterations,
        @Result(doc = "points of chi(k)") int numK,
        @Result(unit = Unit.INV_ANGSTROM, doc = "k grid") double[] kInvA,
        @Result(doc = "chi(k)") double[] chi,

        @Result(doc = "noise of chi(k), from |chi(R)| between 15 and 30 A", from = "[T] xas-data 5")
        double epsilonK,

        @Result(unit = Unit.ANGSTROM, doc = "R grid") double[] rA,
        @Result(doc = "real part of chi(R), A^-(kweight+1)") double[] chirRe,
        @Result(doc = "imaginary part") double[] chirIm,
        @Result(doc = "modulus") double[] chirMag,

        @Result(doc = "window on the k grid of the transform")
        double[] window,

        @Result(unit = Unit.ANGSTROM, doc = "R of the largest chirMag")
        double peakRA,

        @Result(doc = "that chirMag") double peakMagnitude,

        @Result(doc = "rms of k^2 chi for 3 < k < kmax of the transform")
        double chiK2Rms,

        @Result(doc = "what to think twice about") List<String> warnings) {}
