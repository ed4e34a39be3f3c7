package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link NullDomeModel}. The arrays belong to the record: do not modify them. */
public record NullDomeResult(
        @Result(doc = "well width over period, L/d") double[] ratio,

        @Result(doc = "mean doping x (1 - L/d)", from = "[D] superstripes 4.9")
        double[] meanDoping,

        @Result(unit = Unit.KELVIN, doc = "Tc that doping alone gives", from = "[M] superstripes 4.9")
        double[] tcK,

        @Result(doc = "measured superlattices in the order of the file")
        List<Measured> measured,

        @Result(doc = "what to think twice about") List<String> warnings) {

    /** A measured superlattice. */
    public record Measured(
            @Result(doc = "name") String id,

            @Result(doc = "L/d; null where not stated", nullable = true)
            double ratio,

            @Result(doc = "as stated, else x (1 - L/d); null where neither is known", nullable = true)
            double meanDoping,

            @Result(unit = Unit.KELVIN, doc = "measured Tc", nullable = true)
            double tcK,

            @Result(
                    unit = Unit.KELVIN,
                    doc = "Tc of the dome at that doping; null where it is unknown",
                    nullable = true)
            double dopingDomeTcK) {}
}
