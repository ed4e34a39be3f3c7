package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PolarizedCoordinationTest {
    private static final double[][] PLANE = {{1.9, 0, 0}, {-1.9, 0, 0}, {0, 1.9, 0}, {0, -1.9, 0}};
    private static final double[][] OCTAHEDRON = {
        {1.9, 0, 0}, {-1.9, 0, 0}, {0, 1.9, 0}, {0, -1.9, 0}, {0, 0, 2.4}, {0, 0, -2.4}
    };

    /** A CuO2 plane: nothing with the field along c, 6 in the plane. */
    @Test
    void squarePlane() {
        assertThat(PolarizedCoordination.along(PLANE, new double[] {0, 0, 1})).isCloseTo(0, within(1e-15));
        assertThat(PolarizedCoordination.along(PLANE, new double[] {1, 1, 0})).isCloseTo(6, within(1e-14));
        assertThat(PolarizedCoordination.across(PLANE, new double[] {0, 0, 1})).isCloseTo(6, within(1e-14));
    }

    /** The mean over three directions at right angles is the number of neighbours, whatever the bonds. */
    @Test
    void sumRule() {
        double[][] bonds = {{1, 0.2, -0.4}, {-0.3, 2, 0.7}, {0.1, 0.2, 0.3}, {-1, -1, 4}, {0, 0.5, -2}};
        double mean = (PolarizedCoordination.along(bonds, new double[] {1, 2, 2})
                        + PolarizedCoordination.along(bonds, new double[] {2, 1, -2})
                        + PolarizedCoordination.along(bonds, new double[] {2, -2, 1}))
                / 3;
        assertThat(mean).isCloseTo(5, within(1e-13));
        double[] c = {0.3, -1, 2};
        assertThat((2 * PolarizedCoordination.across(bonds, c) + PolarizedCoordination.along(bonds, c)) / 3)
                .isCloseTo(5, within(1e-13));
    }

    /** An octahedron looks the same from everywhere, however long its apical bonds. */
    @Test
    void octahedron() {
        for (double[] field : new double[][] {{0, 0, 1}, {1, 0, 0}, {1, 2, -3}}) {
            assertThat(PolarizedCoordination.along(OCTAHEDRON, field)).isCloseTo(6, within(1e-13));
        }
    }
}
