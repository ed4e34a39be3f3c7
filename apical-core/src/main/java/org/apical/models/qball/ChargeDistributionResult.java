package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link ChargeDistributionModel}. */
public record ChargeDistributionResult(
        @Result(doc = "mean of the charge number N", from = "[D] qball 7")
        double mean,

        @Result(doc = "variance of the charge number N", from = "[D] qball 7")
        double variance,

        @Result(doc = "probability of the smallest charge, 1 - e^{-2 pi n}", from = "[D] qball 7")
        double probabilityAtMinimum,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
