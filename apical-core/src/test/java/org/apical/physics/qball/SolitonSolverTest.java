package org.apical.physics.qball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Solitons against exact solutions, laws and limits. */
class SolitonSolverTest {
    private static final double[] RADII = {0, 0.3, 1, 1.7, 2.5, 4, 6};

    private static Soliton solve(FieldPotential u, double omega, int dimension) {
        double mass = Math.sqrt(u.massSquared());
        SolitonWell well = Objects.requireNonNull(SolitonWell.of(u, (mass - omega) * (mass + omega)));
        Soliton s = new SolitonSolver(well, dimension).solve();
        assertThat(s.virial()).as("identity of Derrick").isLessThan(1e-9);
        return s;
    }

    private static void relative(double got, double want, double tolerance) {
        assertThat(got / want - 1).as(got + " against " + want).isCloseTo(0, within(tolerance));
    }

    private static PowersPotential sextic(double mass2, double a, double b) {
        return new PowersPotential(new double[] {mass2 / 2, -a, b}, new double[] {2, 4, 6});
    }

    private static PowersPotential quartic(double c) {
        return new PowersPotential(new double[] {c / 2, -(c + 1) / 3, 0.25}, new double[] {2, 3, 4});
    }

    static Stream<Arguments> gaussians() {
        List<Arguments> out = new ArrayList<>();
        for (int d = 1; d <= 4; d++) {
            for (double k : new double[] {0.05, 0.3, 1.2}) {
                for (double omega : new double[] {0, 0.7, 1.1}) {
                    out.add(Arguments.of(d, k, omega));
                }
            }
        }
        return out.stream();
    }

    /** phi = phi0 exp(-r^2/2R^2) of the logarithmic potential, in every dimension. */
    @ParameterizedTest
    @MethodSource("gaussians")
    void gaussian(int d, double k, double omega) {
        double m = 1.3;
        double scale = 0.8;
        double width2 = 1 / (m * m * k);
        double log = (m * m - omega * omega + (d - 1) * m * m * k) / (m * m * k);
        double phi0 = scale * Math.exp(log / 2);
        double norm = phi0 * phi0 * Math.pow(Math.PI * width2, d / 2.0);
        Soliton s = solve(new LogarithmicPotential(m, k, scale), omega, d);
        relative(s.phiCentre(), phi0, 1e-10);
        relative(s.radiusHalf(), Math.sqrt(2 * Math.log(2) * width2), 1e-10);
        relative(s.square(), norm, 1e-10);
        relative(omega * omega * s.square() + s.action(), norm * (omega * omega + m * m * k / 2), 1e-9);
        double[] phi = s.phi(RADII);
        for (int i = 0; i < RADII.length; i++) {
            relative(phi[i], phi0 * Math.exp(-RADII[i] * RADII[i] / (2 * width2)), 1e-8);
        }
    }

    /** Its bounce for K = 1 in four dimensions: S = (pi^2/2) e^4 scale^2/m^2. */
    @Test
    void gaussianBounce() {
        double s = solve(new LogarithmicPotential(1, 1, 1), 0, 4).action();
        relative(s, Math.PI * Math.PI / 2 * Math.exp(4), 1e-10);
        relative(s, 269.4310709, 1e-9);
    }

    static Stream<Arguments> sextics() {
        return Stream.of(
                Arguments.of(1.0, 1.0, 0.6, 0.42),
                Arguments.of(1.0, 1.0, 0.6, 0.6),
                Arguments.of(1.0, 1.0, 0.6, 0.999),
                Arguments.of(4.0, 0.3, 0.02, 1.4),
                Arguments.of(0.09249363235804803, 1.969452535689974, 24.56075125741741, 0.11641302233058799),
                Arguments.of(1.0, 1.0, 0.6, Math.sqrt(1 / 6.0 + 1e-9)));
    }

