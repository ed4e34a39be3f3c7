package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link DiffractionModel}. The arrays belong to the record: do not modify them. */
public record DiffractionResult(
        @Result(unit = Unit.KELVIN, doc = "temperatures of the balls")
        double[] temperatureK,

        @Result(unit = Unit.NM, doc = "xi_pair = hbar v_F/(pi g0)", from = "[D] qball 7")
        double[] pairSizeNm,

        @Result(doc = "N_min, smallest charge that holds a pair, a real number", from = "[D] qball 7")
        double[] chargeMinimum,

        @Result(unit = Unit.PER_NM, doc = "of a sphere of radius xi_pair", from = "[T] qball 7")
        double[] fwhmPerNm,

        @Result(unit = Unit.MEV, doc = "M, the intensity goes as its square")
        double[] amplitudeMeV,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
