package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static LedgerRow row(Verdict verdict, List<LedgerRow.Part> parts) {
        return row(verdict, parts, List.of(new Sensitivity("p", "10 %", "n", 1, 2, "3")));
    }

    private static LedgerRow row(Verdict verdict, List<LedgerRow.Part> parts, List<Sensitivity> sensitivities) {
        return new LedgerRow(
                "C98", "s", "c", "u", verdict, "r", "e", Map.of(), "d", "w", List.of(), parts, sensitivities);
    }

    private static Claim claim(String id, Supplier<Evidence> body) {
        return new Claim() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String statement() {
                return "statement";
            }

            @Override
            public Evidence judge(RunContext context, Effort effort) {
                return body.get();
            }
        };
    }

    @Test
    void everyClaimHasItsOwnIdOfTheLedgerInOrder() {
        assertThat(Ledger.claims())
                .extracting(Claim::id)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(id -> id.matches("C[0-4][0-9]"));
        assertThat(Ledger.claims().size() + Ledger.notBuilt().size()).isEqualTo(41);
    }

    @Test
    void aRowThatFailsStaysInItsPlaceAndTheOthersAreDone() {
        Evidence fine = new Evidence(row(Verdict.REPRODUCED, List.of()), List.of(), Map.of());
        List<Claim> claims = List.of(
                claim("C97", () -> {
                    throw new IllegalStateException("broken");
                }),
                claim("C98", () -> fine));
        for (int threads = 1; threads <= 2; threads++) {
            List<Outcome> outcomes = Ledger.judge(claims, RunContext.quiet().withThreads(threads), Effort.QUICK);
            assertThat(Objects.requireNonNull(outcomes.get(0).error())).hasMessage("broken");
            assertThat(outcomes.get(0).evidence()).isNull();
            assertThat(outcomes.get(1).evidence()).isSameAs(fine);
        }
    }

    @Test
    void aCancelledRunIsNoFailedRow() {
        Claim cancelled = claim("C97", () -> {
            throw new Cancelled("nothing");
        });
        assertThatThrownBy(() -> Ledger.judge(List.of(cancelled), RunContext.quiet(), Effort.FULL))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void theVerdictOfARowIsTheWeakestOfItsParts() {
        List<LedgerRow.Part> parts = List.of(
                new LedgerRow.Part("C98a", "a", "c", Verdict.REPRODUCED),
                new LedgerRow.Part("C98b", "b", "c", Verdict.NOT_TESTABLE));
        assertThat(row(Verdict.NOT_TESTABLE, parts).parts()).hasSize(2);
        assertThatThrownBy(() -> row(Verdict.REPRODUCED, parts)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Verdict.weakest(Verdict.NOT_TESTABLE, Verdict.NOT_REPRODUCED, Verdict.REPRODUCED))
                .isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void aRowSaysWhatItsVerdictHangsOnInNumbers() {
        assertThatThrownBy(() -> row(Verdict.REPRODUCED, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sensitivity");
        assertThatThrownBy(() -> new Sensitivity("p", "10 %", "n", 1, Double.NaN, "3"))
                .hasMessageContaining("two numbers");
        assertThatThrownBy(() -> new Sensitivity("p", " ", "n", 1, 2, "3")).hasMessageContaining("words");
    }

    /** Rows that take little: the same words, numbers and verdicts on any number of threads. */
    @Test
    void theNumberOfThreadsChangesNothing() {
        List<String> quick = List.of(
                "C02", "C05", "C06", "C07", "C08", "C10", "C11", "C12", "C15", "C16", "C22", "C24", "C25", "C29", "C33",
                "C34", "C35", "C37", "C39", "C40");
        List<Claim> claims =
                Ledger.claims().stream().filter(c -> quick.contains(c.id())).toList();
        RunContext context = RunContext.quiet().withData(new DataRoot(Path.of(".")));
        List<Outcome> one = Ledger.judge(claims, context, Effort.QUICK);
        List<Outcome> three = Ledger.judge(claims, context.withThreads(3), Effort.QUICK);
        assertThat(one).hasSameSizeAs(quick);
        for (int i = 0; i < one.size(); i++) {
            Evidence a = Objects.requireNonNull(one.get(i).evidence());
            Evidence b = Objects.requireNonNull(three.get(i).evidence());
            assertThat(b.row()).isEqualTo(a.row());
            assertThat(b.tables()).isEqualTo(a.tables());
            assertThat(a.row().sensitivities())
                    .as(a.row().id() + ": something moves its number")
                    .anyMatch(x -> x.before() != x.after());
        }
    }

    @Test
    void finishedRowsAreTakenUpAndNewOnesHandedOver() {
        Evidence fine = new Evidence(row(Verdict.REPRODUCED, List.of()), List.of(), Map.of());
        Claim known = claim("C97", () -> {
            throw new AssertionError("computed again");
        });
        Claim fresh = claim("C98", () -> fine);
        Outcome earlier = new Outcome(known, fine, null, 1);
        List<Outcome> handed = new ArrayList<>();
        List<Outcome> all = Ledger.judge(List.of(known, fresh), RunContext.quiet(), Effort.FULL, new FinishedRows() {
            @Override
            public @Nullable Outcome find(Claim claim) {
                return claim == known ? earlier : null;
            }

            @Override
            public void finished(Outcome outcome) {
                handed.add(outcome);
            }
        });
        assertThat(all.get(0)).isSameAs(earlier);
        assertThat(handed).containsExactly(all.get(1));
    }
}
