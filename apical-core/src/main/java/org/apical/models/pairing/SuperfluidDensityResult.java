package org.apical.models.pairing;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SuperfluidDensityModel}. The arrays belong to the record: do not modify them. */
public record SuperfluidDensityResult(
        @Result(doc = "lambda^-2(T) over lambda^-2(0), per temperature", from = "[S] pairing-materials 7")
        double[] rho,

        @Result(doc = "part of the d-wave gap, over its own value at T = 0")
        double[] rhoD,

        @Result(doc = "part of the s-wave gap, over its own value at T = 0")
        double[] rhoS,

        @Result(doc = "2 gapD / kTc") double gapRatioD,
        @Result(doc = "2 gapS / kTc") double gapRatioS,

        @Result(unit = Unit.KELVIN, doc = "temperatures where the curve is steepest: second derivative from - to +")
        double[] steepestK,

        @Result(unit = Unit.KELVIN, doc = "inflections: second derivative from + to -")
        double[] inflectionK,

        @Result(
                unit = Unit.KELVIN,
                doc = "place of the largest positive curvature below 0.65 Tc; null where there is none",
                nullable = true)
        double kinkK,

        @Result(doc = "what to think twice about") List<String> warnings) {}
