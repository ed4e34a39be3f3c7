package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apical.model.RunContext;
import org.apical.physics.kuramoto.SizeScaling;
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
        return new C36PlanarMode.Point(0.01, peak, line, 2, 1, 0.5, new double[0][]);
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

    @Test
    void aKuramotoMapHoldsEverywhereOrWhereTheClusterIsCoherent() {
        C22KuramotoMap.Point poor = new C22KuramotoMap.Point(0.008, 0.05, 0.06, 0.06);
        C22KuramotoMap.Point good = new C22KuramotoMap.Point(0.012, 0.7, 0.01, 0.88);
        C22KuramotoMap.Point bad = new C22KuramotoMap.Point(0.014, 2, 0.051, 0.96);
        assertThat(C22KuramotoMap.verdict(List.of(good, good))).isEqualTo(Verdict.REPRODUCED);
        assertThat(C22KuramotoMap.verdict(List.of(poor, good))).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(C22KuramotoMap.verdict(List.of(poor, good, bad))).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(C22KuramotoMap.verdict(List.of(poor))).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void coherenceSpreadsInAllCellsInSomeOrInNone() {
        NetworkStudy.Order longRange = new NetworkStudy.Order(SizeScaling.Verdict.LONG_RANGE, true);
        NetworkStudy.Order quasi = new NetworkStudy.Order(SizeScaling.Verdict.QUASI_LONG_RANGE, false);
        NetworkStudy.Order shortRange = new NetworkStudy.Order(SizeScaling.Verdict.SHORT_RANGE, true);
        NetworkStudy.Order undecided = new NetworkStudy.Order(SizeScaling.Verdict.UNDECIDED, true);
        assertThat(C23Coherence.verdict(List.of(longRange, quasi))).isEqualTo(Verdict.REPRODUCED);
        assertThat(C23Coherence.verdict(List.of(longRange, undecided)))
                .isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(C23Coherence.verdict(List.of(shortRange, undecided))).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    /** Outside of what is simulated; and the line between two differences of xi/L. */
    @Test
    void thresholdsOfNetworks() {
        for (NetworkStudy.Kind kind : NetworkStudy.Kind.values()) {
            assertThat(NetworkStudy.exact(kind, 3.5)).isEqualTo(SizeScaling.Verdict.SHORT_RANGE);
            assertThat(new NetworkStudy.Order(NetworkStudy.exact(kind, 0.2), false).holds())
                    .isEqualTo(!kind.disordered());
        }
        assertThat(NetworkStudy.simulated(0.31)).isTrue();
        assertThat(NetworkStudy.simulated(0.29)).isFalse();
        assertThat(NetworkStudy.simulated(3.01)).isFalse();
        assertThat(NetworkStudy.rounded(0.5794)).isCloseTo(0.6, within(1e-12));
        double[] at = NetworkStudy.crossing(new double[] {1, 2}, new double[] {3, -1}, new double[] {0.4, 0});
        assertThat(at[0]).isCloseTo(1.75, within(1e-12));
        assertThat(at[1]).isCloseTo(0.4 / 16, within(1e-12));
        assertThat(NetworkStudy.crossing(new double[] {1, 2}, new double[] {3, 1}, new double[] {0, 0})[0])
                .isNaN();
    }

    /** On both sides of kT = 0.8929 J, where a plane of the XY model loses its order. */
    @Test
    void aCoolPlaneHoldsTogetherAndAHotOneDoesNot() {
        NetworkStudy study = new NetworkStudy(true, RunContext.quiet());
        assertThat(study.order(NetworkStudy.Kind.PLANE, 0.6).verdict()).isEqualTo(SizeScaling.Verdict.QUASI_LONG_RANGE);
        assertThat(study.order(NetworkStudy.Kind.PLANE, 1.55).verdict()).isEqualTo(SizeScaling.Verdict.SHORT_RANGE);
    }
}
