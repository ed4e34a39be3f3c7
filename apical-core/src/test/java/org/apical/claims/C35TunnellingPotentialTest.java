package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apical.model.RunContext;
import org.junit.jupiter.api.Test;

/** The rule of C35 on potentials whose answer is known. */
class C35TunnellingPotentialTest {
    private static C35TunnellingPotential.Cut cut(String name, DoubleUnaryOperator u) {
        double[] xi = IntStream.rangeClosed(-40, 40).mapToDouble(i -> i / 20.0).toArray();
        return new C35TunnellingPotential.Cut(
                name,
                xi,
                IntStream.range(0, xi.length)
                        .mapToDouble(i -> u.applyAsDouble(xi[i]))
                        .toArray());
    }

    private static LedgerRow row(C35TunnellingPotential.Cut... cuts) {
        Evidence e = new C35TunnellingPotential(c -> List.of(cuts)).judge(RunContext.quiet(), Effort.QUICK);
        assertThat(e.row().figures()).hasSameSizeAs(e.figures()).doesNotHaveDuplicates();
        assertThat(e.tables().get("C35-fits")).hasSize(1 + 9 * cuts.length);
        return e.row();
    }

    /** U = 60 x^2 - 50 x^4 + 14 x^6: omega0^2 = 2 (60 - 50^2/(4 14)), mass^2 = 120. */
    @Test
    void aTripleWellMeetsTheCondition() {
        LedgerRow row = row(cut("triple", x -> 60 * x * x - 50 * Math.pow(x, 4) + 14 * Math.pow(x, 6)));
        assertThat(row.verdict()).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(row.parts().get(0).computed())
                .contains(QballRows.text("omega0 = %.5g", Math.sqrt(2 * (60 - 2500.0 / 56))))
                .contains(QballRows.text("mass = %.5g", Math.sqrt(120)));
        assertThat(row.computed()).contains("compatibility, not identity");
        assertThat(row.wouldChange()).contains("9 of 9");
    }

    /** The top of a barrier has no quanta; a stiffening well binds none. Either decides the row. */
    @Test
    void doubleAndSingleWellsDoNot() {
        LedgerRow row = row(
                cut("triple", x -> 60 * x * x - 50 * Math.pow(x, 4) + 14 * Math.pow(x, 6)),
                cut("double", x -> 20 * Math.pow(x * x - 1, 2)),
                cut("single", x -> 10 * x * x + 3 * Math.pow(x, 4)));
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(row.parts())
                .extracting(LedgerRow.Part::verdict)
                .containsExactly(
                        Verdict.REPRODUCED_FOR_THE_STATED_RANGE, Verdict.NOT_REPRODUCED, Verdict.NOT_REPRODUCED);
        assertThat(row.parts().get(1).computed()).contains("must be positive");
        assertThat(row.parts().get(2).computed()).contains("no soliton");
    }

    /** Too few points below 100 meV is an answer with its reason, not a failure of the report. */
    @Test
    void tooFewPoints() {
        LedgerRow row = row(cut("steep", x -> 1e7 * x * x));
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(row.parts().get(0).computed()).contains("No answer");
    }
}
