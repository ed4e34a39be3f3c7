package org.apical.physics.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact reduction against Kirchhoff's equations, series and parallel, and duality (phase-separation, F2 and F3). */
class ResistorGridTest {
    static IntStream seeds() {
        return IntStream.rangeClosed(1, 25);
    }

    private static ResistorGrid drawn(int seed) {
        Random random = new Random(seed);
        int rows = 2 + random.nextInt(12);
        int columns = 1 + random.nextInt(12);
        return ResistorGrid.bonds(
                rows, columns, i -> random.nextInt(5) == 0 ? 0 : Math.pow(10, 4 * random.nextDouble() - 2));
    }

    /** Dense solution of Kirchhoff's equations. */
    private static double kirchhoff(ResistorGrid grid) {
        int rows = grid.rows();
        int columns = grid.columns();
        int n = rows * columns;
        DMatrixRMaj a = new DMatrixRMaj(n, n);
        for (int i = 0; i < grid.horizontal().length; i++) {
            int from = i / (columns - 1) * columns + i % (columns - 1);
            add(a, from, from + 1, grid.horizontal()[i]);
        }
        for (int i = 0; i < grid.vertical().length; i++) {
            add(a, i, i + columns, grid.vertical()[i]);
        }
        DMatrixRMaj inner = a.copy();
        DMatrixRMaj b = new DMatrixRMaj(n, 1);
        for (int i = 0; i < n; i++) {
            if (i < columns || i >= n - columns) {
                for (int j = 0; j < n; j++) {
                    inner.set(i, j, i == j ? 1 : 0);
                }
                b.set(i, 0, i < columns ? 1 : 0);
            } else {
                // parts that hang on nothing
                inner.add(i, i, 1e-13);
            }
        }
        DMatrixRMaj v = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.solve(inner, b, v);
        double current = 0;
        for (int c = 0; c < columns; c++) {
            current += grid.vertical()[c] * (1 - v.get(columns + c, 0));
        }
        return current * (rows - 1) / columns;
    }

    private static void add(DMatrixRMaj a, int i, int j, double g) {
        a.add(i, i, g);
        a.add(j, j, g);
        a.add(i, j, -g);
        a.add(j, i, -g);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reductionSolvesKirchhoffsEquations(int seed) {
        ResistorGrid grid = drawn(seed);
        double found = grid.conductivity(false, () -> {});
        assertThat(found).isCloseTo(kirchhoff(grid), within(1e-9 * (1 + found)));
        assertThat(grid.conductivity(true, () -> {})).isCloseTo(found, within(1e-12 * found));
        assertThat(found > 0).isEqualTo(grid.joined(0));
    }

    @Test
    void uniformLatticesSeriesAndParallel() {
        for (int[] shape : new int[][] {{2, 1}, {2, 7}, {9, 1}, {3, 3}, {40, 30}, {17, 60}}) {
            assertThat(ResistorGrid.bonds(shape[0], shape[1], i -> 2.5).conductivity(false, () -> {}))
                    .isCloseTo(2.5, within(1e-13));
        }
        // columns of different conductance with nothing between them add, rows of it add their resistances
        ResistorGrid columns = ResistorGrid.bonds(5, 4, i -> i < 15 ? 0 : Math.pow(10, (i - 15) % 4));
        assertThat(columns.conductivity(false, () -> {})).isCloseTo(1111 / 4.0, within(1e-11));
        ResistorGrid rows = ResistorGrid.bonds(5, 4, i -> i < 15 ? 7 : Math.pow(10, (i - 15) / 4));
        assertThat(rows.conductivity(false, () -> {})).isCloseTo(4 / 1.111, within(1e-12));
    }

    @Test
    void aSelfDualLatticeGivesTheGeometricMean() {
        // rows x (rows - 1) nodes are self-dual between their bars; g -> 1 / g and rows <-> columns of the dual
        // multiply to 1
        for (double contrast : new double[] {10, 1e6, 1e20}) {
            double log = 0;
            int samples = 60;
            for (int seed = 1; seed <= samples; seed++) {
                double[] u = Percolation.draw(Percolation.bonds(33, 32), seed);
                double sigma = ResistorGrid.bonds(33, 32, i -> u[i] < 0.5 ? contrast : 1)
                        .conductivity(false, () -> {});
                log += Math.log(sigma) / Math.log(contrast) / samples;
            }
            assertThat(log).isCloseTo(0.5, within(0.12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreConductanceNeverConductsLess(int seed) {
        ResistorGrid grid = drawn(seed);
        double[] v = grid.vertical().clone();
        v[seed % v.length] += 0.5;
        ResistorGrid more = new ResistorGrid(grid.rows(), grid.columns(), grid.horizontal(), v);
        double before = grid.conductivity(false, () -> {});
        assertThat(more.conductivity(false, () -> {})).isGreaterThanOrEqualTo(before * (1 - 1e-13));
        // scaling all of them scales the whole
        ResistorGrid scaled = new ResistorGrid(
                grid.rows(), grid.columns(), times(grid.horizontal(), 1e-9), times(grid.vertical(), 1e-9));
        assertThat(scaled.conductivity(false, () -> {})).isCloseTo(1e-9 * before, within(1e-21 * (1 + before)));
    }

    private static double[] times(double[] x, double factor) {
        double[] out = x.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] *= factor;
        }
        return out;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void zeroResistanceIsWhereItVanishes(int seed) {
        for (boolean bonds : new boolean[] {false, true}) {
            CriticalMap map = CriticalMap.drawn(3 + seed, bonds, seed, 40, 3);
            double zero = map.zeroResistance();
            assertThat(map.resistance(zero - 1e-9, zero, () -> {})).isZero();
            double just = map.resistance(zero, zero, () -> {});
            assertThat(just).isBetween(1e-4, 1.0);
            // the lattice itself says the same
            assertThat(1 / map.at(zero - 1e-9).conductivity(false, () -> {})).isLessThan(1e-12);
            double before = 0;
            for (double t = zero; t < 50; t += 0.7) {
                double now = map.resistance(t, zero, () -> {});
                assertThat(now).isBetween(before - 1e-12, 1 + 1e-12);
                before = now;
            }
            assertThat(map.resistance(1e3, zero, () -> {})).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void crossingsAreFoundFromAbove() {
        double[] t = {1, 2, 3, 4, 5};
        double[] r = {0, 0.5, 0.4, 0.8, 1};
        assertThat(CriticalMap.crossing(t, r, 0.45)).isCloseTo(3.125, within(1e-12));
        assertThat(CriticalMap.crossing(t, r, 0.9)).isCloseTo(4.5, within(1e-12));
        assertThat(CriticalMap.crossing(t, r, 1)).isNaN();
        assertThat(CriticalMap.normal(0.5)).isZero();
        assertThat(CriticalMap.normalAbove(CriticalMap.normal(0.975))).isCloseTo(0.025, within(1e-14));
    }
}
