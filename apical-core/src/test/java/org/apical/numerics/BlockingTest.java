package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of a series whose correlation is known: x_{i+1} = a x_i + noise. */
class BlockingTest {
    @ParameterizedTest
    @CsvSource({"0, 0.5", "0.5, 1.5", "0.9, 9.5", "0.98, 49.5"})
    void correlationTimeAndErrorOfAnAutoregression(double a, double time) {
        JavaRandomSource random = new JavaRandomSource(7);
        Blocking series = new Blocking();
        int n = 1 << 20;
        double x = 0;
        for (int i = 0; i < n; i++) {
            x = a * x + Math.sqrt(1 - a * a) * random.nextGaussian();
            series.add(3 + x);
        }
        // bins of ten correlation times still miss some per cent
        assertThat(series.correlationTime()).isCloseTo(time, within(0.12 * time));
        assertThat(series.error()).isCloseTo(Math.sqrt(2 * time / n), within(0.06 * Math.sqrt(2 * time / n)));
        assertThat(series.mean()).isCloseTo(3, within(5 * series.error()));
        assertThat(series.variance()).isCloseTo(1, within(0.05));
        assertThat(series.reached()).isTrue();
    }
}
