package org.apical.physics.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each alternative is a maximum of its likelihood and gives its own samples back (phase-separation, E1). */
class TailAlternativesTest {
    static IntStream seeds() {
        return IntStream.rangeClosed(1, 8);
    }

    private static TailAlternatives of(double[] v, double minimum) {
        PowerLawSample sample = new PowerLawSample(v, false);
        return new TailAlternatives(sample.tailValues(minimum), sample.at(minimum));
    }

    @Test
    void theTruncatedLawIsTheIncompleteGammaFunction() {
        for (double kappa : new double[] {1e-3, 0.03, 0.5, 2, 20}) {
            // E_1(kappa) = Gamma(0, kappa); E_alpha by its recurrence (alpha - 1) E_alpha = e^-kappa - kappa E_(alpha -
            // 1)
            for (double alpha : new double[] {-1, 0.5, 1, 1.7, 2, 3}) {
                double a = Math.exp(TruncatedLaw.of(alpha, kappa).logNorm());
                double b = Math.exp(TruncatedLaw.of(alpha + 1, kappa).logNorm());
                assertThat(alpha * b).isCloseTo(Math.exp(-kappa) - kappa * a, within(1e-12 * (1 + kappa * a)));
            }
            // s = 1 - alpha = 0.5: Gamma(1/2, kappa)
            double half = Gamma.regularizedGammaQ(0.5, kappa) * Math.sqrt(Math.PI);
            assertThat(Math.exp(TruncatedLaw.of(0.5, kappa).logNorm()))
                    .isCloseTo(half / Math.sqrt(kappa), within(1e-11 * half / Math.sqrt(kappa)));
        }
    }

    @Test
    void samplesOfTheLawsGiveTheirNumbersBack() {
        int n = 4000;
        TailAlternatives truncated = of(MapSamples.stratifiedTruncated(n, 1.8, 2, 50), 2);
        assertThat(truncated.truncated().first()).isCloseTo(1.8, within(0.01));
        assertThat(truncated.truncated().second()).isCloseTo(50, within(1.5));
        double[] shares =
                IntStream.range(0, n).mapToDouble(i -> 1 - (i + 0.5) / n).toArray();
        TailAlternatives exponential =
                of(Arrays.stream(shares).map(s -> 1 - Math.log(s) / 0.7).toArray(), 1);
        assertThat(exponential.exponential().first()).isCloseTo(0.7, within(2e-3));
        TailAlternatives stretched =
                of(Arrays.stream(shares).map(s -> Math.pow(1 - Math.log(s), 2)).toArray(), 1);
        assertThat(stretched.stretchedExponential().second()).isCloseTo(0.5, within(0.01));
        assertThat(stretched.stretchedExponential().first()).isCloseTo(1, within(0.1));
        assertThat(exponential.exponential().logRatio()).isNegative();
        assertThat(exponential.exponential().pValue()).isLessThan(1e-3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void logNormalLikelihoodFallsOnAllSides(int seed) {
        Random random = new Random(seed);
        double[] v = new double[300];
        for (int i = 0; i < v.length; i++) {
            v[i] = Math.exp(0.5 + 0.8 * random.nextGaussian());
        }
        double minimum = 1;
        double[] tail = Arrays.stream(v).filter(x -> x >= minimum).toArray();
        TailAlternatives.Alternative best = of(v, minimum).lognormal();
        assertThat(best.boundary()).isFalse();
        double here = logNormal(tail, minimum, best.first(), best.second());
        assertThat(best.logLikelihood()).isCloseTo(here, within(1e-8 * Math.abs(here)));
        for (double d : new double[] {-1e-2, 1e-2}) {
            assertThat(logNormal(tail, minimum, best.first() + d, best.second()))
                    .isLessThan(here);
            assertThat(logNormal(tail, minimum, best.first(), best.second() + d))
                    .isLessThan(here);
        }
    }

    private static double logNormal(double[] tail, double minimum, double mu, double sigma) {
        double above = 0.5 * Erf.erfc((Math.log(minimum) - mu) / sigma / Math.sqrt(2));
        return Arrays.stream(tail)
                .map(x -> -Math.log(x * sigma * Math.sqrt(2 * Math.PI))
                        - 0.5 * Math.pow((Math.log(x) - mu) / sigma, 2)
                        - Math.log(above))
                .sum();
    }

    @Test
    void nestedFormsNeverLoseAgainstThePowerLaw() {
        for (int seed = 1; seed <= 20; seed++) {
            double[] v = MapSamples.randomPower(200, 1.5 + 0.1 * seed, 1, seed);
            TailAlternatives tail = of(v, 1);
            TailAlternatives.Alternative truncated = tail.truncated();
            assertThat(truncated.logRatio()).isLessThanOrEqualTo(1e-7);
            if (truncated.boundary()) {
                assertThat(truncated.first()).isNaN();
                assertThat(truncated.pValue()).isOne();
            }
            assertThat(tail.lognormal().logRatio()).isLessThanOrEqualTo(1e-6);
            assertThat(tail.stretchedExponential().logRatio()).isLessThanOrEqualTo(1e-6);
        }
    }
}
