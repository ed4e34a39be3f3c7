package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link GapsModel}. The arrays belong to the record: do not modify them. */
public record GapsResult(
        @Result(unit = Unit.KELVIN, doc = "critical temperature")
        double tcK,

        @Result(unit = Unit.EV, doc = "chemical potential at Tc")
        double muAtTcEV,

        @Result(unit = Unit.KELVIN, doc = "temperatures") double[] temperatureK,

        @Result(unit = Unit.EV, doc = "chemical potential at each temperature")
        double[] muEV,

        @Result(unit = Unit.PER_NM2, doc = "density of both spins at each temperature", from = "superstripes 4.4")
        double[] densityPerNm2,

        @Result(
                unit = Unit.MEV,
                doc = "gap by temperature, miniband with its bottom below mu + omega0, and k; 0 from Tc on",
                from = "superstripes 4.3")
        double[][][] gapMeV,

        @Result(doc = "the minibands at T = 0; empty without it or with Rashba coupling", from = "superstripes 4.5")
        List<Band> bands,

        @Result(
                unit = Unit.EV,
                doc = "mu of the normal state at T = 0; only at fixed density with T = 0",
                nullable = true)
        double muNormalEV,

        @Result(
                unit = Unit.MEV,
                doc = "mu(superconducting) - mu(normal) at T = 0; only at fixed density with T = 0",
                from = "superstripes 4.4",
                nullable = true)
        double muShiftMeV,

        @Result(doc = "largest relative residual of the gap equation")
        double residual,

        @Result(doc = "most Newton steps at one temperature")
        int iterations,

        @Result(doc = "what to think twice about") List<String> warnings) {

    /** A miniband at T = 0. */
    public record Band(
            @Result(doc = "number, from 1") int index,

            @Result(doc = "1 where pairs are molecules (BEC), small in BCS theory")
            double condensateFraction,

            @Result(unit = Unit.PER_NM2, doc = "electrons of both spins in it")
            double densityPerNm2,

            @Result(unit = Unit.NM, doc = "size of a pair along the free motion", nullable = true)
            double pairSizeNm,

            @Result(doc = "2 Delta/(k_B Tc) at each k") double[] ratio) {}
}
