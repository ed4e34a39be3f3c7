package org.apical.physics.pairing;

import org.apical.numerics.ConvergenceException;
import org.apical.numerics.Grid;

/**
 * The exact continuation of a solution on the imaginary axis to the real one (Marsiglio, Schossmann and Carbotte, Phys.
 * Rev. B 37, 4965 (1988); pairing-materials, section 4.5). The arrays belong to the record: do not modify them.
 *
 * @param energy uniform grid from 0, meV
 * @param deltaRe real part of the gap, meV
 * @param deltaIm imaginary part
 * @param zRe real part of the mass renormalisation
 * @param zIm imaginary part
 * @param iterations steps
 * @param residual largest change of phi in the last step over the largest phi
 */
public record RealAxisGap(
        double[] energy,
        double[] deltaRe,
        double[] deltaIm,
        double[] zRe,
        double[] zIm,
        int iterations,
        double residual) {
    private static final int MOST_ITERATIONS = 400;
    /** Occupations below this are left out. */
    private static final double NOTHING = 1e-16;

    /**
     * Continues.
     *
     * @param spectrum the modes of the curve
     * @param omega grid of the curve they come from, meV
     * @param alpha2F the curve
     * @param top end of the grid of energies, meV
     * @param points number of grid points
     * @param tolerance of the residual
     * @throws ConvergenceException where the iteration does not settle
     */
    public static RealAxisGap of(
            ModeSpectrum spectrum,
            double[] omega,
            double[] alpha2F,
            ImaginaryAxisGap gap,
            double top,
            int points,
            double tolerance,
            Runnable poll) {
        return new Iteration(spectrum, omega, alpha2F, gap, top, points).run(tolerance, poll);
    }

    private static final class Iteration {
        private final ModeSpectrum spectrum;
        private final double t;
        private final int n;
        private final double step;
        /** phi and wt, and their quotients by R, as pairs re, im in two arrays each. */
        private final double[] phiRe;

        private final double[] phiIm;
        private final double[] omRe;
        private final double[] omIm;
        private final double[] fixedPhiRe;
        private final double[] fixedOmRe;
        private final double[] pRe;
        private final double[] pIm;
        private final double[] qRe;
        private final double[] qIm;
        private final double[] weight;
        private final double[] occupation;

        Iteration(
                ModeSpectrum spectrum, double[] omega, double[] alpha2F, ImaginaryAxisGap gap, double top, int points) {
            this.spectrum = spectrum;
            t = gap.t();
            n = points;
            step = top / (points - 1);
            phiRe = new double[n];
            phiIm = new double[n];
            omRe = new double[n];
            omIm = new double[n];
            fixedPhiRe = new double[n];
            fixedOmRe = new double[n];
            pRe = new double[n];
            pIm = new double[n];
            qRe = new double[n];
            qIm = new double[n];
            weight = onGrid(omega, alpha2F);
            occupation = occupation();
            matsubaraParts(gap);
            double z0 = gap.z()[0];
            double d0 = gap.delta()[0];
            for (int k = 0; k < n; k++) {
                double w = step * k;
                double far = 1 / (1 + Math.pow(w / spectrum.omegaMax(), 2));
                phiRe[k] = z0 * d0 * far;
                phiIm[k] = 1e-6 * d0;
                omRe[k] = w * (1 + (z0 - 1) * far);
                omIm[k] = 1e-6 * d0;
            }
        }

        /**
         * {@code pi t sum_m [lambda(w - i w_m) - mu] phi_m / sqrt(..)} and {@code w + i pi t sum_m lambda(w - i w_m) wt_m /
         * sqrt(..)}, sums over both signs of w_m: with {@code lambda(w - i w_m) = sum_i lambda_i W^2 / (W^2 - (w - i w_m)^2)} the
         * pairs +-m give the real part in the first and i times the imaginary part in the second.
         */
        private void matsubaraParts(ImaginaryAxisGap gap) {
            int m = gap.omega().length;
            double[] b = new double[m];
            double[] c = new double[m];
            double sum = 0;
            for (int j = 0; j < m; j++) {
                double root = Math.hypot(gap.omega()[j], gap.delta()[j]);
                b[j] = gap.delta()[j] / root;
                c[j] = gap.omega()[j] / root;
                sum += b[j];
            }
            double pi = Math.PI * t;
            for (int k = 0; k < n; k++) {
                double w = step * k;
                double phi = 0;
                double om = 0;
                for (int i = 0; i < spectrum.omega().length; i++) {
                    double o2 = spectrum.omega()[i] * spectrum.omega()[i];
                    double strength = spectrum.lambda()[i] * o2;
                    double sPhi = 0;
                    double sOm = 0;
                    for (int j = 0; j < m; j++) {
                        double wm = gap.omega()[j];
                        double re = o2 - w * w + wm * wm;
                        double im = 2 * w * wm;
                        double inverse = 1 / (re * re + im * im);
                        sPhi += re * inverse * b[j];
                        sOm += im * inverse * c[j];
                    }
                    phi += strength * sPhi;
                    om += strength * sOm;
                    // The odd sum runs on beyond the matrix, where wt / sqrt(..) is 1: by the integral from its last
                    // edge.
                    double edge = 2 * pi * m;
                    om += strength * tail(w, edge, o2) / (2 * pi);
                }
                fixedPhiRe[k] = 2 * pi * (phi - gap.muN() * sum);
                fixedOmRe[k] = w + 2 * pi * om;
            }
        }

        /** {@code int_edge^inf dy 2 w y / [(o2 - w^2 + y^2)^2 + 4 w^2 y^2]}. */
        private static double tail(double w, double edge, double o2) {
            // with u = y^2: w int du / [(u + o2 + w^2)^2 - 4 w^2 o2] = log ratio / (4 sqrt(o2))
            double o = Math.sqrt(o2);
            double u = edge * edge + o2 + w * w;
            return Math.log1p(4 * w * o / (u - 2 * w * o)) / (4 * o);
        }

        RealAxisGap run(double tolerance, Runnable poll) {
            double change = Double.NaN;
            for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
                poll.run();
                quotients();
                double[][] next = sums();
                change = 0;
                double largest = 0;
                for (int k = 0; k < n; k++) {
                    change = Math.max(change, Math.hypot(next[0][k] - phiRe[k], next[1][k] - phiIm[k]));
                    largest = Math.max(largest, Math.hypot(next[0][k], next[1][k]));
                    phiRe[k] = 0.5 * (phiRe[k] + next[0][k]);
                    phiIm[k] = 0.5 * (phiIm[k] + next[1][k]);
                    omRe[k] = 0.5 * (omRe[k] + next[2][k]);
                    omIm[k] = 0.5 * (omIm[k] + next[3][k]);
                }
                if (change < tolerance * largest) {
                    return result(iteration, change / largest);
                }
            }
            throw new ConvergenceException("The continuation to the real axis", change, "Use another temperature.");
        }

        /** phi / R and wt / R with Im R > 0; R is kept off the real axis by 1e-9 meV of damping. */
        private void quotients() {
            for (int k = 0; k < n; k++) {
                double a = omRe[k];
                double b = omIm[k] + 1e-9;
                double c = phiRe[k];
                double d = phiIm[k];
                double re = a * a - b * b - c * c + d * d;
                double im = 2 * (a * b - c * d);
                double modulus = Math.sqrt(Math.hypot(re, im));
                double half = Math.atan2(im, re) / 2;
                double rRe = modulus * Math.cos(half);
                double rIm = modulus * Math.sin(half);
                if (rIm < 0) {
                    rRe = -rRe;
                    rIm = -rIm;
                }
                double inverse = 1 / Math.max(rRe * rRe + rIm * rIm, 1e-30);
                pRe[k] = (c * rRe + d * rIm) * inverse;
                pIm[k] = (d * rRe - c * rIm) * inverse;
                qRe[k] = (a * rRe + b * rIm) * inverse;
                qIm[k] = (b * rRe - a * rIm) * inverse;
            }
        }

        /** {@code alpha2F dz} at each place of the grid, scaled so that lambda is that of the modes. */
        private double[] onGrid(double[] omega, double[] alpha2F) {
            int places = (int) Math.floor(omega[omega.length - 1] / step) + 1;
            double[] weight = new double[Math.max(2, places)];
            double lambda = 0;
            for (int j = 1; j < weight.length; j++) {
                double z = j * step;
                weight[j] = z < omega[0] || z > omega[omega.length - 1]
                        ? 0
                        : step * Grid.linear(omega, alpha2F, new double[] {z})[0];
                lambda += 2 * weight[j] / z;
            }
            for (int j = 1; j < weight.length && lambda > 0; j++) {
                weight[j] *= spectrum.total() / lambda;
            }
            return weight;
        }

        /** Fermi's function at each difference of two places, from -2n to 2n. */
        private double[] occupation() {
            double[] out = new double[4 * n + 1];
            for (int d = -2 * n; d <= 2 * n; d++) {
                out[d + 2 * n] = fermi(d * step / t);
            }
            return out;
        }

        private double[][] sums() {
            double[] sPhiRe = new double[n];
            double[] sPhiIm = new double[n];
            double[] sOmRe = new double[n];
            double[] sOmIm = new double[n];
            for (int j = 1; j < weight.length && j < n; j++) {
                if (weight[j] == 0) {
                    continue;
                }
                double bose = 1 / Math.expm1(j * step / t);
                for (int k = 0; k < n; k++) {
                    double down = bose + occupation[j - k + 2 * n];
                    double up = bose + occupation[j + k + 2 * n];
                    if (down > NOTHING) {
                        add(k - j, down * weight[j], k, sPhiRe, sPhiIm, sOmRe, sOmIm);
                    }
                    if (up > NOTHING) {
                        add(k + j, up * weight[j], k, sPhiRe, sPhiIm, sOmRe, sOmIm);
                    }
                }
            }
            double[][] next = new double[4][n];
            for (int k = 0; k < n; k++) {
                // times i pi
                next[0][k] = fixedPhiRe[k] - Math.PI * sPhiIm[k];
                next[1][k] = Math.PI * sPhiRe[k];
                next[2][k] = fixedOmRe[k] - Math.PI * sOmIm[k];
                next[3][k] = Math.PI * sOmRe[k];
            }
            return next;
        }

        private void add(int at, double f, int k, double[] aRe, double[] aIm, double[] bRe, double[] bIm) {
            int place = Math.abs(at);
            if (place >= n) {
                // Beyond the grid the metal is normal: wt / R = 1 on either side.
                bRe[k] += f;
                return;
            }
            double sign = at >= 0 ? 1 : -1;
            // phi/R goes to -conj, wt/R to conj, for negative argument
            aRe[k] += f * sign * pRe[place];
            aIm[k] += f * pIm[place];
            bRe[k] += f * qRe[place];
            bIm[k] += f * sign * qIm[place];
        }

        private static double fermi(double x) {
            return x > 0 ? Math.exp(-x) / (1 + Math.exp(-x)) : 1 / (1 + Math.exp(x));
        }

        private RealAxisGap result(int iterations, double residual) {
            double[] e = new double[n];
            double[] dRe = new double[n];
            double[] dIm = new double[n];
            double[] zRe = new double[n];
            double[] zIm = new double[n];
            for (int k = 0; k < n; k++) {
                e[k] = step * k;
                double square = omRe[k] * omRe[k] + omIm[k] * omIm[k];
                double w = Math.max(e[k], 0.5 * step);
                // D = phi / Z = phi w / wt
                dRe[k] = w * (phiRe[k] * omRe[k] + phiIm[k] * omIm[k]) / square;
                dIm[k] = w * (phiIm[k] * omRe[k] - phiRe[k] * omIm[k]) / square;
                zRe[k] = omRe[k] / w;
                zIm[k] = omIm[k] / w;
            }
            if (n > 1) {
                // 0/0 at zero energy: even functions, so that the next value holds
                dRe[0] = dRe[1];
                dIm[0] = dIm[1];
                zRe[0] = zRe[1];
                zIm[0] = zIm[1];
            }
            return new RealAxisGap(e, dRe, dIm, zRe, zIm, iterations, residual);
        }
    }
}
