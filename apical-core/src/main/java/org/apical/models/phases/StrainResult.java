package org.apical.models.phases;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link StrainModel}. The arrays belong to the record: do not modify them. */
public record StrainResult(
        @Result(doc = "Goldschmidt's t = spacerBondA / (sqrt 2 planarBondA)")
        double toleranceFactor,

        @Result(doc = "eta = 1 - t") double latticeMismatch,

        @Result(doc = "mismatch of the cited critical point", from = "[C] bianconi2001strain")
        double criticalMismatch,

        @Result(doc = "doping of the cited critical point", from = "[C] bianconi2001strain")
        double criticalDoping,

        @Result(doc = "columns of the map") double[] doping,

        @Result(doc = "rows of the map") double[] mismatch,

        @Result(
                unit = Unit.KELVIN,
                doc = "Tc over mismatch (rows) and doping (columns): a drawing, not a law",
                from = "[O] phase-separation G")
        double[][] tcK,

        @Result(doc = "what to think twice about") List<String> warnings) {}