    /** phi^2 = mu^2/(A + d cosh 2 mu x) in one dimension, up to the edge of the window. */
    @ParameterizedTest
    @MethodSource("sextics")
    void sexticInOneDimension(double mass2, double a, double b, double omega) {
        double mass = Math.sqrt(mass2);
        double mu2 = (mass - omega) * (mass + omega);
        double mu = Math.sqrt(mu2);
        double d = Math.sqrt(a * a - 2 * b * mu2);
        // The edge itself loses digits in d: compare at what double precision allows.
        double allowed = Math.max(1e-10, 1e-14 * a * a / (d * d));
        Soliton s = solve(sextic(mass2, a, b), omega, 1);
        relative(s.phiCentre(), Math.sqrt(mu2 / (a + d)), allowed);
        double artanh = 0.5 * Math.log((a + Math.sqrt(2 * b) * mu) * (a + Math.sqrt(2 * b) * mu) / (d * d));
        relative(s.square(), artanh / Math.sqrt(2 * b), allowed);
        double[] phi = s.phi(RADII);
        for (int i = 0; i < RADII.length; i++) {
            relative(phi[i], Math.sqrt(mu2 / (a + d * Math.cosh(2 * mu * RADII[i]))), 10 * allowed);
        }
        relative(SolitonWell.window(sextic(mass2, a, b)).omegaZeroSquared(), mass2 - a * a / (2 * b), 1e-11);
    }

    /** phi = (u r^2 + v)^{-m} in four dimensions, whose tail is a power. */
    @ParameterizedTest
    @CsvSource({"1,1,1.2", "1,1,2", "0.3,2,3", "7,0.1,1.5", "1,1,5"})
    void fubini(double u, double v, double m) {
        Soliton s = solve(new FubiniPotential(u, v, m), 0, 4);
        relative(s.phiCentre(), Math.pow(v, -m), 1e-9);
        relative(s.radiusHalf(), Math.sqrt((Math.pow(2, 1 / m) - 1) * v / u), 1e-9);
        // Int phi'^2/2 d^4r with phi' = -2 m u r (u r^2 + v)^{-m-1}, and S = half of it by the identity of Derrick.
        double kinetic = 2
                * Math.PI
                * Math.PI
                * m
                * m
                * Math.pow(v, 1 - 2 * m)
                / u
                * (1 / (2 * m - 1) - 2 / (2 * m) + 1 / (2 * m + 1));
        relative(s.kinetic(), kinetic, 1e-8);
        relative(s.action(), kinetic / 2, 1e-8);
        double[] phi = s.phi(RADII);
        for (int i = 0; i < RADII.length; i++) {
            relative(phi[i], Math.pow(u * RADII[i] * RADII[i] + v, -m), 1e-8);
        }
    }

    /** Quartic bounces; the thin wall at c = 0.499 has its radius at a thousand times its thickness. */
    @ParameterizedTest
    @CsvSource({"0.2,6.629820", "0.47,1093.183", "0.499,987303.50"})
    void quarticBounce(double c, double action) {
        relative(solve(quartic(c), 0, 3).action(), action, 5e-7);
    }

    /** c -> 1/2: S -> 16 pi sigma^3/(3 epsilon^2), the correction falling as (1-2c)^2. */
    @Test
    void thinWallLimit() {
        double sigma = 1 / (6 * Math.sqrt(2));
        double before = Double.NaN;
        for (double rest : new double[] {1e-1, 1e-2, 1e-3}) {
            double c = 0.5 - rest / 2;
            double epsilon = (1 - 2 * c) / 12;
            Soliton s = solve(quartic(c), 0, 3);
            double miss = s.action() / (16 * Math.PI * Math.pow(sigma, 3) / (3 * epsilon * epsilon)) - 1;
            assertThat(Math.abs(miss)).isLessThan(20 * rest);
            if (!Double.isNaN(before)) {
                assertThat(before / miss).as("second order").isBetween(80.0, 120.0);
            }
            assertThat(s.radiusHalf() * epsilon / (2 * sigma)).isCloseTo(1, within(20 * rest));
            before = miss;
        }
    }

    /** Flat potential, omega -> 0, D = 3: E -> (4 pi sqrt2/3) Q^{3/4}. */
    @ParameterizedTest
    @CsvSource({"0.06,0.9873", "0.03,0.9936"})
    void flatPotential(double omega, double ratio) {
        Soliton s = solve(new FlatPotential(1, 1), omega, 3);
        double q = omega * s.square();
        double e = omega * q + s.action();
        assertThat(e / (4 * Math.PI * Math.sqrt(2) / 3 * Math.pow(q, 0.75))).isCloseTo(ratio, within(5e-5));
    }

    /** A flat potential is nowhere negative: no rounding of mass^2 may open a window at omega = 0. */
    @ParameterizedTest
    @CsvSource({
        "1,1",
        "0.007763852631228474,8.357193960757671",
        "0.012461349634022355,1.3558831425969597",
        "0.003392897535957396,0.14802476095234618",
        "3.476495433402471,0.0728529201690665"
    })
    void aFlatPotentialHasNoBounce(double height, double scale) {
        SolitonWell.Window window = SolitonWell.window(new FlatPotential(height, scale));
        assertThat(window.omegaZeroSquared()).isZero();
        assertThat(window.exists()).isTrue();
    }

