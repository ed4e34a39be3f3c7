package org.apical.models.phases;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link LamellaModel}; lengths in units of the interface width. */
public record LamellaResult(
        @Result(doc = "period with sharp interfaces", from = "[D] phase-separation C")
        double sharpPeriod,

        @Result(doc = "Q above which no stripe forms", from = "[D] phase-separation C")
        double thresholdStrength,

        @Result(doc = "whether a stripe is lower in energy than the uniform state", from = "[D] phase-separation C")
        boolean ordered,

        @Result(
                doc = "period of lowest energy density; null where nothing orders",
                nullable = true,
                from = "[D] phase-separation C")
        double period,

        @Result(doc = "its energy density; 1/4 where nothing orders", from = "[D] phase-separation C")
        double energyDensity,

        @Result(doc = "largest |psi| of the stripe; 0 where nothing orders", from = "[D] phase-separation C")
        double amplitude,

        @Result(doc = "places over one period", from = "[D] phase-separation C")
        double[] x,

        @Result(doc = "profile psi there", from = "[D] phase-separation C")
        double[] profile,

        @Result(doc = "cosines in the profile", from = "[D] phase-separation C")
        int modes,

        @Result(doc = "largest coefficient of delta F / delta psi", from = "[D] phase-separation C")
        double residual,

        @Result(doc = "what to think twice about") List<String> warnings) {}
