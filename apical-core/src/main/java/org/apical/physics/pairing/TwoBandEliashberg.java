package org.apical.physics.pairing;

import java.util.Arrays;
import org.apical.numerics.AndersonMixing;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.MirrorConvolution;
import org.apical.numerics.PerronRoot;
import org.apical.numerics.Roots;

/**
 * Eliashberg equations of two bands on the imaginary axis (pairing-materials, section 5). Spectra, couplings and
 * pseudopotentials are indexed [i][j]: band i paired by band j. The pseudopotentials belong to the cutoff.
 */
public final class TwoBandEliashberg {
    private static final double START = 0.3;

    /** Residual of the eigenvector at Tc, relative. */
    private static final double EIGENVECTOR = 1e-10;

    private final ModeSpectrum[][] shapes;
    private final double[][] lambda;
    private final double[][] muStar;
    private final double cutoff;
    private final boolean repulsive;
    private final Runnable poll;
    private double[] vector = new double[0];
    private double vectorStep;

    /**
     * @param shapes each of total coupling 1
     * @param lambda couplings, not negative
     * @param muStar pseudopotentials at the cutoff
     * @param cutoff meV
     */
    public TwoBandEliashberg(
            ModeSpectrum[][] shapes, double[][] lambda, double[][] muStar, double cutoff, Runnable poll) {
        this.shapes = shapes;
        this.lambda = lambda;
        this.muStar = muStar;
        this.cutoff = cutoff;
        this.poll = poll;
        repulsive = muStar[0][0] > 0 || muStar[0][1] > 0 || muStar[1][0] > 0 || muStar[1][1] > 0;
    }

