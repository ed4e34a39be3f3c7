package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.numerics.Grid;
import org.apical.numerics.SingularValues;
import org.apical.physics.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operations on spectra in cases whose answer is known. */
class SpectrumOperationsTest {
    private static final double[] X = Grid.uniform(0, 0.5, 400);

    private static double[] step(double at, double width) {
        double[] y = new double[X.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = 1 / (1 + Math.exp(-(X[i] - at) / width)) + 0.1 * Math.sin(0.3 * X[i]) * (X[i] > at ? 1 : 0);
        }
        return y;
    }

    @Test
    void normalisationOfTwoLines() {
        double[] energy = Grid.uniform(8800, 5, 200);
        double[] mu = new double[200];
        for (int i = 0; i < 200; i++) {
            mu[i] = 0.3 - 1e-4 * energy[i] + (energy[i] < 9000 ? 0 : 2 + 3e-4 * (energy[i] - 9000));
        }
        Normalization n = Normalization.of(energy, mu, 40, new NormalizationRanges(-190.0, -20.0, 50.0, 700.0, 1, 0));
        assertThat(n.edgeStep()).isCloseTo(2, within(1e-11));
        assertThat(n.preSlope()).isCloseTo(-1e-4, within(1e-14));
        assertThat(n.flat()[150]).isCloseTo(1, within(1e-11));
        assertThat(n.withStep(energy, 4).norm()[150]).isCloseTo(n.norm()[150] / 2, within(1e-12));
    }

