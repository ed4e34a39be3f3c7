package org.apical.models.polaron;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link HolsteinModel}. */
public record HolsteinResult(
        @Result(unit = Unit.MEV, doc = "ground-state energy of the two sites; zero-point energies are not counted")
        double groundEnergyMeV,

        @Result(unit = Unit.MEV, doc = "first excitation of the relative mode: the polaron's tunnelling splitting")
        double splittingMeV,

        @Result(unit = Unit.MEV, doc = "the same after Lang and Firsov: 2 t exp(-g^2)", from = "[S] 8.4")
        double langFirsovSplittingMeV,

        @Result(unit = Unit.MEV, doc = "polaron energy g^2 hbar omega", from = "[S] 8.4")
        double polaronEnergyMeV,

        @Result(doc = "polaron energy over half the bandwidth z t", from = "[S] 8.4")
        double lambda,

        @Result(unit = Unit.MEV, doc = "t exp(-g^2 coth(hbar omega / 2 kT))", from = "[S] 8.4")
        double narrowedHoppingMeV,

        @Result(doc = "lambda above 1 and g^2 above 1", from = "[S] 8.4")
        boolean smallPolaron,

        @Result(unit = Unit.MEV, doc = "what the cut basis leaves of H psi - E psi at most")
        double truncationResidualMeV,

        @Result(doc = "what to think twice about") List<String> warnings) {}
