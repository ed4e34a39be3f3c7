package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link TwistedJunctionModel}. The arrays belong to the record: do not modify them. */
public record TwistedJunctionResult(
        @Result(unit = Unit.DEGREE, doc = "twist angles, folded")
        double[] twistDeg,

        @Result(doc = "phase of the ground state, 0 to pi") double[] phaseRad,
        @Result(doc = "largest current, in the unit of J1") double[] criticalCurrent,

        @Result(doc = "whether the ground state breaks time reversal")
        List<Boolean> timeReversalBroken,

        @Result(unit = Unit.DEGREE, doc = "half width of that range about 45 degrees")
        double windowHalfWidthDeg,

        @Result(
                doc = "first harmonic where tunnelling conserves momentum, over that at no twist",
                from = "[S] pairing-materials 9")
        double[] coherentFirstHarmonic,

        @Result(unit = Unit.ANGSTROM, doc = "period of the moire pattern; null at no twist", nullable = true)
        double[] moireLengthA,

        @Result(doc = "what to think twice about") List<String> warnings) {}
