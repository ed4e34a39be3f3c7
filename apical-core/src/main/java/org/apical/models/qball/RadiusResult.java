package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link RadiusModel}. The arrays belong to the record: do not modify them. */
public record RadiusResult(
        @Result(unit = Unit.KELVIN, doc = "temperatures of the balls")
        double[] temperatureK,

        @Result(unit = Unit.NM, doc = "radius by the step ansatz", from = "[D] qball (15)")
        double[] radiusNm,

        @Result(unit = Unit.MEV, doc = "amplitude M of the fluctuation")
        double[] amplitudeMeV,

        @Result(unit = Unit.MEV, doc = "gap g0 inside the ball")
        double[] gapMeV,

        @Result(unit = Unit.MEV, doc = "energy of the ball, E_Q = N_Q Omega", from = "[D] qball (5)")
        double[] energyMeV,

        @Result(unit = Unit.KELVIN, doc = "T*, above which there are no balls")
        double tStarK,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
