package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link DeglitchModel}. The arrays belong to the record: do not modify them. */
public record DeglitchResult(
        @Result(unit = Unit.EV, doc = "edge energy") double e0EV,
        @Result(doc = "points left") int numPoints,
        @Result(unit = Unit.EV, doc = "energies left") double[] energyEV,
        @Result(doc = "absorption left") double[] mu,
        @Result(doc = "points removed, the first first") List<Removed> removed,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A removed point: putting it back at its index undoes the removal. */
    public record Removed(
            @Result(doc = "index from 0 in the data before") int index,
            @Result(unit = Unit.EV, doc = "energy") double energyEV,
            @Result(doc = "absorption") double mu,

            @Result(doc = "chosen, tolerance or runningMedian")
            String reason) {}
}
