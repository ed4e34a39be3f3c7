package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link TcModel}, one entry a point. The arrays belong to the record: do not modify them. */
public record TcResult(
        @Result(
                unit = Unit.KELVIN,
                doc = "critical temperature; 0 where it does not superconduct",
                from = "superstripes 4.1")
        double[] tcK,

        @Result(unit = Unit.EV, doc = "chemical potential: as given, or at Tc", from = "superstripes 4.2")
        double[] muEV,

        @Result(
                unit = Unit.PER_NM2,
                doc = "normal density of both spins at Tc, at T = 0 where Tc = 0; wells per period",
                from = "superstripes 3.5")
        double[] densityPerNm2,

        @Result(doc = "(mu - bottom)/omega0", from = "superstripes 3.6")
        double[] etaBottom,

        @Result(doc = "(mu - neck)/omega0", from = "superstripes 3.6")
        double[] etaNeck,

        @Result(doc = "(mu - bottom)/(neck - bottom); null for a flat band", from = "superstripes 3.6", nullable = true)
        double[] zeta,

        @Result(doc = "no state lies in the shell: Tc is 0 for that reason")
        List<Boolean> emptyShell,

        @Result(unit = Unit.EV, doc = "first Lifshitz energy of the band")
        double bottomEV,

        @Result(unit = Unit.EV, doc = "crossing point of the helicities of the band")
        double nodalEV,

        @Result(unit = Unit.EV, doc = "second Lifshitz energy of the band")
        double neckEV,

        @Result(
                doc = "estimated relative error of Tc: of the rule over k, the largest of all errors",
                from = "[D] superstripes 4.1")
        double relativeError,

        @Result(doc = "what to think twice about") List<String> warnings) {}
