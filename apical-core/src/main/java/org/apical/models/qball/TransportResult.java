package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link TransportModel}. The arrays belong to the record: do not modify them. */
public record TransportResult(
        @Result(unit = Unit.KELVIN, doc = "temperatures of the balls")
        double[] temperatureK,

        @Result(unit = Unit.NM, doc = "radius of a ball by the step ansatz")
        double[] radiusNm,

        @Result(unit = Unit.MEV, doc = "scattering rate hbar/tau", from = "[D] qball (18)")
        double[] rateMeV,

        @Result(doc = "(hbar/tau)/(kB T)") double[] planckianRatio,

        @Result(unit = Unit.MICRO_OHM_CM, doc = "m_eff/(n_c e^2 tau)", from = "[D] qball (18)")
        double[] resistivityMicroOhmCm,

        @Result(absent = true, doc = "line and exponent; absent for fewer than three different temperatures") @Nullable
        TransportFit fit,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
