package org.apical.models.qball;

import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** A contour of the self-consistent theory in the plane (M/Omega, Omega/mu0). The arrays belong to the record. */
public record Contour(
        @Result(doc = "coupling kappa of this contour") double kappa,

        @Result(
                doc = "domeAndTrough below kappa*, touching within 1e-9 of it, leftAndRight above",
                from = "[P] qball 4")
        String topology,

        @Result(doc = "lower root w at each alpha; null where there is none", nullable = true, from = "[D] qball (12)")
        double[] lower,

        @Result(doc = "upper root w at each alpha; null where there is none", nullable = true, from = "[D] qball (12)")
        double[] upper,

        @Result(doc = "between this alpha and the next there is no root; absent below kappa*", absent = true) @Nullable
        Double gapAlphaLow,

        @Result(doc = "end of the gap; absent below kappa*", absent = true) @Nullable
        Double gapAlphaHigh) {}
