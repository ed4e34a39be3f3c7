package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link StructureFactorModel}. The arrays belong to the record: do not modify them. */
public record StructureFactorResult(
        @Result(unit = Unit.INV_ANGSTROM, doc = "momentum transfers")
        double[] qInvA,

        @Result(doc = "sum of p_n |A_nn|^2", from = "[D] double-well 6.2")
        double[] elastic,

        @Result(doc = "|sum of p_n A_nn|^2, at most elastic", from = "[D] double-well 6.2")
        double[] bragg,

        @Result(doc = "p_0 |A_10|^2, the line at plus the tunnel energy", from = "[D] double-well 6.2")
        double[] tunnelUp,

        @Result(doc = "p_1 |A_01|^2, the line at minus the tunnel energy", from = "[D] double-well 6.2")
        double[] tunnelDown,

        @Result(doc = "sum over all final states: 1 where the levels are complete")
        double[] total,

        @Result(unit = Unit.MEV, doc = "tunnel energy E1 - E0; null with one level", nullable = true) @Nullable
        Double tunnelEnergyMeV,

        @Result(unit = Unit.MEV, doc = "energies of the spectrum")
        double[] energyMeV,

        @Result(unit = Unit.PER_MEV, doc = "spectrum at spectrumQInvA, every line a Gaussian")
        double[] intensityPerMeV,

        @Result(doc = "levels that count as final states") int finalStates,
        @Result(doc = "accuracy of the levels") LevelQuality quality,
        @Result(doc = "what to think twice about") List<String> warnings) {}
