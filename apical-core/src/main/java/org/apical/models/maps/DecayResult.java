package org.apical.models.maps;

import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** {@code A r^-eta exp(-r / xi)}, r in micrometres. */
public record DecayResult(
        @Result(doc = "amplitude A of the law", from = "[O] phase-separation E2")
        double amplitude,

        @Result(doc = "exponent eta of the law", from = "[O] phase-separation E2")
        double exponent,

        @Result(
                unit = Unit.MICROMETRE,
                doc = "xi; null where the decay is a power law alone",
                nullable = true,
                from = "[O] phase-separation E2")
        @Nullable
        Double lengthUm,

        @Result(doc = "root of the mean squared residual", from = "[O] phase-separation E2")
        double residualRms) {}
