package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link PathModel}. The arrays belong to the record: do not modify them. */
public record PathResult(
        @Result(unit = Unit.ANGSTROM, doc = "half path length")
        double reffA,

        @Result(doc = "number of equivalent paths, of the file")
        double degeneracy,

        @Result(doc = "number of legs") int numLegs,
        @Result(doc = "atomic numbers, the absorber first") int[] atomicNumbers,

        @Result(unit = Unit.AMU, doc = "reduced mass of the atoms of the path")
        double reducedMassAmu,

        @Result(unit = Unit.ANGSTROM, doc = "mean Norman radius")
        double rNormanA,

        @Result(unit = Unit.INV_ANGSTROM, doc = "k grid") double[] kInvA,
        @Result(doc = "chi of the path") double[] chi,
        @Result(doc = "what to think twice about") List<String> warnings) {}
