package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link PrincipalComponentsModel}. The arrays belong to the record: do not modify them. */
public record PrincipalComponentsResult(
        @Result(doc = "singular values") double[] singularValues,

        @Result(doc = "share of the variance explained by the first 1, 2, ... components")
        double[] varianceExplained,

        @Result(doc = "Malinowski's indicator for 1, 2, ... components; least at the number that matter")
        double[] indicator,

        @Result(doc = "points compared") int numPoints,
        @Result(unit = Unit.EV, doc = "energies") double[] energyEV,
        @Result(doc = "components, each of length 1") double[][] components,

        @Result(doc = "the target rebuilt; empty without one")
        double[] targetFit,

        @Result(doc = "the target; empty without one") double[] targetData,

        @Result(doc = "R factor of the rebuilt target; null without one", nullable = true)
        double targetRFactor,

        @Result(doc = "what to think twice about") List<String> warnings) {}
