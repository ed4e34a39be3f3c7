package org.apical.models.doublewell;

import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link PairDistributionsModel}. */
public record PairDistributionsParams(
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

        @Param(unit = Unit.KELVIN, min = 0, max = 100000, def = "10", code = "BAD_RANGE", doc = "temperature")
        double temperatureK,

        @Param(
                def = "correlated",
                doc = "correlated: both atoms move; rigid: the absorber does not, and there is no common motion",
                from = "[D] double-well 6.1")
        Partner partner,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                max = 10,
                def = "0.06",
                code = "BAD_RANGE",
                doc = "standard deviation S of the centre of mass (not of a rigid partner)",
                from = "[D] double-well 6.1")
        double commonModeSigmaA) {}
