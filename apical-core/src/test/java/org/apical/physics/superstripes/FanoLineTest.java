package org.apical.physics.superstripes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FanoLineTest {
    private static double[] places(double from, double to, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = from + (to - from) * i / (n - 1);
        }
        return x;
    }

    private static double[] curve(double[] x, double amplitude, double q, double x0, double gamma, double background) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            double e = 2 * (x[i] - x0) / gamma;
            y[i] = background + amplitude * (q + e) * (q + e) / (1 + e * e);
        }
        return y;
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1.5, 0.3, 0.08, 5",
        "2, -0.7, 0.25, 0.02, -3",
        "1, 0, 0.3, 0.1, 0",
        "40, 6, 0.31, 0.05, 1",
        "3, -4, 0.28, 0.2, 2"
    })
    void recoversALineOfAnyShape(double amplitude, double q, double x0, double gamma, double background) {
        double[] x = places(0.1, 0.5, 61);
        FanoLine line = FanoLine.fit(x, curve(x, amplitude, q, x0, gamma, background), new double[0]);
        assertThat(line.amplitude()).isCloseTo(amplitude, withPercentage(1e-4));
        assertThat(line.q()).isCloseTo(q, within(1e-5));
        assertThat(line.x0()).isCloseTo(x0, within(1e-7));
        assertThat(line.gamma()).isCloseTo(gamma, withPercentage(1e-4));
        assertThat(line.background()).isCloseTo(background, within(1e-5));
        assertThat(line.rSquared()).isCloseTo(1, within(1e-10));
        assertThat(line.at(line.xMin())).isCloseTo(line.background(), within(1e-9));
        if (q != 0) {
            assertThat(line.at(line.xMax())).isCloseTo(line.yMax(), within(1e-8 * amplitude));
        }
    }

    /** A negative amplitude is the same curve as a positive one with -1/q: the convention picks the positive. */
    @Test
    void ofTheTwoDescriptionsTheOneWithPositiveAmplitudeIsGiven() {
        double[] x = places(-2, 2, 41);
        FanoLine line = FanoLine.fit(x, curve(x, -1, 2, 0.1, 0.5, 7), new double[0]);
        assertThat(line.amplitude()).isCloseTo(4, within(1e-6));
        assertThat(line.q()).isCloseTo(-0.5, within(1e-6));
        assertThat(line.background()).isCloseTo(7 - 5, within(1e-6));
    }

    @Test
    void unitsDoNotMatter() {
        double[] x = places(0.1, 0.5, 31);
        double[] y = curve(x, 10, 1.5, 0.3, 0.08, 5);
        for (int i = 0; i < y.length; i++) {
            y[i] += Math.sin(40 * x[i]);
        }
        FanoLine line = FanoLine.fit(x, y, new double[0]);
        double[] wide = new double[31];
        double[] small = new double[31];
        for (int i = 0; i < 31; i++) {
            wide[i] = 1e6 * x[i];
            small[i] = 1e-5 * y[i];
        }
        FanoLine scaled = FanoLine.fit(wide, small, new double[0]);
        assertThat(scaled.q()).isCloseTo(line.q(), withPercentage(1e-3));
        assertThat(scaled.gamma()).isCloseTo(1e6 * line.gamma(), withPercentage(1e-3));
        assertThat(scaled.amplitude()).isCloseTo(1e-5 * line.amplitude(), withPercentage(1e-3));
        assertThat(scaled.rSquared()).isCloseTo(line.rSquared(), within(1e-8));
    }

    /** Over many noisy curves the parameters scatter as their errors say. */
    @Test
    void errorsAreHonest() {
        double[] truth = {10, 1.5, 0.3, 0.08, 5};
        double[] x = places(0.1, 0.5, 61);
        double[] clean = curve(x, truth[0], truth[1], truth[2], truth[3], truth[4]);
        double noise = 0.1;
        double[] sigma = new double[61];
        Arrays.fill(sigma, noise);
        UniformRandomProvider rng = RandomSource.XO_RO_SHI_RO_128_PP.create(20261122);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(rng);
        double[] square = new double[5];
        double[] squareFree = new double[5];
        int trials = 200;
        for (int t = 0; t < trials; t++) {
            double[] y = clean.clone();
            for (int i = 0; i < y.length; i++) {
                y[i] += noise * normal.sample();
            }
            FanoLine given = FanoLine.fit(x, y, sigma);
            FanoLine free = FanoLine.fit(x, y, new double[0]);
            double[] value = {given.amplitude(), given.q(), given.x0(), given.gamma(), given.background()};
            for (int j = 0; j < 5; j++) {
                square[j] += Math.pow((value[j] - truth[j]) / given.errors()[j], 2) / trials;
                squareFree[j] += Math.pow((value[j] - truth[j]) / free.errors()[j], 2) / trials;
            }
        }
        for (int j = 0; j < 5; j++) {
            // The mean square of 200 has a spread of 0.1.
            assertThat(square[j]).isBetween(0.65, 1.4);
            assertThat(squareFree[j]).isBetween(0.65, 1.4);
        }
    }

    /** The nearest minimum is not the best one: two lines, the higher one far from the middle. */
    @Test
    void findsTheGlobalMinimum() {
        double[] x = places(0, 1, 101);
        double[] y = curve(x, 10, 1.2, 0.85, 0.03, 0);
        double[] small = curve(x, 1, 1.2, 0.4, 0.05, 0);
        for (int i = 0; i < y.length; i++) {
            y[i] += small[i];
        }
        assertThat(FanoLine.fit(x, y, new double[0]).x0()).isCloseTo(0.85, within(0.01));
    }
}
