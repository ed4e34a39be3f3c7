package org.apical.models.xas;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SmoothModel}. The arrays belong to the record: do not modify them. */
public record SmoothResult(
        @Result(unit = Unit.EV, doc = "energies") double[] energyEV,
        @Result(doc = "absorption before") double[] mu,
        @Result(doc = "absorption after the convolution") double[] smooth,

        @Result(doc = "the derivative asked for; the smooth curve itself for 0")
        double[] derivative,

        @Result(doc = "what to think twice about") List<String> warnings) {}
