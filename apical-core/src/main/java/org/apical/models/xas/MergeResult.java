package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link MergeModel}. The arrays belong to the record: do not modify them. */
public record MergeResult(
        @Result(unit = Unit.EV, doc = "energies; null for chi", nullable = true)
        double @Nullable [] energyEV,

        @Result(unit = Unit.INV_ANGSTROM, doc = "k; null for mu and norm", nullable = true)
        double @Nullable [] kInvA,

        @Result(doc = "weighted mean") double[] mean,

        @Result(doc = "standard deviation of the scans; 0 for one scan")
        double[] standardDeviation,

        @Result(doc = "number of scans") int numScans,
        @Result(doc = "number of points") int numPoints,
        @Result(doc = "what to think twice about") List<String> warnings) {}
