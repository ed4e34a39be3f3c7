package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MaximumEntropyTest {
    private static final int N = 12;

    private static double[][] blur() {
        double[][] k = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                k[i][j] = Math.exp(-0.3 * (i - j) * (i - j));
            }
        }
        return k;
    }

    private static double[] times(double[][] k, double[] g) {
        return Arrays.stream(k)
                .mapToDouble(row -> {
                    double sum = 0;
                    for (int j = 0; j < row.length; j++) {
                        sum += row[j] * g[j];
                    }
                    return sum;
                })
                .toArray();
    }

    private static double[] filled(double value) {
        double[] out = new double[N];
        Arrays.fill(out, value);
        return out;
    }

    private static double[] truth() {
        double[] g = filled(0.1);
        g[3] = 2;
        g[8] = 1;
        return g;
    }

    @Test
    void oneUnknownMeetsItsScalarEquation() {
        // k^2 g - k d + alpha w ln(g / m) = 0
        MaximumEntropy one =
                new MaximumEntropy(new double[][] {{2}}, new double[] {3}, new double[] {0.5}, new double[] {0.7});
        double g = one.solve(4, new double[] {0.7})[0];
        assertThat(4 * g - 6 + 4 * 0.5 * Math.log(g / 0.7)).isCloseTo(0, within(1e-4));
    }

    @Test
    void muchEntropyGivesTheDefaultAndLittleTheData() {
        double[] d = times(blur(), truth());
        MaximumEntropy problem = new MaximumEntropy(blur(), d, filled(1), filled(0.4));
        double[] flat = problem.solve(1e9, filled(1));
        for (double v : flat) {
            assertThat(v).isCloseTo(0.4, within(1e-6));
        }
        double before = Double.POSITIVE_INFINITY;
        for (double alpha : new double[] {1, 1e-2, 1e-4, 1e-6}) {
            double misfit = problem.misfit(problem.solve(alpha, filled(0.4)));
            assertThat(misfit).isLessThan(before);
            before = misfit;
        }
        assertThat(before).isLessThan(1e-6);
    }

    @Test
    void theMinimumIsStationaryPositiveAndTheSameFromAnyStart() {
        double[] d = times(blur(), truth());
        d[5] -= 1.5;
        MaximumEntropy problem = new MaximumEntropy(blur(), d, filled(1), filled(0.4));
        double[] a = problem.solve(1e-2, filled(0.4));
        double[] b = problem.solve(1e-2, filled(5));
        for (int j = 0; j < N; j++) {
            assertThat(a[j]).isPositive().isCloseTo(b[j], within(2e-3));
        }
        assertThat(problem.misfit(a)).isCloseTo(problem.misfit(b), within(1e-5 * (1 + problem.misfit(b))));
    }
}