    @Test
    void anExactMixtureReturnsItsWeights() {
        double[][] parts = {step(60, 2), step(64, 3), step(70, 1)};
        double[] mix = new double[X.length];
        for (int i = 0; i < mix.length; i++) {
            mix[i] = 0.2 * parts[0][i] + 0.5 * parts[1][i] + 0.3 * parts[2][i];
        }
        for (boolean positive : new boolean[] {false, true}) {
            for (boolean sum : new boolean[] {false, true}) {
                Mixture m = Mixture.fit(parts, mix, positive, sum);
                assertThat(m.weights()).containsExactly(new double[] {0.2, 0.5, 0.3}, within(1e-10));
                assertThat(m.squares()).isLessThan(1e-20);
            }
        }
        double[] negative = parts[0].clone();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = 1.4 * parts[0][i] - 0.4 * parts[1][i];
        }
        assertThat(Mixture.fit(parts, negative, true, true).weights())
                .containsExactly(new double[] {1, 0, 0}, within(1e-9));
    }

    @Test
    void mixturesOfTwoHaveTwoComponents() {
        double[][] series = new double[5][X.length];
        double[] a = step(60, 2);
        double[] b = step(66, 2);
        for (int s = 0; s < 5; s++) {
            for (int i = 0; i < X.length; i++) {
                series[s][i] = (1 - s / 4.0) * a[i] + s / 4.0 * b[i];
            }
        }
        SingularValues svd = SingularValues.of(series, new double[X.length]);
        assertThat(svd.values()[1]).isGreaterThan(0.1);
        assertThat(svd.values()[2]).isLessThan(1e-12 * svd.values()[0]);
        assertThat(svd.explained()[1]).isCloseTo(1, within(1e-12));
        double[] rebuilt = svd.rebuild(a, new double[X.length], 2);
        assertThat(rebuilt).containsExactly(a, within(1e-11));
    }

    @Test
    void alignmentFindsTheShift() {
        double[] y = step(60, 2);
        double[] moved = X.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += 1.37;
        }
        double[] half = y.clone();
        for (int i = 0; i < half.length; i++) {
            half[i] *= 0.5;
        }
        EdgeAlignment found = EdgeAlignment.of(X, y, moved, half, 40, 100, 10, 1);
        assertThat(found.shift()).isCloseTo(-1.37, within(0.01));
        assertThat(found.amplitude()).isCloseTo(2, within(0.01));
    }

    @Test
    void rebinningKeepsConstantsAndEnergies() {
        double[] energy = Grid.uniform(8800, 0.25, 4000);
        double[] five = new double[energy.length];
        Arrays.fill(five, 5);
        double[] bins = Rebin.energies(9000, -200, -30, 2, 0.5, 15, 780, 0.05);
        assertThat(bins).isSorted();
        assertThat(bins[0]).isEqualTo(8802);
        assertThat(bins[bins.length - 1]).isCloseTo(9780, within(1e-9));
        for (boolean centroid : new boolean[] {true, false}) {
            for (double v : Rebin.values(energy, five, bins, centroid)) {
                assertThat(v).isCloseTo(5, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Smoothing.Kernel.class)
    void smoothingKeepsConstantsAndTheMiddleOfAStep(Smoothing.Kernel kernel) {
        double[] ones = new double[X.length];
        Arrays.fill(ones, 1);
        assertThat(Smoothing.convolve(X, ones, kernel, 3)).containsExactly(ones, within(1e-12));
        double[] heaviside = new double[X.length];
        for (int i = 0; i < heaviside.length; i++) {
            heaviside[i] = i == 200 ? 0.5 : i > 200 ? 1 : 0;
        }
        assertThat(Smoothing.convolve(X, heaviside, kernel, 3)[200]).isCloseTo(0.5, within(2e-3));
    }

    @Test
    void aGaussianSmoothedByAGaussianIsWider() {
        double[] y = new double[X.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.exp(-Math.pow((X[i] - 100) / 6, 2) / 2);
        }
        double[] s = Smoothing.convolve(X, y, Smoothing.Kernel.GAUSSIAN, 8);
        assertThat(s[200]).isCloseTo(0.6, within(1e-6));
        assertThat(s[220]).isCloseTo(0.6 * Math.exp(-0.5), within(1e-6));
    }

    @Test
    void deglitchFindsGlitchesAndNothingElse() {
        double[] y = step(60, 2);
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(11);
        for (int i = 0; i < y.length; i++) {
            y[i] += 1e-4 * (random.nextDouble() - 0.5);
        }
        y[300] += 0.05;
        y[340] -= 0.08;
        boolean[] flagged = Deglitch.runningMedian(X, y, 6);
        for (int i = 0; i < flagged.length; i++) {
            assertThat(flagged[i]).as("point %d", i).isEqualTo(i == 300 || i == 340);
        }
    }

    @Test
    void scatterOfScans() {
        double[][] x = {{1, 2, 3, 4}, {0.5, 2, 3.5}, {1, 2, 3, 3.4}};
        double[][] y = {{1, 2, 3, 4}, {1.5, 3, 4.5}, {0, 1, 2, 2.4}};
        ScanMean mean = ScanMean.of(x, y, new double[] {1, 1, 1});
        assertThat(mean.x()).containsExactly(1, 2, 3);
        assertThat(mean.mean()).containsExactly(new double[] {1, 2, 3}, within(1e-14));
        assertThat(mean.deviation()).containsExactly(new double[] {1, 1, 1}, within(1e-14));
        assertThat(ScanMean.of(new double[][] {x[0]}, new double[][] {y[0]}, new double[] {2})
                        .deviation())
                .containsOnly(0);
    }

    @Test
    void disorderOfAPair() {
        double x = Constants.DISPLACEMENT;
        assertThat(x).isCloseTo(24.2543, within(1e-4));
        assertThat(DebyeWaller.einstein(300, 20, 0)).isEqualTo(x / (20 * 300));
        assertThat(DebyeWaller.einstein(300, 20, 1e-3)).isCloseTo(x / (20 * 300), within(1e-15));
        assertThat(DebyeWaller.einstein(300, 20, 1e6)).isCloseTo(2 * x * 1e6 / (20 * 300 * 300), within(1e-6));
        // Far apart the atoms move independently; at T = 0 that is 3X/theta (1/m1 + 1/m2)/2.
        assertThat(DebyeWaller.correlatedDebye(315, 63.5, 16, 1e7, 1.4, 0))
                .isCloseTo(1.5 * x / 315 * (1 / 63.5 + 1 / 16.0), within(1e-12));
        double z = Math.cbrt(9 * Math.PI / 2) / 1.41 * 2.55;
        double closed = 3 * x / 315 * (1 / 63.5 - 2 * (1 - Math.cos(z)) / (z * z) / 63.5);
        assertThat(DebyeWaller.correlatedDebye(315, 63.5, 63.5, 2.55, 1.41, 0)).isCloseTo(closed, within(1e-15));
        assertThat(DebyeWaller.correlatedDebye(315, 63.5, 63.5, 2.55, 1.41, 0.01))
                .isCloseTo(closed, within(1e-9));
        double warm = DebyeWaller.correlatedDebye(315, 63.5, 63.5, 2.55, 1.41, 5000);
        assertThat(DebyeWaller.correlatedDebye(315, 63.5, 63.5, 2.55, 1.41, 10000) / warm)
                .isCloseTo(2, within(1e-3));
    }

    @Test
    void edgesAreFoundBesideGlitches() {
        double[] y = step(100, 1.5);
        y[330] += 3;
        assertThat(X[Edge.steepest(X, y)]).isCloseTo(100, within(1.01));
        assertThat(Edge.crossing(X, y, 0.5, 200)).isCloseTo(100, within(0.3));
        assertThat(Edge.steepest(X, new double[X.length])).isEqualTo(-1);
    }
}
