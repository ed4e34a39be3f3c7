package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link BandsModel}. The arrays belong to the record: do not modify them. */
public record BandsResult(
        @Result(unit = Unit.NM, doc = "period d") double periodNm,
        @Result(doc = "L/d, the quantum geometry factor") double ratio,

        @Result(doc = "the minibands", from = "superstripes 3.2, 3.6")
        List<Band> bands,

        @Result(unit = Unit.EV, doc = "energies, a row for each band", from = "superstripes 3.1")
        double[][] energyEV,

        @Result(doc = "overlap integral of each pair", from = "superstripes 3.4")
        double[] overlap,

        @Result(doc = "densities across the cell") Profile profile,
        @Result(doc = "what to think twice about") List<String> warnings) {

    /** A miniband. */
    public record Band(
            @Result(doc = "number, from 1") int index,
            @Result(unit = Unit.EV, doc = "energy at k = 0") double atZoneCentreEV,

            @Result(unit = Unit.EV, doc = "energy at k = pi/d")
            double atZoneEdgeEV,

            @Result(unit = Unit.EV, doc = "first Lifshitz energy; with Rashba coupling the ring")
            double bottomEV,

            @Result(unit = Unit.EV, doc = "crossing point of the two helicities; the bottom without Rashba coupling")
            double nodalEV,

            @Result(unit = Unit.EV, doc = "second Lifshitz energy: the neck opens")
            double neckEV,

            @Result(unit = Unit.MEV, doc = "neck - nodal") double widthMeV) {}

    /** Densities of all bands at one k. */
    public record Profile(
            @Result(unit = Unit.NM, doc = "places from the start of the well")
            double[] yNm,

            @Result(doc = "density in 1/nm, a row for each band; integral over a cell 1", from = "superstripes 3.3")
            double[][] density) {}
}
