package org.apical.models.stripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link DiffractionModel}, one entry a reflection. The arrays belong to the record: do not modify them. */
public record DiffractionResult(
        @Result(unit = Unit.ANGSTROM, doc = "period d across the stripes")
        double periodA,

        @Result(unit = Unit.ANGSTROM, doc = "average distance of rows")
        double averageRowA,

        @Result(unit = Unit.INV_ANGSTROM, doc = "wave vectors: along the stripe, across, along c")
        double[][] qInvA,

        @Result(doc = "|F|^2 per copper squared; electrons^2, or fm^2 for neutrons", from = "superstripes 7.2")
        double[] intensity,

        @Result(doc = "wave vector of the modulation in tetragonal reciprocal lattice units, a/d")
        double modulationTetragonal,

        @Result(doc = "the same in orthorhombic units, sqrt2 a/d")
        double modulationOrthorhombic,

        @Result(doc = "what to think twice about") List<String> warnings) {}
