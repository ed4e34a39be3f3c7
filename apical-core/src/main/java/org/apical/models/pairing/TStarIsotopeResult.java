package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;

/** Results of {@link TStarIsotopeModel}. The arrays belong to the record: do not modify them. */
public record TStarIsotopeResult(
        @Result(
                doc = "exponent of the end point, -ln(heavy/light) / ln(mass ratio)",
                from = "[D] pairing-materials 6.2")
        double alphaEndPoint,

        @Result(doc = "its standard error") double alphaEndPointError,

        @Result(doc = "the same from finite differences, as some publish it; never mix the two")
        double alphaEndPointFinite,

        @Result(doc = "amplitude of the heavy line over that of the light one")
        double amplitudeRatio,

        @Result(doc = "exponent of T* at each doping") double[] alphaTStar,

        @Result(doc = "its standard error, linear in the given ones")
        double[] alphaTStarError,

        @Result(doc = "doping where both lines cross; null where they do not", nullable = true)
        double crossingDoping,

        @Result(doc = "what to think twice about") List<String> warnings) {}
