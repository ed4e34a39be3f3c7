package org.apical.models.kuramoto;

import java.util.List;
import org.apical.model.Result;
import org.apical.physics.kuramoto.SizeScaling;

/** Results of {@link FiniteSizeModel}; lists hold one number a size. */
public record FiniteSizeResult(
        @Result(doc = "mean of m = |mean of e^{i theta}|", from = "iqtp 8")
        double[] orderParameter,

        @Result(doc = "its error (jackknife)") double[] orderParameterError,

        @Result(doc = "mean of m^2") double[] orderParameterSquared,

        @Result(doc = "its error") double[] orderParameterSquaredError,

        @Result(doc = "U = 2 - <m^4>/<m^2>^2: 1 ordered, 0 disordered")
        double[] binder,

        @Result(doc = "its error") double[] binderError,

        @Result(doc = "correlation length over L, by the second moment")
        double[] correlationLengthOverSize,

        @Result(doc = "its error") double[] correlationLengthOverSizeError,

        @Result(doc = "eta of <m^2> ~ L^-eta") double decayExponent,

        @Result(doc = "its standard error") double decayExponentError,

        @Result(doc = "kind of order, by the fixed rule", from = "iqtp 8")
        SizeScaling.Verdict verdict,

        @Result(doc = "what to think twice about") List<String> warnings) {}
