package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apical.model.RunContext;
import org.junit.jupiter.api.Test;

/** The rules of the rows of the clusters on made-up numbers, and the cuts that C35 gets. */
class ClusterRowsTest {
    private static final double[] LEFT = {0.9, 0, 0.1, 0, 0};
    private static final double[] MIDDLE = {0.1, 0.1, 0.6, 0.1, 0.1};
    private static final double[] RIGHT = {0, 0, 0.1, 0, 0.9};

    @Test
    void aDoubleWellNeedsTwoMinimaAndABarrierAboveTheSplitting() {
        assertThat(C18DoubleWell.verdict(2, 30, 12)).isEqualTo(Verdict.REPRODUCED);
        assertThat(C18DoubleWell.verdict(2, 10, 12)).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(C18DoubleWell.verdict(3, 30, 12)).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(C18DoubleWell.verdict(1, Double.NaN, 12)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void aTripleWellNeedsTheHoleInTheRightPlaces() {
        assertThat(C19TripleWell.tripleWell(new double[][] {LEFT, MIDDLE, RIGHT}))
                .isTrue();
        assertThat(C19TripleWell.tripleWell(new double[][] {RIGHT, MIDDLE, LEFT}))
                .isTrue();
        assertThat(C19TripleWell.tripleWell(new double[][] {LEFT, MIDDLE, LEFT}))
                .isFalse();
        assertThat(C19TripleWell.tripleWell(new double[][] {LEFT, RIGHT, RIGHT}))
                .isFalse();
        assertThat(C19TripleWell.tripleWell(new double[][] {LEFT, RIGHT})).isFalse();
        assertThat(C19TripleWell.tripleWell(new double[][] {LEFT, LEFT, MIDDLE, RIGHT, RIGHT}))
                .isFalse();
    }

    @Test
    void aPartOfTheRangeIsAPart() {
        assertThat(C19TripleWell.verdict(true, true)).isEqualTo(Verdict.REPRODUCED);
        assertThat(C19TripleWell.verdict(true, false)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(C19TripleWell.verdict(false, false)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    /** The reflection is used to draw one half; the middle and the far walls must be those of the cluster. */
    @Test
    void theCutsOfTheSixAtomCluster() {
        List<C35TunnellingPotential.Cut> cuts = new SixAtomCuts().cuts(RunContext.quiet());
        assertThat(cuts).extracting(C35TunnellingPotential.Cut::name).allMatch(n -> n.contains("cluster"));
        for (C35TunnellingPotential.Cut cut : cuts) {
            int n = cut.xi().length;
            assertThat(cut.xi()).isSorted();
            for (int i = 0; i < n; i++) {
                assertThat(cut.xi()[i]).isEqualTo(-cut.xi()[n - 1 - i]);
            }
            assertThat(cut.energyMeV()[0]).isGreaterThan(cut.energyMeV()[n / 2] + 100);
        }
        assertThat(cuts.get(0).energyMeV()[60]).isNotEqualTo(cuts.get(1).energyMeV()[60]);
    }

    @Test
    void aFirstOrderTransitionNeedsACrossingOrTwoEqualMinimaAndACrossover() {
        assertThat(C20FirstOrder.verdict(5e-7, 0, 0)).isEqualTo(Verdict.REPRODUCED);
        assertThat(C20FirstOrder.verdict(2e-6, 1, 0.5)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(C20FirstOrder.verdict(2e-6, 0.9, 0.5)).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(C20FirstOrder.verdict(2e-6, 1, 0.4)).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(C20FirstOrder.dip(new double[] {1, 2, 1.5, 3, 2})).isEqualTo(2);
        assertThat(C20FirstOrder.dip(new double[] {3, 2, 1})).isEqualTo(2);
    }

    @Test
    void chargeTransferNeedsAllPresets() {
        C21ChargeTransfer.Change holds = new C21ChargeTransfer.Change(0.25, 0.26, 0.5);
        C21ChargeTransfer.Change unequal = new C21ChargeTransfer.Change(0.25, 0.3, 0.5);
        C21ChargeTransfer.Change small = new C21ChargeTransfer.Change(0.1, 0.1, 0.5);
        C21ChargeTransfer.Change incoherent = new C21ChargeTransfer.Change(0.25, 0.25, 0.2);
        assertThat(List.of(unequal, small, incoherent)).noneMatch(C21ChargeTransfer.Change::holds);
        assertThat(C21ChargeTransfer.verdict(List.of(holds, holds, holds))).isEqualTo(Verdict.REPRODUCED);
        assertThat(C21ChargeTransfer.verdict(List.of(holds, small, holds)))
                .isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(C21ChargeTransfer.verdict(List.of(small, unequal))).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void aPlanarModeSplitsOrItsLineGrows() {
        assertThat(C36PlanarMode.verdict(List.of(planar(Double.NaN, 1), planar(1.2, 1))))
                .isEqualTo(Verdict.REPRODUCED);
        assertThat(C36PlanarMode.verdict(List.of(planar(1.2, 1), planar(Double.NaN, 1))))
                .isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(C36PlanarMode.verdict(List.of(planar(1.2, 1), planar(1.3, 3.1))))
                .isEqualTo(Verdict.REPRODUCED);
        assertThat(C36PlanarMode.verdict(List.of(planar(1.2, 1), planar(1.3, 0.1), planar(1.3, 2.9))))
                .isEqualTo(Verdict.NOT_REPRODUCED);
    }

    private static C36PlanarMode.Point planar(double peak, double line) {
        return new C36PlanarMode.Point(0.01, peak, line, 2, 1, 0.5);
    }

    @Test
    void theStructureFactorOfTheThreeAtomCluster() {
        C17Cluster c = C17Cluster.compute(RunContext.quiet());
        assertThat(c.split()).isTrue();
        assertThat(c.line()).isTrue();
        assertThat(c.sumError()).isLessThan(1e-6);
        assertThat(c.verdict()).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(new C17Cluster(0.09, 0.7, 0.8, 1, 12, 12, 0, c.figure()).verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(new C17Cluster(0.13, 0.96, 0.8, 1, 12, 12, 0, c.figure()).verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(new C17Cluster(0.13, 0.7, 0.4, 1, 12, 12, 0, c.figure()).verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(new C17Cluster(0.13, 0.7, 0.8, 1, 7, 12, 0, c.figure()).verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
    }
}
