package org.apical.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuperlatticeRowsTest {
    @Test
    void theSetIsTheSameEachTimeAndInItsRanges() {
        List<SuperlatticeDraw> set = SuperlatticeDraw.set(200);
        assertThat(set).hasSize(200).isEqualTo(SuperlatticeDraw.set(200));
        assertThat(set.subList(0, 24)).isEqualTo(SuperlatticeDraw.set(24));
        assertThat(set)
                .allMatch(d -> d.period() >= 1.8
                        && d.period() <= 3.2
                        && d.ratio() >= 0.55
                        && d.ratio() <= 0.75
                        && d.barrierEV() >= 0.2
                        && d.barrierEV() <= 1
                        && d.omegaEV() >= 0.02
                        && d.omegaEV() <= 0.09
                        && d.coupling() >= 0.15
                        && d.coupling() <= 0.45);
        assertThat(set.stream()
                        .filter(d -> d.coupling() < Math.sqrt(0.15 * 0.45))
                        .count())
                .as("half of a log-uniform number lies below the geometric middle")
                .isBetween(80L, 120L);
    }

    @Test
    void sharesMakeVerdicts() {
        assertThat(SuperlatticeRows.verdict(0.8)).isEqualTo(Verdict.REPRODUCED);
        assertThat(SuperlatticeRows.verdict(0.79)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(SuperlatticeRows.verdict(0.2)).isEqualTo(Verdict.REPRODUCED_FOR_THE_STATED_RANGE);
        assertThat(SuperlatticeRows.verdict(0.19)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void findsWhatSeparates() {
        List<SuperlatticeRows.Trial> trials = SuperlatticeDraw.set(100).stream()
                .map(d -> new SuperlatticeRows.Trial(d, 1, d.barrierEV() > 0.5))
                .toList();
        assertThat(SuperlatticeRows.separation(trials)).contains("V0 (eV)", "0 % below", "100 % above");
        assertThat(SuperlatticeRows.median(3, 1, 2, 10)).isEqualTo(2.5);
    }
}
