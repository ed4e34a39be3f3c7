package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link MbackModel}. The arrays belong to the record: do not modify them. */
public record MbackResult(
        @Result(unit = Unit.EV, doc = "edge energy") double e0EV,
        @Result(doc = "factor s of mu") double scale,
        @Result(doc = "c_j of (E - E0)^j") double[] coefficients,

        @Result(doc = "amplitude of the error-function term, 0 without it")
        double erfcAmplitude,

        @Result(doc = "edge step in units of mu") double edgeStep,
        @Result(unit = Unit.EV, doc = "energies") double[] energyEV,
        @Result(doc = "s mu - N: mu matched to the table") double[] fpp,
        @Result(doc = "normalised absorption") double[] norm,
        @Result(doc = "the table") double[] f2,
        @Result(doc = "what to think twice about") List<String> warnings) {}
