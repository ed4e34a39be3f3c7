package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SpectrumModel}. The arrays belong to the record: do not modify them. */
public record SpectrumResult(
        @Result(unit = Unit.MEV, doc = "energies of the nested fermion")
        double[] epsilonMeV,

        @Result(unit = Unit.MEV, doc = "Omega = 2 pi n kB T", from = "[M] qball (3)")
        double omegaMeV,

        @Result(unit = Unit.MEV, doc = "gap g0 inside the ball")
        double gapMeV,

        @Result(unit = Unit.MEV, doc = "anomalous self-energy", from = "[D] qball (9)")
        double[] sigma2MeV,

        @Result(unit = Unit.MEV, doc = "E = max(g0, |eps|)", from = "[D] qball (9)")
        double[] dispersionMeV,

        @Result(unit = Unit.MEV, doc = "pair density over the density of states", from = "[D] qball (10)")
        double pairDensityPerDosMeV,

        @Result(unit = Unit.MEV, doc = "states per density of states in the peak at g0, 2 g0", from = "[D] qball 2")
        double flatWeightMeV,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
