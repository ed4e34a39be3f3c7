package org.apical.models.polaron;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link FeynmanModel}. */
public record FeynmanResult(
        @Result(doc = "coupling constant used") double alpha,

        @Result(doc = "ground-state energy in hbar omega, an upper bound", from = "[S] feynman1955")
        double energyOverHbarOmega,

        @Result(doc = "polaron mass over band mass", from = "[S] feynman1955")
        double massRatio,

        @Result(doc = "variational frequency v in omega; v and w together are nearly free at weak coupling")
        double v,

        @Result(doc = "variational frequency w in omega") double w,

        @Result(unit = Unit.MEV, doc = "ground-state energy")
        double energyMeV,

        @Result(doc = "weak-coupling energy -alpha in hbar omega", from = "[S] 8.5")
        double weakEnergyOverHbarOmega,

        @Result(doc = "strong-coupling energy -0.108513 alpha^2 in hbar omega", from = "[S] 8.5")
        double strongEnergyOverHbarOmega,

        @Result(doc = "strong-coupling mass ratio 0.02270 alpha^4", from = "[S] 8.5")
        double strongMassRatio,

        @Result(doc = "length of the energy's gradient in ln w and ln(v - w), hbar omega")
        double residual,

        @Result(doc = "Newton steps") int iterations,
        @Result(doc = "what to think twice about") List<String> warnings) {}
