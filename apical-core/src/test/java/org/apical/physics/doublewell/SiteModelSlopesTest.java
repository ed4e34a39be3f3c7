package org.apical.physics.doublewell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.DistributionChi;
import org.apical.physics.xafs.PathChi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiteModelSlopesTest {
    private static final double[] TEMPERATURES = {0, 10, 120, 300};

    private static TemperatureSeries series(boolean oneGrid) throws IOException {
        FeffPath f;
        try (InputStream in =
                SiteModelSlopesTest.class.getResourceAsStream("/org/apical/bundled/double-well/YBCO_Cu1_O4.feff.dat")) {
            f = FeffPathFile.read("YBCO_Cu1_O4", in.readAllBytes());
        }
        PathChi path = new PathChi(f.reff(), f.k(), f.phase(), f.amplitude(), f.lambda(), f.realP());
        DistributionChi[] factors = new DistributionChi[TEMPERATURES.length];
        double[][] chi = new double[factors.length][];
        double[] noise = new double[factors.length];
        for (int t = 0; t < factors.length; t++) {
            int points = oneGrid ? 61 : 61 - t;
            factors[t] = t > 0 && oneGrid
                    ? factors[0]
                    : new DistributionChi(path, Grid.uniform(3, 0.2, points), 2, 0.9, 1.5);
            chi[t] = new double[points];
            noise[t] = 1e-3 * (t + 1);
        }
        return new TemperatureSeries(TEMPERATURES, factors, chi, noise, 12.78, 1.85);
    }

    private static double[] parameters(SiteModel model, SplittableRandom random) {
        int own = model.parameters().size();
        double[] x = new double[model.perTemperature() ? own * TEMPERATURES.length : own];
        for (int j = 0; j < x.length; j++) {
            x[j] = switch (model.parameters().get(j % own)) {
                case "distanceA", "midDistanceA", "centreA" -> random.nextDouble(1.75, 1.95);
                case "sigma2A2", "staticSigma2A2" -> random.nextDouble(0.001, 0.01);
                case "c3A3" -> random.nextDouble(-3e-4, 3e-4);
                case "c4A4" -> random.nextDouble(-3e-5, 3e-5);
                case "splitA" -> random.nextDouble(0.02, 0.3);
                case "halfSplitA" -> random.nextDouble(0.02, 0.12);
                case "shortWeight" -> random.nextDouble(0.1, 0.9);
                case "quantumMeV" -> random.nextDouble(15, 120);
                case "c2MeVPerA2" -> random.nextDouble(-40000, 20000);
                case "c4MeVPerA4" -> Math.exp(random.nextDouble(Math.log(3e5), Math.log(2e7)));
                case "barrierMeV" -> random.nextDouble(5, 300);
                case "transferMeV" -> random.nextDouble(0.3, 60);
                case "forceConstantMeVPerA2" -> random.nextDouble(4000, 20000);
                default -> throw new IllegalStateException();
            };
        }
        return x;
    }

    /** A step that halves the digits of a parameter's effect. */
    private static double step(String name, double value) {
        return 1e-3
                * switch (name) {
                    case "c3A3" -> 1e-4;
                    case "c4A4" -> 1e-5;
                    case "distanceA", "midDistanceA", "centreA" -> 0.02;
                    default -> Math.abs(value);
                };
    }

    private static double[] difference(SiteModel model, double[] x, int j, double h, TemperatureSeries series) {
        double[] up = x.clone();
        double[] down = x.clone();
        up[j] += h;
        down[j] -= h;
        SiteModelFit fit = new SiteModelFit(model, series, () -> {});
        double[] out = fit.residuals(up);
        double[] minus = fit.residuals(down);
        for (int i = 0; i < out.length; i++) {
            out[i] = (out[i] - minus[i]) / (2 * h);
        }
        return out;
    }

    @ParameterizedTest
    @EnumSource(SiteModel.class)
    void agreeWithDifferencesOfChi(SiteModel model) throws IOException {
        SplittableRandom random = new SplittableRandom(model.ordinal());
        for (int draw = 0; draw < 6; draw++) {
            TemperatureSeries series = series(draw % 2 == 0);
            double[] x = parameters(model, random);
            double[][] slopes = new SiteModelFit(model, series, () -> {}).jacobian(x);
            for (int j = 0; j < x.length; j++) {
                String name = model.parameters().get(j % model.parameters().size());
                double h = step(name, x[j]);
                double[] wide = difference(model, x, j, 2 * h, series);
                double[] narrow = difference(model, x, j, h, series);
                double largest = Arrays.stream(narrow).map(Math::abs).max().orElse(0);
                assertThat(largest).isPositive();
                for (int i = 0; i < narrow.length; i++) {
                    double expected = narrow[i] + (narrow[i] - wide[i]) / 3;
                    assertThat(Math.abs(slopes[j][i] - expected))
                            .as(
                                    "%s by %s at %s: %g against %g",
                                    model, name, Arrays.toString(x), slopes[j][i], expected)
                            .isLessThan(2e-5 * largest);
                }
            }
        }
    }

    private static boolean zero(double[] values) {
        return Arrays.stream(values).allMatch(v -> v == 0);
    }

    /** chi of the pair is even in transfer and half split: a slope at zero would be rounding, and mislead a search. */
    @Test
    void thePairHasNoSlopeWhereItIsEven() throws IOException {
        TemperatureSeries series = series(true);
        SiteModelFit fit = new SiteModelFit(SiteModel.POLARON2, series, () -> {});
        assertThat(fit.jacobian(new double[] {1.85, 0.06, 0, 12000})[2]).matches(SiteModelSlopesTest::zero);
        assertThat(fit.jacobian(new double[] {1.85, 0, 12, 12000})[1]).matches(SiteModelSlopesTest::zero);
    }

    @Test
    void aParameterThatIsHeldHasNoSlope() throws IOException {
        TemperatureSeries series = series(true);
        SiteModelFit fit = new SiteModelFit(SiteModel.JOINED, series, () -> {}, new boolean[] {false, true, false});
        double[][] slopes = fit.jacobian(new double[] {1.85, 0.06, 12000});
        assertThat(slopes[1]).matches(SiteModelSlopesTest::zero);
        assertThat(Arrays.stream(slopes[2]).map(Math::abs).max().orElse(0)).isPositive();
    }
}
