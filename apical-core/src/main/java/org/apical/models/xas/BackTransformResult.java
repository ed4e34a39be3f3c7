package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link BackTransformModel}. */
public record BackTransformResult(
        @Result(unit = Unit.INV_ANGSTROM, doc = "q grid") double[] qInvA,

        @Result(doc = "real part of chi(q): the filtered chi k^w W")
        double[] chiqRe,

        @Result(doc = "imaginary part") double[] chiqIm,
        @Result(doc = "modulus: the envelope") double[] chiqMag,
        @Result(doc = "phase in rad, continuous") double[] chiqPhase,

        @Result(unit = Unit.INV_ANGSTROM, doc = "k grid of the data")
        double[] kInvA,

        @Result(doc = "chi k^w W of the data on it") double[] weighted,
        @Result(doc = "what to think twice about") List<String> warnings) {}