    /** In one dimension the tail of a power is one of zero energy: Int phi'^2 dr = 2 Int sqrt(2 U) dphi. */
    @ParameterizedTest
    @CsvSource({"1,1,2", "0.09248870513341582,1.7295381835225268,1.0614093981386656", "90,58,2.03", "0.2,0.76,11.6"})
    void fubiniInOneDimension(double u, double v, double m) {
        FieldPotential potential = new FubiniPotential(u, v, m);
        Soliton s = solve(potential, 0, 1);
        // U = a phi^(2 + 1/m) - b phi^(2 + 2/m), with x = (b/a) phi^(1/m): a function of Beta.
        double a = 4 * u * m * m * (m - 1) / (2 * m + 1);
        double b = 2 * u * v * m * m;
        double top = Math.pow(a / b, m);
        relative(s.phiCentre(), top, 1e-10);
        double beta = Math.exp(org.hipparchus.special.Beta.logBeta(2 * m + 0.5, 1.5));
        relative(2 * s.kinetic(), 2 * Math.sqrt(2 * a) * m * Math.pow(top, 2 + 0.5 / m) * beta, 1e-8);
    }

    /** A wall 700 times thinner than the ball at the end of a plateau must not be stepped over. */
    @Test
    void aThinWallAfterAWidePlateau() {
        Soliton s = solve(new FlatPotential(96.23717846485216, 1.5996942745583496), 0.030157532719260634, 2);
        // phi ~ J_0(omega r): zero at 2.4048/omega.
        assertThat(s.radiusHalf() * 0.030157532719260634).isBetween(1.5, 1.53);
    }

    static Stream<Arguments> families() {
        return Stream.of(
                Arguments.of(sextic(1, 1, 0.6), 0.5, 0.97),
                Arguments.of(new FlatPotential(1, 1), 0.3, 1.3),
                Arguments.of(new LogarithmicPotential(1, 0.4, 1), 0.4, 1.5),
                Arguments.of(new PowersPotential(new double[] {0.5, -1, 0.7}, new double[] {2, 2.7, 3.9}), 0.55, 0.95));
    }

    /** dE/dQ = omega and dS/d omega = -Q along a scan, in every dimension. */
    @ParameterizedTest
    @MethodSource("families")
    void derivativesAlongAScan(FieldPotential u, double low, double high) {
        for (int d = 1; d <= 4; d++) {
            for (double omega : new double[] {low, (low + high) / 2, high}) {
                double h = 1e-4 * (high - low);
                Soliton less = solve(u, omega - h, d);
                Soliton more = solve(u, omega + h, d);
                double q = omega * solve(u, omega, d).square();
                relative((less.action() - more.action()) / (2 * h), q, 2e-6);
                double charge = (omega + h) * more.square() - (omega - h) * less.square();
                double energy = Math.pow(omega + h, 2) * more.square()
                        + more.action()
                        - Math.pow(omega - h, 2) * less.square()
                        - less.action();
                assertThat(energy - omega * charge).isCloseTo(0, within(1e-5 * q * h + 1e-4 * Math.abs(charge) * h));
            }
        }
    }

    /** U -> a U(phi/b) with omega -> omega sqrt(a)/b: phi0 -> b phi0, r -> r b/sqrt(a), S -> S b^d a^{1-d/2}. */
    @Test
    void scaling() {
        double a = 37;
        double b = 0.013;
        for (int d = 1; d <= 4; d++) {
            Soliton s = solve(sextic(1, 1, 0.6), 0.55, d);
            Soliton t = solve(
                    sextic(a / (b * b), a / Math.pow(b, 4), 0.6 * a / Math.pow(b, 6)), 0.55 * Math.sqrt(a) / b, d);
            relative(t.phiCentre(), b * s.phiCentre(), 1e-9);
            relative(t.radiusHalf(), s.radiusHalf() * b / Math.sqrt(a), 1e-9);
            relative(t.action(), s.action() * Math.pow(b, d) * Math.pow(a, 1 - d / 2.0), 1e-9);
        }
    }

