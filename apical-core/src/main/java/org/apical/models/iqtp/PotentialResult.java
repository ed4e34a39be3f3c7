package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link PotentialModel}. */
public record PotentialResult(
        @Result(doc = "which potential") PotentialKind kind,

        @Result(doc = "direction of length 1, one number a mode")
        double[] direction,

        @Result(
                unit = Unit.EV,
                doc = "the potential at xi; adiabatic: relaxed over the other coordinates",
                from = "iqtp 4.4: adiabatic [T], marginal [D], mean force [T]")
        double[] valuesEV,

        @Result(unit = Unit.EV, doc = "the adiabatic surface at points", from = "[T] iqtp 4.4")
        double[] pointValuesEV,

        @Result(nullable = true, doc = "number of minima in xiRange; null where not searched") @Nullable
        Integer wellCount,

        @Result(doc = "where they are, in rising order") double[] minimaXi,

        @Result(unit = Unit.EV, doc = "their heights") double[] minimaEV,

        @Result(doc = "all coordinates at each minimum; adiabatic only")
        double[][] minimaX,

        @Result(doc = "holes on each site at each minimum; adiabatic only")
        double[][] minimaSiteOccupation,

        @Result(doc = "maxima, kinks included") double[] maximaXi,

        @Result(unit = Unit.EV, doc = "their heights") double[] maximaEV,

        @Result(unit = Unit.MEV, nullable = true, doc = "lowest maximum minus lowest minimum; null without a maximum")
        double barrierMeV,

        @Result(doc = "where the numbers of the Hamiltonian come from")
        String basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
