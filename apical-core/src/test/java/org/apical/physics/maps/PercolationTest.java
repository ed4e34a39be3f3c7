package org.apical.physics.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thresholds and their self-duality (phase-separation, F1). */
class PercolationTest {
    static IntStream seeds() {
        return IntStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void justBelowTheThresholdNothingSpans(int seed) {
        Percolation lattice = Percolation.drawn(2 + 3 * seed, false, seed);
        double threshold = lattice.threshold();
        assertThat(lattice.below(threshold).spans()).isFalse();
        assertThat(lattice.below(Math.nextUp(threshold)).spans()).isTrue();
        assertThat(lattice.below(0).occupied()).isZero();
        assertThat(lattice.below(1).clusters()).isOne();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bondsAreDual(int seed) {
        // rows r x (r - 1) columns, bars merged, is its own dual: open vertical paths or closed horizontal ones of the
        // dual
        int rows = 3 + seed;
        int columns = rows - 1;
        double[] u = Percolation.draw(Percolation.bonds(rows, columns), seed);
        double threshold = new Percolation(rows, columns, true, u).threshold();
        // the dual lattice: faces between rows, plus left and right; its bonds cross ours and are open where ours are
        // closed
        int faces = columns + 1;
        double[] dual = new double[Percolation.bonds(faces, rows - 1)];
        int vertical = rows * (columns - 1);
        int dualVertical = faces * (rows - 2);
        for (int r = 0; r + 1 < rows; r++) {
            for (int c = 0; c < columns; c++) {
                // our vertical bond (r, c) is crossed between faces c and c + 1 of strip r
                dual[dualVertical + c * (rows - 1) + r] = 1 - u[vertical + r * columns + c];
            }
        }
        for (int r = 1; r + 1 < rows; r++) {
            for (int c = 0; c + 1 < columns; c++) {
                dual[(c + 1) * (rows - 2) + r - 1] = 1 - u[r * (columns - 1) + c];
            }
        }
        for (int r = 0; r + 2 < rows; r++) {
            // along both sides the dual bars are joined
            dual[r] = 0;
            dual[(faces - 1) * (rows - 2) + r] = 0;
        }
        double other = new Percolation(faces, rows - 1, true, dual).threshold();
        assertThat(other).isCloseTo(1 - threshold, within(1e-12));
    }

    @Test
    void meansAreNearTheInfiniteLattice() {
        double bond = IntStream.range(0, 40)
                .mapToDouble(i -> Percolation.drawn(48, true, 100 + i).threshold())
                .average()
                .orElseThrow();
        double site = IntStream.range(0, 40)
                .mapToDouble(i -> Percolation.drawn(48, false, 100 + i).threshold())
                .average()
                .orElseThrow();
        assertThat(bond).isCloseTo(0.5, within(0.02));
        assertThat(site).isCloseTo(0.592746, within(0.02));
    }
}
