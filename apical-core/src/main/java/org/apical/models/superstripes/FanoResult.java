package org.apical.models.superstripes;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link FanoModel}, in the units of x and y. */
public record FanoResult(
        @Result(doc = "A, above 0 by convention", from = "[D] superstripes 4.7")
        double amplitude,

        @Result(doc = "shape") double q,
        @Result(doc = "position") double x0,
        @Result(doc = "width") double gamma,
        @Result(doc = "B, the minimum of the curve") double background,

        @Result(doc = "standard error of amplitude; null where the points do not determine it", nullable = true)
        double amplitudeError,

        @Result(doc = "standard error of q; null where the points do not determine it", nullable = true)
        double qError,

        @Result(doc = "standard error of x0; null where the points do not determine it", nullable = true)
        double x0Error,

        @Result(doc = "standard error of gamma; null where the points do not determine it", nullable = true)
        double gammaError,

        @Result(doc = "standard error of background; null where the points do not determine it", nullable = true)
        double backgroundError,

        @Result(doc = "where the curve is smallest, x0 - q gamma/2")
        double xMin,

        @Result(doc = "where the curve is largest, x0 + gamma/(2q); null for q = 0", nullable = true)
        double xMax,

        @Result(doc = "smallest value, B") double yMin,
        @Result(doc = "largest value, B + A (1 + q^2)") double yMax,

        @Result(doc = "part of the variance that the line describes")
        double rSquared,

        @Result(doc = "sum of squares, weighted where sigma is given")
        double chi2,

        @Result(doc = "what to think twice about") List<String> warnings) {}
