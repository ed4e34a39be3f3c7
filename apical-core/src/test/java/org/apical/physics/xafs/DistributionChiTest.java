package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.numerics.Grid;
import org.apical.numerics.JavaRandomSource;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionChiTest {
    private static final double[] K = Grid.uniform(3, 0.05, 241);

    private static FeffPath file() throws IOException {
        try (InputStream in =
                DistributionChiTest.class.getResourceAsStream("/org/apical/bundled/double-well/YBCO_Cu1_O4.feff.dat")) {
            return FeffPathFile.read("YBCO_Cu1_O4", in.readAllBytes());
        }
    }

    private static PathChi path() throws IOException {
        FeffPath f = file();
        return new PathChi(f.reff(), f.k(), f.phase(), f.amplitude(), f.lambda(), f.realP());
    }

    /** Points and weights of a Gaussian. */
    private static double[][] gaussian(double mean, double variance, int points) {
        GaussIntegrator rule = new GaussIntegratorFactory().hermite(points);
        double[][] out = new double[2][points];
        for (int j = 0; j < points; j++) {
            out[0][j] = mean + Math.sqrt(2 * variance) * rule.getPoint(j);
            out[1][j] = rule.getWeight(j) / Math.sqrt(Math.PI);
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({"0.0025, 2e-11", "0.01, 1e-8"})
    void cumulantsAgreeWithQuadratureOfAGaussian(double c2, double tolerance) throws IOException {
        DistributionChi chi = new DistributionChi(path(), K, 1, 1, 0);
        double[][] points = gaussian(1.87, c2, 80);
        assertThat(chi.ofCumulants(1.87, c2, 0, 0))
                .containsExactly(chi.ofPoints(points[0], points[1]), within(tolerance));
    }

    @Test
    void cumulantsAgreeWithQuadratureOfASkewedDistribution() throws IOException {
        // A Gaussian of variance 0.002 plus an independent gamma variable, whose cumulants are (n-1)! shape scale^n.
        double shape = 400;
        double scale = 0.001;
        DistributionChi chi = new DistributionChi(path(), K, 2, 0.9, 2);
        int n = 4001;
        double[] r = new double[n];
        double[] w = new double[n];
        double sum = 0;
        double[][] gauss = gaussian(0, 0.002, 40);
        for (int j = 0; j < n; j++) {
            double g = 0.2 + 0.4 * j / (n - 1);
            double density = Math.exp((shape - 1) * Math.log(g / (shape * scale)) - (g - shape * scale) / scale);
            r[j] = g;
            w[j] = density;
            sum += density;
        }
        double[] points = new double[n * 40];
        double[] weights = new double[n * 40];
        for (int j = 0; j < n; j++) {
            for (int q = 0; q < 40; q++) {
                points[j * 40 + q] = 1.85 + r[j] - shape * scale + gauss[0][q];
                weights[j * 40 + q] = w[j] / sum * gauss[1][q];
            }
        }
        double c3 = 2 * shape * Math.pow(scale, 3);
        double c4 = 6 * shape * Math.pow(scale, 4);
        assertThat(chi.ofCumulants(1.85, 0.002 + shape * scale * scale, c3, c4))
                .containsExactly(chi.ofPoints(points, weights), within(1e-8));
    }

    @Test
    void uniformAndScatteredPointsAreTheSame() throws IOException {
        DistributionChi chi = new DistributionChi(path(), K, 2, 1, 0);
        double[] r = Grid.uniform(1.5, 0.004, 180);
        double[] scattered = r.clone();
        scattered[179] += 1e-6; // no longer uniform, and without weight
        double[] w = new double[180];
        for (int j = 0; j < 179; j++) {
            w[j] = Math.exp(-Math.pow((r[j] - 1.86) / 0.05, 2));
        }
        assertThat(chi.ofPoints(r, w)).containsExactly(chi.ofPoints(scattered, w), within(1e-14));
    }

    @Test
    void pathSumIsThatOfThePath() throws IOException {
        double[] k = Grid.uniform(0, 0.05, 300);
        double[] expected = path().chi(k, new PathChi.Parameters(2, 0.9, 3.1, 0, 0.012, 0.004, 1e-4, -2e-5));
        double[] inner = Grid.uniform(3, 0.05, 240);
        double reff = file().reff();
        double[] got = new DistributionChi(path(), inner, 2, 0.9, 3.1).ofPathSum(reff + 0.012, 0.004, 1e-4, -2e-5);
        for (int i = 0; i < inner.length; i++) {
            assertThat(got[i]).isCloseTo(expected[60 + i], within(1e-14));
        }
    }

    @Test
    void pathSumDiffersFromTheDefinitionByParts1000() throws IOException {
        DistributionChi chi = new DistributionChi(path(), K, 1, 1, 0);
        double[] exact = chi.ofCumulants(1.8507, 0.004, 0, 0);
        double[] sum = chi.ofPathSum(1.8507, 0.004, 0, 0);
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < K.length; i++) {
            largest = Math.max(largest, Math.abs(exact[i]));
            difference = Math.max(difference, Math.abs(exact[i] - sum[i]));
        }
        assertThat(difference / largest).isBetween(0.001, 0.005);
    }

    @Test
    void kernelIsTheLinearMap() throws IOException {
        DistributionChi chi = new DistributionChi(path(), K, 2, 1, 0);
        double[] r = {1.7, 1.8, 1.83, 1.97};
        double[] w = {0.1, 0.4, 0.3, 0.2};
        double[][] kernel = chi.kernel(r);
        double[] whole = chi.ofPoints(r, w);
        for (int i = 0; i < K.length; i++) {
            double sum = 0;
            for (int j = 0; j < 4; j++) {
                sum += kernel[i][j] * w[j];
            }
            assertThat(sum).isCloseTo(whole[i], within(1e-15));
        }
    }

    @Test
    void twoSitesBeat() {
        // |Phi| = |cos(k delta)| exp(-2 k^2 s2) for equal weights: zero at pi / 2 delta.
        double beat = Math.PI / (2 * 0.13);
        double[] magnitude = DistributionChi.characteristicMagnitude(
                new double[] {beat, 7}, new double[] {-0.065, 0.065}, new double[] {0.5, 0.5});
        assertThat(magnitude[0]).isCloseTo(0, within(1e-12));
        assertThat(magnitude[1]).isCloseTo(Math.abs(Math.cos(7 * 0.13)), within(1e-12));
    }

    @Test
    void theSeededNumbersAreThoseOfEveryJava() {
        assertThat(new JavaRandomSource(42).nextGaussian()).isEqualTo(1.1419053154730547);
        // SplittableRandom of seed s gives first mix64(s + golden gamma).
        long seed = 20;
        assertThat(JavaRandomSource.mix64(seed + 0x9e3779b97f4a7c15L)).isEqualTo(new SplittableRandom(seed).nextLong());
    }
}
