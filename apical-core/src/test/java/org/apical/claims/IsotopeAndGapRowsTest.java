package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apical.contract.ReferenceCasesTest;
import org.apical.model.RunContext;
import org.apical.models.pairing.SuperfluidDensityModel;
import org.apical.models.pairing.SuperfluidDensityParams;
import org.apical.models.pairing.SuperfluidDensityResult;
import org.apical.run.DataRoot;
import org.junit.jupiter.api.Test;

/** The verdicts of C03, C04 and C06 by their rules, on numbers made up to meet and to miss each condition. */
class IsotopeAndGapRowsTest {
    private static final RunContext CONTEXT = RunContext.quiet().withData(new DataRoot(ReferenceCasesTest.DATA_ROOT));

    private static C06OnsetIsotope.Entry entry(String material, double alpha, double error, boolean checked) {
        return new C06OnsetIsotope.Entry(material, material, alpha, error, checked);
    }

    @Test
    void anExponentIsLargeBeyondTwoErrorsOfOneHalf() {
        assertThat(entry("a", -2.71, 1.1, true).large()).isTrue();
        assertThat(entry("a", -2.69, 1.1, true).large()).isFalse();
        assertThat(entry("a", 2.71, 1.1, true).large()).isTrue();
        assertThat(entry("a", -0.57, 0.06, true).large()).isFalse();
    }

    @Test
    void c06CountsMaterialsThatWereReadOnceEach() {
        C06OnsetIsotope.Entry large = entry("a", -4.4, 1.1, true);
        assertThat(C06OnsetIsotope.verdict(List.of(entry("a", -0.6, 1.3, true), entry("b", -4, 0.5, false))))
                .isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(C06OnsetIsotope.verdict(List.of(large, entry("a", -3.9, 1, true), entry("b", -4, 0.5, false))))
                .isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(C06OnsetIsotope.verdict(List.of(large, entry("b", -4, 0.5, true))))
                .isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void c06PrintsWhatWasPublished() {
        LedgerRow row = new C06OnsetIsotope().judge(CONTEXT, Effort.QUICK).row();
        assertThat(row.verdict()).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(row.computed())
                .contains(
                        "LSCO 0.06, published: -4.40(1.10), large", "LSCO 0.15, from the lines: -1.67(1.32), not large")
                .contains("cross at x = 0.162");
        assertThat(row.wouldChange()).contains("'reproduced'");
    }

    private static C04TwoGaps.Numbers gaps(double gapD, double tcS, int singles, int falseSd, double smallGap) {
        double[] weights = {0, 0.6, 0.7, 0.8, 1};
        SuperfluidDensityResult[] shapes = new SuperfluidDensityResult[weights.length];
        for (int i = 0; i < weights.length; i++) {
            shapes[i] = shape(weights[i], smallGap);
        }
        return new C04TwoGaps.Numbers(
                new C04TwoGaps.Mechanism(36, gapD, 0.5, 29, tcS, 0.1),
                shapes,
                shape(0, 5.5),
                List.of(
                        new C04TwoGaps.Power(0.01, 100, singles, 3, falseSd, 0),
                        new C04TwoGaps.Power(0.02, 100, singles - 10, 3, falseSd, 0)));
    }

    private static SuperfluidDensityResult shape(double weightD, double gapS) {
        return new SuperfluidDensityModel()
                .compute(new SuperfluidDensityParams(weightD, 8.2, gapS, 36.2, new double[] {10}), CONTEXT);
    }

    @Test
    void c04FollowsWhetherSingleGapsAreRejected() {
        assertThat(gaps(2, 5, 100, 0, 1.57).verdict()).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(gaps(2, 5, 95, 5, 1.57).verdict()).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(gaps(2, 5, 94, 0, 1.57).verdict()).isEqualTo(Verdict.NOT_TESTABLE);
        assertThat(gaps(2, 5, 100, 6, 1.57).verdict()).isEqualTo(Verdict.NOT_TESTABLE);
    }

    @Test
    void c04MissesWithoutCoupledGapsOrWithoutAKink() {
        assertThat(gaps(0, 5, 100, 0, 1.57).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(gaps(2, 28.9, 100, 0, 1.57).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        // A small gap that is none: the curves have no kink.
        assertThat(gaps(2, 5, 100, 0, 5.5).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(gaps(2, 5, 100, 0, 5.5).noneAlone()).isTrue();
        assertThat(gaps(2, 5, 100, 0, 1.57).noneAlone()).isFalse();
        assertThat(gaps(2, 5, 100, 0, 1.57).limit()).isEqualTo(0.01);
    }

    private static C03Scan scan(C03Scan.State state, double weight, double moved) {
        return new C03Scan(
                new double[] {0.1},
                new double[] {0.2},
                new double[][] {{-3.7}},
                new double[][] {{weight}},
                new double[][] {{moved}},
                new C03Scan.State[][] {{state}});
    }

    @Test
    void c03CallsAnEmptySetEmptyOnlyWhereItSettled() {
        assertThat(scan(C03Scan.State.INSIDE, -6, 0.1).answer()).isEqualTo(C03Scan.State.INSIDE);
        assertThat(scan(C03Scan.State.OUTSIDE, 3, 0.1).answer()).isEqualTo(C03Scan.State.OUTSIDE);
        assertThat(scan(C03Scan.State.UNDECIDED, -3.5, 0.5).answer()).isEqualTo(C03Scan.State.UNDECIDED);
        assertThat(scan(C03Scan.State.UNDECIDED, 3, 0.5).answer()).isEqualTo(C03Scan.State.OUTSIDE);
    }

    @Test
    void c03NeedsAPlanarShareBeyondStoichiometry() {
        C03Scan none = scan(C03Scan.State.OUTSIDE, 3, 0.1);
        double[][] fine = {{1.83, 1.5, 2.1}, {1.24, 1, 1.5}};
        double[][] strong = {{4, 3, 5}, {2.8, 2, 3}};
        double[] cell = {0.577, 0.289, 0.134};
        C03SiteSelective.Numbers both = new C03SiteSelective.Numbers(cell, fine, none, 0.825, -0.0572);
        assertThat(both.verdict()).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(both.two()).isTrue();
        C03SiteSelective.Numbers tcOnly = new C03SiteSelective.Numbers(cell, strong, none, 0.825, -0.0572);
        assertThat(tcOnly.verdict()).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(tcOnly.two()).isFalse();
        assertThat(new C03SiteSelective.Numbers(new double[] {0.71, 0.2, 0.09}, fine, none, 0.825, -0.0572).verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void planarExchangeLowersTheDensityByTheClosedForm() {
        // d ln m* = g2 share (sqrt(18/16) - 1): 1.055 of one site alone gives -6.2 %.
        assertThat(100 * C03SiteSelective.shift(1.055, 1)).isBetween(6.1, 6.3);
    }
}
