package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apical.claims.C31SizeDistributions.Judged;
import org.apical.model.RunContext;
import org.apical.physics.maps.MapSamples;
import org.junit.jupiter.api.Test;

/** The rule of C31 on values whose law is known, each of its refusals once. */
class SizeDistributionsTest {
    private static Judged judge(double[] values) {
        return C31SizeDistributions.judge(values, 40, 1, RunContext.quiet());
    }

    @Test
    void aPowerLawIsSupported() {
        Judged judged = judge(MapSamples.stratifiedPower(2000, 2.6, 1));
        assertThat(judged.why()).isEmpty();
        assertThat(judged.supported()).isTrue();
        assertThat(judged.exponent()).isBetween(2.5, 2.7);
    }

    @Test
    void fewValuesAreNoEvidence() {
        assertThat(judge(MapSamples.stratifiedPower(49, 2.6, 1)).why()).isEqualTo("fewer than 50 values");
    }

    @Test
    void equalValuesHaveNoTail() {
        double[] values = new double[100];
        Arrays.fill(values, 3);
        assertThat(judge(values).supported()).isFalse();
    }

    @Test
    void lessThanADecadeIsNotEnough() {
        assertThat(judge(MapSamples.stratifiedPower(200, 7, 1)).why()).isEqualTo("less than a decade");
    }

    @Test
    void anExponentialIsAnotherLaw() {
        double[] values = new double[4000];
        Arrays.setAll(values, i -> 0.2 - Math.log(1 - (i + 0.5) / values.length));
        assertThat(judge(values).supported()).isFalse();
    }

    @Test
    void aCutoffIsSeenInALargeSample() {
        double[] values =
                C31SizeDistributions.truncated(16000, 10, RunContext.quiet().random(31, "C31 test", 0));
        assertThat(judge(values).supported()).isFalse();
    }

    @Test
    void lumpsFailTheBootstrap() {
        double[] values = MapSamples.stratifiedPower(2000, 2.6, 1);
        Arrays.setAll(values, i -> Math.pow(2, Math.rint(Math.log(values[i]) / Math.log(2))) * (1 + 1e-6 * i));
        assertThat(judge(values).supported()).isFalse();
    }

    @Test
    void exponentsOfFiniteMapsRiseTowardsTheExactOne() {
        C31SizeDistributions.Finite small = C31SizeDistributions.finite(64, 6, RunContext.quiet());
        C31SizeDistributions.Finite large = C31SizeDistributions.finite(256, 6, RunContext.quiet());
        assertThat(small.mean() + 2 * small.error()).isLessThan(large.mean());
        assertThat(large.mean()).isLessThan(187.0 / 91);
    }
}
