package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link FeffInputModel}. The arrays belong to the record: do not modify them. */
public record FeffInputResult(
        @Result(doc = "atoms of the cluster, the absorber included")
        int numAtoms,

        @Result(doc = "symbol of the absorber") String absorber,

        @Result(doc = "unique potentials, the absorber included")
        int numPotentials,

        @Result(doc = "shells by distance") List<Shell> shells,
        @Result(doc = "the input file") String feffInp,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Equal atoms at one distance. */
    public record Shell(
            @Result(doc = "element") String element,
            @Result(doc = "number of atoms") int degeneracy,
            @Result(unit = Unit.ANGSTROM, doc = "distance") double distanceA) {}
}
