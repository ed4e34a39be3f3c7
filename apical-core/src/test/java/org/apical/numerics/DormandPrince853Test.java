package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DormandPrince853Test {
    /** y'' = -y with n equal steps to t = 6: the error at the end. */
    private static double error(int n) {
        DormandPrince853 method = new DormandPrince853(
                (t, y, out) -> {
                    out[0] = y[1];
                    out[1] = -y[0];
                },
                2);
        double[] y = {1, 0};
        double[] next = new double[2];
        double h = 6.0 / n;
        for (int i = 0; i < n; i++) {
            method.begin(i * h, y);
            method.step(i * h, y, h, next, 1e-10, new double[] {1e-10, 1e-10});
            y = next.clone();
        }
        return Math.hypot(y[0] - Math.cos(6), y[1] + Math.sin(6));
    }

    @Test
    void isOfOrderEight() {
        double order = Math.log(error(8) / error(16)) / Math.log(2);
        assertThat(order).isCloseTo(8, within(0.4));
    }

    /** y' = t^7 is integrated exactly. */
    @Test
    void integratesPolynomialsExactly() {
        DormandPrince853 method = new DormandPrince853((t, y, out) -> out[0] = Math.pow(t, 7), 1);
        double[] out = new double[1];
        method.begin(1, new double[] {0});
        method.step(1, new double[] {0}, 1, out, 1e-10, new double[] {1e-10});
        assertThat(out[0]).isCloseTo(255.0 / 8, within(1e-13));
    }

    /** The estimate is small where the step is good and large where it is bad; a stage that is not finite is refused. */
    @Test
    void estimatesItsError() {
        DormandPrince853 method = new DormandPrince853((t, y, out) -> out[0] = 1 / (1.5 - t), 1);
        double[] out = new double[1];
        double[] y = {0};
        method.begin(0, y);
        assertThat(method.step(0, y, 0.1, out, 1e-10, new double[] {1e-10})).isLessThan(1);
        assertThat(method.step(0, y, 1.4, out, 1e-10, new double[] {1e-10})).isGreaterThan(1);
        DormandPrince853 broken = new DormandPrince853((t, s, o) -> o[0] = t > 0.5 ? Double.NaN : 1, 1);
        broken.begin(0, y);
        assertThat(broken.step(0, y, 1, out, 1e-10, new double[] {1e-10})).isInfinite();
    }
}
