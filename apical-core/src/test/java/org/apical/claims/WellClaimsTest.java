package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apical.data.feff.FeffPath;
import org.apical.model.RunContext;
import org.apical.plot.Figure;
import org.apical.run.DataRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C15, C17 and C37: their rules, and that rows, parts and figures belong together. */
class WellClaimsTest {
    private static final RunContext CONTEXT = RunContext.quiet().withData(new DataRoot(Path.of(".")));

    private static Claim claim(String id) {
        return Ledger.claims().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C15", "C17", "C37"})
    void rowsAreWholeAndNotTestableAsAWhole(String id) {
        Evidence evidence = claim(id).judge(CONTEXT, Effort.QUICK);
        LedgerRow row = evidence.row();
        assertThat(row.id()).isEqualTo(id);
        assertThat(row.statement()).isEqualTo(claim(id).statement());
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_TESTABLE);
        Set<String> figures = evidence.figures().stream().map(Figure::id).collect(Collectors.toSet());
        assertThat(row.figures()).containsExactlyInAnyOrderElementsOf(figures);
        for (String text : List.of(row.computed(), row.uncertainty(), row.explanation(), row.wouldChange())) {
            assertThat(text).isNotBlank().doesNotContain("NaN").doesNotContain("null");
        }
        evidence.tables().values().forEach(table -> assertThat(table)
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.size() == table.get(0).size()));
    }

    private static List<C17TunnellingPolaron.Case> cases(
            boolean bimodal, double commonMode, double weight, double sumError, double tunnel) {
        List<C17TunnellingPolaron.Case> out = new ArrayList<>();
        for (double j : C17TunnellingPolaron.TRANSFERS) {
            for (double t : C17TunnellingPolaron.TEMPERATURES) {
                out.add(new C17TunnellingPolaron.Case(
                        j, t, bimodal, 0.9, commonMode, 0.9, tunnel, weight, 10, sumError));
            }
        }
        return out;
    }

    /** (i), (iii), the sum rule, and the size of the common motion. */
    @ParameterizedTest
    @CsvSource({
        "true, 0.02, 0.3, 0, 2, REPRODUCED_FOR_THE_STATED_RANGE",
        "true, 0.06, 0.01, 0, 1.01, REPRODUCED_FOR_THE_STATED_RANGE",
        "true, 0.061, 0.3, 0, 2, NOT_REPRODUCED",
        "true, Infinity, 0.3, 0, 2, NOT_REPRODUCED",
        "false, 0, 0.3, 0, 2, NOT_REPRODUCED",
        "true, 0.02, 0.0099, 0, 2, NOT_REPRODUCED",
        "true, 0.02, 0.3, 1e-3, 2, NOT_REPRODUCED",
        "true, 0.02, 0.3, 0, 1, NOT_REPRODUCED"
    })
    void ruleOfTheTunnellingPolaron(
            boolean bimodal, double commonMode, double weight, double sumError, double tunnel, Verdict verdict) {
        assertThat(C17TunnellingPolaron.verdict(cases(bimodal, commonMode, weight, sumError, tunnel)))
                .isEqualTo(verdict);
    }

    /** One transfer that fails at one temperature leaves the range, and its common motion counts no more. */
    @Test
    void aTransferThatFailsLeavesTheRange() {
        List<C17TunnellingPolaron.Case> all = cases(true, 0.02, 0.3, 0, 2);
        C17TunnellingPolaron.Case last = all.get(all.size() - 1);
        all.set(
                all.size() - 1,
                new C17TunnellingPolaron.Case(last.transfer(), last.temperature(), false, 1, 0.3, 1, 2, 0.3, 10, 0));
        assertThat(C17TunnellingPolaron.holding(all)).containsExactly(1, 3, 6);
        assertThat(C17TunnellingPolaron.verdict(all)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
    }

    /** The numbers of the specification: J = 3 meV has a dip of 0.90 that 0.01 to 0.02 A hide; J = 12 meV one of 0.993. */
    @Test
    void numbersOfTheTunnellingPolaron() {
        C17TunnellingPolaron.Case three = C17TunnellingPolaron.compute(3, 10);
        assertThat(three.dip()).isCloseTo(0.90, within(0.005));
        assertThat(three.commonMode()).isBetween(0.01, 0.02);
        assertThat(three.tunnel()).isCloseTo(2.67, within(0.005));
        assertThat(three.rigidDip()).isLessThan(1);
        assertThat(C17TunnellingPolaron.compute(12, 10).dip()).isCloseTo(0.993, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"5.01, REPRODUCED", "5, NOT_REPRODUCED", "NaN, NOT_REPRODUCED"})
    void ruleOfThePolarisedPart(double change, Verdict verdict) {
        assertThat(C15PolarizedSpectra.verdict(change)).isEqualTo(verdict);
    }

    /** The planar oxygens across the field scatter the same, whether the field is in the plane or along c. */
    @Test
    void acrossTheFieldIsAcrossTheField() {
        C15PolarizedSpectra.Amplitudes a = C15PolarizedSpectra.amplitudes(CONTEXT);
        assertThat(a.k()[0]).isGreaterThanOrEqualTo(3);
        assertThat(a.leastChange()).isGreaterThan(5).isLessThanOrEqualTo(a.change() * 1.5);
        for (int i = 0; i < a.k().length; i++) {
            assertThat(a.planarA()[i]).isGreaterThan(a.apicalA()[i]);
            assertThat(a.apicalC()[i]).isGreaterThan(a.planarC()[i]);
        }
    }

    /** The tools give a known truth back within what the noise makes, and find nothing where nothing is. */
    @Test
    void knownTruthComesBack() {
        List<FeffPath> a = C15PolarizedSpectra.all(C15PolarizedSpectra.IN_PLANE, CONTEXT);
        List<FeffPath> c = C15PolarizedSpectra.all(C15PolarizedSpectra.ALONG_C, CONTEXT);
        C15Demonstrations.Polarized p = C15Demonstrations.polarized(a, c, CONTEXT);
        assertThat(p.errorAB()).isCloseTo(p.expectedAB(), within(0.1 * p.expectedAB()));
        assertThat(p.errorC()).isCloseTo(p.expectedC(), within(0.1 * p.expectedC()));
        C15Demonstrations.Difference lost = C15Demonstrations.irradiated(a, C15Demonstrations.LOST, CONTEXT);
        assertThat(lost.amplitude()).isCloseTo(1, within(4 * lost.error()));
        C15Demonstrations.Difference same = C15Demonstrations.irradiated(a, 0, CONTEXT);
        assertThat(same.amplitude()).isCloseTo(0, within(4 * same.error()));
        C15Demonstrations.Difference line = C15Demonstrations.dichroism(a, CONTEXT);
        assertThat(line.amplitude()).isCloseTo(1, within(4 * line.error()));
    }
}
