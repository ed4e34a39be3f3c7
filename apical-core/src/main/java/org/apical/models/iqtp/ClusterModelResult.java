package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link ClusterModel}; the observables are those of the ground state. */
public record ClusterModelResult(
        @Result(doc = "states of the basis", from = "[T] iqtp 2")
        int dimension,

        @Result(
                unit = Unit.EV,
                doc = "lowest energies, zero point included; upper bounds in the cutoffs",
                from = "[T] iqtp 2")
        double[] energiesEV,

        @Result(unit = Unit.MEV, nullable = true, doc = "E1 - E0; null with one level", from = "[T] iqtp 4.1")
        double tunnelSplittingMeV,

        @Result(nullable = true, doc = "the same as a frequency in THz; null with one level", from = "[T] iqtp 4.1")
        double tunnelFrequencyTHz,

        @Result(doc = "holes on each site", from = "[T] iqtp 4.1")
        double[] siteOccupation,

        @Result(doc = "mean of x of each mode", from = "[T] iqtp 4.1")
        double[] meanX,

        @Result(doc = "mean of x^2 of each mode", from = "[T] iqtp 4.1")
        double[] meanX2,

        @Result(doc = "mean number of phonons of each mode", from = "[T] iqtp 4.1")
        double[] meanPhonons,

        @Result(doc = "population of the top kept level of each mode: the cutoff's quality", from = "[O] iqtp 2")
        double[] topLevelPopulation,

        @Result(
                unit = Unit.ANGSTROM,
                nullable = true,
                doc = "displacement of x = 1 of each mode; null without a mass",
                from = "[T] iqtp 1")
        double[] displacementUnitA,

        @Result(doc = "P at positionX, per unit of x", from = "[T] iqtp 4.2")
        double[] positionDensity,

        @Result(
                nullable = true,
                doc = "maximum of P at x above 0; null where P is not even and bimodal",
                from = "[O] iqtp 4.2")
        double densityPeakX,

        @Result(
                unit = Unit.ANGSTROM,
                nullable = true,
                doc = "distance of the two sites; null where there are not two",
                from = "[O] iqtp 4.2")
        double siteSeparationA,

        @Result(
                nullable = true,
                doc = "how far modes 0 and 1 move together; null with one mode and for iqtp3",
                from = "[O] iqtp 4.3")
        @Nullable
        Sync synchronisation,

        @Result(
                unit = Unit.ANGSTROM2,
                nullable = true,
                doc = "variance of the bond length; iqtp3 only",
                from = "[T] iqtp 10")
        double bondVarianceA2,

        @Result(
                unit = Unit.INV_ANGSTROM,
                nullable = true,
                doc = "Q where the elastic weight leaves the Gaussian by a tenth; iqtp3 only, null above 60",
                from = "[D] iqtp 4.5 and 10")
        double elasticNonGaussianQInvA,

        @Result(unit = Unit.EV, doc = "largest |H v - E v| of the states", from = "[T] iqtp 9")
        double residualEV,

        @Result(doc = "products with the Hamiltonian; 0 where it was diagonalised densely", from = "[T] iqtp 9")
        int iterations,

        @Result(doc = "where the numbers of the Hamiltonian come from: published, derived or own", from = "[O] iqtp 0")
        String basis,

        @Result(
                doc = "how the cutoffs were raised, with cluster.cutoffToleranceEV; empty where they are as given",
                from = "[T] iqtp 2")
        List<CutoffRung> cutoffLadder,

        @Result(doc = "what to think twice about", from = "[O] iqtp 13")
        List<String> warnings) {
    /** Synchronisation of modes 0 and 1. */
    public record Sync(
            @Result(
                    nullable = true,
                    doc = "|<b1+ b2>| / sqrt(<n1><n2>); null where a mode is empty",
                    from = "[O] iqtp 4.3")
            double phaseCoherence,

            @Result(nullable = true, doc = "the same without the common static displacement", from = "[O] iqtp 4.3")
            double phaseCoherenceConnected,

            @Result(doc = "<x1 x2> / sqrt(<x1^2><x2^2>)", from = "[T] iqtp 4.3")
            double positionCorrelation,

            @Result(doc = "<x1 x2>", from = "[T] iqtp 4.3") double meanXX,

            @Result(doc = "Mari's measure, 1 for the vacuum", from = "[M] PRL 111, 103605")
            double mari) {}
}
