package org.apical.models.debyewaller;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;

/** Results of {@link CorrelatedDebyeModel}. The arrays belong to the record: do not modify them. */
public record CorrelatedDebyeResult(
        @Result(
                unit = Unit.ANGSTROM2,
                doc = "mean-square relative displacement with the static part, at each temperature",
                from = "[P] Beni and Platzman 1976")
        double[] sigma2A2,

        @Result(
                doc = "what the two atoms move in common over the sum of what each moves",
                from = "[T] (2 / sqrt(Ma Mb)) IR / ((1/Ma + 1/Mb) I0)")
        double[] correlation,

        @Result(unit = Unit.INV_ANGSTROM, doc = "Debye wave number, (6 pi^2 rho)^(1/3)")
        double debyeWavenumberInvA,

        @Result(unit = Unit.PER_ANGSTROM3, doc = "atoms per volume, 3 / (4 pi rNorman^3)")
        double densityPerA3,

        @Result(doc = "accuracy") ClosedForm quality,
        @Result(doc = "what to think twice about") List<String> warnings) {}
