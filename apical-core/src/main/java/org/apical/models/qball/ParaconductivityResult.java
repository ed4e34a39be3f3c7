package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link ParaconductivityModel}. The arrays belong to the record: do not modify them. */
public record ParaconductivityResult(
        @Result(unit = Unit.KELVIN, doc = "temperatures of the balls")
        double[] temperatureK,

        @Result(unit = Unit.S_PER_M, doc = "excess conductivity", from = "[T] qball 7")
        double[] paraconductivitySPerM,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