    /** Largest root mean square frequency of the shapes that couple, meV. */
    private double omega2() {
        double out = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                if (lambda[i][j] > 0) {
                    out = Math.max(out, shapes[i][j].omega2());
                }
            }
        }
        return out;
    }

    private double omegaLog() {
        double out = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                if (lambda[i][j] > 0) {
                    out = Math.min(out, shapes[i][j].omegaLog());
                }
            }
        }
        return out;
    }

    private double row(int i) {
        return lambda[i][0] + lambda[i][1];
    }

    /** Tc in meV; 0 where it lies below 1e-4 omega_log or nothing pairs. */
    public double criticalTemperature() {
        double strongest = Math.max(row(0), row(1));
        if (strongest == 0) {
            return 0;
        }
        double floor = CriticalTemperature.RESOLUTION * omegaLog();
        double ceiling = 1.02 * ClosedFormulas.strongCoupling(strongest, omega2());
        double t = Math.max(floor, Math.min(ceiling, guess()));
        double step = 1.12;
        double low;
        double high;
        if (excess(t) > 0) {
            do {
                low = t;
                t *= step;
                step *= 1.1;
            } while (excess(t) > 0);
            high = t;
        } else {
            do {
                if (t <= floor) {
                    return 0;
                }
                high = t;
                t = Math.max(floor, t / step);
                step *= 1.2;
            } while (excess(t) <= 0);
            low = t;
        }
        return Math.exp(Roots.between(x -> excess(Math.exp(x)), Math.log(low), Math.log(high), 0, 1e-11));
    }

    /** Where the search for Tc starts: one band with the larger eigenvalue of the couplings, less their repulsion. */
    private double guess() {
        double half = (lambda[0][0] - lambda[1][1]) / 2;
        double split = Math.sqrt(half * half + lambda[0][1] * lambda[1][0]);
        double strength = (lambda[0][0] + lambda[1][1]) / 2 + split;
        // Right and left eigenvectors agree but for the densities of states: shares of the bands in the pairing.
        double first = split == 0 ? 0.5 : (1 + half / split) / 2;
        double mu = first * muStar[0][0]
                + (1 - first) * muStar[1][1]
                + Math.sqrt(first * (1 - first) * muStar[0][1] * muStar[1][0]) * 2;
        double top = 0;
        for (ModeSpectrum[] row : shapes) {
            for (ModeSpectrum shape : row) {
                top = Math.max(top, shape.omegaMax());
            }
        }
        double atPhonons = Coulomb.rescale(Math.min(mu, 0.9), cutoff, top);
        return ClosedFormulas.allenDynes(omegaLog(), omega2(), strength, atPhonons);
    }

    private int frequencies(double t) {
        return new Coulomb(repulsive ? 0.1 : 0, cutoff).frequencies(t);
    }

    private double excess(double t) {
        poll.run();
        int n = frequencies(t);
        if (n > Coulomb.MOST_FREQUENCIES / 4) {
            throw new ConvergenceException(
                    "The search for Tc at " + t / PairingConstants.KB + " K needs " + n
                            + " Matsubara frequencies of two bands and",
                    Double.NaN,
                    "Lower cutoffMeV.");
        }
        Matrix matrix = new Matrix(t, n);
        if (!matrix.folds) {
            return -1;
        }
        PerronRoot root = PerronRoot.against(1, matrix::linear, start(t, n), EIGENVECTOR);
        vector = root.vector();
        vectorStep = t;
        return root.value() - 1;
    }

    /** The gap function of the temperature before at the frequencies of this one. */
    private double[] start(double t, int n) {
        double[] out = new double[2 * n];
        int before = vector.length / 2;
        for (int band = 0; band < 2; band++) {
            for (int i = 0; i < n; i++) {
                double x = before == 0 ? 0 : ((2 * i + 1) * t / vectorStep - 1) / 2;
                int k = (int) Math.max(0, Math.min(x, before - 2));
                double share = Math.max(0, Math.min(1, x - k));
                out[band * n + i] = before == 0
                        ? 1 / (1.0 + i)
                        : (1 - share) * vector[band * before + k] + share * vector[band * before + k + 1];
            }
        }
        return out;
    }

    /**
     * The gaps at a temperature. The arrays belong to the record: do not modify them.
     *
     * @param omega Matsubara frequencies, meV
     * @param delta gap of each band, meV
     * @param iterations steps
     * @param residual largest change of the last step over the largest gap
     */
    public record Gaps(double[] omega, double[][] delta, int iterations, double residual) {}

    /**
     * Solves at temperature t.
     *
     * @param superconducting whether t lies below Tc
     * @throws ConvergenceException where the fixed point is not reached
     */
    public Gaps gaps(double t, boolean superconducting) {
        int n = frequencies(t);
        if (n > Coulomb.MOST_FREQUENCIES / 8) {
            throw new ConvergenceException(
                    "The gap at " + t / PairingConstants.KB + " K needs " + n + " Matsubara frequencies and",
                    Double.NaN,
                    "Raise temperatureK or lower cutoffMeV.");
        }
        Matrix matrix = new Matrix(t, n);
        double[] x = new double[2 * n];
        if (!superconducting) {
            return new Gaps(matrix.omega, new double[][] {new double[n], new double[n]}, 0, 0);
        }
        Arrays.fill(x, START * Math.sqrt(Math.max(row(0), row(1))) * omega2());
        AndersonMixing mixing = new AndersonMixing(6);
        double change = Double.NaN;
        for (int iteration = 1; iteration <= 5000; iteration++) {
            poll.run();
            double[] g = matrix.image(x);
            double largest = 0;
            change = 0;
            for (int i = 0; i < 2 * n; i++) {
                largest = Math.max(largest, Math.abs(g[i]));
                change = Math.max(change, Math.abs(g[i] - x[i]));
            }
            if (change < 1e-12 * largest || largest == 0) {
                double[][] delta = {java.util.Arrays.copyOf(g, n), Arrays.copyOfRange(g, n, 2 * n)};
                return new Gaps(matrix.omega, delta, iteration, largest == 0 ? 0 : change / largest);
            }
            if (iteration == 200) {
                mixing.reset();
                Arrays.fill(g, START * omega2());
            }
            x = iteration < 3 || iteration >= 200 ? g : mixing.next(x, g);
        }
        throw new ConvergenceException(
                "The two gaps at " + t / PairingConstants.KB + " K", change, "Move temperatureK away from Tc.");
    }

    /** The equations at one temperature. */
    private final class Matrix {
        private final int n;
        private final double t;
        private final double[] omega;
        private final double[][] zNormal = new double[2][];
        private final double[][] muN;
        private final boolean folds;
        private final MirrorConvolution[][] products = new MirrorConvolution[2][2];

        Matrix(double t, int n) {
            this.n = n;
            this.t = t;
            omega = new double[n];
            double[] c = new double[2];
            for (int i = 0; i < 2; i++) {
                zNormal[i] = new double[n];
                c[i] = 0.5;
                for (int j = 0; j < 2; j++) {
                    ModeSpectrum spectrum = shapes[i][j].strengthened(lambda[i][j]);
                    double[] kernel = spectrum.kernel(t, 2 * n);
                    products[i][j] = new MirrorConvolution(kernel, n);
                    c[i] += spectrum.thermalWeight(t);
                    double sum = kernel[0];
                    for (int k = 0; k < n; k++) {
                        sum += k == 0 ? 0 : 2 * kernel[k];
                        zNormal[i][k] += sum / (2 * k + 1);
                    }
                }
                for (int k = 0; k < n; k++) {
                    omega[k] = Math.PI * t * (2 * k + 1);
                    zNormal[i][k] += 1;
                }
            }
            muN = repulsive ? folded(c) : muStar;
            folds = Double.isFinite(muN[0][0]);
        }

        /** {@code (1 - mu S)^-1 mu}, S = diag(psi(N + c_i) - psi(x + c_i)); infinite where that changes sign. */
        private double[][] folded(double[] c) {
            double x = cutoff / (2 * Math.PI * t);
            double s0 = org.hipparchus.special.Gamma.digamma(n + c[0]) - org.hipparchus.special.Gamma.digamma(x + c[0]);
            double s1 = org.hipparchus.special.Gamma.digamma(n + c[1]) - org.hipparchus.special.Gamma.digamma(x + c[1]);
            double a = 1 - muStar[0][0] * s0;
            double b = -muStar[0][1] * s1;
            double d = -muStar[1][0] * s0;
            double e = 1 - muStar[1][1] * s1;
            double det = a * e - b * d;
            if (!(det > 0 && a > 0 && e > 0)) {
                double inf = Double.POSITIVE_INFINITY;
                return new double[][] {{inf, inf}, {inf, inf}};
            }
            double[][] out = new double[2][2];
            for (int j = 0; j < 2; j++) {
                out[0][j] = (e * muStar[0][j] - b * muStar[1][j]) / det;
                out[1][j] = (a * muStar[1][j] - d * muStar[0][j]) / det;
            }
            return out;
        }

        /** {@code G^-1 K x}. */
        void linear(double[] x, double[] out) {
            double[] part = new double[n];
            Arrays.fill(out, 0);
            for (int j = 0; j < 2; j++) {
                double[] v = Arrays.copyOfRange(x, j * n, j * n + n);
                double[] scaled = new double[n];
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    scaled[k] = v[k] / (2 * k + 1);
                    sum += scaled[k];
                }
                for (int i = 0; i < 2; i++) {
                    products[i][j].even(scaled, part);
                    for (int k = 0; k < n; k++) {
                        out[i * n + k] += (part[k] - 2 * muN[i][j] * sum) / zNormal[i][k];
                    }
                }
            }
        }

        double[] image(double[] x) {
            double[] out = new double[2 * n];
            double[][] z = {zNormal[0].clone(), zNormal[1].clone()};
            double[] part = new double[n];
            double[] sums = new double[2];
            double pi = Math.PI * t;
            for (int j = 0; j < 2; j++) {
                double[] a = new double[n];
                double[] b = new double[n];
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    double d = x[j * n + k];
                    double root = Math.hypot(omega[k], d);
                    a[k] = -d * d / (root * (root + omega[k]));
                    b[k] = d / root;
                    sum += b[k];
                }
                for (int i = 0; i < 2; i++) {
                    products[i][j].odd(a, part);
                    for (int k = 0; k < n; k++) {
                        z[i][k] += pi * part[k] / omega[k];
                    }
                    products[i][j].even(b, part);
                    for (int k = 0; k < n; k++) {
                        out[i * n + k] += pi * part[k];
                    }
                }
                sums[j] = sum;
            }
            double[] c = repulsive ? repulsion(out, z, sums) : new double[2];
            for (int i = 0; i < 2; i++) {
                for (int k = 0; k < n; k++) {
                    out[i * n + k] = (out[i * n + k] - c[i]) / z[i][k];
                }
            }
            return out;
        }

        /**
         * The repulsions of both bands, {@code c_i = 2 pi t sum_j mu_ij sum_m D_jm / sqrt(w_m^2 + D_jm^2)} with D = (p - c) / Z, by
         * Newton's steps: iterated with the gaps, strong ones would make the steps swing.
         */
        private double[] repulsion(double[] p, double[][] z, double[] sums) {
            double k = 2 * Math.PI * t;
            double[] c = {
                k * (muN[0][0] * sums[0] + muN[0][1] * sums[1]), k * (muN[1][0] * sums[0] + muN[1][1] * sums[1])
            };
            for (int step = 0; step < 60; step++) {
                double[] value = new double[2];
                double[] slope = new double[2];
                for (int j = 0; j < 2; j++) {
                    for (int m = 0; m < n; m++) {
                        double d = (p[j * n + m] - c[j]) / z[j][m];
                        double square = omega[m] * omega[m] + d * d;
                        double inverse = 1 / Math.sqrt(square);
                        value[j] += d * inverse;
                        slope[j] += omega[m] * omega[m] * inverse / (square * z[j][m]);
                    }
                }
                double f0 = c[0] - k * (muN[0][0] * value[0] + muN[0][1] * value[1]);
                double f1 = c[1] - k * (muN[1][0] * value[0] + muN[1][1] * value[1]);
                double a = 1 + k * muN[0][0] * slope[0];
                double b = k * muN[0][1] * slope[1];
                double d = k * muN[1][0] * slope[0];
                double e = 1 + k * muN[1][1] * slope[1];
                double det = a * e - b * d;
                double d0 = (e * f0 - b * f1) / det;
                double d1 = (a * f1 - d * f0) / det;
                // Longer steps overshoot where the gaps change sign.
                double cut = step < 20 ? 1 : 0.5;
                c[0] -= cut * d0;
                c[1] -= cut * d1;
                if (Math.abs(d0) + Math.abs(d1) <= 1e-14 * (Math.abs(c[0]) + Math.abs(c[1]))) {
                    return c;
                }
            }
            // No root found: what the gaps before say, which the iteration makes right.
            return new double[] {
                k * (muN[0][0] * sums[0] + muN[0][1] * sums[1]), k * (muN[1][0] * sums[0] + muN[1][1] * sums[1])
            };
        }
    }
}
