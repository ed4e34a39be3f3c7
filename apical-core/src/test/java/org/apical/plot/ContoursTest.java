package org.apical.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Level lines. */
class ContoursTest {
    private static final double[] AXIS = {-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2};

    private static double[][] grid(java.util.function.DoubleBinaryOperator f) {
        double[][] z = new double[AXIS.length][AXIS.length];
        for (int j = 0; j < AXIS.length; j++) {
            for (int i = 0; i < AXIS.length; i++) {
                z[j][i] = f.applyAsDouble(AXIS[i], AXIS[j]);
            }
        }
        return z;
    }

    @Test
    void aPlaneHasStraightLines() {
        double[][] line = Contours.line(AXIS, AXIS, grid((x, y) -> x + 2 * y), 0.7);
        int ends = 0;
        for (int i = 0; i < line[0].length; i++) {
            if (!Double.isNaN(line[1][i])) {
                assertThat(line[0][i] + 2 * line[1][i]).isCloseTo(0.7, within(1e-12));
                ends++;
            }
        }
        assertThat(ends).isGreaterThan(8);
    }

    @Test
    void aSaddleIsCutWhereItsMiddleSays() {
        double[] two = {0, 1};
        // High at (0, 0) and (1, 1); the middle, 0.5, is above the level: the two low corners are cut off.
        double[][] line = Contours.line(two, two, new double[][] {{1, 0}, {0, 1}}, 0.4);
        for (int piece = 0; piece < 2; piece++) {
            double middleX = (line[0][3 * piece] + line[0][3 * piece + 1]) / 2;
            double middleY = (line[1][3 * piece] + line[1][3 * piece + 1]) / 2;
            assertThat(Math.min(Math.hypot(middleX - 1, middleY), Math.hypot(middleX, middleY - 1)))
                    .isLessThan(0.35);
        }
    }

    @Test
    void levelsAreRoundAndInside() {
        assertThat(Contours.levels(new double[][] {{0, 101.3}, {Double.NaN, 50}}, 5))
                .containsExactly(20, 40, 60, 80, 100);
        assertThat(Contours.levels(new double[][] {{3, 3}}, 5)).isEmpty();
    }

    @Test
    void gapsHaveNoLineAndTheLegendNamesTheLevels() {
        double[][] z = grid((x, y) -> x * x + y * y);
        z[4][4] = Double.NaN;
        List<Layer> lines = Contours.lines(AXIS, AXIS, z, new double[] {0.1, 2, 4}, "K");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).name()).isEqualTo("levels 0.1, 2, 4 K");
    }
}
