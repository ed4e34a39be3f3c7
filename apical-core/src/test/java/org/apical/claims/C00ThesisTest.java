package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apical.model.RunContext;
import org.apical.models.superstripes.CouplingNorm;
import org.junit.jupiter.api.Test;

class C00ThesisTest {
    private static final RunContext QUIET = RunContext.quiet();

    private static Outcome outcome(String id, Verdict verdict) {
        Claim claim = Ledger.claims().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
        LedgerRow row = new LedgerRow(
                id,
                "s",
                "c",
                "u",
                verdict,
                "r",
                "e",
                Map.of(),
                "d",
                "w",
                List.of(),
                List.of(),
                List.of(new Sensitivity("p", "10 %", "n", 1, 2, "3")));
        return new Outcome(claim, new Evidence(row, List.of(), Map.of()), null, 0);
    }

    @Test
    void everyOtherRowHasOneTheme() {
        assertThat(Arrays.stream(Theme.values()).flatMap(t -> t.rows().stream()).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Ledger.claims().stream()
                        .map(Claim::id)
                        .filter(id -> !id.equals("C00"))
                        .toList());
    }

    @Test
    void rowsAreCountedByTheirVerdicts() {
        Claim lost = Ledger.claims().get(2);
        List<Outcome> all = List.of(
                outcome("C01", Verdict.REPRODUCED),
                new Outcome(lost, null, new IllegalStateException("broken"), 0),
                outcome("C14", Verdict.NOT_REPRODUCED),
                outcome("C13", Verdict.NOT_TESTABLE),
                outcome("C26", Verdict.REPRODUCED_FOR_THE_STATED_RANGE));
        List<List<String>> table = Theme.table(all);
        assertThat(table.get(1)).containsExactly("pairing and isotopes", "1: C01", "0", "0", "5: C02 C03 C04 C06 C33");
        assertThat(table.get(2).subList(1, 4)).containsExactly("0", "1: C13", "1: C14");
        assertThat(table.get(table.size() - 1)).containsExactly("all", "2", "1", "1", "36");
        assertThat(Theme.sentence(all)).contains("40 other rows 2 support, 1 are open, 1 contradict (C14)");
    }

    @Test
    void theSecondPassAddsTheTableAndKeepsTheNumbers() {
        Outcome own = outcome("C00", Verdict.SUMMARY);
        Evidence before = Objects.requireNonNull(own.evidence());
        Evidence after = own.claim().complete(before, List.of(own, outcome("C01", Verdict.REPRODUCED)));
        assertThat(after.tables()).containsKey("C00-themes");
        assertThat(after.row().computed())
                .startsWith("Of 40 other rows 1 support")
                .endsWith("c");
        assertThat(after.row().verdict()).isEqualTo(Verdict.SUMMARY);
    }

    @Test
    void wordsFollowTheLimits() {
        assertThat(Mechanism.word(1.1)).isEqualTo("no effect");
        assertThat(Mechanism.word(1.11)).isEqualTo("raises");
        assertThat(Mechanism.word(0.89)).isEqualTo("lowers");
        assertThat(Mechanism.word(Double.NaN)).isEqualTo("no number");
        Mechanism m =
                new Mechanism("a", "n", "q", 1.2, 1, "", Map.of(), List.of(new Mechanism.Variation("p", 0.96, 1.44)));
        assertThat(m.hangs()).contains("p 20 % smaller: 0.96").doesNotContain("larger");
        assertThat(m.variations().get(0).slope()).isCloseTo(1, within(1e-12));
    }

    /** Uniform in the limit: the same electrons in a plane with the lowest of barriers have the Tc of the plane. */
    @Test
    void aBarrierThatVanishesChangesNothing() {
        BarrierSwitch.Window window = new BarrierSwitch(5, QUIET)
                .window(new BarrierSwitch.Stripes(2.4, 2.0 / 3, 1e-6, 0.06, 0.3, 1, 1), CouplingNorm.FIXED);
        assertThat(window.largest()).isCloseTo(1, within(2e-3));
    }

    @Test
    void anEvenAmplitudeBelowTheThresholdOpensNoGap() {
        Mechanism balls = BallSwitch.judge();
        assertThat(balls.ratio()).isInfinite();
        assertThat(balls.variations()).allMatch(v -> v.smaller() > 1);
    }
}
