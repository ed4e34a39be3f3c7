package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SineCosineTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1, 4, 1e3, 1e6, SineCosine.LARGEST})
    void agreesWithTheLibraryUpToTheLargestAngle(double size) {
        SplittableRandom random = new SplittableRandom(5);
        int n = 1003;
        double[] y = random.doubles(n, -size, size).toArray();
        y[0] = 0;
        y[1] = size;
        y[2] = -size;
        double[] s = new double[n];
        double[] c = new double[n];
        SineCosine.of(y, new double[n], s, c, n);
        for (int i = 0; i < n; i++) {
            assertThat(s[i]).isCloseTo(Math.sin(y[i]), within(2e-15));
            assertThat(c[i]).isCloseTo(Math.cos(y[i]), within(2e-15));
        }
    }
}
