package org.apical.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChebyshevPanelsTest {
    @Test
    void valueDerivativesAndIntegral() {
        ChebyshevPanels p = ChebyshevPanels.of(x -> Math.sin(3 * x) * Math.exp(-x), 0.5, 9, 1e-15);
        for (double x : new double[] {0.5, 0.51, 1.7, 4.2, 8.999, 9}) {
            double e = Math.exp(-x);
            double s = Math.sin(3 * x);
            double c = Math.cos(3 * x);
            assertThat(p.value(x)).isCloseTo(s * e, within(1e-14));
            assertThat(p.slope(x)).isCloseTo((3 * c - s) * e, within(1e-12));
            assertThat(p.curvature(x)).isCloseTo((-8 * s - 6 * c) * e, within(1e-10));
            assertThat(p.integral(x)).isCloseTo(primitive(x) - primitive(0.5), within(1e-14));
        }
    }

    private static double primitive(double x) {
        return -Math.exp(-x) * (Math.sin(3 * x) + 3 * Math.cos(3 * x)) / 10;
    }

    /** A narrow step takes more panels, not less accuracy. */
    @Test
    void halvesPanelsWhereTheFunctionIsSteep() {
        ChebyshevPanels smooth = ChebyshevPanels.of(Math::tanh, -1, 1, 1e-14);
        ChebyshevPanels steep = ChebyshevPanels.of(x -> Math.tanh(200 * x), -1, 1, 1e-14);
        assertThat(steep.panels()).isGreaterThan(smooth.panels());
        assertThat(steep.value(0.004)).isCloseTo(Math.tanh(0.8), within(1e-12));
    }

    @Test
    void refusesWhatIsNotSmoothOrNotFinite() {
        assertThatThrownBy(() -> ChebyshevPanels.of(x -> x < 0.3 ? 0 : 1, 0, 1, 1e-14))
                .isInstanceOf(ConvergenceException.class);
        assertThatThrownBy(() -> ChebyshevPanels.of(x -> 1 / x, 0, 1, 1e-14)).isInstanceOf(ConvergenceException.class);
    }

    /** cos x - 1 over x^2 has no digits near 0 as a quotient of values; as a quotient of series it has. */
    @ParameterizedTest
    @CsvSource({"0,1e-13", "7,2e-11"})
    void dividesASeriesBySquares(double constant, double tolerance) {
        ChebyshevPanels p = Objects.requireNonNull(ChebyshevPanels.overSquare(x -> constant + Math.cos(x) - 1, 2));
        for (double x : new double[] {0, 1e-9, 1e-4, 0.3, 1.1, 2}) {
            double half = x == 0 ? 1 : Math.sin(x / 2) / (x / 2);
            assertThat(p.value(x)).isCloseTo(-0.5 * half * half, within(tolerance));
        }
        assertThat(p.slope(0)).isCloseTo(0, within(100 * tolerance));
        assertThat(p.curvature(0)).isCloseTo(1.0 / 12, within(1e4 * tolerance));
    }

    @Test
    void aBreakIsNotDivided() {
        assertThat(ChebyshevPanels.overSquare(x -> Math.abs(x - 0.3), 1)).isNull();
    }
}
