package org.apical.models.maps;

import java.util.List;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link PuddlesModel}. The arrays belong to the record: do not modify them. */
public record PuddlesResult(
        @Result(doc = "puddles are where the map is above it", from = "[O] phase-separation E3")
        double thresholdValue,

        @Result(doc = "share of the pixels that are there which lie above it", from = "[O] phase-separation E3")
        double coverage,

        @Result(doc = "puddles of at least minimumArea", from = "[O] phase-separation E3")
        int count,

        @Result(doc = "one puddle touches the first and the last row", from = "[O] phase-separation E3")
        boolean spansRows,

        @Result(doc = "one puddle touches the first and the last column", from = "[O] phase-separation E3")
        boolean spansColumns,

        @Result(
                doc = "puddles minus holes, of all sizes; holes are joined with the other connectivity",
                from = "[O] phase-separation E3")
        int eulerNumber,

        @Result(
                doc = "box-counting dimension of all puddles together; null for maps of fewer than 8 pixels across",
                nullable = true,
                from = "[O] phase-separation E3")
        @Nullable
        Double boxDimension,

        @Result(doc = "areas in pixels, falling", from = "[O] phase-separation E3")
        int[] areas,

        @Result(
                doc = "the puddles by falling area; equals in the order of their first pixels",
                from = "[O] phase-separation E3")
        List<PuddleResult> puddles,

        @Result(doc = "missing pixels; they count as background", from = "[O] phase-separation E3")
        int missing,

        @Result(doc = "what to think twice about", from = "[O] phase-separation E3")
        List<String> warnings) {}
