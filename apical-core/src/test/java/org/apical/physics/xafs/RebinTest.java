package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apical.numerics.Grid;
import org.junit.jupiter.api.Test;

class RebinTest {
    private static final double E0 = 8979;
    private final double[] energy = Grid.uniform(8779, 0.1, 8001);
    private final double[] bins = Rebin.energies(E0, -200, -30, 2, 0.5, 15, 600, 0.05);

    @Test
    void binsHaveTheStepsOfTheirRegions() {
        assertThat(bins[0]).isCloseTo(E0 - 198, within(1e-9));
        assertThat(bins).isSorted();
        // 85 bins of 2 eV, 90 of 0.5 eV, then steps of 0.05 in k.
        assertThat(bins[84]).isCloseTo(E0 - 30, within(1e-9));
        assertThat(bins[85] - bins[84]).isCloseTo(0.5, within(1e-9));
        assertThat(bins[174]).isCloseTo(E0 + 15, within(1e-9));
        double before = XafsConstants.waveNumber(bins[190] - E0);
        double after = XafsConstants.waveNumber(bins[191] - E0);
        // The last region ends on the last point, so its step is 0.05 but for rounding to whole bins.
        assertThat(after - before).isCloseTo(0.05, within(5e-4));
        assertThat(bins[bins.length - 1]).isCloseTo(E0 + 600, within(1e-9));
    }

    @Test
    void keepsAConstant() {
        double[] mu = new double[energy.length];
        Arrays.fill(mu, 0.7);
        for (boolean centroid : new boolean[] {true, false}) {
            assertThat(Rebin.values(energy, mu, bins, centroid)).containsOnly(new double[] {0.7}, within(1e-14));
        }
    }

    /** The mean of a line over a bin is the line at the bin's centre of points, at most half a bin away. */
    @Test
    void keepsALineToHalfABin() {
        double[] mu = new double[energy.length];
        for (int i = 0; i < mu.length; i++) {
            mu[i] = 2 + 1e-3 * (energy[i] - E0);
        }
        double[] out = Rebin.values(energy, mu, bins, false);
        for (int i = 1; i < bins.length - 1; i++) {
            double half = (bins[i + 1] - bins[i - 1]) / 2;
            assertThat(out[i]).isCloseTo(2 + 1e-3 * (bins[i] - E0), within(1e-3 * half));
        }
    }

    /** Where there are fewer than three points in a bin, it interpolates: exactly, for a line. */
    @Test
    void interpolatesCoarseData() {
        double[] coarse = Grid.uniform(8779, 5, 161);
        double[] mu = new double[coarse.length];
        for (int i = 0; i < mu.length; i++) {
            mu[i] = 2 + 1e-3 * (coarse[i] - E0);
        }
        double[] fine = Grid.uniform(8780, 1, 100);
        double[] out = Rebin.values(coarse, mu, fine, true);
        for (int i = 0; i < fine.length - 1; i++) {
            assertThat(out[i]).isCloseTo(2 + 1e-3 * (fine[i] - E0), within(1e-13));
        }
    }

    /** Points below the start of the pre-edge region must not leak into its first bin. */
    @Test
    void firstBinStartsWhereItIsTold() {
        double[] mu = new double[energy.length];
        for (int i = 0; i < mu.length; i++) {
            mu[i] = energy[i] < E0 - 100 ? 1000 : 0.7;
        }
        double[] short1 = Rebin.energies(E0, -100, -30, 2, 0.5, 15, 600, 0.05);
        double[] out = Rebin.values(energy, mu, short1, true, Grid.indexOf(energy, E0 - 100) + 1);
        assertThat(out).containsOnly(new double[] {0.7}, within(1e-14));
    }

    @Test
    void defaultStepIsRoundedUp() {
        assertThat(Rebin.xanesStep(Grid.uniform(0, 0.26, 500))).isCloseTo(0.3, within(1e-12));
        assertThat(Rebin.xanesStep(Grid.uniform(0, 0.01, 500))).isCloseTo(0.1, within(1e-12));
    }
}
