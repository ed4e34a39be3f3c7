package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link TimeCrystalModel}. The arrays belong to the record: do not modify them. */
public record TimeCrystalResult(
        @Result(doc = "Matsubara times") double[] tauTimesT,

        @Result(unit = Unit.MEV2, doc = "G(tau) = M^2 cos(Omega tau)", from = "[D] qball 7")
        double[] correlationMeV2,

        @Result(doc = "mean over tau: 0") double staticMean,

        @Result(unit = Unit.MEV, doc = "Omega") double omegaMeV,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
