package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link WaveletModel}. */
public record WaveletResult(
        @Result(unit = Unit.ANGSTROM, doc = "R, the rows") double[] rA,

        @Result(unit = Unit.INV_ANGSTROM, doc = "k, the columns")
        double[] kInvA,

        @Result(doc = "modulus on R x k") double[][] magnitude,
        @Result(doc = "its largest value") double maxMagnitude,
        @Result(unit = Unit.ANGSTROM, doc = "R there") double maxRA,
        @Result(unit = Unit.INV_ANGSTROM, doc = "k there") double maxKInvA,
        @Result(doc = "k^w chi on the k grid") double[] weighted,
        @Result(doc = "what to think twice about") List<String> warnings) {}
