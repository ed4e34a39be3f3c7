package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SelfAbsorptionModel}. The arrays belong to the record: do not modify them. */
public record SelfAbsorptionResult(
        @Result(doc = "absorption of the rest of the sample over that of the edge")
        double alpha,

        @Result(doc = "edge step of the corrected spectrum") double edgeStep,
        @Result(unit = Unit.EV, doc = "energies") double[] energyEV,
        @Result(doc = "corrected absorption") double[] muCorrected,
        @Result(doc = "corrected and normalised") double[] norm,
        @Result(doc = "normalised before the correction") double[] normMeasured,
        @Result(doc = "what to think twice about") List<String> warnings) {}
