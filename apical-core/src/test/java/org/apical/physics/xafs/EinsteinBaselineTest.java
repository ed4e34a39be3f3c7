package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.numerics.Grid;
import org.apical.numerics.JavaRandomSource;
import org.apical.numerics.LeastSquares;
import org.apical.physics.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EinsteinBaselineTest {
    private static final double MASS = 12.7811;
    private static final double ERROR = 1.5e-4;
    private static final double[] T = Grid.uniform(10, 10, 30);

    private static double[] errors() {
        double[] e = new double[T.length];
        Arrays.fill(e, ERROR);
        return e;
    }

    private static double[] truth(double quantum, double fixed, double amplitude, double[] template) {
        double[] s = new double[T.length];
        for (int i = 0; i < s.length; i++) {
            s[i] = DebyeWaller.einstein(quantum / Constants.BOLTZMANN_MEV, MASS, T[i])
                    + fixed
                    + (template.length == 0 ? 0 : amplitude * template[i]);
        }
        return s;
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 12, 43, 90, 160})
    void cleanDataGiveTheTruthWhateverTheQuantum(double quantum) {
        EinsteinBaseline.Fit fit =
                new EinsteinBaseline(T, truth(quantum, -2e-4, 0, new double[0]), errors(), MASS).fit(new double[0]);
        assertThat(fit.quantum()).isCloseTo(quantum, within(1e-6 * quantum));
        assertThat(fit.fixed()).isCloseTo(-2e-4, within(1e-9));
        assertThat(fit.chi2()).isLessThan(1e-10);
    }

    @ParameterizedTest
    @EnumSource(EinsteinBaseline.Shape.class)
    void anomaliesOfEveryShapeAreFound(EinsteinBaseline.Shape shape) {
        double[] template = shape.at(T, 120, 15);
        EinsteinBaseline series = new EinsteinBaseline(T, truth(40, 5e-4, -3e-4, template), errors(), MASS);
        EinsteinBaseline.Fit fit = series.fit(template);
        assertThat(fit.amplitude()).isCloseTo(-3e-4, within(1e-10));
        assertThat(fit.quantum()).isCloseTo(40, within(1e-6));
    }

    /** The amplitude's error by the projection is that of a linear fit with all three columns. */
    @Test
    void errorOfTheAmplitudeIsThatOfTheNormalMatrix() {
        double[] template = EinsteinBaseline.Shape.BUMP.at(T, 90, 12);
        EinsteinBaseline series = new EinsteinBaseline(T, truth(43, 8e-4, 3e-4, template), errors(), MASS);
        EinsteinBaseline.Fit fit = series.fit(template);
        double h = 1e-4;
        double[] up = truth(43 + h, 0, 0, new double[0]);
        double[] down = truth(43 - h, 0, 0, new double[0]);
        double[][] columns = new double[3][T.length];
        for (int i = 0; i < T.length; i++) {
            columns[0][i] = (up[i] - down[i]) / (2 * h) / ERROR;
            columns[1][i] = 1 / ERROR;
            columns[2][i] = template[i] / ERROR;
        }
        double expected = Math.sqrt(LeastSquares.covariance(columns)[2][2]);
        assertThat(series.amplitudeError(fit, template)).isCloseTo(expected, within(1e-6 * expected));
    }

    @Test
    void whatTheTemperaturesDoNotSeeIsNotDetermined() {
        EinsteinBaseline series = new EinsteinBaseline(T, truth(43, 0, 0, new double[0]), errors(), MASS);
        EinsteinBaseline.Fit fit = series.fit(new double[0]);
        assertThat(series.determines(fit, EinsteinBaseline.Shape.BUMP.at(T, 100, 20)))
                .isTrue();
        assertThat(series.determines(fit, EinsteinBaseline.Shape.BUMP.at(T, 5000, 20)))
                .isFalse();
        assertThat(series.determines(fit, EinsteinBaseline.Shape.STEP.at(T, 5000, 20)))
                .isFalse();
    }

    /** Of series of noise the p-value of the search is uniform: a twentieth lies below 0.05. */
    @Test
    void lookElsewhereIsCalibrated() {
        JavaRandomSource random = new JavaRandomSource(20261125);
        double[] centres = Grid.uniform(30, 10, 26);
        int series = 300;
        int below = 0;
        int local = 0;
        for (int s = 0; s < series; s++) {
            double[] data = truth(43, 8e-4, 0, new double[0]);
            for (int i = 0; i < data.length; i++) {
                data[i] += ERROR * random.nextGaussian();
            }
            EinsteinBaseline baseline = new EinsteinBaseline(T, data, errors(), MASS);
            AnomalyScan scan = AnomalyScan.of(
                    baseline,
                    baseline.fit(new double[0]),
                    T,
                    EinsteinBaseline.Shape.BUMP,
                    centres,
                    12,
                    400,
                    RandomSource.XO_RO_SHI_RO_128_PP.create(s));
            below += scan.globalPValue() < 0.05 ? 1 : 0;
            local += Math.abs(scan.significance()) > 1.96 ? 1 : 0;
        }
        // 15 expected, +- 3.8; and a naive reader would have found something in more than a third.
        assertThat(below).isBetween(3, 29);
        assertThat(local).isGreaterThan(series / 3);
    }
}
