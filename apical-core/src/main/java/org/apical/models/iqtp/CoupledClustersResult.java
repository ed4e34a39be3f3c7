package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link CoupledClustersModel}; outer lists hold one entry for each number of kept states. */
public record CoupledClustersResult(
        @Result(unit = Unit.EV, doc = "lowest energies of one cluster, up to four")
        double[] clusterEnergiesEV,

        @Result(nullable = true, doc = "|<0|x|1>| of one cluster; null with one state")
        double transitionElement,

        @Result(unit = Unit.EV, doc = "lowest energies of the chain", from = "iqtp 7")
        List<double[]> energiesEV,

        @Result(doc = "states of the chain") double[] dimension,

        @Result(unit = Unit.MEV, nullable = true, doc = "gap between the two lowest levels of the chain; null with one")
        double[] networkGapMeV,

        @Result(nullable = true, doc = "<x_1 x_n>/<x_1^2> in the ground state")
        double[] endToEndCorrelation,

        @Result(doc = "entanglement entropy of the first n/2 clusters with the rest, natural logarithm")
        double[] halfChainEntropy,

        @Result(doc = "lanczos: largest residual in eV; dmrg: largest discarded weight")
        double[] solverError,

        @Result(
                unit = Unit.MEV,
                nullable = true,
                doc = "change of the ground state with the last step in kept states; null with one")
        double keptStatesErrorMeV,

        @Result(doc = "where the numbers of the Hamiltonian come from: published, derived or own")
        String basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
