package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link Sigma2Model}. The arrays belong to the record: do not modify them. */
public record Sigma2Result(
        @Result(unit = Unit.KELVIN, doc = "temperatures") double[] temperatureK,

        @Result(unit = Unit.ANGSTROM2, doc = "mean-square relative displacement")
        double[] sigma2A2,

        @Result(unit = Unit.AMU, doc = "reduced mass") double reducedMassAmu,
        @Result(doc = "what to think twice about") List<String> warnings) {}
