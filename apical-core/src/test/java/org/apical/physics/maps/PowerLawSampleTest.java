package org.apical.physics.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apical.numerics.HurwitzZeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exponents, distances and scans against their definitions (phase-separation, E1). */
class PowerLawSampleTest {
    static IntStream seeds() {
        return IntStream.rangeClosed(1, 12);
    }

    private static double[] drawn(int seed, boolean discrete) {
        Random random = new Random(seed);
        double alpha = 1.2 + 2.5 * random.nextDouble();
        double[] v = new double[20 + random.nextInt(200)];
        for (int i = 0; i < v.length; i++) {
            double x = (0.2 + random.nextDouble()) * Math.pow(1 - random.nextDouble(), -1 / (alpha - 1));
            v[i] = discrete ? Math.ceil(Math.min(1e4, 2 * x)) : x;
        }
        return v;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDistanceIsThatOverAllSortedValues(int seed) {
        double[] v = drawn(seed, false);
        PowerLawSample sample = new PowerLawSample(v, false);
        double minimum = v[seed];
        PowerLawSample.Fit fit = sample.at(minimum);
        double[] tail = Arrays.stream(v).filter(x -> x >= minimum).sorted().toArray();
        double sum = Arrays.stream(tail).map(x -> Math.log(x / minimum)).sum();
        assertThat(fit.tail()).isEqualTo(tail.length);
        if (tail.length < 2) {
            return;
        }
        assertThat(fit.exponent()).isCloseTo(1 + tail.length / sum, within(1e-10 * (1 + tail.length / sum)));
        assertThat(fit.distance()).isCloseTo(continuousDistance(tail, minimum, fit.exponent()), within(1e-12));
        double logLikelihood = tail.length * Math.log((fit.exponent() - 1) / minimum) - fit.exponent() * sum;
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-9 * (1 + Math.abs(logLikelihood))));
    }

    private static double continuousDistance(double[] tail, double minimum, double alpha) {
        double worst = 0;
        for (int i = 0; i < tail.length; i++) {
            double p = 1 - Math.pow(tail[i] / minimum, 1 - alpha);
            worst = Math.max(worst, Math.abs((i + 1.0) / tail.length - p));
            worst = Math.max(worst, Math.abs((double) i / tail.length - p));
        }
        return worst;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDiscreteDistanceIsThatOverEveryWholeNumber(int seed) {
        double[] v = drawn(seed, true);
        PowerLawSample sample = new PowerLawSample(v, true);
        double minimum = Arrays.stream(v).min().orElseThrow();
        PowerLawSample.Fit fit = sample.at(minimum);
        double norm = zeta(fit.exponent(), minimum);
        double worst = 0;
        double largest = Arrays.stream(v).max().orElseThrow();
        for (double k = minimum; k <= largest; k++) {
            double whole = k;
            double share = (double) Arrays.stream(v).filter(x -> x <= whole).count() / v.length;
            worst = Math.max(worst, Math.abs(share - 1 + zeta(fit.exponent(), k + 1) / norm));
        }
        assertThat(fit.distance()).isCloseTo(worst, within(1e-11));
        // the likelihood falls on both sides
        double sum = Arrays.stream(v).map(Math::log).sum();
        double here = likelihood(v.length, sum, fit.exponent(), minimum);
        assertThat(fit.logLikelihood()).isCloseTo(here, within(1e-9 * Math.abs(here)));
        assertThat(likelihood(v.length, sum, fit.exponent() + 1e-3, minimum)).isLessThan(here);
        assertThat(likelihood(v.length, sum, fit.exponent() - 1e-3, minimum)).isLessThan(here);
    }

    private static double zeta(double s, double q) {
        return HurwitzZeta.scaled(s, q) * Math.pow(q, -s);
    }

    private static double likelihood(int n, double sum, double alpha, double minimum) {
        return -n * Math.log(zeta(alpha, minimum)) - alpha * sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theScanFindsTheFirstSmallestDistance(int seed) {
        for (boolean discrete : new boolean[] {false, true}) {
            double[] v = drawn(seed, discrete);
            PowerLawSample sample = new PowerLawSample(v, discrete);
            double[] distinct = Arrays.stream(v).distinct().sorted().toArray();
            double best = Double.POSITIVE_INFINITY;
            double minimum = Double.NaN;
            for (int i = 0; i < distinct.length - (discrete ? 1 : 0); i++) {
                PowerLawSample.Fit fit = sample.at(distinct[i]);
                if (fit.tail() >= 10 && fit.distance() < best) {
                    best = fit.distance();
                    minimum = distinct[i];
                }
            }
            PowerLawSample.Fit found = sample.scan(10, Integer.MAX_VALUE, 0);
            assertThat(found.minimum()).isEqualTo(minimum);
            assertThat(found.distance()).isEqualTo(best);
        }
    }

    @Test
    void zetaHasItsKnownValues() {
        assertThat(HurwitzZeta.scaled(2, 1)).isCloseTo(Math.PI * Math.PI / 6, within(1e-14));
        assertThat(HurwitzZeta.scaled(4, 1)).isCloseTo(Math.pow(Math.PI, 4) / 90, within(1e-14));
        // zeta(s, 1/2) = (2^s - 1) zeta(s)
        assertThat(zeta(3, 0.5)).isCloseTo(7 * HurwitzZeta.scaled(3, 1), within(1e-12));
        // the recurrence, for steep laws and large arguments too
        for (double s : new double[] {1.0001, 1.5, 2.7, 30, 200}) {
            for (double q : new double[] {0.5, 1, 7, 300, 1e6}) {
                double next = HurwitzZeta.scaled(s, q + 1) * Math.exp(-s * Math.log1p(1 / q));
                assertThat(HurwitzZeta.scaled(s, q)).isCloseTo(1 + next, within(1e-12 * (1 + next)));
                double step = 1e-4 * (s - 1);
                double slope = -(Math.log(zeta2(s + step, q)) - Math.log(zeta2(s - step, q))) / (2 * step);
                double mean = HurwitzZeta.meanLog(s, q) - Math.log(q);
                assertThat(slope).isCloseTo(mean, within(1e-6 * (1e-6 + mean)));
            }
        }
    }

    private static double zeta2(double s, double q) {
        return HurwitzZeta.scaled(s, q);
    }

    @Test
    void aStratifiedSampleGivesItsExponentBack() {
        for (double alpha : new double[] {1.3, 2, 2.6, 5}) {
            double[] v = MapSamples.stratifiedPower(20_000, alpha, 3);
            PowerLawSample.Fit fit = new PowerLawSample(v, false).at(3);
            assertThat(fit.exponent()).isCloseTo(alpha, within(2e-3 * alpha));
            assertThat(fit.distance()).isLessThan(1e-3);
        }
    }

    @Test
    void scalingTheValuesScalesNothingButTheMinimum() {
        double[] v = drawn(3, false);
        PowerLawSample.Fit one = new PowerLawSample(v, false).scan(10, Integer.MAX_VALUE, 0);
        PowerLawSample.Fit other =
                new PowerLawSample(Arrays.stream(v).map(x -> 1024 * x).toArray(), false).scan(10, Integer.MAX_VALUE, 0);
        assertThat(other.exponent()).isCloseTo(one.exponent(), within(1e-10));
        assertThat(other.minimum()).isEqualTo(1024 * one.minimum());
        assertThat(other.distance()).isCloseTo(one.distance(), within(1e-12));
    }
}
