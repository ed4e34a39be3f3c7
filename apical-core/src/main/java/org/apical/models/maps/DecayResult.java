package org.apical.models.maps;

import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** {@code A r^-eta exp(-r / xi)}, r in micrometres. */
public record DecayResult(
        @Result(doc = "A") double amplitude,
        @Result(doc = "eta") double exponent,

        @Result(unit = Unit.MICROMETRE, doc = "xi; null where the decay is a power law alone", nullable = true)
        @Nullable
        Double lengthUm,

        @Result(doc = "root of the mean squared residual") double residualRms) {}
