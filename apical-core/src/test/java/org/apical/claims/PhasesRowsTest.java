package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apical.physics.phases.BandShapes;
import org.apical.physics.phases.PolaronPhases;
import org.apical.physics.phases.TwoBand;
import org.apical.physics.phases.TwoBand.Definition;
import org.apical.physics.phases.TwoBandEnergy;
import org.junit.jupiter.api.Test;

/** The rules of the rows of phase separation, on made-up numbers and on known limits. */
class PhasesRowsTest {
    @Test
    void separationNearALifshitzPoint() {
        C28LifshitzSeparation.Share strong = new C28LifshitzSeparation.Share(10, 6, 6);
        C28LifshitzSeparation.Share rare = new C28LifshitzSeparation.Share(100, 12, 11);
        C28LifshitzSeparation.Share few = new C28LifshitzSeparation.Share(100, 9, 9);
        C28LifshitzSeparation.Share far = new C28LifshitzSeparation.Share(10, 8, 7);
        assertThat(C28LifshitzSeparation.verdict(List.of(strong, strong, strong)))
                .isEqualTo(Verdict.REPRODUCED);
        assertThat(C28LifshitzSeparation.verdict(List.of(strong, far, few)))
                .isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(C28LifshitzSeparation.verdict(List.of(far, rare, far)))
                .isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(C28LifshitzSeparation.verdict(List.of(far, few, far))).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    /** Flat bands: band energy separates below (3 - sqrt 5)/2 only, the thermodynamic one never. */
    @Test
    void flatBandsSeparateWhereTheyMust() {
        for (double ratio : new double[] {0.1, 0.25, 0.35, 0.4, 0.5}) {
            for (double shift : new double[] {-0.1, 0.1, 0.3}) {
                Map<Definition, List<TwoBandEnergy.Piece>> pieces =
                        C28LifshitzSeparation.pieces(new TwoBand(1, ratio, shift, BandShapes.flat()), 1000);
                assertThat(pieces.getOrDefault(Definition.BAND, List.of()).isEmpty())
                        .isEqualTo(ratio > 0.382);
                assertThat(pieces.getOrDefault(Definition.THERMODYNAMIC, List.of()))
                        .isEmpty();
            }
        }
    }

    @Test
    void theTableHasTheEndsOfTheModel() {
        TwoBand bands = new TwoBand(1, 0.2, 0.3, BandShapes.semicircle());
        Map<Definition, List<TwoBandEnergy.Piece>> pieces = C28LifshitzSeparation.pieces(bands, 1000);
        for (Definition d : Definition.values()) {
            List<TwoBandEnergy.Piece> fine = new TwoBandEnergy(bands, d).coexistence();
            List<TwoBandEnergy.Piece> found = pieces.getOrDefault(d, List.of());
            assertThat(found).hasSameSizeAs(fine);
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).low()).isCloseTo(fine.get(i).low(), within(1.001e-3));
                assertThat(found.get(i).high()).isCloseTo(fine.get(i).high(), within(1.001e-3));
            }
        }
    }

    @Test
    void twoCoexistencesAroundTheEighth() {
        assertThat(C29EighthDoping.Shows.of(pairs(0.002, 0.124, 0.13, 0.27), 8).all())
                .isTrue();
        assertThat(C29EighthDoping.Shows.of(pairs(0.002, 0.1265, 0.1235, 0.27), 8)
                        .all())
                .isTrue();
        assertThat(C29EighthDoping.Shows.of(pairs(0.002, 0.1275, 0.13, 0.27), 8).all())
                .isFalse();
        assertThat(C29EighthDoping.Shows.of(pairs(0.002, 0.124, 0.141, 0.27), 8).all())
                .isFalse();
        assertThat(C29EighthDoping.Shows.of(pairs(0.07, 0.124, 0.13, 0.27), 8).all())
                .isFalse();
        assertThat(C29EighthDoping.Shows.of(pairs(0.002, 0.124), 8).all()).isFalse();
        assertThat(C29EighthDoping.verdict(true, true, 0.5)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(C29EighthDoping.verdict(true, true, 0.49)).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(C29EighthDoping.verdict(true, false, 1)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    private static List<PolaronPhases.Pair> pairs(double... edges) {
        return Arrays.stream(new int[] {0, 2})
                .filter(i -> i < edges.length)
                .mapToObj(i -> new PolaronPhases.Pair(edges[i], edges[i + 1], 0, 0))
                .toList();
    }

    @Test
    void aHypercubeHasEachStratumOnce() {
        double[][] sets = C29EighthDoping.hypercube(50);
        for (int k = 0; k < 5; k++) {
            double[] column = new double[50];
            for (int i = 0; i < 50; i++) {
                column[i] = sets[i][k];
            }
            Arrays.sort(column);
            double low = new double[] {2.5, 60, 100, 20, 1.2}[k];
            double high = new double[] {4, 200, 600, 300, 3}[k];
            for (int i = 0; i < 50; i++) {
                assertThat((column[i] - low) / (high - low)).isBetween(i / 50.0 - 1e-12, (i + 1) / 50.0 + 1e-12);
            }
        }
    }

    @Test
    void arrestNeedsASlowPatternBesideAFastOne() {
        assertThat(verdict(0.25, 0.05, 0.05, 0.05)).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(0.25, 0.2, 0.05, 0.2)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(verdict(0.25, 0.2, 0.2, 0.05)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(verdict(0.25, 0.2, 0.2, 0.2)).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(verdict(0.15, 0.05, 0.05, 0.05)).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(pattern(C30ArrestedPatterns.Kind.B, 0, 0.4).correlated()).isFalse();
        assertThat(pattern(C30ArrestedPatterns.Kind.A, 0, 0.4).correlated()).isFalse();
    }

    private static Verdict verdict(double a, double b, double d, double e) {
        return C30ArrestedPatterns.verdict(
                List.of(
                        pattern(C30ArrestedPatterns.Kind.A, a, 0.1),
                        pattern(C30ArrestedPatterns.Kind.B, b, 0.8),
                        pattern(C30ArrestedPatterns.Kind.C, 0.03, 0.1),
                        pattern(C30ArrestedPatterns.Kind.D, d, 0.8),
                        pattern(C30ArrestedPatterns.Kind.E, e, 0.8)),
                0.1);
    }

    private static C30ArrestedPatterns.Pattern pattern(C30ArrestedPatterns.Kind kind, double z, double fourfold) {
        return new C30ArrestedPatterns.Pattern(kind, z, 0.01, 2, fourfold, new double[] {10, 12, 14});
    }
}
