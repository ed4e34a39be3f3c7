package org.apical.models.phases;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link LamellaModel}; lengths in units of the interface width. */
public record LamellaResult(
        @Result(doc = "period with sharp interfaces", from = "[D] phase-separation C")
        double sharpPeriod,

        @Result(doc = "Q above which no stripe forms") double thresholdStrength,

        @Result(doc = "whether a stripe is lower in energy than the uniform state")
        boolean ordered,

        @Result(doc = "period of lowest energy density; null where nothing orders", nullable = true)
        double period,

        @Result(doc = "its energy density; 1/4 where nothing orders")
        double energyDensity,

        @Result(doc = "largest |psi| of the stripe; 0 where nothing orders")
        double amplitude,

        @Result(doc = "places over one period") double[] x,

        @Result(doc = "profile psi there") double[] profile,

        @Result(doc = "cosines in the profile") int modes,

        @Result(doc = "largest coefficient of delta F / delta psi")
        double residual,

        @Result(doc = "what to think twice about") List<String> warnings) {}
