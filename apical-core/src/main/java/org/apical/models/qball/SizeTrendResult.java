package org.apical.models.qball;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link SizeTrendModel}. */
public record SizeTrendResult(
        @Result(doc = "BIC of R = const", from = "[T] qball 13 C12")
        double bicConstant,

        @Result(doc = "BIC of R = A/T", from = "[T] qball 13 C12")
        double bicInverse,

        @Result(doc = "of R = A/(T - T0)", from = "[T] qball 13 C12")
        double bicShifted,

        @Result(unit = Unit.KELVIN, doc = "T0 of the third curve")
        double t0K,

        @Result(
                doc =
                        "BIC of the constant less that of the better of the others; above 10 a size that depends on T wins, below -10 the constant")
        double preference,

        @Result(doc = "what the rule of row C12 says") SizeVerdict verdict,

        @Result(doc = "how sure the equations are") Basis basis,

        @Result(doc = "what to think twice about") List<String> warnings) {}
