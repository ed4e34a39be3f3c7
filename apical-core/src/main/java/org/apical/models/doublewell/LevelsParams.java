package org.apical.models.doublewell;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link LevelsModel}. */
public record LevelsParams(
        @Param(def = PotentialParams.DEFAULT, doc = "potential of the bond; the default is illustrative")
        PotentialParams potential,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                def = "[63.546, 15.999]",
                minSize = 2,
                maxSize = 2,
                code = "BAD_RANGE",
                doc = "masses of absorber and neighbour")
        double[] massesAmu,

        @Param(min = 2, max = 60, def = "6", code = "BAD_RANGE", doc = "levels returned")
        int levelCount) {}
