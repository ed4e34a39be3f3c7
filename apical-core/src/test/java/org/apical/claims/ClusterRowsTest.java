package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apical.model.RunContext;
import org.junit.jupiter.api.Test;

/** The rules of C18 and C19 on made-up numbers, and the cuts that C35 gets. */
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
}
