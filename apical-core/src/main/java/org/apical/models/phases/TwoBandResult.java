package org.apical.models.phases;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link TwoBandModel}. The arrays belong to the record: do not modify them. */
public record TwoBandResult(
        @Result(doc = "electrons per site n, as listed") double[] filling,

        @Result(doc = "holes per site, 1 - n") double[] doping,

        @Result(doc = "electrons in the wide band, both spins")
        double[] wideOccupation,

        @Result(doc = "electrons in the narrow band, both spins")
        double[] narrowOccupation,

        @Result(unit = Unit.EV, doc = "chemical potential from the centre of the wide band")
        double[] chemicalPotentialEV,

        @Result(unit = Unit.EV, doc = "energy per site by energyDefinition")
        double[] energyEV,

        @Result(
                unit = Unit.PER_EV,
                doc = "density of states of the wide band at the Fermi level, both spins; null where it diverges",
                nullable = true)
        double[] wideFermiDensityPerEV,

        @Result(unit = Unit.PER_EV, doc = "the same of the narrow band", nullable = true)
        double[] narrowFermiDensityPerEV,

        @Result(
                doc =
                        "filling n_c at which the narrow band starts to fill (Lifshitz point); 0 if it takes the first electron,"
                                + " null if it never fills",
                from = "[D] phase-separation A",
                nullable = true)
        double narrowOnsetFilling,

        @Result(
                doc = "whether E(n) is not convex over more than 0.005 in n; null without phaseSeparation",
                nullable = true)
        @Nullable
        Boolean separates,

        @Result(doc = "straight pieces of the lower convex hull of E(n) on [0, 1], ends to 1e-5, by rising filling")
        List<Coexistence> coexistence,

        @Result(
                doc =
                        "smallest and largest filling of negative smooth curvature, over intervals wider than 0.01; empty where there"
                                + " is none")
        double[] spinodalFilling,

        @Result(doc = "the energy in use, in words") String energyName,

        @Result(doc = "one entry a shift of diagramShiftsEV")
        List<Shifted> diagram,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Two fillings that coexist. */
    public record Coexistence(
            @Result(doc = "filling of the phase with fewer electrons")
            double lowFilling,

            @Result(doc = "filling of the phase with more electrons")
            double highFilling,

            @Result(doc = "1 - highFilling") double lowDoping,

            @Result(doc = "1 - lowFilling") double highDoping,

            @Result(unit = Unit.EV, doc = "slope of the common tangent")
            double chemicalPotentialEV) {}

    /** One band shift of the diagram. */
    public record Shifted(
            @Result(unit = Unit.EV, doc = "band shift dE of this line")
            double bandShiftEV,

            @Result(doc = "1 - n_c; null where the narrow band never fills", nullable = true)
            double lifshitzDoping,

            @Result(doc = "dopings of each coexistence, low and high, one pair after the other")
            double[] binodalDoping,

            @Result(doc = "lowest and highest doping inside the spinodal; empty where there is none")
            double[] spinodalDoping) {}
}
