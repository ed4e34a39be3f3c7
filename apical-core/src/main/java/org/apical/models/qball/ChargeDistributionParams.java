package org.apical.models.qball;

import org.apical.model.Param;

/** Parameters of {@link ChargeDistributionModel}. */
public record ChargeDistributionParams(
        @Param(min = 1, max = 20, def = "1", doc = "n of Omega = 2 pi n kB T", from = "[M] qball (3)")
        int windingNumber,

        @Param(min = 0, max = 1e9, def = "1", doc = "N_min, the smallest charge number allowed")
        double chargeMinimum) {}
