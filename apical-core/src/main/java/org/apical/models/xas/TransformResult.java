package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link TransformModel}. */
public record TransformResult(
        @Result(unit = Unit.ANGSTROM, doc = "R grid") double[] rA,
        @Result(doc = "real part of chi(R), A^-(kweight+1)") double[] chirRe,
        @Result(doc = "imaginary part") double[] chirIm,
        @Result(doc = "modulus") double[] chirMag,
        @Result(doc = "phase in rad, continuous") double[] chirPhase,
        @Result(unit = Unit.INV_ANGSTROM, doc = "k grid") double[] kInvA,
        @Result(doc = "chi on the k grid") double[] chi,
        @Result(doc = "window on the k grid") double[] window,

        @Result(unit = Unit.ANGSTROM, doc = "R of the largest modulus")
        double peakRA,

        @Result(doc = "largest modulus") double peakMagnitude,
        @Result(doc = "what to think twice about") List<String> warnings) {}
