package org.apical.models.maps;

import java.util.List;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link PercolationModel}. The arrays belong to the record: do not modify them. */
public record PercolationResult(
        @Result(
                doc = "of each sample the number whose opening first joins first and last row",
                from = "[O] phase-separation F1")
        double[] thresholds,

        @Result(doc = "their mean", from = "[O] phase-separation F1")
        double thresholdMean,

        @Result(
                doc = "standard error of the mean; null for one sample",
                nullable = true,
                from = "[O] phase-separation F1")
        @Nullable
        Double thresholdError,

        @Result(doc = "threshold of the infinite lattice: 0.592746 for sites, 1/2 for bonds", from = "[T] newman2000")
        double infiniteLattice,

        @Result(doc = "per probability the open sites", from = "[O] phase-separation F1")
        int[] occupied,

        @Result(doc = "per probability the clusters of neighbouring open sites", from = "[O] phase-separation F1")
        int[] clusters,

        @Result(doc = "per probability the sites in the largest cluster", from = "[O] phase-separation F1")
        int[] largest,

        @Result(doc = "per probability whether first and last row are joined", from = "[O] phase-separation F1")
        List<Boolean> spans) {}
