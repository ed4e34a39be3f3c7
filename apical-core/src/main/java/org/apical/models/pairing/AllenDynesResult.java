package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link AllenDynesModel}. */
public record AllenDynesResult(
        @Result(doc = "coupling") double lambda,

        @Result(unit = Unit.MEV, doc = "logarithmic mean frequency")
        double omegaLogMeV,

        @Result(unit = Unit.MEV, doc = "root mean square frequency")
        double omega2MeV,

        @Result(unit = Unit.KELVIN, doc = "omega_log / 1.2 times McMillan's exponential; 0 where nothing pairs")
        double tcDynesK,

        @Result(unit = Unit.KELVIN, doc = "the same times f1 f2", from = "allen1975")
        double tcAllenDynesK,

        @Result(doc = "strong-coupling factor") double f1,
        @Result(doc = "shape factor") double f2,

        @Result(
                unit = Unit.KELVIN,
                doc = "McMillan 1968, with debyeTemperatureK; else null",
                from = "mcmillan1968",
                nullable = true)
        double tcMcMillanK,

        @Result(doc = "isotope exponent of McMillan's formula with a mu* that follows the phonons", from = "[D]")
        double isotopeExponent,

        @Result(doc = "kTc / omega_log of tcAllenDynesK") double tcOverOmegaLog,

        @Result(doc = "2D/kTc at that ratio", from = "[M] Mitrovic, Zarate and Carbotte 1984")
        double gapRatioStrong,

        @Result(doc = "dC/(gamma Tc) at that ratio", from = "[M] Marsiglio and Carbotte 1986")
        double specificHeatJump,

        @Result(unit = Unit.KELVIN, doc = "0.1827 sqrt(lambda) omega2: no Tc is higher", from = "[C]")
        double strongCouplingTcK,

        @Result(doc = "what to think twice about") List<String> warnings) {}
