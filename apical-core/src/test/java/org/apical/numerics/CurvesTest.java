package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Splines, polynomials, look-ups. */
class CurvesTest {
    private static double[] points(UniformRandomProvider random, int n) {
        double[] x = new double[n];
        x[0] = random.nextDouble();
        for (int i = 1; i < n; i++) {
            x[i] = x[i - 1] + 0.01 + random.nextDouble();
        }
        return x;
    }

    private static double[] map(double[] x, DoubleUnaryOperator f) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = f.applyAsDouble(x[i]);
        }
        return y;
    }

    @RepeatedTest(20)
    void splineIsExactForCubicsAlsoBeyondTheEnds(RepetitionInfo repetition) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(repetition.getCurrentRepetition());
        double[] x = points(random, 4 + random.nextInt(30));
        double[] c = random.doubles(4, -2, 2).toArray();
        DoubleUnaryOperator cubic = t -> c[0] + t * (c[1] + t * (c[2] + t * c[3]));
        NotAKnotSpline spline = NotAKnotSpline.of(x, map(x, cubic));
        double end = x[x.length - 1];
        for (double t : new double[] {x[0] - 0.3, x[0], (x[0] + end) / 2, end, end + 0.3}) {
            assertThat(spline.value(t)).isCloseTo(cubic.applyAsDouble(t), within(1e-9 * (1 + end * end * end)));
        }
        assertThat(spline.values(x)).containsExactly(map(x, cubic), within(1e-9 * (1 + end * end * end)));
    }

    @Test
    void splineConvergesWithTheFourthOrder() {
        double[] errors = new double[2];
        for (int k = 0; k < 2; k++) {
            double[] x = Grid.uniform(0, 0.2 / (k + 1), 31 * (k + 1) - k);
            NotAKnotSpline spline = NotAKnotSpline.of(x, map(x, Math::sin));
            for (double t = 1; t < 5; t += 0.013) {
                errors[k] = Math.max(errors[k], Math.abs(spline.value(t) - Math.sin(t)));
            }
        }
        assertThat(Math.log(errors[0] / errors[1]) / Math.log(2)).isBetween(3.7, 4.3);
    }

    @Test
    void fewPointsGiveLinesAndParabolas() {
        assertThat(NotAKnotSpline.of(new double[] {1, 3}, new double[] {2, 6}).value(10))
                .isCloseTo(20, within(1e-12));
        double[] x = {1, 2, 4};
        assertThat(NotAKnotSpline.of(x, map(x, t -> t * t - t)).value(7)).isCloseTo(42, within(1e-11));
        assertThatThrownBy(() -> NotAKnotSpline.of(new double[1], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bSplinesAddUpToOne() {
        CubicBSpline spline = new CubicBSpline(new double[] {0, 1, 2.5, 3, 5, 8});
        double[] four = new double[4];
        for (double x = -0.5; x < 9; x += 0.1) {
            spline.values(x, spline.first(x), four);
            assertThat(four[0] + four[1] + four[2] + four[3]).isCloseTo(1, within(1e-10));
        }
        assertThat(spline.count()).isEqualTo(6);
    }

    @RepeatedTest(10)
    void polynomialFitIsExactForPolynomialsFarFromZero(RepetitionInfo repetition) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(repetition.getCurrentRepetition());
        double[] x = map(points(random, 60), t -> 9000 + 30 * t);
        int degree = random.nextInt(4);
        double[] c = random.doubles(4, -1, 1).toArray();
        DoubleUnaryOperator f = e -> {
            double t = (e - 9500) / 500;
            double sum = 0;
            for (int j = degree; j >= 0; j--) {
                sum = sum * t + c[j];
            }
            return sum;
        };
        PolynomialFit fit = PolynomialFit.of(x, map(x, f), 5, 50, degree);
        assertThat(fit.value(9700)).isCloseTo(f.applyAsDouble(9700), within(1e-11));
        if (degree == 1) {
            assertThat(fit.slope()).isCloseTo(c[1] / 500, within(1e-14));
            assertThat(fit.intercept()).isCloseTo(f.applyAsDouble(0), within(1e-9));
        }
    }

    @Test
    void lookUps() {
        double[] x = {1, 2, 2.5, 7};
        assertThat(Grid.indexOf(x, 0)).isZero();
        assertThat(Grid.indexOf(x, 2)).isEqualTo(1);
        assertThat(Grid.indexOf(x, 99)).isEqualTo(3);
        assertThat(Grid.indexNearest(x, 2.25))
                .as("the first of two equally near")
                .isEqualTo(1);
        assertThat(Grid.indexNearest(x, 6)).isEqualTo(3);
        assertThat(Grid.linear(x, x, 4.2)).isCloseTo(4.2, within(1e-14));
        assertThat(Grid.linear(x, x, -4.2)).isEqualTo(1);
    }

    @Test
    void noiseOfASmoothCurve() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(7);
        double[] y = new double[20000];
        for (int i = 0; i < y.length; i++) {
            double gauss =
                    Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
            y[i] = Math.sin(i / 300.0) + 0.01 * gauss + (i == 5000 ? 4 : 0);
        }
        assertThat(Noise.ofSecondDifferences(y)).isCloseTo(0.01, within(0.0003));
    }
}
