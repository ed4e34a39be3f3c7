package org.apical.models.debyewaller;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link EinsteinModel}. The arrays belong to the record: do not modify them. */
public record EinsteinResult(
        @Result(
                unit = Unit.ANGSTROM2,
                doc = "mean-square relative displacement with the static part, at each temperature",
                from = "[T] (H / mu hw) coth(hw / 2 k_B T) + static")
        double[] sigma2A2,

        @Result(unit = Unit.ANGSTROM2, doc = "the same at 0 K")
        double zeroPointA2,

        @Result(unit = Unit.MEV, doc = "vibrational quantum")
        double quantumMeV,

        @Result(unit = Unit.KELVIN, doc = "Einstein temperature")
        double thetaK,

        @Result(unit = Unit.MEV_PER_A2, doc = "force constant")
        double forceConstantMeVPerA2,

        @Result(unit = Unit.AMU, doc = "reduced mass") double reducedMassAmu,

        @Result(
                unit = Unit.ANGSTROM,
                doc = "shift of the mean distance, to first order in k3",
                from = "[M] (3 k3 / k) C2, Frenkel and Rehr 1993")
        double[] c1A,

        @Result(
                unit = Unit.ANGSTROM3,
                doc = "third cumulant, to first order in k3",
                from = "[M] (2 k3 / k) s^2 (1 + 10z + z^2)/(1 - z)^2, Frenkel and Rehr 1993")
        double[] c3A3,

        @Result(doc = "accuracy") ClosedForm quality,
        @Result(doc = "what to think twice about") List<String> warnings) {}
