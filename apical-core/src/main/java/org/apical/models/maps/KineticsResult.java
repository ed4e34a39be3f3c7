package org.apical.models.maps;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link KineticsModel}. The arrays belong to the record: do not modify them. */
public record KineticsResult(
        @Result(doc = "intensity before the start", from = "[O] phase-separation H")
        double baseline,

        @Result(doc = "change of the intensity in the end, negative for a decay", from = "[O] phase-separation H")
        double change,

        @Result(unit = Unit.SECOND, doc = "time constant tau", from = "[O] phase-separation H")
        double timeConstantS,

        @Result(
                doc =
                        "exponent m: 1 for an exponential, 2 to 4 for nucleation and growth, below 1 for stretched relaxation",
                from = "[T] avrami1939")
        double avramiExponent,

        @Result(doc = "root of the mean squared residual", from = "[O] phase-separation H")
        double residualRms,

        @Result(
                doc = "standard error of baseline; null where it cannot be told",
                nullable = true,
                from = "[O] phase-separation H")
        @Nullable
        Double baselineError,

        @Result(doc = "standard error of change", nullable = true, from = "[O] phase-separation H") @Nullable
        Double changeError,

        @Result(
                unit = Unit.SECOND,
                doc = "standard error of the time constant",
                nullable = true,
                from = "[O] phase-separation H")
        @Nullable
        Double timeConstantErrorS,

        @Result(doc = "standard error of the exponent", nullable = true, from = "[O] phase-separation H") @Nullable
        Double avramiExponentError,

        @Result(doc = "the law at each time", from = "[O] phase-separation H")
        double[] fitted,

        @Result(doc = "steps of the best of 24 fits", from = "[O] phase-separation H")
        int iterations,

        @Result(doc = "what to think twice about", from = "[O] phase-separation H")
        List<String> warnings) {}
