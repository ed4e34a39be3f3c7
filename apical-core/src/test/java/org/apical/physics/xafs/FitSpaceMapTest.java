package org.apical.physics.xafs;

import static org.apical.physics.xafs.XafsConstants.KSTEP;
import static org.apical.physics.xafs.XafsConstants.NFFT;
import static org.apical.physics.xafs.XafsConstants.RSTEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrices of a fit against the transforms they stand for. */
class FitSpaceMapTest {
    private static final int POINTS = 357;
    private final double[] chi = noise();
    private final double[] window = Arrays.copyOf(Window.of(WindowKind.KAISER, KSTEP, NFFT, 3, 16, 4, 2.5), POINTS);

    private static double[] noise() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(7);
        return random.doubles(POINTS).map(x -> x - 0.5).toArray();
    }

    private static double[] image(FitSpaceMap map, double[] chi, double weight) {
        double[] out = new double[map.rows() + 2];
        Arrays.fill(out, -7);
        map.apply(chi, weight, 1.5, out, 1);
        assertThat(out[0]).isEqualTo(-7);
        assertThat(out[out.length - 1]).isEqualTo(-7);
        return Arrays.copyOfRange(out, 1, out.length - 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1.3, 3.1", "2, 0, 6", "3, 1, 31"})
    void distances(double weight, double rmin, double rmax) {
        double[] got = image(FitSpaceMap.ofR(window, rmin, rmax), chi, weight);
        ComplexSpectrum r = XafsFourier.get().forward(chi, window, weight, 31.4);
        int from = (int) (0.01 + rmin / RSTEP);
        int to = (int) (0.01 + rmax / RSTEP);
        assertThat(got).hasSize(2 * (to - from));
        double scale = Arrays.stream(r.magnitude()).max().orElse(1);
        for (int m = from; m < to; m++) {
            assertThat(got[2 * (m - from)]).isCloseTo(1.5 * r.re()[m], within(1e-13 * scale));
            assertThat(got[2 * (m - from) + 1]).isCloseTo(1.5 * r.im()[m], within(1e-13 * scale));
        }
    }

    @ParameterizedTest
    @CsvSource({"HANNING, 0", "HANNING, 0.5", "GAUSSIAN, 1"})
    void filtered(WindowKind kind, double sill) {
        double[] rWindow = Window.of(kind, RSTEP, NFFT, 1.4, 3, sill, sill);
        double[] got = image(FitSpaceMap.ofQ(window, rWindow, 3, 16), chi, 2);
        ComplexSpectrum r = XafsFourier.get().forward(chi, window, 2, 31.4);
        ComplexSpectrum q = XafsFourier.get().back(r, rWindow, 20);
        int from = 60;
        double scale = Arrays.stream(q.magnitude()).max().orElse(1);
        for (int n = 0; n < got.length; n++) {
            assertThat(got[n]).isCloseTo(2 * 1.5 * q.re()[from + n], within(1e-12 * scale));
        }
    }

    @Test
    void weighted() {
        double[] got = image(FitSpaceMap.ofK(POINTS, 3, 17), chi, 2);
        assertThat(got).hasSize(280);
        for (int n = 0; n < got.length; n++) {
            double k = KSTEP * (60 + n);
            assertThat(got[n]).isCloseTo(1.5 * k * k * chi[60 + n], within(1e-12));
        }
    }

    @Test
    void projectionIsTheTranspose() {
        FitSpaceMap map = FitSpaceMap.ofR(window, 1, 4);
        double[] vector = new double[map.rows()];
        Arrays.setAll(vector, i -> Math.sin(i));
        for (int point : new int[] {0, 40, 100, 300, 356}) {
            double[] unit = new double[POINTS];
            unit[point] = 1;
            double[] column = new double[map.rows()];
            map.apply(unit, 2, 3, column, 0);
            double sum = 0;
            for (int i = 0; i < column.length; i++) {
                sum += column[i] * vector[i];
            }
            assertThat(map.project(point, 2, 3, vector, 0)).isCloseTo(sum, within(1e-10 * (1 + Math.abs(sum))));
        }
    }
}
