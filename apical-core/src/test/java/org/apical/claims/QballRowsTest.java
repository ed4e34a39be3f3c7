package org.apical.claims;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apical.model.RunContext;
import org.junit.jupiter.api.Test;

/** The rows about Q-balls: verdicts by their rules, and the numbers that the specification knew before. */
class QballRowsTest {
    private static final List<Claim> CLAIMS = List.of(
            new C07QballSpectrum(),
            new C08QballPhaseDiagram(),
            new C09QballOnset(),
            new C10QballResistivity(),
            new C11QballDiamagnetism(),
            new C12QballDiffraction(),
            new C34QballBeforeBulk(),
            new C40TimeCrystal());

    private static Map<String, Evidence> judge() {
        return CLAIMS.stream().collect(Collectors.toMap(Claim::id, c -> c.judge(RunContext.quiet(), Effort.QUICK)));
    }

    @Test
    void verdictsAndNumbers() {
        Map<String, Evidence> rows = judge();
        rows.forEach((id, e) -> {
            assertThat(e.row().computed()).as(id).contains(QballRows.SENTENCE).doesNotContain("NaN");
            assertThat(e.row().explanation()).as(id).hasSizeGreaterThan(200);
            assertThat(e.row().verdict())
                    .as(id)
                    .isEqualTo("C12".equals(id) ? Verdict.NOT_TESTABLE : Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
            assertThat(e.row().figures()).as(id).hasSameSizeAs(e.figures()).isNotEmpty();
            e.tables().values().forEach(t -> t.forEach(line -> assertThat(line).hasSameSizeAs(t.get(0))));
        });
        // C10: exponents, as known before.
        Map<String, List<String>> branches = table(rows, "C10-branches").stream()
                .skip(1)
                .collect(Collectors.toMap(r -> r.get(0), Function.identity()));
        assertThat(number(branches, "inner", 1)).isCloseTo(-2.336, within(5e-4));
        assertThat(number(branches, "outer", 1)).isCloseTo(8.269, within(5e-4));
        assertThat(number(branches, "core", 1)).isCloseTo(6.352, within(5e-4));
        assertThat(number(branches, "fixedRatio", 1)).isCloseTo(1, within(1e-6));
        assertThat(row(rows, "C10").row().computed()).contains("only if M/Omega is held at the saddle value");
        // C08: the five saddles, and the dome's top.
        table(rows, "C08-closures").stream().skip(1).forEach(r -> assertThat(Double.parseDouble(r.get(8)))
                .isCloseTo(1 / Math.sqrt(3), within(1e-9)));
        // C09: stable balls begin below T*.
        assertThat(row(rows, "C09").row().computed()).contains("so stable balls begin there and not at T*");
        // C34: up to 1.5 kappa*, as worked out by hand: kappa f*/3 = 1/sqrt3.
        table(rows, "C34-ranges").stream().skip(1).forEach(r -> assertThat(Double.parseDouble(r.get(3)))
                .isCloseTo(1.5, within(1e-8)));
    }

    private static Evidence row(Map<String, Evidence> rows, String id) {
        return requireNonNull(rows.get(id), id);
    }

    private static List<List<String>> table(Map<String, Evidence> rows, String name) {
        return requireNonNull(row(rows, name.substring(0, 3)).tables().get(name), name);
    }

    private static double number(Map<String, List<String>> rows, String key, int column) {
        return Double.parseDouble(requireNonNull(rows.get(key), key).get(column));
    }
}
