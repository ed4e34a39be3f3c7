package org.apical.physics.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Time series give their own numbers back, whatever their units (phase-separation, H). */
class KineticsTest {
    static IntStream seeds() {
        return IntStream.rangeClosed(1, 15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactSeriesGiveTheirNumbers(int seed) {
        Random random = new Random(seed);
        double tau = Math.pow(10, -2 + 6 * random.nextDouble());
        double m = 0.6 + 3 * random.nextDouble();
        double start = 100 * (random.nextDouble() - 0.5);
        double base = 1e3 * (random.nextDouble() - 0.5);
        double change = Math.pow(10, -3 + 6 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
        double[] t = new double[16];
        double[] y = new double[16];
        Kinetics law = new Kinetics(base, change, tau, m, new double[4], 0, 0, false);
        for (int i = 0; i < t.length; i++) {
            t[i] = start + tau * (i * i * 0.015 - 0.1);
            y[i] = law.at(t[i], start);
        }
        Kinetics fit = Kinetics.fit(t, y, start);
        // base is lost in rounding where the change is small against it
        double loose = 1e-6 + 1e-10 * Math.abs(base / change);
        assertThat(fit.tau()).isCloseTo(tau, within(loose * tau));
        assertThat(fit.exponent()).isCloseTo(m, within(loose * m));
        assertThat(fit.change()).isCloseTo(change, within(loose * Math.abs(change)));
        assertThat(fit.baseline()).isCloseTo(base, within(1e-6 * Math.abs(change) + 1e-12 * Math.abs(base)));
        assertThat(fit.atLimit()).isFalse();
    }
}
