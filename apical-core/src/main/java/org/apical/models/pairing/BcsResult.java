package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link BcsModel}. The arrays belong to the record: do not modify them. */
public record BcsResult(
        @Result(unit = Unit.KELVIN, doc = "critical temperature at this cutoff", from = "[S] pairing-materials 1.1")
        double tcK,

        @Result(unit = Unit.KELVIN, doc = "its weak-coupling limit, 1.13387 cutoff exp(-1/lambda)")
        double tcWeakK,

        @Result(unit = Unit.MEV, doc = "largest gap at T = 0 at this cutoff")
        double delta0MeV,

        @Result(doc = "2 delta0 / kTc at this cutoff") double gapRatio,

        @Result(doc = "2 D(0) / kTc in weak coupling", from = "[C]")
        double gapRatioWeak,

        @Result(doc = "dC / (gamma Tc) in weak coupling", from = "[S]")
        double specificHeatJump,

        @Result(doc = "D(T) / kTc at reducedTemperature, in weak coupling")
        double[] gapOverKTc,

        @Result(
                doc = "density of states at energyOverGap over the normal one; null where it is infinite",
                nullable = true)
        double[] dosOverNormal,

        @Result(doc = "-dlnTc/dlnM of a phonon cutoff: 1/2") double isotopeExponent,
        @Result(doc = "what to think twice about") List<String> warnings) {}
