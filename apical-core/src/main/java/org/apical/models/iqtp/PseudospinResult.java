package org.apical.models.iqtp;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link PseudospinModel}. */
public record PseudospinResult(
        @Result(unit = Unit.MEV, doc = "lowest energy", from = "iqtp 7")
        double groundEnergyMeV,

        @Result(unit = Unit.MEV, doc = "between the two lowest levels")
        double gapMeV,

        @Result(nullable = true, doc = "J/h; null without a field")
        double couplingOverField,

        @Result(
                nullable = true,
                doc = "J/h above which an infinite lattice orders: chain, square or cubic; null for one spin",
                from = "[M] iqtp 7")
        double criticalCouplingOverField,

        @Result(doc = "whether |J|/h is above it: the split is frozen, tunnelling gone")
        boolean ordered,

        @Result(nullable = true, doc = "<M^2>, M = sum sz/n, in the ground state; lanczos only")
        double magnetisation2,

        @Result(nullable = true, doc = "Binder's U = (3 - <M^4>/<M^2>^2)/2; lanczos only")
        double binder,

        @Result(unit = Unit.MEV, nullable = true, doc = "largest |H v - E v|; lanczos only")
        double residualMeV,

        @Result(doc = "what to think twice about") List<String> warnings) {}
