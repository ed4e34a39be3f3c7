package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apical.numerics.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows, Fourier and wavelet transforms against what is known exactly. */
class TransformsTest {
    private static final XafsFourier FOURIER = XafsFourier.get();

    private static double[] ones(int n) {
        double[] w = new double[n];
        Arrays.fill(w, 1);
        return w;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 3, 1.5})
    void aSinglePointIsKnownExactly(double weight) {
        double[] chi = new double[400];
        chi[100] = 1;
        ComplexSpectrum r = FOURIER.forward(chi, ones(400), weight, 10);
        assertThat(r.size()).isEqualTo(326);
        for (int m = 0; m < r.size(); m++) {
            double size = 0.05 * Math.pow(5, weight) / Math.sqrt(Math.PI);
            assertThat(r.re()[m]).isCloseTo(size * Math.cos(-10 * m * r.step()), within(1e-12 * (1 + size)));
            assertThat(r.im()[m]).isCloseTo(size * Math.sin(-10 * m * r.step()), within(1e-12 * (1 + size)));
        }
        assertThat(r.phase()[50]).isCloseTo(-10 * 50 * r.step(), within(1e-9));
    }

    @Test
    void parseval() {
        double[] chi = new double[300];
        double inK = 0;
        for (int i = 0; i < chi.length; i++) {
            chi[i] = Math.sin(0.3 * i) * Math.exp(-i / 100.0);
            inK += chi[i] * chi[i];
        }
        ComplexSpectrum r = FOURIER.forward(chi, ones(300), 0, 31.4);
        double inR = r.re()[0] * r.re()[0];
        for (int m = 1; m < 1024; m++) {
            inR += 2 * (r.re()[m] * r.re()[m] + r.im()[m] * r.im()[m]);
        }
        // The point at the Nyquist distance is not returned; it is all that may be missing.
        double scale = 0.05 * 0.05 / Math.PI;
        assertThat(inR / (2048 * scale)).isCloseTo(inK, within(2e-3 * inK));
    }

    @Test
    void backAgain() {
        double[] chi = new double[360];
        for (int i = 40; i < 320; i++) {
            chi[i] = Math.sin(0.05 * i * 2 * 2.3) * Math.pow(Math.sin(Math.PI * (i - 40) / 280.0), 2);
        }
        ComplexSpectrum r = FOURIER.forward(chi, ones(360), 1, 31.4);
        ComplexSpectrum q = FOURIER.back(r, ones(2048), 18);
        assertThat(q.size()).isEqualTo(361);
        for (int i = 0; i < 360; i++) {
            assertThat(q.re()[i]).isCloseTo(0.05 * i * chi[i], within(2e-3));
        }
    }

    @ParameterizedTest
    @EnumSource(WindowKind.class)
    void windowsLieBetweenZeroAndOneAndAreSymmetric(WindowKind kind) {
        double sill = kind == WindowKind.FHANNING ? 0.4 : 2;
        double[] w = Window.of(kind, 0.05, 401, 4, 16, sill, sill);
        for (int i = 0; i < w.length; i++) {
            assertThat(w[i]).isBetween(0.0, 1 + 1e-12);
            assertThat(w[i]).isCloseTo(w[400 - i], within(0.06));
        }
        assertThat(w[200]).isCloseTo(1, within(1e-3));
    }

    @Test
    void aWindowWithoutSillsIsABox() {
        double[] w = Window.of(WindowKind.HANNING, 0.05, 401, 4, 16, 0, 0);
        for (int i = 0; i < w.length; i++) {
            assertThat(w[i])
                    .isCloseTo(
                            i >= 80 && i < 320 ? 1 : 0, within(i == 79 || i == 80 || i == 319 || i == 320 ? 1 : 1e-12));
        }
    }

    @Test
    void narrowAndOddWindowsStayFinite() {
        for (WindowKind kind : WindowKind.values()) {
            for (double[] c : new double[][] {{3, 3.01, 0, 0}, {0, 20, 50, 50}, {19, 25, 4, 4}, {5, 6, 500, 0.001}}) {
                for (double w : Window.of(kind, 0.05, 401, c[0], c[1], c[2], c[3])) {
                    assertThat(w).as("%s %s", kind, Arrays.toString(c)).isFinite();
                }
            }
        }
    }

    @Test
    void besselFunction() {
        assertThat(Window.besselI0(0)).isEqualTo(1);
        assertThat(Window.besselI0(1)).isCloseTo(1.2660658777520084, within(1e-15));
        assertThat(Window.besselI0(10)).isCloseTo(2815.716628466254, within(1e-9));
    }

    @Test
    void waveletsFindTheDistance() {
        double[] chi = new double[301];
        for (int i = 20; i < 300; i++) {
            chi[i] = Math.sin(2 * 0.05 * i * 3.1) * Math.exp(-Math.pow(0.05 * i - 8, 2) / 8);
        }
        double[] r = CauchyWavelet.distances(6);
        for (double[][] map :
                new double[][][] {CauchyWavelet.magnitude(chi, 0, 6), MorletWavelet.magnitude(chi, 0, r, 12, 1)}) {
            int bestR = 0;
            int bestK = 0;
            for (int i = 0; i < map.length; i++) {
                for (int k = 0; k < chi.length; k++) {
                    assertThat(map[i][k]).isFinite().isNotNegative();
                    if (map[i][k] > map[bestR][bestK]) {
                        bestR = i;
                        bestK = k;
                    }
                }
            }
            assertThat(r[bestR]).isCloseTo(3.1, within(0.06));
            assertThat(0.05 * bestK).isCloseTo(8, within(0.3));
        }
    }

    @Test
    void waveNumbers() {
        assertThat(XafsConstants.waveNumber(XafsConstants.KTOE * 49)).isCloseTo(7, within(1e-12));
        assertThat(XafsConstants.waveNumber(-XafsConstants.KTOE)).isCloseTo(-1, within(1e-12));
        assertThat(XafsConstants.KTOE * XafsConstants.ETOK).isCloseTo(1, within(1e-15));
        assertThat(Grid.uniform(0, XafsConstants.RSTEP, 327)[326]).isGreaterThan(10);
    }
}
