package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jtransforms.fft.DoubleFFT_2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shared transform against a library, and the threads that share it. */
class RealFourierPlaneTest {
    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16, 32, 64, 128, 256, 512})
    void agreesWithTheLibraryAndComesBack(int n) {
        JavaRandomSource random = new JavaRandomSource(n);
        double[] c = new double[n * n];
        double[] z = new double[2 * n * n];
        for (int i = 0; i < c.length; i++) {
            c[i] = random.nextDouble() - 0.3;
            z[2 * i] = c[i];
        }
        RealFourierPlane plane = new RealFourierPlane(n);
        RealFourierPlane.Field field = plane.field();
        RealFourierPlane.Spectrum modes = plane.spectrum();
        field.set(c);
        assertThat(field.copy()).isEqualTo(c);
        plane.forward(field, modes);
        new DoubleFFT_2D(n, n).complexForward(z);
        for (int q = 0; q < n; q++) {
            for (int p = 0; p <= n / 2; p++) {
                int band = Math.min(p / plane.bandStart(1), plane.bands() - 1);
                int at = p - plane.bandStart(band);
                double re = z[2 * (p * n + q)];
                double im = z[2 * (p * n + q) + 1];
                assertThat(modes.re[band][q][at]).isCloseTo(re, within(1e-14 * n * n));
                assertThat(modes.im[band][q][at]).isCloseTo(im, within(1e-14 * n * n));
                assertThat(modes.power(p, q))
                        .isCloseTo(re * re + im * im, within(4e-14 * n * n * Math.hypot(re, im) + 1e-20));
            }
        }
        plane.inverse(modes, field);
        double[] back = field.copy();
        for (int i = 0; i < c.length; i++) {
            assertThat(back[i]).isCloseTo(c[i], within(1e-14));
        }
    }

    @Test
    void takesPowersOfTwoOnly() {
        assertThatThrownBy(() -> new RealFourierPlane(12)).hasMessageContaining("12");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aCrewDoesEveryPartOnce(int threads) {
        try (Crew crew = new Crew(threads)) {
            AtomicIntegerArray done = new AtomicIntegerArray(1000);
            for (int round = 0; round < 20; round++) {
                crew.each(1000, done::incrementAndGet);
            }
            for (int i = 0; i < 1000; i++) {
                assertThat(done.get(i)).isEqualTo(20);
            }
            assertThatThrownBy(() -> crew.each(8, i -> {
                        throw new IllegalStateException("part " + i);
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
