package org.apical.models.materials;

import java.util.List;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link RankCorrelationModel}. */
public record RankCorrelationResult(
        @Result(doc = "Spearman's rank correlation, ties by mean ranks", from = "[T] kendall1990")
        double rho,

        @Result(doc = "share of all orders whose |rho| reaches the one found, two-sided", from = "[T] kendall1990")
        double pValue,

        @Result(
                doc =
                        "Kendall's tau-b: pairs in the same order less those in the opposite one, over the pairs without ties",
                from = "[T] kendall1990")
        double tau,

        @Result(doc = "share of all orders whose |tau| reaches the one found, two-sided", from = "[T] kendall1990")
        double tauPValue,

        @Result(doc = "samples", from = "[D]") int pairs,

        @Result(doc = "whether all orders were counted; else some were drawn", from = "[D]")
        boolean exact,

        @Result(
                doc =
                        "the least |rho| whose p-value is at most significance; null where even a perfect order is likelier",
                from = "[T] kendall1990",
                nullable = true)
        @Nullable
        Double criticalRho,

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

        @Result(doc = "what to think twice about", from = "[O]")
        List<String> warnings) {}
