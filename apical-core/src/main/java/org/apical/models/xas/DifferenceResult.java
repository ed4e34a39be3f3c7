package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link DifferenceModel}. The arrays belong to the record: do not modify them. */
public record DifferenceResult(
        @Result(unit = Unit.EV, doc = "edge energy of the mean")
        double e0EV,

        @Result(doc = "edge step of the mean") double edgeStep,

        @Result(unit = Unit.EV, doc = "energies of the first in the common range")
        double[] energyEV,

        @Result(doc = "(plus - minus) / edgeStep") double[] difference,
        @Result(doc = "normalised mean") double[] normMean,
        @Result(doc = "largest modulus of the difference") double maxDifference,
        @Result(unit = Unit.EV, doc = "energy there") double maxEnergyEV,

        @Result(doc = "noise of the difference, from its second differences")
        double noise,

        @Result(doc = "what to think twice about") List<String> warnings) {}
