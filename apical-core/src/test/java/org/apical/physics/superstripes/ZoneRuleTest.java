package org.apical.physics.superstripes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of quadrature over the zone where it is hardest: a hair beside the places where the Fermi surface changes. */
class ZoneRuleTest {
    private static final double HAIR = 2e-4;

    private static FreeMotion free(String kind, double mass, double rashba) {
        return kind.equals("stripes") ? FreeMotion.stripes(mass) : FreeMotion.wells(mass, rashba);
    }

    private static double apart(Superlattice lattice, Pairing pairing, double mu) {
        double fast = new CriticalTemperature(lattice, pairing, true).at(mu);
        double fine = new CriticalTemperature(lattice, pairing, false).at(mu);
        assertThat(fine).isPositive();
        return Math.abs(fast / fine - 1);
    }

    @ParameterizedTest
    @CsvSource({"stripes, 0", "wells, 0", "wells, 0.08"})
    void theFastRuleIsGoodToATenthOfAThousandthBesideTheTransitions(String kind, double rashba) {
        UniformRandomProvider rng = RandomSource.XO_RO_SHI_RO_128_PP.create(20261126);
        double worst = 0;
        for (int i = 0; i < 16; i++) {
            boolean standard = i == 0;
            double period = standard ? 2.4 : rng.nextDouble(1.6, 4);
            double ratio = standard ? 2.0 / 3 : rng.nextDouble(0.4, 0.85);
            Superlattice lattice = Superlattice.of(
                    new WellBarrierBands(
                            ratio * period,
                            (1 - ratio) * period,
                            standard ? 0.5 : rng.nextDouble(0.1, 1.5),
                            1,
                            standard ? 1 : rng.nextDouble(0.5, 2)),
                    free(kind, standard ? 1 : rng.nextDouble(0.5, 2), rashba),
                    1,
                    1);
            Pairing pairing = new Pairing(
                    standard ? 0.06 : rng.nextDouble(0.015, 0.1),
                    standard ? 0.3 : rng.nextDouble(0.2, 0.5),
                    new double[0][],
                    i % 3 == 2);
            for (int band = 1; band < 3; band++) {
                for (double edge : new double[] {lattice.bottom(band), lattice.nodal(band), lattice.neck(band)}) {
                    for (double side : new double[] {-HAIR, 0, HAIR}) {
                        worst = Math.max(worst, apart(lattice, pairing, edge + side));
                    }
                }
            }
        }
        assertThat(worst).as("relative difference of fast and fine Tc").isLessThan(1e-4);
    }

    /** Weights over [0, 1] and the square root at an end, for which the substitution is made. */
    @Test
    void squareRootsAtBothEndsAreIntegrated() {
        for (ZoneRule rule : new ZoneRule[] {ZoneRule.FAST, ZoneRule.FINE, ZoneRule.FINEST}) {
            double one = 0;
            double root = 0;
            double inverse = 0;
            for (int i = 0; i < rule.size(); i++) {
                one += rule.w[i];
                root += rule.w[i] * Math.sqrt(rule.x[i] * (1 - rule.x[i]));
                inverse += rule.w[i] / Math.sqrt(rule.x[i]);
            }
            assertThat(one).isCloseTo(1, within(1e-14));
            assertThat(root).isCloseTo(Math.PI / 8, within(1e-10));
            assertThat(inverse).isCloseTo(2, within(1e-10));
        }
    }
}
