package org.apical.models.phases;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link OnsetIsotopeModel}. The arrays belong to the record: do not modify them. */
public record OnsetIsotopeResult(
        @Result(
                doc =
                        "-((T18 - T16) / T16) / dm, dm = 0.125 exchangeFraction; negative where the heavier isotope raises T*",
                from = "[S] phase-separation G")
        double[] alpha,

        @Result(doc = "-ln(T18 / T16) / ln(1 + dm); never mix it with alpha", from = "[T] phase-separation G")
        double[] alphaLogarithmic,

        @Result(doc = "standard error of alpha; empty without errors", from = "[T] phase-separation G")
        double[] alphaError,

        @Result(
                doc = "doping where the line through the 16O onsets is zero; null without doping",
                nullable = true,
                from = "[T] phase-separation G")
        double criticalDoping16,

        @Result(doc = "the same for 18O", nullable = true, from = "[T] phase-separation G")
        double criticalDoping18,

        @Result(
                doc = "-((x18 - x16) / x16) / dm of these; null without doping",
                nullable = true,
                from = "[T] phase-separation G")
        double alphaCriticalDoping,

        @Result(doc = "what to think twice about") List<String> warnings) {}
