package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SynthesizeModel}. The arrays belong to the record: do not modify them. */
public record SynthesizeResult(
        @Result(unit = Unit.INV_ANGSTROM, doc = "wave numbers")
        double[] kInvA,

        @Result(unit = Unit.KELVIN, doc = "temperatures") double[] temperatureK,

        @Result(doc = "chi with noise, one row a temperature", from = "[T] double-well 4.1")
        double[][] chi,

        @Result(doc = "chi without noise") double[][] chiClean,

        @Result(unit = Unit.ANGSTROM, doc = "half path length of the table")
        double reffA,

        @Result(doc = "number of neighbours") double degeneracy,

        @Result(doc = "accuracy of the levels; no mesh for sites")
        LevelQuality quality,

        @Result(doc = "what to think twice about") List<String> warnings) {}
