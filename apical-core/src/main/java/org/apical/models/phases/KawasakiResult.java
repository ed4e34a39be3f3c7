package org.apical.models.phases;

import java.util.List;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link KawasakiModel}. The arrays belong to the record: do not modify them. */
public record KawasakiResult(
        @Result(doc = "mean of H, of the whole lattice", from = "[T] phase-separation D3")
        double meanEnergy,

        @Result(
                doc =
                        "its standard error, by bins longer than ten correlation times where the run has them; null for fewer"
                                + " than two sweeps",
                nullable = true,
                from = "[T] flyvbjerg1989")
        double meanEnergyError,

        @Result(doc = "variance of H over T^2, of the whole lattice", from = "[T] phase-separation D3")
        double heatCapacity,

        @Result(
                doc = "exchanges over attempts, pairs of like spins counted as attempts",
                from = "[O] phase-separation D3")
        double acceptance,

        @Result(
                doc = "integrated correlation time of H in sweeps; 1/2 where they are independent",
                from = "[T] flyvbjerg1989")
        double autocorrelationSweeps,

        @Result(
                doc =
                        "2 pi over k1 = sum k S/sum S, S averaged over 100 moments of the measured sweeps; null where all spins"
                                + " are alike",
                nullable = true,
                from = "[O] phase-separation D3")
        double domainLength,

        @Result(doc = "the same of the last state", nullable = true, from = "[O] phase-separation D3")
        double lastDomainLength,

        @Result(doc = "spins up", from = "[O] phase-separation D3")
        int upSpins,

        @Result(doc = "wavenumbers of rings of the width 2 pi/max(rows, columns)", from = "[O] phase-separation D3")
        double[] radialK,

        @Result(
                doc = "S = |s_k|^2/sites averaged over each ring; null where no wave lies in it",
                nullable = true,
                from = "[O] phase-separation D3")
        double[] radialStructure,

        @Result(doc = "sweeps at up to 400 moments of the whole run, the equilibration among them", from = "[O]")
        double[] traceSweep,

        @Result(doc = "H there", from = "[O]") double[] traceEnergy,

        @Result(
                doc = "averages over all states, for at most 16 sites; else null",
                nullable = true,
                from = "[T] enumeration")
        @Nullable
        Exact exact,

        @Result(
                doc = "spins at the random start, after the equilibration and at the end",
                from = "[O] phase-separation D3")
        List<Snapshot> snapshots,

        @Result(doc = "pictures of the film", from = "[O] phase-separation D3")
        List<Snapshot> film,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Averages over all states. */
    public record Exact(
            @Result(doc = "lowest H", from = "[T] enumeration")
            double groundEnergy,

            @Result(doc = "states with it", from = "[T] enumeration")
            int degeneracy,

            @Result(doc = "states with this number of spins up", from = "[T] enumeration")
            int states,

            @Result(doc = "thermal mean of H", from = "[T] enumeration")
            double meanEnergy,

            @Result(doc = "variance of H over T^2", from = "[T] enumeration")
            double heatCapacity) {}

    /** Spins at one moment. */
    public record Snapshot(
            @Result(doc = "after how many sweeps", from = "[O] phase-separation D3")
            long sweep,

            @Result(doc = "spins, rows of columns, 1 or -1", from = "[O] phase-separation D3")
            int[][] spins) {}
}
