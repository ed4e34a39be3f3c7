package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link RebinModel}. The arrays belong to the record: do not modify them. */
public record RebinResult(
        @Result(unit = Unit.EV, doc = "edge energy") double e0EV,
        @Result(doc = "number of bins") int numPoints,

        @Result(unit = Unit.EV, doc = "step of the XANES region as used")
        double xanesStepEV,

        @Result(unit = Unit.EV, doc = "energies of the bins")
        double[] energyEV,

        @Result(doc = "absorption in the bins") double[] mu,

        @Result(unit = Unit.EV, doc = "energies before, from E0")
        double[] originalEnergyEV,

        @Result(doc = "absorption before") double[] originalMu,
        @Result(doc = "what to think twice about") List<String> warnings) {}
