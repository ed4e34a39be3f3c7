package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.apical.physics.wells.Modes;
import org.jspecify.annotations.Nullable;

/** Results of {@link PairDistributionsModel}. The arrays belong to the record: do not modify them. */
public record PairDistributionsResult(
        @Result(doc = "what EXAFS sees: the distance at one instant")
        Density instantaneous,

        @Result(
                doc = "what Bragg diffraction sees: the pair function of the two averaged atoms",
                from = "[D] Phi(f_a q) Phi(f_b q) exp(-S^2 q^2), double-well 6.1")
        Density elasticPair,

        @Result(doc = "averaged density of the neighbour") Density neighbourDensity,

        @Result(doc = "averaged density of the absorber; null where it is rigid", nullable = true) @Nullable
        Density absorberDensity,

        @Result(unit = Unit.ANGSTROM2, doc = "mean-square displacement of the neighbour")
        double msdNeighbourA2,

        @Result(unit = Unit.ANGSTROM2, doc = "mean-square displacement of the absorber")
        double msdAbsorberA2,

        @Result(unit = Unit.ANGSTROM2, doc = "mean product of both displacements")
        double covarianceA2,

        @Result(
                unit = Unit.ANGSTROM2,
                doc = "mean-square relative displacement, the variance of the instantaneous distance")
        double msrdA2,

        @Result(unit = Unit.AMU, doc = "reduced mass; of a rigid partner the neighbour's")
        double reducedMassAmu,

        @Result(
                unit = Unit.ANGSTROM,
                doc =
                        "least common motion that leaves the elastic pair function one maximum; null if none up to 0.5 A or for a"
                                + " rigid partner",
                from = "[D] double-well 10, C17",
                nullable = true)
        @Nullable
        Double hidingCommonModeA,

        @Result(doc = "accuracy of the levels") LevelQuality quality,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Cumulants and maxima of a density. */
    public record Density(
            @Result(unit = Unit.ANGSTROM, doc = "first cumulant, about the reference")
            double c1A,

            @Result(unit = Unit.ANGSTROM2, doc = "second cumulant")
            double c2A2,

            @Result(unit = Unit.ANGSTROM3, doc = "third cumulant")
            double c3A3,

            @Result(unit = Unit.ANGSTROM4, doc = "fourth cumulant")
            double c4A4,

            @Result(unit = Unit.ANGSTROM, doc = "maxima above a thousandth of the highest, ascending")
            double[] modesA,

            @Result(
                    doc = "lowest density between the two highest maxima over the highest; null with one",
                    nullable = true)
            @Nullable
            Double dip,

            @Result(doc = "whether there are at least two maxima")
            boolean bimodal) {
        static Density of(double[] c, Modes modes) {
            return new Density(
                    c[0],
                    c[1],
                    c[2],
                    c[3],
                    modes.places(),
                    modes.bimodal() ? Double.valueOf(modes.dip()) : null,
                    modes.bimodal());
        }
    }
}
