package org.apical.models.materials;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link RankCorrelationModel}. */
public record RankCorrelationResult(
        @Result(doc = "Spearman's rank correlation, ties by mean ranks", from = "[T] kendall1990") double rho,

        @Result(doc = "share of all orders whose |rho| reaches the one found, two-sided", from = "[T] kendall1990")
        double pValue,

        @Result(doc = "samples") int pairs,

        @Result(doc = "whether all orders were counted; else 200,000 were drawn")
        boolean exact,

        @Result(doc = "the |rho| that chance reaches with the probability significance, over 20,000 orders")
        double criticalRho,

        @Result(
                doc = "share of replicas, every point moved by its errors, whose |rho| reaches criticalRho",
                from = "[T] curran2015")
        double errorShare,

        @Result(doc = "median rho of those replicas: errors weaken a correlation", from = "[T] curran2015")
        double errorMedian,

        @Result(doc = "2.5 % of those replicas lie below", from = "[T] curran2015")
        double errorLow,

        @Result(doc = "2.5 % of them lie above", from = "[T] curran2015")
        double errorHigh,

        @Result(doc = "the same with the samples drawn anew, with replacement, too: lower end", from = "[T] curran2015")
        double intervalLow,

        @Result(doc = "upper end", from = "[T] curran2015") double intervalHigh,

        @Result(doc = "what to think twice about") List<String> warnings) {}
