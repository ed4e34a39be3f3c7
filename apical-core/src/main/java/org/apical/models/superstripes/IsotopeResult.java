package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link IsotopeModel}, one entry a point. The arrays belong to the record: do not modify them. */
public record IsotopeResult(
        @Result(unit = Unit.EV, doc = "chemical potential: as given, or at Tc")
        double[] muEV,

        @Result(unit = Unit.KELVIN, doc = "critical temperature")
        double[] tcK,

        @Result(unit = Unit.PER_NM2, doc = "normal density of both spins at Tc; wells per period")
        double[] densityPerNm2,

        @Result(doc = "isotope coefficient with mu held; null where Tc = 0", from = "superstripes 4.6", nullable = true)
        double[] alphaFixedMu,

        @Result(
                doc = "isotope coefficient with the density held, to compare with data; null where Tc = 0",
                from = "superstripes 4.6",
                nullable = true)
        double[] alphaFixedDensity,

        @Result(doc = "(mu - bottom)/omega0") double[] etaBottom,
        @Result(doc = "(mu - neck)/omega0") double[] etaNeck,
        @Result(doc = "what to think twice about") List<String> warnings) {}
