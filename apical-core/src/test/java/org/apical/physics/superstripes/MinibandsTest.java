package org.apical.physics.superstripes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MinibandsTest {
    /** A cell, any sign of the barrier. */
    record Cell(double well, double barrier, double barrierEV, double wellMass, double barrierMass) {
        WellBarrierBands bands() {
            return new WellBarrierBands(well, barrier, barrierEV, wellMass, barrierMass);
        }

        double[] lengths() {
            return new double[] {well, barrier};
        }

        double[] potential() {
            return new double[] {0, barrierEV};
        }

        double[] mass() {
            return new double[] {wellMass, barrierMass};
        }

        PiecewiseBands piecewise() {
            return new PiecewiseBands(lengths(), potential(), mass());
        }
    }

    static List<Cell> cells() {
        UniformRandomProvider rng = RandomSource.XO_RO_SHI_RO_128_PP.create(20261122);
        List<Cell> out = new ArrayList<>();
        double[] heights = {0, -0.7, -0.1, 0.05, 0.5, 1.5, 8};
        for (int i = 0; i < 28; i++) {
            out.add(new Cell(
                    rng.nextDouble(0.3, 4),
                    rng.nextDouble(0.02, 2.5),
                    heights[i % heights.length],
                    Math.exp(rng.nextDouble(-1, 1)),
                    Math.exp(rng.nextDouble(-1, 1))));
        }
        return out;
    }

    /** cos(kd) of section 3.1, with the functions of imaginary arguments written out. */
    private static double halfTrace(Cell c, double e) {
        double[] w = waves(e * c.wellMass / Scale.H0, c.well);
        double[] b = waves((e - c.barrierEV) * c.barrierMass / Scale.H0, c.barrier);
        // Transfer matrices [[C, m S], [-z S / m, C]] with z the squared wave number.
        double zWell = e * c.wellMass / Scale.H0;
        double zBarrier = (e - c.barrierEV) * c.barrierMass / Scale.H0;
        return w[0] * b[0]
                - 0.5 * w[1] * b[1] * (zWell * c.barrierMass / c.wellMass + zBarrier * c.wellMass / c.barrierMass);
    }

    private static double[] waves(double z, double length) {
        double q = Math.sqrt(Math.abs(z));
        if (q * length < 1e-6) {
            return new double[] {1 - z * length * length / 2, length};
        }
        return z > 0
                ? new double[] {Math.cos(q * length), Math.sin(q * length) / q}
                : new double[] {Math.cosh(q * length), Math.sinh(q * length) / q};
    }

    /** Narrower bands than this are flat next to rounding of their energies. */
    private static final double FLAT = 1e-6;

    @ParameterizedTest
    @MethodSource("cells")
    void energiesSolveTheDispersionRelation(Cell cell) {
        Minibands bands = cell.bands();
        for (int n = 0; n < 5; n++) {
            boolean flat = bands.max(n) - bands.min(n) < FLAT;
            double rising = Math.signum(bands.atEdge(n) - bands.atCentre(n));
            double last = bands.atCentre(n);
            for (double k = 0.05; k < 1; k += 0.15) {
                double e = bands.energy(n, k);
                double slope = (halfTrace(cell, e + 1e-7) - halfTrace(cell, e - 1e-7)) / 2e-7;
                assertThat((halfTrace(cell, e) - Math.cos(k * Math.PI)) / slope).isCloseTo(0, within(1e-9));
                if (!flat) {
                    assertThat(rising * (e - last))
                            .as("monotone within the band")
                            .isPositive();
                    assertThat(bands.kFraction(n, e)).isCloseTo(k, within(1e-7));
                }
                last = e;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void bandsAlternateAndDoNotOverlap(Cell cell) {
        Minibands bands = cell.bands();
        for (int n = 0; n < 12; n++) {
            assertThat(bands.max(n)).isLessThanOrEqualTo(bands.min(n + 1) + 1e-12);
            if (bands.max(n) - bands.min(n) > FLAT) {
                assertThat(bands.atCentre(n) < bands.atEdge(n)).as("band " + n).isEqualTo(n % 2 == 0);
                assertThat(bands.countBelow((bands.min(n) + bands.max(n)) / 2)).isEqualTo(n + 1);
            }
        }
    }

    /** Half cells against stiffness matrices: two algorithms that share nothing. */
    @ParameterizedTest
    @MethodSource("cells")
    void twoAlgorithmsAgree(Cell cell) {
        Minibands one = cell.bands();
        Minibands two = cell.piecewise();
        double[] places = new double[21];
        for (int i = 0; i < places.length; i++) {
            places[i] = one.period() * i / 20;
        }
        for (int n = 0; n < 4; n++) {
            assertThat(two.atCentre(n)).isCloseTo(one.atCentre(n), within(1e-10));
            assertThat(two.atEdge(n)).isCloseTo(one.atEdge(n), within(1e-10));
            for (double k : new double[] {0.13, 0.5, 0.92}) {
                assertThat(two.energy(n, k)).isCloseTo(one.energy(n, k), within(1e-10));
                double[] a = Overlap.density(one, n, k, places);
                double[] b = Overlap.density(two, n, k, places);
                for (int i = 0; i < places.length; i++) {
                    assertThat(b[i]).isCloseTo(a[i], within(1e-7 / one.period()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void densitiesAreNormalisedAndMirrorSymmetric(Cell cell) {
        Minibands bands = cell.bands();
        CellGrid grid = bands.grid(24, bands.max(3));
        double[] rho = new double[grid.size()];
        for (int n = 0; n < 4; n++) {
            for (double k : new double[] {0, 0.3, 1}) {
                bands.density(n, k, bands.energy(n, k), grid, grid, rho, 0);
                double sum = 0;
                for (int i = 0; i < rho.length; i++) {
                    sum += grid.weight()[i] * rho[i];
                    assertThat(rho[i]).isNotNegative();
                }
                assertThat(sum).isCloseTo(1, within(1e-12));
                double l = cell.well;
                double[] pair = Overlap.density(bands, n, k, new double[] {0.2 * l, 0.8 * l, l - 1e-9, l + 1e-9});
                assertThat(pair[1]).isCloseTo(pair[0], withPercentage(1e-6));
                assertThat(pair[3]).as("continuous at the interface").isCloseTo(pair[2], within(1e-6));
            }
        }
    }

    /** Above the barrier a gap closes where half waves fit both stretches: two edges coincide and both are there. */
    @Test
    void noBandIsLostWhereAGapClosesByAccident() {
        double e = 1.1;
        double v = 0.4;
        double q = Math.sqrt(e / Scale.H0);
        double beta = Math.sqrt((e - v) / Scale.H0);
        double fitting = 2 * Math.PI / q;
        double barrier = 2 * Math.PI / beta;
        WellBarrierBands bands = new WellBarrierBands(fitting, barrier, v, 1, 1);
        List<Double> at = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            for (double edge : new double[] {bands.atCentre(n), bands.atEdge(n)}) {
                if (Math.abs(edge - e) < 1e-9) {
                    at.add(edge);
                }
            }
        }
        assertThat(at).as("two edges at the closed gap").hasSize(2);
        int count = bands.countBelow(e - 1e-6);
        assertThat(bands.countBelow(e + 1e-6)).isEqualTo(count + 1);
    }

    /** kappa W = 40: the plain eigenvector of the transfer matrix has no digit left. */
    @Test
    void thickBarriersKeepTheirDigits() {
        double barrier = 11;
        WellBarrierBands bands = new WellBarrierBands(1.6, barrier, 0.5, 1, 1);
        double e = bands.energy(0, 0.5);
        double kappa = Math.sqrt((0.5 - e) / Scale.H0);
        double[] rho = Overlap.density(
                bands, 0, 0.5, new double[] {1.6 + 1, 1.6 + 2, 1.6 + barrier / 2, 1.6 + barrier - 2, 1.6 + barrier - 1
                });
        assertThat(rho[0] / rho[1]).isCloseTo(Math.exp(2 * kappa), withPercentage(1e-6));
        assertThat(rho[3]).isCloseTo(rho[1], withPercentage(1e-6));
        assertThat(rho[4]).isCloseTo(rho[0], withPercentage(1e-6));
        // At kd = pi/2 both tails add in squares in the middle.
        assertThat(rho[2]).isCloseTo(2 * rho[0] * Math.exp(-2 * kappa * (barrier / 2 - 1)), withPercentage(1e-4));
    }

    @Test
    void hardWallsGiveTheOverlapsOfSines() {
        WellBarrierBands bands = new WellBarrierBands(2, 1, 1e6, 1, 1);
        assertThat(bands.energy(1, 0.4)).isCloseTo(4 * Scale.H0 * Math.PI * Math.PI / 4, withPercentage(0.1));
        assertThat(Overlap.of(bands, 0, 0.4, 0, 0.7)).isCloseTo(1.5 * 1.5, withPercentage(0.1));
        assertThat(Overlap.of(bands, 0, 0.4, 1, 0.2)).isCloseTo(1.5, withPercentage(0.1));
        assertThat(Overlap.of(bands, 1, 0.4, 3, 0.2)).isCloseTo(1.5, withPercentage(0.1));
    }

    /** Two periods described as one: each band of the doubled cell is half of one of the single cell. */
    @Test
    void aSupercellFoldsTheBands() {
        Cell cell = new Cell(1.6, 0.8, 0.5, 1, 1.3);
        Minibands single = cell.bands();
        Minibands doubled = new PiecewiseBands(
                new double[] {1.6, 0.8, 1.6, 0.8}, new double[] {0, 0.5, 0, 0.5}, new double[] {1, 1.3, 1, 1.3});
        for (int n = 0; n < 4; n++) {
            for (double k : new double[] {0.1, 0.35, 0.49}) {
                double first = single.energy(n, k);
                double second = single.energy(n, 1 - k);
                double lower = doubled.energy(2 * n, 2 * k);
                double upper = doubled.energy(2 * n + 1, 2 * k);
                assertThat(lower).isCloseTo(Math.min(first, second), within(1e-10));
                assertThat(upper).isCloseTo(Math.max(first, second), within(1e-10));
            }
        }
    }
}
