package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apical.claims.C32BroadenedTransition.Compared;
import org.apical.model.RunContext;
import org.apical.physics.maps.MapGrid;
import org.junit.jupiter.api.Test;

/** The rule of C32 and the numbers it stands on. */
class BroadenedTransitionTest {
    private static final Compared BROAD = new Compared(1.4, 1.0, 0.2);
    private static final Compared CLEAR = new Compared(1.2, 1.0, 0.2);
    private static final Compared UNCLEAR = new Compared(1.4, 1.0, 0.4);
    private static final Compared NARROW = new Compared(0.5, -1.9, 0.4);

    @Test
    void theRuleNeedsRatioAndErrors() {
        assertThat(verdict(BROAD, BROAD, BROAD)).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(CLEAR, CLEAR, CLEAR)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(verdict(UNCLEAR, BROAD, UNCLEAR)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(verdict(UNCLEAR, UNCLEAR, BROAD)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(verdict(UNCLEAR, UNCLEAR, UNCLEAR)).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(verdict(NARROW, NARROW, NARROW)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    private static Verdict verdict(Compared both, Compared rows, Compared columns) {
        return C32BroadenedTransition.verdict(both, new Compared[] {rows, columns}, 1.3);
    }

    @Test
    void errorsAreThoseOfPairs() {
        Compared c = Compared.of(new double[] {2, 4, 6}, new double[] {1, 2, 3});
        assertThat(c.ratio()).isEqualTo(2);
        assertThat(c.difference()).isEqualTo(2);
        assertThat(c.error()).isCloseTo(1 / Math.sqrt(3), within(1e-15));
    }

    @Test
    void shufflingKeepsThePixels() {
        double[] v = new double[64];
        Arrays.setAll(v, i -> i);
        MapGrid mixed = C32BroadenedTransition.shuffled(
                new MapGrid(8, 8, v), RunContext.quiet().random(32, "C32 shuffle", 0));
        assertThat(mixed.v()).isNotEqualTo(v);
        assertThat(Arrays.stream(mixed.v()).sorted().toArray()).isEqualTo(v);
    }

    @Test
    void stripesAcrossTheCurrentAreWiderThanAlongIt() {
        double[] v = new double[256];
        Arrays.setAll(v, i -> i / 16 % 2 == 0 ? 1 : -1);
        C32BroadenedTransition.Read read = C32BroadenedTransition.read(new MapGrid(16, 16, v), RunContext.quiet());
        // one way the current must cross the worse stripes, the other way the better ones short it
        assertThat(Math.abs(read.zero()[0] - read.zero()[1])).isCloseTo(6, within(1e-9));
    }
}
