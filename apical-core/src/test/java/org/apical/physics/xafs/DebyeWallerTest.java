package org.apical.physics.xafs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apical.physics.Constants;
import org.junit.jupiter.api.Test;

class DebyeWallerTest {
    private static final double X = Constants.DISPLACEMENT;
    private static final double COPPER = 63.546;
    private static final double R = 2.5478;
    private static final double NORMAN = 1.41;
    private static final double KD_R = Math.cbrt(9 * Math.PI / 2) / NORMAN * R;

    /** hbar^2 / (2 k_B u) from the constants of CODATA 2018; hbar and k_B are exact. */
    @Test
    void unitConstant() {
        double hbar = 6.62607015e-34 / (2 * Math.PI);
        double expected = hbar * hbar / (2 * 1.380649e-23 * 1.66053906660e-27) * 1e20;
        assertThat(X).isCloseTo(expected, within(1e-7)); // CODATA 2022 has another last digit of u
    }

    @Test
    void einsteinLimits() {
        double mass = COPPER / 2;
        assertThat(DebyeWaller.einstein(240, mass, 0)).isEqualTo(X / (240 * mass));
        assertThat(DebyeWaller.einstein(240, mass, 1e-3)).isCloseTo(X / (240 * mass), within(1e-18));
        double hot = 2 * X * 1e6 / (mass * 240 * 240);
        assertThat(DebyeWaller.einstein(240, mass, 1e6)).isCloseTo(hot, within(1e-8 * hot));
    }

    /** At T = 0: J(0) = 1/2, J(R) = (1 - cos x) / x^2. */
    @Test
    void debyeAtZeroTemperature() {
        double expected = 3 * X / 315 * (1 / COPPER - 2 * (1 - Math.cos(KD_R)) / (KD_R * KD_R) / COPPER);
        assertThat(DebyeWaller.correlatedDebye(315, COPPER, COPPER, R, NORMAN, 0))
                .isCloseTo(expected, within(1e-15));
        // Continuous: the thermal part of J falls as (T / theta)^2.
        assertThat(DebyeWaller.correlatedDebye(315, COPPER, COPPER, R, NORMAN, 1e-3))
                .isCloseTo(expected, within(1e-12));
    }

    /** For T above theta, coth(y) = 1/y + y/3: J(0) = 2T/theta (1 + (theta/2T)^2 / 9), J(R) starts with Si(x)/x. */
    @Test
    void debyeAtHighTemperature() {
        double theta = 315;
        double t = 1e5;
        double si = 0;
        int steps = 200_000;
        for (int i = 0; i < steps; i++) {
            double u = KD_R * (i + 0.5) / steps;
            si += Math.sin(u) / u * KD_R / steps;
        }
        double classical = 3 * X / theta * (2 * t / theta) * 2 / COPPER * (1 - si / KD_R);
        assertThat(DebyeWaller.correlatedDebye(theta, COPPER, COPPER, R, NORMAN, t))
                .isCloseTo(classical, within(1e-5 * classical));
    }

    /** Far apart the atoms move on their own: the sum of the two mean squares. */
    @Test
    void distantAtomsAreIndependent() {
        double far = DebyeWaller.correlatedDebye(315, COPPER, 16, 1e5, NORMAN, 0);
        assertThat(far).isCloseTo(3 * X / 315 / 2 * (1 / COPPER + 1 / 16.0), within(1e-10));
    }

    /** Heat never makes the atoms move less. */
    @Test
    void risesWithTemperature() {
        double before = 0;
        for (double t : new double[] {0, 10, 50, 100, 300, 1000}) {
            double now = DebyeWaller.correlatedDebye(315, COPPER, COPPER, R, NORMAN, t);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    /** Classical limits of the first anharmonic order: C1 = 3 k3 kT / k^2, C3 = 6 k3 (kT)^2 / k^3. */
    @Test
    void anharmonicOscillatorIsClassicalWhenHot() {
        double k = DebyeWaller.forceConstant(400, 12.78);
        double t = 4e4;
        double thermal = Constants.BOLTZMANN_MEV * t;
        double[] c = DebyeWaller.anharmonicEinstein(400, 12.78, 500, t);
        assertThat(c[0]).isCloseTo(3 * 500 * thermal / (k * k), within(1e-4 * c[0]));
        assertThat(c[1]).isCloseTo(thermal / k, within(1e-4 * c[1]));
        assertThat(c[2]).isCloseTo(6 * 500 * thermal * thermal / (k * k * k), within(1e-4 * c[2]));
        double[] cold = DebyeWaller.anharmonicEinstein(400, 12.78, 500, 0);
        assertThat(cold[1]).isEqualTo(DebyeWaller.einstein(400, 12.78, 0));
    }
}
