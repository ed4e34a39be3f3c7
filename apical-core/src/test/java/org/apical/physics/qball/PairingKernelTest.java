package org.apical.physics.qball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PairingKernelTest {
    private static final double C = Math.sqrt(0.5);

    /** The table of the specification: alpha*, f*, kappa*. */
    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(new PairingKernel(new OffsetClosure(1), 1), 2.7971004104, 0.1432825917, 8.0589032098),
                Arguments.of(new PairingKernel(new OffsetClosure(C), 1), 2.0314676999, 0.1987143636, 5.8108559302),
                Arguments.of(new PairingKernel(new OffsetClosure(1), 2), 2.7446920748, 0.1452409082, 7.9502431676),
                Arguments.of(new PairingKernel(new MathieuClosure(1), 1), 1.8991388979, 0.2115570067, 5.4581058606),
                Arguments.of(new PairingKernel(new MathieuClosure(2), 2), 1.6504610290, 0.2338791637, 4.9371672119));
    }

    static Stream<PairingKernel> kernels() {
        return Stream.concat(
                table().map(a -> (PairingKernel) a.get()[0]),
                Stream.of(
                        new PairingKernel(new OffsetClosure(0.1), 1),
                        new PairingKernel(new OffsetClosure(2), 20),
                        new PairingKernel(new OffsetClosure(0.1), 20),
                        new PairingKernel(new MathieuClosure(20), 20)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void saddles(PairingKernel kernel, double alpha, double f, double kappa) {
        assertThat(kernel.alphaPeak()).isCloseTo(alpha, within(1e-9));
        assertThat(kernel.peak()).isCloseTo(f, within(1e-10));
        assertThat(kernel.kappaStar()).isCloseTo(kappa, within(1e-9));
    }

    /** I' and I'' are the derivatives of I and I', also across the seams of its three forms; f has one maximum. */
    @ParameterizedTest
    @MethodSource("kernels")
    void derivativesFit(PairingKernel kernel) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20261122);
        double c = kernel.threshold();
        for (int i = 0; i < 300; i++) {
            double alpha = c * (1 + Math.pow(10, -3 + 6 * random.nextDouble()));
            double h = 1e-4 * (alpha - c);
            double first = (kernel.value(alpha + h) - kernel.value(alpha - h)) / (2 * h);
            double second = (kernel.slope(alpha + h) - kernel.slope(alpha - h)) / (2 * h);
            assertThat(kernel.slope(alpha)).as("I' at " + alpha).isCloseTo(first, within(2e-7 * (1 + 1e-3 / h * 1e-8)));
            assertThat(kernel.curvature(alpha))
                    .as("I'' at " + alpha)
                    .isCloseTo(second, within(2e-6 * kernel.curvature(c)));
        }
        for (double alpha = 1.001 * c; alpha < 1000 * c; alpha *= 1.01) {
            boolean rising = kernel.ratio(alpha * 1.001) > kernel.ratio(alpha);
            assertThat(rising).as("f at " + alpha).isEqualTo(alpha * 1.0005 < kernel.alphaPeak());
        }
    }

    /** alpha -> alpha_c: I -> pi n (gamma^2)' (alpha - alpha_c)^2/(2 alpha_c); alpha -> infinity: I' -> 1. */
    @ParameterizedTest
    @MethodSource("kernels")
    void limits(PairingKernel kernel) {
        double c = kernel.threshold();
        double rise = kernel.closure().squaredSlope(c);
        for (double d : new double[] {1e-12, 1e-9, 1e-7}) {
            double x = (c + d) - c;
            double limit = Math.PI * kernel.windingNumber() * rise * x * x / (2 * c);
            assertThat(kernel.value(c + d)).isCloseTo(limit, Percentage.withPercentage(0.3));
        }
        assertThat(kernel.value(c)).isZero();
        assertThat(kernel.value(c / 2)).isZero();
        assertThat(kernel.slope(1e6)).isCloseTo(1, within(1e-5));
        assertThat(kernel.ratio(0)).isZero();
    }

    /** For offset the closed form of n -> infinity lies above, by less and less. */
    @Test
    void manyWindings() {
        OffsetClosure closure = new OffsetClosure(1);
        double before = Double.POSITIVE_INFINITY;
        for (int n : new int[] {1, 2, 5, 20}) {
            double less = closure.primitive(3) - new PairingKernel(closure, n).value(3);
            assertThat(less).isPositive().isLessThan(before);
            before = less;
        }
        assertThat(before).isLessThan(1e-4);
    }

    /** The series of the exact closure against the eigenvalue problem, and its asymptotic form at the seam. */
    @Test
    void theExactClosureIsThatOfTheMatrix() {
        for (int n : new int[] {1, 2, 3, 20}) {
            MathieuClosure closure = new MathieuClosure(n);
            for (double alpha : new double[] {0.7, 0.9, 1.7, 5, 24.9, 25, 25.1, 60, 500}) {
                double matrix = Math.max(0, new HillBinding(alpha, n).bindingOverOmegaSquared());
                assertThat(closure.squared(alpha)).as(alpha + " " + n).isCloseTo(matrix, within(3e-13 * alpha * alpha));
            }
        }
    }

    /** Next to the threshold the gap keeps its digits: gamma^2 over the distance goes to the slope, and is never negative. */
    @Test
    void theExactClosureNextToItsThreshold() {
        for (int n = 1; n <= 20; n++) {
            MathieuClosure closure = new MathieuClosure(n);
            double c = closure.threshold();
            double seam = closure.squared(c + 0.01 * (1 - 1e-12)) / closure.squared(c + 0.01 * (1 + 1e-12)) - 1;
            assertThat(seam).isCloseTo(0, within(1e-11));
            for (double d = 1e-13; d < 1e-3; d *= 10) {
                double x = (c + d) - c;
                assertThat(closure.squared(c + d) / x)
                        .isCloseTo(closure.squaredSlope(c), Percentage.withPercentage(1e3 * d + 1e-6));
            }
        }
    }
}
