package org.apical.physics.qball;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** What is observed: limits, sum rules, and integrals done in another way. */
class ObservablesTest {
    private static final double KB = 0.08617333262145;

    /** S(y) is the mean of sin^2 over the chords of a sphere: chord 2R sqrt(1-b^2), weight 2b db. */
    @Test
    void crossSectionIsTheMeanOverChords() {
        for (double y : new double[] {1e-4, 0.1, 1.9, 2.1, 7, 40}) {
            int n = 200_000;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double t = (i + 0.5) / n; // chord/2R, weight 2 t dt
                double s = Math.sin(y * t / 2);
                sum += 2 * t * s * s / n;
            }
            assertThat(QballScattering.crossSection(y)).isCloseTo(sum, within(1e-9 + 1e-8 * sum));
        }
        assertThat(QballScattering.crossSection(1e-5) / (1e-10 / 8)).isCloseTo(1, within(1e-9));
        assertThat(QballScattering.crossSection(1e7)).isCloseTo(0.5, within(1e-6));
        assertThat(QballScattering.crossSection(0)).isZero();
        double seam = QballScattering.crossSection(2) - QballScattering.crossSection(Math.nextUp(2.0));
        assertThat(seam).isCloseTo(0, within(1e-15));
    }

    /** Resistivity of a Drude metal: 1 meV, m_e, 1 nm^-3. */
    @Test
    void drude() {
        double tau = 1.054571817e-34 / 1.602176634e-22;
        double rho = 9.1093837015e-31 / (1e27 * 1.602176634e-19 * 1.602176634e-19 * tau) * 1e8;
        assertThat(QballScattering.resistivityMicroOhmCm(1, 1, 1)).isCloseTo(rho, Percentage.withPercentage(1e-7));
    }

    /** n_s is the integral of Sigma_2^2/(4E^2) tanh^2(E/2kT). */
    @Test
    void pairDensityIsItsIntegral() {
        double gap = 30;
        double t = 200;
        int n = 100_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double e = gap * (2 * (i + 0.5) / n - 1);
            double s = PairSpectrum.selfEnergy(gap, e);
            double energy = PairSpectrum.dispersion(gap, e);
            double tanh = Math.tanh(energy / (2 * KB * t));
            sum += s * s / (4 * energy * energy) * tanh * tanh * 2 * gap / n;
        }
        assertThat(PairSpectrum.pairDensity(gap, t)).isCloseTo(sum, within(1e-8));
        assertThat(PairSpectrum.selfEnergy(gap, gap * 1.0001)).isZero();
        assertThat(PairSpectrum.selfEnergy(0, 0)).isZero();
        assertThat(PairSpectrum.dispersion(0, -7)).isEqualTo(7);
    }

    /** M = -dF/dB of the free energy that is minimised over s, and the shape: one minimum, then zero. */
    @Test
    void magnetisationIsTheSlopeOfTheFreeEnergy() {
        SphereDiamagnetism sphere = new SphereDiamagnetism(4, 200, 3, 0.1);
        double b0 = sphere.criticalField();
        for (double b = 0.02 * b0; b < 1.2 * b0; b += 0.11 * b0) {
            double h = 1e-4 * b0;
            double slope = -(energy(sphere, b + h) - energy(sphere, b - h)) / (2 * h);
            assertThat(sphere.magnetisation(b)).isCloseTo(slope, within(1e-3));
        }
        assertThat(sphere.magnetisation(b0)).isZero();
        double least = sphere.magnetisation(sphere.fieldAtMinimum());
        assertThat(least).isLessThan(sphere.magnetisation(0.99 * sphere.fieldAtMinimum()));
        assertThat(least).isLessThan(sphere.magnetisation(1.01 * sphere.fieldAtMinimum()));
        assertThat(least)
                .isCloseTo(
                        2 / (3 * Math.sqrt(3)) * sphere.susceptibility() * b0 / 1.25663706212e-6,
                        Percentage.withPercentage(1e-9));
    }

    /** min over s of (Bc^2/2mu_0)(-2s + s^2) + s B^2 R^2/(20 mu_0 lambda^2), times x. */
    private static double energy(SphereDiamagnetism p, double b) {
        double mu = 1.25663706212e-6;
        double bc = 2067.833848 / (2 * Math.sqrt(2) * Math.PI * p.penetrationDepthNm() * p.coherenceLengthNm());
        double a = bc * bc / (2 * mu);
        double c = Math.pow(b * p.radiusNm() / p.penetrationDepthNm(), 2) / (20 * mu);
        double s = Math.max(0, 1 - c / (2 * a));
        return p.volumeFraction() * (a * (s * s - 2 * s) + c * s);
    }

    /** -(3/2)[1 - 3 coth z/z + 3/z^2]: -z^2/10 for small, -3/2 for large spheres. */
    @Test
    void londonSphere() {
        for (double z : new double[] {0.3, 1, 5, 100}) {
            double want = -1.5 * (1 - 3 / (Math.tanh(z) * z) + 3 / (z * z));
            assertThat(new SphereDiamagnetism(z, 1, 1, 1).susceptibilityLondon())
                    .isCloseTo(want, within(1e-13));
        }
        assertThat(new SphereDiamagnetism(1e-6, 1, 1, 1).susceptibilityLondon())
                .isCloseTo(-1e-13, Percentage.withPercentage(1e-6));
        assertThat(new SphereDiamagnetism(1e12, 1, 1, 0.2).susceptibilityLondon())
                .isCloseTo(-0.3, within(1e-9));
    }

    @Test
    void formFactor() {
        assertThat(SphereFormFactor.intensity(0)).isEqualTo(1);
        assertThat(SphereFormFactor.intensity(SphereFormFactor.HALF)).isCloseTo(0.5, within(1e-14));
        assertThat(SphereFormFactor.intensity(-1.3)).isEqualTo(SphereFormFactor.intensity(1.3));
        // Guinier: 1 - z^2/5.
        assertThat(SphereFormFactor.intensity(1e-3)).isCloseTo(1 - 2e-7, within(1e-12));
        double seam = SphereFormFactor.intensity(0.5) - SphereFormFactor.intensity(Math.nextDown(0.5));
        assertThat(seam).isCloseTo(0, within(1e-13));
        // First zero: tan z = z.
        assertThat(SphereFormFactor.intensity(4.493409457909064)).isCloseTo(0, within(1e-25));
    }

    /** ln(2 cosh x) - x tanh x from ln 2 to 0, and the heat as the slope of the entropy along each branch. */
    @Test
    void entropyAndHeat() {
        assertThat(Thermodynamics.entropy(0)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(Thermodynamics.entropy(800)).isZero();
        for (double x : new double[] {0.1, 1, 5}) {
            assertThat(Thermodynamics.entropy(x))
                    .isCloseTo(Math.log(2 * Math.cosh(x)) - x * Math.tanh(x), within(1e-14));
        }
        PairingKernel kernel = new PairingKernel(new OffsetClosure(1), 1);
        Homogeneous theory = new Homogeneous(kernel, 0.8 * kernel.kappaStar());
        double w = 0.85;
        double h = 1e-6;
        double alpha = theory.inner(w);
        double difference = w
                * (Thermodynamics.entropy(kernel.thermal(theory.inner(w + h)))
                        - Thermodynamics.entropy(kernel.thermal(theory.inner(w - h))))
                / (2 * h);
        assertThat(Thermodynamics.specificHeat(kernel, alpha, w, theory.amplitudeSlope(alpha, w)))
                .isCloseTo(difference, within(1e-7));
    }

    /** Sum and product of the squares of both branches; a sound that is linear at small k. */
    @Test
    void modes() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20261122);
        for (int i = 0; i < 100; i++) {
            double m2 = 5 * random.nextDouble();
            double w = random.nextDouble();
            double k = 3 * random.nextDouble();
            RotatingModes modes = new RotatingModes(m2, w);
            double up = modes.upper(k);
            double low = modes.lower(k);
            assertThat(up * up + low * low).isCloseTo(2 * k * k + m2 + 4 * w * w, within(1e-12 * (1 + up * up)));
            assertThat(up * up * low * low).isCloseTo(k * k * (k * k + m2), within(1e-12 * (1 + Math.pow(up, 4))));
            assertThat(modes.lower(1e-9) / 1e-9).isCloseTo(modes.soundSpeed(), within(1e-9));
        }
    }

    /** e^2/(16 hbar) is 1.52e-5 S; coupled layers go over into separate ones and, near Tc, into the bulk. */
    @Test
    void paraconductivity() {
        double layer = FluctuationConductivity.layers(1, 1) * 1e-9;
        assertThat(layer).isCloseTo(1.5214e-5, within(1e-9));
        assertThat(FluctuationConductivity.lawrenceDoniach(0.5, 1.2, 1e-6))
                .isCloseTo(FluctuationConductivity.layers(0.5, 1.2), Percentage.withPercentage(1e-8));
        // eps << r: e^2/(32 hbar xi_c) eps^{-1/2}.
        assertThat(FluctuationConductivity.lawrenceDoniach(1e-9, 1.2, 0.5))
                .isCloseTo(FluctuationConductivity.bulk(1e-9, 0.5), Percentage.withPercentage(1e-6));
    }

    /** Estimates from quantiles of a known power law: exponent within its error, power law preferred. */
    @Test
    void sizeStatistics() {
        int n = 4000;
        double[] power = new double[n];
        double[] exponential = new double[n];
        for (int i = 0; i < n; i++) {
            double p = (i + 0.5) / n;
            power[i] = 4 * Math.pow(1 - p, -1 / 1.6);
            exponential[i] = 4 - 3 * Math.log(1 - p);
        }
        SizeStatistics fat = SizeStatistics.of(power, 4);
        assertThat(fat.exponent()).isCloseTo(2.6, within(3 * fat.exponentError()));
        assertThat(fat.distance()).isLessThan(0.01);
        assertThat(fat.vuong()).isGreaterThan(2);
        SizeStatistics thin = SizeStatistics.of(exponential, 4);
        assertThat(thin.vuong()).isLessThan(-2);
        assertThat(thin.logLikelihoodRatio()).isNegative();
        assertThat(thin.mean()).isCloseTo(Arrays.stream(exponential).average().orElse(0), within(1e-12));
    }

    /** Each of the three trends is recognised from its own numbers. */
    @Test
    void sizeTrends() {
        double[] t = {100, 120, 140, 160, 180, 200};
        double[] noise = {0.01, -0.012, 0.008, -0.009, 0.011, -0.007};
        double[] flat = new double[6];
        double[] inverse = new double[6];
        double[] shifted = new double[6];
        for (int i = 0; i < 6; i++) {
            flat[i] = 5 + noise[i];
            inverse[i] = 500 / t[i] + noise[i];
            shifted[i] = 100 / (t[i] - 80) + noise[i];
        }
        SizeTrend a = SizeTrend.of(t, flat);
        assertThat(a.constant()).isLessThan(Math.min(a.inverse(), a.shifted()));
        SizeTrend b = SizeTrend.of(t, inverse);
        assertThat(b.inverse()).isLessThan(b.constant() - 10);
        SizeTrend c = SizeTrend.of(t, shifted);
        assertThat(c.shifted()).isLessThan(Math.min(c.constant(), c.inverse()) - 10);
        assertThat(c.t0K()).isCloseTo(80, within(0.3));
    }

    /** x and R come back from the magnetisation they gave, up to the field where it vanishes. */
    @Test
    void magnetisationFit() {
        SphereDiamagnetism truth = new SphereDiamagnetism(3.3, 160, 2, 0.07);
        double[] field = {10, 30, 60, 90, 120, 150, 170};
        double[] m = Arrays.stream(field).map(truth::magnetisation).toArray();
        MagnetisationFit fit = MagnetisationFit.of(field, m, 160, 2);
        assertThat(fit.sphere().radiusNm()).isCloseTo(3.3, within(1e-6));
        assertThat(fit.sphere().volumeFraction()).isCloseTo(0.07, within(1e-8));
        assertThat(fit.atEdge()).isFalse();
        double[] low = {0.01, 0.02, 0.03};
        assertThat(MagnetisationFit.of(low, new double[] {-1, -2, -3}, 160, 2).atEdge())
                .isTrue();
    }

    /** Half of the band lies below its middle; the states next to the saddle point are those of a logarithm. */
    @Test
    void vanHovePlane() {
        VanHovePlane plane = new VanHovePlane(400, 0);
        // All of the band is within 4t of the saddle point of the simple band.
        assertThat(plane.statesWithin(1600)).isCloseTo(1, within(1e-9));
        // N(E) of the square lattice near 0: (1/(2 pi^2 t)) ln(16 t/|E|), both sides.
        double e = 20;
        double want = 2 * e / (2 * Math.PI * Math.PI * 400) * (Math.log(16 * 400 / e) + 1);
        assertThat(plane.statesWithin(e)).isCloseTo(want, Percentage.withPercentage(0.5));
        assertThat(plane.energyOf(plane.statesWithin(e))).isCloseTo(e, within(0.2));
    }

    /** An even polynomial comes back from its values; points beyond the range are left out. */
    @Test
    void evenPolynomial() {
        double[] x = new double[41];
        double[] u = new double[41];
        for (int i = 0; i < 41; i++) {
            x[i] = (i - 20) / 10.0;
            u[i] = 7 + 60 * x[i] * x[i] - 50 * Math.pow(x[i], 4) + 14 * Math.pow(x[i], 6);
        }
        EvenPolynomial fit = Objects.requireNonNull(EvenPolynomial.fit(x, u, 6, 1e9));
        assertThat(fit.coefficients()).containsExactly(new double[] {60, -50, 14}, within(1e-9));
        assertThat(fit.offset()).isCloseTo(7, within(1e-9));
        assertThat(fit.points()).isEqualTo(41);
        EvenPolynomial part = Objects.requireNonNull(EvenPolynomial.fit(x, u, 6, 20));
        assertThat(part.points()).isLessThan(41);
        assertThat(EvenPolynomial.fit(x, u, 6, 1e-9)).isNull();
        // In any unit of length, and with more powers than there are.
        for (double unit : new double[] {1e-4, 1e3}) {
            double[] scaled = Arrays.stream(x).map(v -> unit * v).toArray();
            EvenPolynomial high = Objects.requireNonNull(EvenPolynomial.fit(scaled, u, 16, 1e9));
            assertThat(high.coefficients()[1] * Math.pow(unit, 4)).isCloseTo(-50, within(1e-6));
            assertThat(high.rms()).isLessThan(1e-9);
        }
    }

    /** The line and its zero. */
    @Test
    void line() {
        LineFit line = LineFit.of(new double[] {1, 2, 4}, new double[] {3, 5, 9});
        assertThat(line.slope()).isCloseTo(2, within(1e-14));
        assertThat(line.intercept()).isCloseTo(1, within(1e-14));
        assertThat(line.r2()).isEqualTo(1);
        assertThat(line.zero()).isCloseTo(-0.5, within(1e-14));
        assertThat(LineFit.of(new double[] {1, 2, 3}, new double[] {4, 4, 4}).r2())
                .isNaN();
    }
}
