package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;

class SymmetricTridiagonalTest {
    @Test
    void agreesWithADenseSolver() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 1; n <= 40; n++) {
            double[] d = random.doubles(n, -3, 3).toArray();
            double[] e = random.doubles(n - 1, -3, 3).toArray();
            if (n > 5) {
                e[3] = 0; // falls apart in two blocks
            }
            DMatrixRMaj dense = new DMatrixRMaj(n, n);
            for (int i = 0; i < n; i++) {
                dense.set(i, i, d[i]);
                if (i > 0) {
                    dense.set(i, i - 1, e[i - 1]);
                    dense.set(i - 1, i, e[i - 1]);
                }
            }
            EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, true);
            eigen.decompose(dense);
            double[] expected = new double[n];
            for (int i = 0; i < n; i++) {
                expected[i] = eigen.getEigenvalue(i).getReal();
            }
            Arrays.sort(expected);
            SymmetricTridiagonal matrix = new SymmetricTridiagonal(d, e);
            double[] found = matrix.lowest(n);
            assertThat(found).containsExactly(expected, within(1e-12));
            assertThat(matrix.below(expected[n - 1] + 1)).isEqualTo(n);
            for (double value : found) {
                double[] v = matrix.vector(value);
                double length = 0;
                for (int i = 0; i < n; i++) {
                    double r = (d[i] - value) * v[i]
                            + (i > 0 ? e[i - 1] * v[i - 1] : 0)
                            + (i < n - 1 ? e[i] * v[i + 1] : 0);
                    assertThat(r).isCloseTo(0, within(1e-12));
                    length += v[i] * v[i];
                }
                assertThat(length).isCloseTo(1, within(1e-14));
            }
        }
    }

    @Test
    void oscillator() {
        // x in the oscillator's basis, shifted: (n + 1/2) + g (a + a+) has levels n + 1/2 - g^2.
        int n = 120;
        double g = 2;
        double[] d = new double[n];
        double[] e = new double[n - 1];
        for (int i = 0; i < n; i++) {
            d[i] = i + 0.5;
            if (i > 0) {
                e[i - 1] = g * Math.sqrt(i);
            }
        }
        double[] found = new SymmetricTridiagonal(d, e).lowest(5);
        for (int i = 0; i < 5; i++) {
            assertThat(found[i]).isCloseTo(i + 0.5 - g * g, within(1e-11));
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new SymmetricTridiagonal(new double[3], new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SymmetricTridiagonal(new double[3], new double[2]).lowest(4))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
