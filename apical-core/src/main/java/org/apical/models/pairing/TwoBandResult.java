package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link TwoBandModel}. The arrays belong to the record: do not modify them. */
public record TwoBandResult(
        @Result(unit = Unit.KELVIN, doc = "critical temperature; 0 below resolution", from = "[S] pairing-materials 5")
        double tcK,

        @Result(unit = Unit.MEV, doc = "electronic cutoff used")
        double cutoffMeV,

        @Result(unit = Unit.KELVIN, doc = "temperatures") double[] temperatureK,

        @Result(unit = Unit.MEV, doc = "gap of band 1 at the first Matsubara frequency")
        double[] delta1FirstMeV,

        @Result(unit = Unit.MEV, doc = "gap of band 2 at the first Matsubara frequency")
        double[] delta2FirstMeV,

        @Result(unit = Unit.MEV, doc = "gap edge of band 1; null where the continuation finds none", nullable = true)
        double[] gapEdge1MeV,

        @Result(unit = Unit.MEV, doc = "gap edge of band 2; null where the continuation finds none", nullable = true)
        double[] gapEdge2MeV,

        @Result(doc = "N1 / (N1 + N2) by detailed balance; null for uncoupled bands", nullable = true)
        double dosShare1,

        @Result(doc = "coupling averaged over both bands; null for uncoupled bands", nullable = true)
        double lambdaAverage,

        @Result(doc = "pseudopotential averaged over both bands; null for uncoupled bands", nullable = true)
        double muStarAverage,

        @Result(unit = Unit.KELVIN, doc = "Tc of one band with the averages; null for uncoupled bands", nullable = true)
        double tcOneBandK,

        @Result(doc = "steps of the fixed point, per temperature")
        int[] iterations,

        @Result(doc = "largest change of the last step over the largest gap, per temperature")
        double[] residual,

        @Result(unit = Unit.KELVIN, doc = "temperatures of the curves of the figure")
        double[] curveK,

        @Result(unit = Unit.MEV, doc = "gap of band 1 at the first Matsubara frequency there")
        double[] curve1MeV,

        @Result(unit = Unit.MEV, doc = "gap of band 2 at the first Matsubara frequency there")
        double[] curve2MeV,

        @Result(doc = "what to think twice about") List<String> warnings) {}
