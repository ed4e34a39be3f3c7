package org.apical.physics.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Correlation by transforms against sums over all pairs (phase-separation, E2). */
class CorrelationTest {
    static IntStream seeds() {
        return IntStream.rangeClosed(1, 10);
    }

    private static MapGrid drawn(int seed, int rows, int columns) {
        Random random = new Random(seed);
        double[] v = new double[rows * columns];
        for (int i = 0; i < v.length; i++) {
            v[i] = random.nextInt(9) == 0 ? Double.NaN : 1e3 + random.nextDouble();
        }
        return new MapGrid(rows, columns, v);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void transformsGiveTheSumsOverPairs(int seed) {
        int rows = 2 + seed;
        int columns = 13 - seed;
        MapGrid a = drawn(seed, rows, columns);
        MapGrid b = drawn(seed + 100, rows, columns);
        int largest = 15;
        for (MapGrid second : new MapGrid[] {a, b}) {
            double[] sum = new double[largest + 1];
            int[] pairs = new int[largest + 1];
            for (int i = 0; i < a.v().length; i++) {
                for (int j = 0; j < a.v().length; j++) {
                    int dr = i / columns - j / columns;
                    int dc = i % columns - j % columns;
                    int bin = (int) Math.floor(Math.sqrt(dr * dr + dc * dc) + 0.5);
                    double product = (a.v()[i] - a.mean()) * (second.v()[j] - second.mean());
                    if (bin <= largest && !Double.isNaN(product)) {
                        sum[bin] += product;
                        pairs[bin]++;
                    }
                }
            }
            double norm = Math.sqrt(a.variance() * second.variance());
            double[] found = Correlation.of(a, second, largest).correlation();
            for (int r = 0; r <= largest; r++) {
                if (pairs[r] == 0) {
                    assertThat(found[r]).isNaN();
                } else {
                    assertThat(found[r]).isCloseTo(sum[r] / pairs[r] / norm, within(1e-9));
                }
            }
        }
        assertThat(Correlation.of(a, largest).correlation()[0]).isCloseTo(1, within(1e-12));
    }

    @Test
    void ranksIgnoreRisingTransformations() {
        Random random = new Random(5);
        double[] x = random.doubles(200).map(v -> Math.floor(20 * v)).toArray();
        double[] y = Arrays.stream(x).map(v -> v + 10 * random.nextDouble()).toArray();
        double[] up = Arrays.stream(x).map(Math::exp).toArray();
        double[] down = Arrays.stream(x).map(v -> -v * v * v).toArray();
        double rank = Correlation.spearman(x, y);
        assertThat(Correlation.spearman(up, y)).isCloseTo(rank, within(1e-14));
        assertThat(Correlation.spearman(down, y)).isCloseTo(-rank, within(1e-14));
        assertThat(Correlation.pearson(x, Arrays.stream(x).map(v -> 3 - 2 * v).toArray()))
                .isCloseTo(-1, within(1e-14));
        assertThat(Correlation.pearson(new double[] {1, 1}, new double[] {1, 2}))
                .isNaN();
    }

    @Test
    void theLengthIsWhereALineThroughTheBinsCrosses() {
        Correlation line = new Correlation(new double[] {1, 0.6, 0.2, 0.5}, new double[0][]);
        assertThat(line.crossing(0.4)).isCloseTo(1.5, within(1e-14));
        assertThat(line.crossing(0.1)).isNaN();
    }

    @Test
    void aDecayGivesItsNumbersBack() {
        double[] lag = IntStream.range(0, 30).mapToDouble(i -> 0.5 * i).toArray();
        double[] y = Arrays.stream(lag)
                .map(r -> r == 0 ? 1 : 0.8 * Math.pow(r, -0.4) * Math.exp(-r / 3))
                .toArray();
        CorrelationDecay fit = CorrelationDecay.fit(lag, y);
        assertThat(fit.amplitude()).isCloseTo(0.8, within(1e-5));
        assertThat(fit.exponent()).isCloseTo(0.4, within(1e-5));
        assertThat(fit.inverseLength()).isCloseTo(1 / 3.0, within(1e-5));
    }
}
