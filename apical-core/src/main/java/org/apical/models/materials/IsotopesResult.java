package org.apical.models.materials;

import java.util.List;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link IsotopesModel}. */
public record IsotopesResult(
        @Result(doc = "how many") int count,

        @Result(doc = "the effects, in the order of the table")
        List<Entry> effects,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A published isotope effect. */
    public record Entry(
            @Result(doc = "formula") String material,

            @Result(doc = "atoms exchanged; empty where the number is no isotope effect")
            String site,

            @Result(doc = "what was measured; exponents are -d ln Q / d ln M")
            String quantity,

            @Result(doc = "the number", nullable = true) @Nullable
            Double value,

            @Result(doc = "its standard error", nullable = true) @Nullable
            Double error,

            @Result(doc = "unit in words; 1 for exponents") String unit,
            @Result(doc = "what was exchanged for what") String definition,
            @Result(doc = "citation") String reference,

            @Result(doc = "whether the abstract of the source was read; else recalled")
            boolean checked) {}
}
