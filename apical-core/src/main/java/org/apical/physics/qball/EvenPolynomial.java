package org.apical.physics.qball;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apical.numerics.LeastSquares;
import org.jspecify.annotations.Nullable;

/**
 * A potential along a coordinate as an even polynomial c0 + c2 x^2 + c4 x^4 + ..., by least squares over the points up to
 * an energy above the lowest.
 *
 * @param coefficients c2, c4, ...
 * @param offset c0
 * @param rms root mean square residual
 * @param points number of points used
 */
public record EvenPolynomial(double[] coefficients, double offset, double rms, int points) {
    private static final double ROUNDING = 1e-12;

    /**
     * Fits.
     *
     * @param degree even, at least 4
     * @param range points with u - min u up to this are used
     * @return null where fewer points than coefficients are in the range
     */
    public static @Nullable EvenPolynomial fit(double[] x, double[] u, int degree, double range) {
        double lowest = Arrays.stream(u).min().orElse(0);
        int[] used =
                IntStream.range(0, x.length).filter(i -> u[i] - lowest <= range).toArray();
        int n = degree / 2 + 1;
        long distinct =
                Arrays.stream(used).mapToDouble(i -> Math.abs(x[i])).distinct().count();
        if (distinct < n) {
            return null;
        }
        double scale =
                Arrays.stream(used).mapToDouble(i -> Math.abs(x[i])).max().orElse(1);
        double[][] columns = new double[n][used.length];
        double[] b = new double[used.length];
        for (int i = 0; i < used.length; i++) {
            b[i] = u[used[i]];
            for (int j = 0; j < n; j++) {
                columns[j][i] = Math.pow(x[used[i]] / scale, 2 * j);
            }
        }
        double[] c = LeastSquares.solve(columns, b);
        double sum = 0;
        for (int i = 0; i < used.length; i++) {
            double value = 0;
            for (int j = n - 1; j >= 0; j--) {
                value = value * (x[used[i]] / scale) * (x[used[i]] / scale) + c[j];
            }
            sum += (value - b[i]) * (value - b[i]);
        }
        double largest = Arrays.stream(c).map(Math::abs).max().orElse(0);
        for (int j = 1; j < n; j++) {
            // What rounding leaves of a power that is not there would decide how the potential ends.
            c[j] = Math.abs(c[j]) < ROUNDING * largest ? 0 : c[j] / Math.pow(scale, 2 * j);
        }
        return new EvenPolynomial(Arrays.copyOfRange(c, 1, n), c[0], Math.sqrt(sum / used.length), used.length);
    }

    /** The polynomial without c0 as a potential. */
    public PowersPotential potential() {
        int[] there = IntStream.range(0, coefficients.length)
                .filter(j -> j == 0 || coefficients[j] != 0)
                .toArray();
        return new PowersPotential(
                Arrays.stream(there).mapToDouble(j -> coefficients[j]).toArray(),
                Arrays.stream(there).mapToDouble(j -> 2 * (j + 1)).toArray());
    }
}
