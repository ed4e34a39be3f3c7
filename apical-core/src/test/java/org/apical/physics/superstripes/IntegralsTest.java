package org.apical.physics.superstripes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.function.DoubleUnaryOperator;
import org.apical.numerics.GaussLegendre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegralsTest {
    /** By brute force: many panels. */
    private static double integral(DoubleUnaryOperator f, double from, double to, int panels) {
        GaussLegendre rule = GaussLegendre.of(20);
        double sum = 0;
        double width = (to - from) / panels;
        for (int p = 0; p < panels; p++) {
            for (int i = 0; i < rule.x().length; i++) {
                sum += width * rule.w()[i] * f.applyAsDouble(from + width * (p + rule.x()[i]));
            }
        }
        return sum;
    }

    private static double tanhOver(double xi, double kT) {
        return Math.abs(xi) < 1e-9 * kT ? 1 / (4 * kT) : Math.tanh(xi / (2 * kT)) / (2 * xi);
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.06, 0.008", "0.02, 0.06, 0.008", "-0.03, 0.06, 0.001", "-0.0599, 0.06, 0.008", "0, 0.06, 0.002",
        "0.06, 0.06, 0.008", "1.7, 0.01, 0.05", "0.1, 0.15, 0.3", "0.07, 0.05, 0.0045", "-0.01, 0.05, 0.006"
    })
    void pairsOfStripes(double a, double omega, double kT) {
        FreeMotion free = FreeMotion.stripes(0.8);
        double factor = 1 / (Math.PI * Math.sqrt(free.h()));
        // eps = t^2; split where xi = 0.
        double low = Math.sqrt(Math.max(0, a - omega));
        double high = Math.sqrt(a + omega);
        double middle = a > 0 ? Math.sqrt(a) : low;
        DoubleUnaryOperator f = t -> factor * tanhOver(t * t - a, kT);
        double expected = integral(f, low, middle, 400) + integral(f, middle, high, 400);
        assertThat(new PairSusceptibility(free, omega, kT).at(a)).isCloseTo(expected, withPercentage(1e-7));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.06, 0.008", "0.02, 0.06, 0.008", "-0.03, 0.06, 0.001", "-0.1, 0.06, 0.004", "-0.04, 0.06, 0.02"
    })
    void pairsOfWellsWithAndWithoutRashbaCoupling(double a, double omega, double kT) {
        for (double rashba : new double[] {0, 0.1}) {
            FreeMotion free = FreeMotion.wells(1, rashba);
            double ring = free.ringEV();
            double flat = 1 / (4 * Math.PI * free.h());
            double expected = -a < omega
                    ? flat
                                    * integral(
                                            xi -> tanhOver(xi, kT),
                                            Math.max(-omega, -a),
                                            Math.min(omega, Math.max(0, -a)),
                                            300)
                            + flat * integral(xi -> tanhOver(xi, kT), Math.max(0, Math.max(-omega, -a)), omega, 300)
                    : 0;
            double from = Math.max(-omega, -a - ring);
            double to = Math.min(omega, -a);
            if (to > from) {
                double bottom = a + ring;
                expected += 2
                        * flat
                        * Math.sqrt(ring)
                        * integral(
                                t -> tanhOver(t * t - bottom, kT),
                                Math.sqrt(from + bottom),
                                Math.sqrt(to + bottom),
                                2000);
            }
            assertThat(new PairSusceptibility(free, omega, kT).at(a))
                    .isCloseTo(expected, within(1e-9 + 1e-8 * expected));
        }
    }

    @Test
    void theUniversalIntegralsHaveTheirLimits() {
        assertThat(ThermalIntegrals.BCS).isCloseTo(1.133866, within(5e-7));
        for (double x : new double[] {0.01, 1, 12, 63, 65, 1e4}) {
            double expected = x < 100
                    ? integral(s -> s == 0 ? 0.25 : Math.tanh(s / 2) / (2 * s), 0, x, 200)
                    : 0.5 * Math.log(ThermalIntegrals.BCS * x);
            assertThat(ThermalIntegrals.flat(x)).isCloseTo(expected, within(1e-7));
            assertThat(ThermalIntegrals.flat(-x)).isEqualTo(-ThermalIntegrals.flat(x));
        }
        for (double eta : new double[] {-40, -3, 0, 0.7, 9, 200, 300}) {
            double top = Math.sqrt(Math.max(0, eta) + 60);
            double expected = integral(u -> 2 / (1 + Math.exp(u * u - eta)), 0, top, 800);
            assertThat(ThermalIntegrals.fermi(eta)).isCloseTo(expected, withPercentage(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0", "0.2, 0.01", "-0.05, 0.01", "-0.05, 0", "0.002, 0.03", "-0.2, 0"})
    void electronsOfOneBand(double a, double kT) {
        for (FreeMotion free :
                new FreeMotion[] {FreeMotion.stripes(1), FreeMotion.wells(0.7, 0), FreeMotion.wells(1, 0.12)}) {
            double ring = free.ringEV();
            double top = Math.max(0, a) + 45 * kT;
            double sum = 0;
            // t^2 from each singular place of the density of states, split at the Fermi level.
            for (double[] stretch : new double[][] {{-ring, 0}, {0, top}}) {
                double from = stretch[0];
                double reach = kT == 0 ? Math.min(stretch[1], a) : stretch[1];
                if (reach > from) {
                    sum += integral(
                            t -> {
                                double eps = from + t * t;
                                double f = kT == 0 ? 1 : 1 / (1 + Math.exp((eps - a) / kT));
                                return 2 * t * free.states(eps) * f;
                            },
                            0,
                            Math.sqrt(reach - from),
                            3000);
                }
            }
            assertThat(free.filled(a, kT)).isCloseTo(sum, within(1e-9 + 1e-8 * sum));
        }
    }
}
