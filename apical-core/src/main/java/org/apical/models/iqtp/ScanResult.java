package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link ScanModel}, one entry a value; of the ground state where not said otherwise. */
public record ScanResult(
        @Result(unit = Unit.EV, doc = "lowest energies") double[][] energiesEV,

        @Result(unit = Unit.MEV, nullable = true, doc = "E1 - E0; null with one level")
        double[] gapMeV,

        @Result(doc = "holes on each site") double[][] siteOccupation,

        @Result(doc = "mean of x of each mode") double[][] meanX,

        @Result(doc = "mean number of phonons of each mode") double[][] meanPhonons,

        @Result(doc = "population of the top kept level of each mode: the cutoff's quality")
        double[][] topLevelPopulation,

        @Result(nullable = true, doc = "r of modes 0 and 1; null with one mode and for iqtp3", from = "iqtp 4.3")
        double[] phaseCoherence,

        @Result(nullable = true, doc = "<x1 x2> / sqrt(<x1^2><x2^2>)")
        double[] positionCorrelation,

        @Result(nullable = true, doc = "Mari's measure, 1 for the vacuum", from = "[M] PRL 111, 103605")
        double[] mari,

        @Result(doc = "|<psi_i|psi_i+1>|, one fewer than values")
        double[] fidelity,

        @Result(nullable = true, doc = "middle of the interval in which the phase coherence rises most steeply")
        double steepestRiseAt,

        @Result(nullable = true, doc = "middle of the interval of the lowest fidelity; null below three values")
        double minimumFidelityAt,

        @Result(nullable = true, doc = "value of the smallest gap; null below three values")
        double minimumGapAt,

        @Result(unit = Unit.EV, doc = "largest |H v - E v|") double residualEV,

        @Result(doc = "products with the Hamiltonian") int iterations,

        @Result(doc = "where the numbers of the Hamiltonian come from")
        String basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
