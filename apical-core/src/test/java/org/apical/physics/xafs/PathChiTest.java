package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apical.numerics.Grid;
import org.junit.jupiter.api.Test;

/** A path in the limits of the standard EXAFS equation. */
class PathChiTest {
    private static final double[] TABLE = Grid.uniform(0, 0.5, 61);
    private static final double[] K = Grid.uniform(0, 0.05, 401);

    private static PathChi path(double reff, double lambda) {
        double[] phase = new double[TABLE.length];
        double[] amplitude = new double[TABLE.length];
        double[] free = new double[TABLE.length];
        for (int i = 0; i < TABLE.length; i++) {
            phase[i] = -1 - 0.3 * TABLE[i];
            amplitude[i] = 0.5 * Math.exp(-TABLE[i] * TABLE[i] / 200);
            free[i] = lambda;
        }
        return new PathChi(reff, TABLE, phase, amplitude, free, TABLE);
    }

    private static PathChi.Parameters with(double e0, double deltaR, double sigma2, double third, double fourth) {
        return new PathChi.Parameters(6, 0.9, e0, 0, deltaR, sigma2, third, fourth);
    }

    private static double standard(double k, double reff, double sigma2) {
        double f = 0.5 * Math.exp(-k * k / 200);
        double phase = -1 - 0.3 * k - 4 * k * sigma2 / reff;
        return 6 * 0.9 * f / (k * reff * reff) * Math.sin(2 * k * reff + phase) * Math.exp(-2 * k * k * sigma2);
    }

    @Test
    void standardEquationWithoutLosses() {
        double[] chi = path(2, 1e9).chi(K, with(0, 0, 0.004, 0, 0));
        for (int i = 20; i < K.length; i++) {
            assertThat(chi[i]).isCloseTo(standard(K[i], 2, 0.004), within(2e-6));
        }
    }

    @Test
    void lossesDampByTheMeanFreePath() {
        double[] free = path(2, 1e9).chi(K, with(0, 0, 0, 0, 0));
        double[] lossy = path(2, 8).chi(K, with(0, 0, 0, 0, 0));
        for (int i = 100; i < K.length; i++) {
            assertThat(lossy[i]).isCloseTo(free[i] * Math.exp(-2 * 2 / 8.0), within(1e-6));
        }
    }

    @Test
    void aShiftOfDistanceTurnsThePhase() {
        double[] chi = path(2, 1e9).chi(K, with(0, 0.03, 0, 0, 0));
        for (int i = 40; i < K.length; i++) {
            double f = 0.5 * Math.exp(-K[i] * K[i] / 200);
            double expected = 6 * 0.9 * f / (K[i] * 2.03 * 2.03) * Math.sin(2 * K[i] * 2.03 - 1 - 0.3 * K[i]);
            assertThat(chi[i]).isCloseTo(expected, within(2e-6));
        }
    }

    @Test
    void anEnergyShiftMovesTheOriginUp() {
        double[] moved = path(2, 1e9).chi(K, with(5, 0, 0, 0, 0));
        for (int i = 60; i < K.length; i++) {
            double q = Math.sqrt(K[i] * K[i] - 5 * XafsConstants.ETOK);
            double f = 0.5 * Math.exp(-q * q / 200);
            assertThat(moved[i]).isCloseTo(6 * 0.9 * f / (q * 4) * Math.sin(4 * q - 1 - 0.3 * q), within(2e-6));
        }
    }

    @Test
    void cumulantsActOnPhaseAndAmplitude() {
        double[] plain = path(2, 1e9).chi(K, with(0, 0, 0, 0, 0));
        double[] third = path(2, 1e9).chi(K, with(0, 0, 0, 1e-4, 0));
        double[] fourth = path(2, 1e9).chi(K, with(0, 0, 0, 0, 1e-5));
        int i = 240;
        double k = K[i];
        double f = 6 * 0.9 * 0.5 * Math.exp(-k * k / 200) / (k * 4);
        assertThat(third[i]).isCloseTo(f * Math.sin(4 * k - 1 - 0.3 * k - 4.0 / 3 * k * k * k * 1e-4), within(1e-6));
        assertThat(fourth[i]).isCloseTo(plain[i] * Math.exp(2.0 / 3 * Math.pow(k, 4) * 1e-5), within(1e-6));
    }

    @Test
    void theOriginIsFinite() {
        assertThat(path(2, 10).chi(K, with(0, 0, 0.003, 0, 0))[0]).isFinite();
        assertThat(path(2, 10).chi(K, with(3.8099821161548597, 0, 0.003, 0, 0))).doesNotContain(Double.NaN);
    }

    /** Every derivative against differences of fourth order, above and below the edge, with all parameters at work. */
    @Test
    void derivatives() {
        double[] at = {5.5, 0.8, 3.7, 0.6, 0.02, 0.0045, 2e-4, 3e-5};
        double[] step = {1e-3, 1e-3, 1e-3, 1e-3, 1e-5, 1e-6, 1e-7, 1e-8};
        PathChi path = path(2.1, 7);
        double[][] derivatives = new double[8][K.length];
        double[] chi = path.chi(K, PathChi.Parameters.of(at), derivatives);
        assertThat(chi).containsExactly(path.chi(K, PathChi.Parameters.of(at)));
        for (int j = 0; j < 8; j++) {
            double[] up2 = moved(path, at, j, 2 * step[j]);
            double[] up = moved(path, at, j, step[j]);
            double[] down = moved(path, at, j, -step[j]);
            double[] down2 = moved(path, at, j, -2 * step[j]);
            double scale = Arrays.stream(derivatives[j]).map(Math::abs).max().orElse(1);
            for (int i = 0; i < K.length; i++) {
                if (Math.abs(K[i] * K[i] - at[2] * XafsConstants.ETOK) < 0.03) {
                    continue; // q -> 0: the third derivative of its root makes differences worthless
                }
                double difference = (8 * (up[i] - down[i]) - (up2[i] - down2[i])) / (12 * step[j]);
                assertThat(derivatives[j][i])
                        .as("parameter " + j + " at k = " + K[i])
                        .isCloseTo(difference, within(2e-8 * scale));
            }
        }
    }

    private static double[] moved(PathChi path, double[] at, int j, double by) {
        double[] other = at.clone();
        other[j] += by;
        return path.chi(K, PathChi.Parameters.of(other));
    }

    @Test
    void onlyWhatIsWantedIsFilled() {
        double[][] derivatives = new double[8][];
        derivatives[5] = new double[K.length];
        path(2, 9).chi(K, with(1, 0, 0.004, 0, 0), derivatives);
        assertThat(derivatives[4]).isNull();
        assertThat(derivatives[5][100]).isNotZero();
    }
}
