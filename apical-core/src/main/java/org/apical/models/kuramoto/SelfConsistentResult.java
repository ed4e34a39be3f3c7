package org.apical.models.kuramoto;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link SelfConsistentModel}. */
public record SelfConsistentResult(
        @Result(doc = "coupling at which order sets in", from = "[T] iqtp 6")
        double criticalCoupling,

        @Result(
                doc = "order parameter r at each coupling; 0 below the critical one",
                from = "[T] iqtp 6; with noise [D]")
        double[] orderParameter,

        @Result(
                nullable = true,
                doc = "shift of the common frequency, lorentzian only; null with noise and for other densities")
        double[] frequencyShift,

        @Result(nullable = true, doc = "r at the critical coupling where it jumps (uniform); null else")
        double orderParameterAtCritical,

        @Result(doc = "what to think twice about") List<String> warnings) {}
