package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static LedgerRow row(Verdict verdict, List<LedgerRow.Part> parts) {
        return new LedgerRow("C98", "s", "c", "u", verdict, "r", "e", Map.of(), "d", "w", List.of(), parts);
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
}
