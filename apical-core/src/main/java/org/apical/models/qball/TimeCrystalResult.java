package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link TimeCrystalModel}. The arrays belong to the record: do not modify them. */
public record TimeCrystalResult(
        @Result(doc = "the Matsubara times, tau T") double[] tauTimesT,

        @Result(unit = Unit.MEV2, doc = "G(tau) = M^2 cos(Omega tau)", from = "[D] qball 7")
        double[] correlationMeV2,

        @Result(doc = "mean over tau, which is 0") double staticMean,

        @Result(unit = Unit.MEV, doc = "frequency Omega = 2 pi n kB T")
        double omegaMeV,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
