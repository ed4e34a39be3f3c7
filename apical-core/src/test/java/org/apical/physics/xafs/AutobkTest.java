package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.data.xas.ReadOptions;
import org.apical.data.xas.XasFiles;
import org.apical.numerics.Grid;
import org.apical.numerics.NotAKnotSpline;
import org.apical.run.DataRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The background is at the minimum of its cost, judged by an independent evaluation of the cost. */
class AutobkTest {
    private static final double[][] COPPER = XasFiles.read(
                    new DataRoot(Path.of(".")).read("example:xas/cu_10k.xmu"), ReadOptions.of("cu"))
            .groups()
            .get(0)
            .data();
    private static final double[] ENERGY = COPPER[0];
    private static final double[] MU = COPPER[1];
    private static final int EDGE = Edge.steepest(ENERGY, MU);

    /** The cost of a chi(k) (not divided by the step), straight from its definition, by a plain Fourier sum. */
    private static double cost(double[] chi, BackgroundSettings s, double kmax, int bins) {
        double[] window = Window.of(s.window(), 0.05, chi.length, s.kmin(), kmax, s.dk(), s.dk());
        double f2 = 0;
        for (int m = 0; m < bins; m++) {
            double re = 0;
            double im = 0;
            for (int n = 0; n < chi.length; n++) {
                double a = chi[n] * Math.pow(0.05 * n, s.kweight()) * window[n] * 0.05 / Math.sqrt(Math.PI);
                re += a * Math.cos(2 * Math.PI * n * m / 2048);
                im -= a * Math.sin(2 * Math.PI * n * m / 2048);
            }
            f2 += re * re + im * im;
        }
        double q = 0;
        for (int i = 0; i < s.clampPoints(); i++) {
            q += Math.pow(s.clampLow() * chi[i], 2) + Math.pow(s.clampHigh() * chi[chi.length - 1 - i], 2);
        }
        double scale = s.clampScale() == BackgroundSettings.ClampScale.LARCH0958
                ? 1 + 100 * f2 / (2 * bins)
                : 0.1 + 10 * f2 / (2 * bins);
        return f2 + scale * scale * q;
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1, 0, 1, LARCH0958",
        "1.2, 2, 2, 5, LARCH0958",
        "0.8, 3, 0, 24, LARCH2026",
        "1.5, 0, 1, 0, LARCH0958"
    })
    void isTheMinimum(double rbkg, double kweight, double low, double high, BackgroundSettings.ClampScale scale) {
        BackgroundSettings settings =
                new BackgroundSettings(rbkg, 0.5, 20.0, kweight, 0.3, WindowKind.HANNING, 3, low, high, scale);
        Background b = Autobk.of(ENERGY, MU, EDGE, 1, settings, null);
        assertThat(cost(b.chi(), settings, 20, b.bins())).isCloseTo(b.cost(), within(1e-9 * b.cost()));
        // Any change of the spline, here bumps of its own shape anywhere, raises the cost, and to second order only.
        double[] knots = Grid.uniform(0.5, 19.5 / (b.splineCount() - 1), b.splineCount());
        for (int j = 1; j < knots.length - 1; j++) {
            double[] bump = new double[knots.length];
            bump[j] = 1;
            double[] shape = NotAKnotSpline.of(knots, bump).values(b.k());
            double up = cost(moved(b.chi(), shape, 1e-4), settings, 20, b.bins());
            double down = cost(moved(b.chi(), shape, -1e-4), settings, 20, b.bins());
            double curvature = (up + down - 2 * b.cost()) / 2;
            assertThat(curvature).as("bump %d", j).isPositive();
            // Sites lie on data points, so the bumps are not quite of the spline's space: hence a tenth, not zero.
            assertThat(Math.abs(up - down) / 2).isLessThan(Math.max(0.35 * Math.sqrt(curvature * b.cost()), 1e-9));
        }
    }

    private static double[] moved(double[] chi, double[] shape, double size) {
        double[] out = chi.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += size * shape[i];
        }
        return out;
    }

    /** Backgrounds of one spline space: each is the best under its own clamps, on data whose scale is far from one too. */
    @ParameterizedTest
    @ValueSource(strings = {"LaCoO3.prj", "athena1.prj", "cuybco.prj", "Copper.prj"})
    void noOtherBackgroundCostsLess(String project) throws IOException {
        Path file = Path.of("src/test/resources/shared-data/data/xas/athena").resolve(project);
        double[][] data = XasFiles.read(Files.readAllBytes(file), ReadOptions.of(project))
                .groups()
                .get(0)
                .data();
        int edge = Edge.steepest(data[0], data[1]);
        double kmax = Math.min(14, XafsConstants.waveNumber(data[0][data[0].length - 1] - data[0][edge]));
        double[] clamps = {0, 1, 5, 24, 96};
        BackgroundSettings[] settings = new BackgroundSettings[clamps.length];
        Background[] found = new Background[clamps.length];
        for (int i = 0; i < clamps.length; i++) {
            settings[i] = new BackgroundSettings(
                    1.1, 0, kmax, 2, 0.5, WindowKind.HANNING, 3, 0, clamps[i], BackgroundSettings.ClampScale.LARCH0958);
            found[i] = Autobk.of(data[0], data[1], edge, 1, settings[i], null);
        }
        for (int i = 0; i < clamps.length; i++) {
            for (Background other : found) {
                assertThat(found[i].cost())
                        .as("clamp %s", clamps[i])
                        .isLessThanOrEqualTo(cost(other.chi(), settings[i], kmax, other.bins()) * (1 + 1e-9));
            }
        }
    }

    @Test
    void gradientVanishesInTheSplinesOwnSpace() {
        Background b = Autobk.of(ENERGY, MU, EDGE, 2.3, BackgroundSettings.DEFAULT, null);
        assertThat(b.gradient()).isLessThan(1e-11);
        assertThat(b.iterations()).isLessThan(40);
    }

    @Test
    void aStandardIsLeftInChi() {
        BackgroundSettings settings = BackgroundSettings.DEFAULT;
        Background plain = Autobk.of(ENERGY, MU, EDGE, 2.3, settings, null);
        double[] zero = new double[plain.k().length];
        Background same = Autobk.of(ENERGY, MU, EDGE, 2.3, settings, new double[][] {plain.k(), zero});
        assertThat(same.chi()).containsExactly(plain.chi());
    }

    @Test
    void aSmoothStepHasNoExafs() {
        double[] energy = Grid.uniform(8800, 2, 600);
        double[] mu = new double[energy.length];
        for (int i = 0; i < mu.length; i++) {
            mu[i] = energy[i] < 9000 ? 0 : 2 - 1e-4 * (energy[i] - 9000);
        }
        BackgroundSettings settings = new BackgroundSettings(
                1, 0, null, 1, 0.1, WindowKind.HANNING, 0, 0, 0, BackgroundSettings.ClampScale.LARCH0958);
        Background b = Autobk.of(energy, mu, Grid.indexNearest(energy, 9000), 2, settings, null);
        // mu above the edge is a parabola in k, which the spline holds exactly.
        for (int i = 0; i < b.chi().length; i++) {
            assertThat(b.chi()[i]).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void coarseDataGiveFewerSites() {
        double[] energy = Grid.uniform(8900, 25, 60);
        double[] mu = new double[energy.length];
        for (int i = 0; i < mu.length; i++) {
            mu[i] = energy[i] < 9000 ? 0 : 1 + 0.1 * Math.sin(i);
        }
        BackgroundSettings wide = new BackgroundSettings(
                4, 0, null, 1, 0.1, WindowKind.HANNING, 3, 0, 1, BackgroundSettings.ClampScale.LARCH0958);
        Background b = Autobk.of(energy, mu, 4, 1, wide, null);
        assertThat(b.sitesMerged()).isTrue();
        assertThat(b.chi()).doesNotContain(Double.NaN);
    }
}
