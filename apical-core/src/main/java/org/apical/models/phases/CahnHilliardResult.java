package org.apical.models.phases;

import java.util.List;
import org.apical.model.Result;
import org.jspecify.annotations.Nullable;

/** Results of {@link CahnHilliardModel}; lists run over times. The arrays belong to the record: do not modify them. */
public record CahnHilliardResult(
        @Result(doc = "output times", from = "[O] phase-separation D1")
        double[] time,

        @Result(doc = "F at the temperature of the time", from = "[T] phase-separation D1")
        double[] freeEnergy,

        @Result(doc = "F/L^2", from = "[T] phase-separation D1")
        double[] freeEnergyDensity,

        @Result(doc = "standard deviation of c", from = "[T] phase-separation D1")
        double[] rmsConcentration,

        @Result(
                doc = "k1 = sum k S/sum S, k = 0 left out; null where c is uniform",
                nullable = true,
                from = "[T] phase-separation D1")
        double[] firstMomentK,

        @Result(doc = "2 pi/k1", nullable = true, from = "[T] phase-separation D1")
        double[] domainLength,

        @Result(
                doc = "L^2/F; null where F is not positive, as disorder can make it",
                nullable = true,
                from = "[T] phase-separation D1")
        double[] energyLength,

        @Result(doc = "sum S (1 - 8 nx^2 ny^2)/sum S", nullable = true, from = "[O] phase-separation D1")
        double[] fourfoldAnisotropy,

        @Result(doc = "sum S (nx^2 - ny^2)/sum S", nullable = true, from = "[O] phase-separation D1")
        double[] uniaxialAnisotropy,

        @Result(doc = "sqrt(<k^2> - k1^2), weighted by S", nullable = true, from = "[O] phase-separation D1")
        double[] spectralWidthK,

        @Result(doc = "F at the start", from = "[T] phase-separation D1")
        double initialFreeEnergy,

        @Result(doc = "largest change of the mean of c at an output time: rounding", from = "[T] phase-separation D1")
        double meanDrift,

        @Result(
                doc = "whether no step raised F beyond rounding, 1e-13 of its terms, at the temperature of the step",
                from = "[T] phase-separation D1")
        boolean freeEnergyDecreases,

        @Result(doc = "largest rise of F in a step over the size of its terms", from = "[O]")
        double largestRise,

        @Result(doc = "steps taken", from = "[O]") long steps,

        @Result(
                doc = "least-squares slope of ln energyLength against ln t over times above 0; null for fewer than two",
                nullable = true,
                from = "[O] phase-separation D1")
        double growthExponentEnergy,

        @Result(doc = "the same of domainLength", nullable = true, from = "[O] phase-separation D1")
        double growthExponentDomain,

        @Result(
                doc =
                        "slope of ln domainLength against ln t between the last two times: 1/3 where domains coarsen freely, near 0"
                                + " where they are arrested; null for fewer than two times above 0",
                nullable = true,
                from = "[O] phase-separation J, C30")
        double arrestExponent,

        @Result(
                doc = "growth of small waves on the uniform state, at the last temperature, without strain",
                from = "[O] phase-separation D1")
        Linear linear,

        @Result(
                doc =
                        "period at which stripes have the lowest energy, of phases.lamella; for the standard f and mean 0",
                nullable = true,
                from = "[D] phase-separation C")
        @Nullable
        Double equilibriumPeriod,

        @Result(doc = "wavenumbers of rings of the width 2 pi/L", from = "[O] phase-separation D1")
        double[] radialK,

        @Result(doc = "at each time S = |c_k|^2/N^2, averaged over each ring", from = "[O] phase-separation D1")
        double[][] radialStructure,

        @Result(doc = "directions of k, in degrees from x", from = "[O] phase-separation D1")
        double[] angle,

        @Result(
                doc = "at each time the share of sum S within 2.5 degrees of each direction and of its opposite",
                nullable = true,
                from = "[O] phase-separation D1")
        double[][] angularStructure,

        @Result(
                doc = "c at each time, first index along x, thinned to 128 points a side and rounded to 1e-5 of its"
                        + " spread",
                from = "[O] phase-separation D1")
        List<Snapshot> snapshots,

        @Result(doc = "the pictures of the film, likewise", from = "[O] phase-separation D1")
        List<Snapshot> film,

        @Result(doc = "c at the last time, first index along x", from = "[O] phase-separation D1")
        double[][] field,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A field at one time. */
    public record Snapshot(
            @Result(doc = "when", from = "[O] phase-separation D1")
            double time,

            @Result(doc = "c, first index along x", from = "[O] phase-separation D1")
            double[][] field) {}

    /** Growth w = -M k^2 (f2 + kappa k^2 + V(k)) of small waves, over all k. */
    public record Linear(
            @Result(doc = "f2 = f'' at the mean", from = "[T] phase-separation D1")
            double secondDerivative,

            @Result(
                    doc = "wavenumber of the fastest growth; null where none grows",
                    nullable = true,
                    from = "[T] phase-separation D1")
            double mostUnstableK,

            @Result(doc = "its rate; null where none grows", nullable = true, from = "[T] phase-separation D1")
            double maximumGrowthRate,

            @Result(doc = "whether any wave grows", from = "[T] phase-separation D1")
            boolean unstable,

            @Result(
                    doc =
                            "Q above which none grows: f2^2/(4 kappa) logarithmic, 2 kappa (|f2|/(3 kappa))^(3/2) coulomb; null for"
                                    + " the others and where f2 is not negative",
                    nullable = true,
                    from = "[D] phase-separation D1")
            double thresholdStrength) {}
}
