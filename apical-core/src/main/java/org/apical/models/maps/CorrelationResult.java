package org.apical.models.maps;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link CorrelationModel}. The arrays belong to the record: do not modify them. */
public record CorrelationResult(
        @Result(unit = Unit.MICROMETRE, doc = "distance, one bin a pixel", from = "[O] phase-separation E2")
        double[] lagUm,

        @Result(
                doc =
                        "mean product of the deviations from the mean over pairs of pixels at that distance, over the variance; 1 at 0; null where there is no pair",
                from = "[O] phase-separation E2",
                nullable = true)
        double[] correlation,

        @Result(doc = "mean of the map", from = "[O] phase-separation E2")
        double mean,

        @Result(doc = "variance of the map, divided by the number of pixels", from = "[O] phase-separation E2")
        double variance,

        @Result(
                unit = Unit.MICROMETRE,
                doc = "where the correlation first falls to 1/e; null if it does not",
                nullable = true,
                from = "[O] phase-separation E2")
        @Nullable
        Double correlationLengthUm,

        @Result(
                doc = "A r^-eta exp(-r / xi) fitted to the correlation; null if not asked for or not possible",
                nullable = true,
                from = "[O] phase-separation E2")
        @Nullable
        DecayResult decay,

        @Result(
                doc = "Pearson's coefficient of both maps over pixels present in both; null without a second map",
                nullable = true,
                from = "[O] phase-separation E2")
        @Nullable
        Double pearson,

        @Result(
                doc = "Spearman's rank coefficient, ties by mean ranks; null without a second map",
                nullable = true,
                from = "[O] phase-separation E2")
        @Nullable
        Double spearman,

        @Result(
                doc =
                        "share of maps put together anew from blocks of the second, wider than both correlation lengths, whose |Pearson| reaches the one found; null without",
                nullable = true,
                from = "[O] phase-separation E2")
        @Nullable
        Double pearsonPValue,

        @Result(
                doc = "width of these blocks in pixels; null without",
                nullable = true,
                from = "[O] phase-separation E2")
        @Nullable
        Integer blockPixels,

        @Result(
                doc = "cross-correlation at each distance, as correlation; empty without a second map",
                nullable = true,
                from = "[O] phase-separation E2")
        double[] crossCorrelation,

        @Result(doc = "missing pixels of the map", from = "[O] phase-separation E2")
        int missing,

        @Result(doc = "what to think twice about", from = "[O] phase-separation E2")
        List<String> warnings,

        @Result(
                doc =
                        "correlation over displacements, rows and columns from -n to n pixels, n at most 32; null where there is no pair",
                nullable = true,
                from = "[O] phase-separation E2")
        double[][] plane) {}
