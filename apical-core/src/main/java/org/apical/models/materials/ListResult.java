package org.apical.models.materials;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link ListModel}: columns of one table. The arrays belong to the record: do not modify them. */
public record ListResult(
        @Result(doc = "how many") int count,

        @Result(doc = "formulas, by falling critical temperature, then by name")
        List<String> names,

        @Result(unit = Unit.KELVIN, doc = "highest critical temperature", nullable = true)
        double[] tcMaxK,

        @Result(unit = Unit.GIGAPASCAL, doc = "at which pressure", nullable = true)
        double[] pressureGPa,

        @Result(doc = "families of structures") List<String> families,
        @Result(doc = "space groups") List<String> spaceGroups,

        @Result(unit = Unit.ANGSTROM, doc = "planar Cu-O distance", nullable = true)
        double[] planarCuOA,

        @Result(unit = Unit.ANGSTROM, doc = "apical Cu-O distance", nullable = true)
        double[] apicalCuOA,

        @Result(doc = "CuO2 planes in a block", nullable = true)
        double[] layers,

        @Result(doc = "notes on T* and other transitions") List<String> pseudogapNotes,
        @Result(doc = "notes on the isotope effect on Tc") List<String> isotopeNotes,

        @Result(doc = "files of the structures among the bundled ones; empty for none")
        List<String> cifs,

        @Result(doc = "citations") List<String> references,

        @Result(doc = "A handbook or read in a public abstract, B standard value recalled, C approximate")
        List<String> confidence,

        @Result(doc = "what to think twice about") List<String> warnings) {}
