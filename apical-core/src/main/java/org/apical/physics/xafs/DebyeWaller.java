package org.apical.physics.xafs;

import org.apical.numerics.ConvergenceException;
import org.apical.physics.Constants;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Mean-square relative displacements of a pair of atoms (xas-data, section 4.2). */
public final class DebyeWaller {
    private static final int ORDER = 16;
    private static final double TOLERANCE = 1e-12;
    private static final int MAX_PANELS = 1 << 14;

    private DebyeWaller() {}

    /**
     * Einstein model: {@code X / (theta mu tanh(theta / 2T))}.
     *
     * @param theta Einstein temperature, K, above 0
     * @param mass reduced mass, u
     * @param temperature K, from 0
     * @return A^2
     */
    public static double einstein(double theta, double mass, double temperature) {
        double zeroPoint = Constants.DISPLACEMENT / (theta * mass);
        return temperature == 0 ? zeroPoint : zeroPoint / Math.tanh(theta / (2 * temperature));
    }

    /**
     * Correlated Debye model (Beni and Platzman, Phys. Rev. B 14, 1514 (1976); Sevillano, Meuth, Rehr, Phys. Rev. B 20,
     * 4908 (1979)).
     *
     * @param theta Debye temperature, K, above 0
     * @param m1 mass of one atom, u
     * @param m2 mass of the other, u
     * @param distance A
     * @param norman mean Norman radius, A
     * @param temperature K, from 0
     * @return A^2
     */
    public static double correlatedDebye(
            double theta, double m1, double m2, double distance, double norman, double temperature) {
        return debye(theta, m1, m2, distance * debyeWaveNumber(norman), temperature)
                .sigma2();
    }

    /**
     * Correlated Debye model and how much of the two atoms' motion is common.
     *
     * @param sigma2 mean-square relative displacement, A^2
     * @param correlation common part over the sum of the two atoms' own
     */
    public record Debye(double sigma2, double correlation) {}

    /**
     * The same with the Debye wave number times the distance.
     *
     * @param phase k_D R
     */
    public static Debye debye(double theta, double m1, double m2, double phase, double temperature) {
        double uncorrelated = integral(0, theta, temperature) * (1 / m1 + 1 / m2);
        double correlated = 2 * integral(phase, theta, temperature) / Math.sqrt(m1 * m2);
        return new Debye(3 * Constants.DISPLACEMENT / theta * (uncorrelated - correlated), correlated / uncorrelated);
    }

    /** Debye wave number of atoms of that Norman radius: {@code (6 pi^2 rho)^(1/3)}, {@code rho = 3 / (4 pi r^3)}; 1/A. */
    public static double debyeWaveNumber(double norman) {
        return Math.cbrt(9 * Math.PI / 2) / norman;
    }

    /**
     * Einstein model with its first anharmonic order, {@code V = k x^2/2 - k3 x^3} (Frenkel and Rehr, Phys. Rev. B 48, 585
     * (1993)); with {@code z = exp(-theta/T)} and s the zero-point variance: {@code C2 = s (1+z)/(1-z)}, {@code C1 = 3 k3/k
     * C2}, {@code C3 = 2 k3/k s^2 (1 + 10z + z^2)/(1-z)^2}.
     *
     * @param theta Einstein temperature, K, above 0
     * @param mass reduced mass, u
     * @param cubic k3, meV/A^3
     * @param temperature K, from 0
     * @return C1, C2, C3 in A, A^2, A^3
     */
    public static double[] anharmonicEinstein(double theta, double mass, double cubic, double temperature) {
        double zeroPoint = Constants.DISPLACEMENT / (theta * mass);
        double z = temperature == 0 ? 0 : Math.exp(-theta / temperature);
        double rest = temperature == 0 ? 1 : -Math.expm1(-theta / temperature);
        double ratio = cubic / forceConstant(theta, mass);
        double c2 = einstein(theta, mass, temperature);
        return new double[] {3 * ratio * c2, c2, 2 * ratio * zeroPoint * zeroPoint * (1 + z * (10 + z)) / (rest * rest)
        };
    }

    /** Force constant of an Einstein oscillator, meV/A^2: {@code (k_B theta)^2 mu / 2H}. */
    public static double forceConstant(double theta, double mass) {
        double quantum = Constants.BOLTZMANN_MEV * theta;
        return quantum * quantum * mass / (2 * Constants.KINETIC_MEV);
    }

    /** The integral J of the correlated Debye model for two atoms {@code distance} apart; 1/2 at least for one atom. */
    static double displacementIntegral(double distance, double norman, double theta, double temperature) {
        return integral(Math.cbrt(9 * Math.PI / 2) / norman * distance, theta, temperature);
    }

    /**
     * {@code J = integral_0^1 u coth(u theta / 2T) sin(ux)/(ux) du}: the zero-point part in closed form, the thermal part
     * by Gauss-Legendre panels that are doubled until they agree.
     */
    private static double integral(double x, double theta, double temperature) {
        double half = x / 2;
        double sinc = x < 1e-4 ? 1 - half * half / 6 : Math.sin(half) / half;
        double zeroPoint = sinc * sinc / 2; // (1 - cos x) / x^2 without its cancellation
        if (temperature == 0) {
            return zeroPoint;
        }
        double a = theta / (2 * temperature);
        double end = Math.min(1, 20 / a); // beyond, exp(-2 a u) < 1e-17
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(ORDER, 0, 1);
        double before = Double.NaN;
        for (int panels = 2; panels <= MAX_PANELS; panels *= 2) {
            double sum = 0;
            double h = end / panels;
            for (int p = 0; p < panels; p++) {
                double from = p * h;
                sum += h * rule.integrate(t -> thermal(from + h * t, a, x));
            }
            if (Math.abs(sum - before) <= TOLERANCE * (zeroPoint + Math.abs(sum))) {
                return zeroPoint + sum;
            }
            before = sum;
        }
        throw new ConvergenceException(
                "The integral of the correlated Debye model", before, "Check distanceA and thetaK.");
    }

    private static double thermal(double u, double a, double x) {
        double bose = u == 0 ? 1 / a : 2 * u / Math.expm1(2 * a * u);
        double z = u * x;
        double sinc = Math.abs(z) < 1e-4 ? 1 - z * z / 6 : Math.sin(z) / z;
        return bose * sinc;
    }
}
