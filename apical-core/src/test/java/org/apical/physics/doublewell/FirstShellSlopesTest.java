package org.apical.physics.doublewell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.PathChi;
import org.apical.physics.xafs.WindowKind;
import org.junit.jupiter.api.Test;

class FirstShellSlopesTest {
    private static final double[] AT = {3.2, 0.013, 0.0045};

    private static PathChi path(double reff) {
        double[] k = Grid.uniform(0, 0.5, 42);
        double[] phase = Arrays.stream(k).map(q -> 1.5 - 0.9 * q).toArray();
        double[] amplitude =
                Arrays.stream(k).map(q -> 0.6 * q / (1 + 0.05 * q * q)).toArray();
        double[] lambda = Arrays.stream(k).map(q -> 5 + q * q / 4).toArray();
        double[] realP = Arrays.stream(k).map(q -> Math.sqrt(q * q + 1.7)).toArray();
        return new PathChi(reff, k, phase, amplitude, lambda, realP);
    }

    private static double[] noise() {
        double[] chi = new double[401];
        Arrays.setAll(chi, i -> 1e-3 * Math.sin(40.0 * i));
        return chi;
    }

    /** The derivatives are those of central differences of fourth order, for a path of every role, halves included. */
    @Test
    void slopesAreThoseOfDifferences() {
        FirstShell shell = new FirstShell(
                List.of(
                        new FirstShell.ShellPath(path(1.95), 4, FirstShell.Role.SHELL, 0, 0),
                        new FirstShell.ShellPath(path(2.4), 2, FirstShell.Role.SPLIT, 0, 0),
                        new FirstShell.ShellPath(path(2.8), 3, FirstShell.Role.FIXED, 0.006, 0.01)),
                noise(),
                new FirstShell.RSpace(3, 12, 2, 1, 1, WindowKind.HANNING, 1, 2.2));
        for (double split : new double[] {0, 0.08}) {
            double[][] slopes = new double[FirstShell.SLOPES][shell.points()];
            double[] value = shell.unitChi(AT[0], AT[1], AT[2], split, slopes);
            assertThat(value).isEqualTo(shell.unitChi(AT[0], AT[1], AT[2], split));
            double[] step = {1e-2, 1e-4, 1e-5};
            for (int s = 0; s < FirstShell.SLOPES; s++) {
                double[] by = new double[value.length];
                for (int way : new int[] {-2, -1, 1, 2}) {
                    double[] x = AT.clone();
                    x[s] += way * step[s];
                    double[] chi = shell.unitChi(x[0], x[1], x[2], split);
                    double weight = (Math.abs(way) == 1 ? 8 : -1) * Math.signum(way) / (12 * step[s]);
                    for (int i = 0; i < by.length; i++) {
                        by[i] += weight * chi[i];
                    }
                }
                double largest = Arrays.stream(by).map(Math::abs).max().orElseThrow();
                // The window leaves out what lies below 2.5 1/A, where chi has a pole.
                for (int i = 50; i < by.length; i++) {
                    assertThat(slopes[s][i]).isCloseTo(by[i], within(1e-7 * largest));
                }
            }
        }
    }
}
