package org.apical.models.jahnteller;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link PseudoModel}. The arrays belong to the record: do not modify them. */
public record PseudoResult(
        @Result(doc = "whether the site distorts by itself: F^2 above K D", from = "[T] 8.3")
        boolean unstable,

        @Result(unit = Unit.ANGSTROM, doc = "displacement of the minimum; 0 where the site is stable", from = "[T] 8.3")
        double minimumA,

        @Result(
                unit = Unit.EV,
                doc = "depth of the minima below the undistorted site: the barrier of the double well",
                from = "[T] 8.3")
        double stabilisationEV,

        @Result(unit = Unit.EV_PER_A2, doc = "curvature of the lower sheet at q = 0", from = "[T] 8.3")
        double curvatureAtZeroEVPerA2,

        @Result(unit = Unit.EV_PER_A2, doc = "curvature of the lower sheet at its minimum", from = "[D] 8.3")
        double curvatureAtMinimumEVPerA2,

        @Result(unit = Unit.EV_PER_A, doc = "coupling above which the site distorts: sqrt(K D)", from = "[T] 8.3")
        double criticalCouplingEVPerA,

        @Result(unit = Unit.EV, doc = "lower sheet at qA, from midway between the states")
        double[] lowerEV,

        @Result(unit = Unit.EV, doc = "upper sheet at qA, from midway between the states")
        double[] upperEV,

        @Result(doc = "what to think twice about") List<String> warnings) {}