    /** Random sextics over their whole window: the identity of Derrick, a profile that falls, samples in any order. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void randomSextics(int d) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20261122 + d);
        for (int i = 0; i < 40; i++) {
            double mass2 = Math.pow(10, -2 + 4 * random.nextDouble());
            double a = Math.pow(10, -1 + 2 * random.nextDouble());
            double low = mass2 * (0.02 + 0.9 * random.nextDouble());
            double b = a * a / 2 / (mass2 - low);
            double place = i % 2 == 0 ? random.nextDouble() : Math.pow(10, -3 * random.nextDouble() - 1);
            double omega = Math.sqrt(low + (i % 4 == 3 ? 1 - place : place) * (mass2 - low));
            Soliton s = solve(sextic(mass2, a, b), omega, d);
            double r = s.radiusHalf();
            double[] there = {2 * r, 0, r, 1.2 * r, 0.5 * r, 5 * r};
            double[] phi = s.phi(there);
            relative(phi[1], s.phiCentre(), 1e-12);
            relative(phi[2], s.phiCentre() / 2, 1e-9);
            assertThat(phi[1]).isGreaterThanOrEqualTo(phi[4]);
            assertThat(phi[4]).isGreaterThan(phi[2]);
            assertThat(phi[2]).isGreaterThan(phi[3]);
            assertThat(phi[5]).isNotNegative();
            // Far outside a large ball the numbers underflow.
            assertThat(phi[3]).isGreaterThanOrEqualTo(phi[0]);
            assertThat(phi[0]).isGreaterThanOrEqualTo(phi[5]);
            double[][] plot = s.plot();
            assertThat(plot[0].length).isLessThanOrEqualTo(400);
            for (int k = 1; k < plot[0].length; k++) {
                assertThat(plot[0][k]).isGreaterThan(plot[0][k - 1]);
                assertThat(plot[1][k]).isLessThanOrEqualTo(plot[1][k - 1] * (1 + 1e-9));
            }
        }
    }

    /** A table of a potential and the Chebyshev form of a function approach the formula. */
    @Test
    void tablesAndFunctions() {
        Soliton exact = solve(sextic(1, 1, 0.6), 0.6, 3);
        double before = Double.POSITIVE_INFINITY;
        for (int n : new int[] {40, 80, 160}) {
            double[] phi = new double[n + 1];
            double[] u = new double[n + 1];
            for (int i = 0; i <= n; i++) {
                phi[i] = 1.3 * i / n;
                u[i] = 5 + sextic(1, 1, 0.6).value(phi[i]);
            }
            double miss = Math.abs(solve(new TablePotential(phi, u), 0.6, 3).action() / exact.action() - 1);
            assertThat(miss).isLessThan(before / 3);
            before = miss;
        }
        assertThat(before).isLessThan(1e-6);
        SmoothPotential smooth = new SmoothPotential(x -> 3 + x * x / 2 - Math.pow(x, 4) + 0.6 * Math.pow(x, 6), 1.3);
        relative(solve(smooth, 0.6, 3).action(), exact.action(), 1e-9);
    }

    /** A quartic well without a second vacuum has no bounce in four dimensions; the solver says so. */
    @Test
    void withoutASecondVacuum() {
        PowersPotential u = new PowersPotential(new double[] {0.5, -1}, new double[] {2, 4});
        assertThat(SolitonWell.window(u).omegaZeroSquared()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThatThrownBy(() -> solve(u, 0.5, 4))
                .isInstanceOf(NoSolitonException.class)
                .hasMessageContaining("second vacuum");
        assertThat(solve(u, 0.5, 3).action()).isPositive();
    }

    @Test
    void windows() {
        SolitonWell.Window sextic = SolitonWell.window(sextic(1, 1, 0.6));
        assertThat(sextic.omegaZero()).isCloseTo(Math.sqrt(1 / 6.0), within(1e-12));
        assertThat(sextic.mass()).isEqualTo(1);
        assertThat(sextic.phi()).isCloseTo(Math.sqrt(1 / 1.2), within(1e-6));
        SolitonWell.Window flat = SolitonWell.window(new FlatPotential(2, 3));
        assertThat(flat.omegaZero()).isLessThan(1e-5);
        assertThat(flat.mass()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(SolitonWell.window(quartic(0.2)).omegaZeroSquared()).isNegative();
        PowersPotential upwards = new PowersPotential(new double[] {0.5, 1}, new double[] {2, 4});
        assertThat(SolitonWell.window(upwards).exists()).isFalse();
        assertThat(SolitonWell.window(new LogarithmicPotential(1, 0.3, 1)).massSquared())
                .isInfinite();
    }
}
