package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link AlignModel}. The arrays belong to the record: do not modify them. */
public record AlignResult(
        @Result(unit = Unit.EV, doc = "to be added to the energies of the moved spectrum")
        double energyShiftEV,

        @Result(doc = "factor of its derivative") double amplitude,
        @Result(unit = Unit.EV, doc = "E0 of the reference") double e0EV,

        @Result(unit = Unit.EV, doc = "energies of the reference in the compared range")
        double[] energyEV,

        @Result(doc = "derivative of the reference") double[] reference,
        @Result(doc = "derivative of the other before") double[] before,

        @Result(doc = "derivative of the other after the shift")
        double[] after,

        @Result(doc = "what to think twice about") List<String> warnings) {}
