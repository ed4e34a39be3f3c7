package org.apical.physics.xafs;

import org.apical.numerics.Grid;
import org.apical.numerics.NotAKnotSpline;
import org.jspecify.annotations.Nullable;

/**
 * chi(k) of one scattering path (xas-data, section 4.2; Newville 2013), and its exact derivatives with respect to every
 * parameter. The momentum is complex in both exponentials, so the mean free path and disorder act exactly:
 *
 * <pre>
 * chi~ = N S02 amp(q) / (q (reff + deltaR)^2) exp(E),
 * E = -2 reff Im p - 2 p^2 (sigma2 - p^2 C4/3) + i (2 q reff + phase(q) + 2 p (deltaR - 2 sigma2/reff - 2 p^2 C3/3))
 * </pre>
 *
 * so that d chi~ / d x is chi~ times d E / d x, and for the energy origin the chain rule over q, which the cubic splines
 * of the tables give in closed form. Immutable: may be shared by threads.
 */
public final class PathChi {
    private static final int TABLES = 4;
    private static final int CUBIC = 4;
    private static final int ROW = TABLES * CUBIC;

    private final double[] k;
    /** Cubic coefficients: an interval a row; phase, amplitude, mean free path, real momentum. */
    private final double[] cubics;

    private final double reff;

    /**
     * A path.
     *
     * @param reff half path length, A
     * @param k wave numbers of the tables, increasing
     */
    public PathChi(double reff, double[] k, double[] phase, double[] amplitude, double[] lambda, double[] realP) {
        this.reff = reff;
        this.k = k;
        cubics = new double[(k.length - 1) * ROW];
        double[][] tables = {phase, amplitude, lambda, realP};
        for (int t = 0; t < TABLES; t++) {
            double[][] rows = NotAKnotSpline.of(k, tables[t]).cubics();
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(rows[i], 0, cubics, i * ROW + t * CUBIC, CUBIC);
            }
        }
    }

    /** Half path length, A. */
    double reff() {
        return reff;
    }

    /** Amplitude, phase, mean free path and real momentum at a wave number. */
    double[] tables(double q) {
        int i = Math.min(Grid.indexOf(k, q), k.length - 2);
        double u = q - k[i];
        double[] out = new double[TABLES];
        for (int t = 0; t < TABLES; t++) {
            int c = i * ROW + t * CUBIC;
            out[t] = cubics[c] + u * (cubics[c + 1] + u * (cubics[c + 2] + u * cubics[c + 3]));
        }
        return new double[] {out[1], out[0], out[2], out[3]};
    }

    /**
     * What a fit varies.
     *
     * @param degeneracy N
     * @param s02 amplitude reduction
     * @param e0 shift of the energy origin, eV; positive shifts it up
     * @param ei shift of the imaginary energy, eV
     * @param deltaR change of half path length, A
     * @param sigma2 mean-square displacement, A^2
     * @param third third cumulant, A^3
     * @param fourth fourth cumulant, A^4
     */
    public record Parameters(
            double degeneracy,
            double s02,
            double e0,
            double ei,
            double deltaR,
            double sigma2,
            double third,
            double fourth) {
        /** How many there are. */
        public static final int COUNT = 8;

        /** From an array in the order of the components. */
        public static Parameters of(double[] v) {
            return new Parameters(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
        }
    }

    /** chi at the wave numbers {@code at}, a uniform grid from zero of at least three points. */
    public double[] chi(double[] at, Parameters p) {
        return evaluate(at, p, null);
    }

    /**
     * chi and its derivatives.
     *
     * @param at a uniform grid from zero
     * @param derivatives an array for each parameter whose derivative is wanted, null for the others; overwritten
     * @return chi
     */
    public double[] chi(double[] at, Parameters p, double @Nullable [][] derivatives) {
        return evaluate(at, p, derivatives);
    }

    private double[] evaluate(double[] at, Parameters p, double @Nullable [] @Nullable [] derivatives) {
        int n = at.length;
        double[] chi = new double[n];
        double shift = p.e0() * XafsConstants.ETOK;
        double nearest = Double.POSITIVE_INFINITY;
        for (double x : at) {
            nearest = Math.min(nearest, Math.abs(x * x - shift));
        }
        double amplitude = p.degeneracy() * p.s02();
        double distance = reff + p.deltaR();
        double phaseShift = p.deltaR() - 2 * p.sigma2() / reff;
        double third = 2 * p.third() / 3;
        double fourth = p.fourth() / 3;
        double eiTerm = p.ei() * XafsConstants.ETOK;
        int interval = 0;
        // The factor of chi at k = 0 is not needed: that point is extrapolated at the end.
        for (int i = 0; i < n; i++) {
            double energy = at[i] * at[i] - shift;
            if (nearest < 1e-6 && Math.abs(energy) < 1.5e-6) {
                energy = 1e-6;
            }
            double q = energy < 0 ? -Math.sqrt(-energy) : Math.sqrt(energy);
            while (interval < k.length - 2 && k[interval + 1] <= q) {
                interval++;
            }
            int c = interval * ROW;
            double u = q - k[interval];
            double phase = cubics[c] + u * (cubics[c + 1] + u * (cubics[c + 2] + u * cubics[c + 3]));
            double amp = cubics[c + 4] + u * (cubics[c + 5] + u * (cubics[c + 6] + u * cubics[c + 7]));
            double mean = cubics[c + 8] + u * (cubics[c + 9] + u * (cubics[c + 10] + u * cubics[c + 11]));
            double rep = cubics[c + 12] + u * (cubics[c + 13] + u * (cubics[c + 14] + u * cubics[c + 15]));
            // p^2 = (rep + i / lambda)^2 + i ei ETOK
            double inverse = 1 / mean;
            double p2Re = rep * rep - inverse * inverse;
            double p2Im = 2 * rep * inverse + eiTerm;
            double pRe = rep;
            double pIm = inverse;
            if (eiTerm != 0 || rep < 0) {
                // The root with a real part that is not negative.
                double size = Math.sqrt(p2Re * p2Re + p2Im * p2Im);
                if (p2Re >= 0) {
                    pRe = Math.sqrt((size + p2Re) / 2);
                    pIm = p2Im / (2 * pRe);
                } else {
                    pIm = Math.copySign(Math.sqrt((size - p2Re) / 2), p2Im);
                    pRe = p2Im / (2 * pIm);
                }
            }
            // -2 reff Im p - 2 p^2 (sigma2 - p^2 C4 / 3)
            double p4Re = p2Re * p2Re - p2Im * p2Im;
            double p4Im = 2 * p2Re * p2Im;
            double exponent = -2 * reff * pIm - 2 * (p.sigma2() * p2Re - fourth * p4Re);
            double turn = -2 * (p.sigma2() * p2Im - fourth * p4Im);
            // i (2 q reff + phase + 2 p (deltaR - 2 sigma2 / reff - 2 p^2 C3 / 3))
            double wRe = phaseShift - third * p2Re;
            double wIm = -third * p2Im;
            exponent -= 2 * (pRe * wIm + pIm * wRe);
            turn += 2 * q * reff + phase + 2 * (pRe * wRe - pIm * wIm);
            double bare = Math.exp(exponent) / (q * distance * distance);
            double bareSin = bare * Math.sin(turn);
            double sin = amp * bareSin;
            chi[i] = amplitude * sin;
            if (derivatives == null) {
                continue;
            }
            double cos = amp * bare * Math.cos(turn);
            double re = amplitude * cos;
            double im = amplitude * sin;
            if (derivatives[0] != null) {
                derivatives[0][i] = p.s02() * sin;
            }
            if (derivatives[1] != null) {
                derivatives[1][i] = p.degeneracy() * sin;
            }
            if (derivatives[2] != null) {
                double phaseSlope = cubics[c + 1] + u * (2 * cubics[c + 2] + 3 * u * cubics[c + 3]);
                double ampSlope = cubics[c + 5] + u * (2 * cubics[c + 6] + 3 * u * cubics[c + 7]);
                double meanSlope = cubics[c + 9] + u * (2 * cubics[c + 10] + 3 * u * cubics[c + 11]);
                double repSlope = cubics[c + 13] + u * (2 * cubics[c + 14] + 3 * u * cubics[c + 15]);
                double inverseSlope = -meanSlope * inverse * inverse;
                double d2Re = 2 * (rep * repSlope - inverse * inverseSlope);
                double d2Im = 2 * (repSlope * inverse + rep * inverseSlope);
                double slopeRe =
                        -1 / q + momentum(pRe, pIm, p2Re, p2Im, wRe, wIm, d2Re, d2Im, p.sigma2(), fourth, third, true);
                double slopeIm = 2 * reff
                        + phaseSlope
                        + momentum(pRe, pIm, p2Re, p2Im, wRe, wIm, d2Re, d2Im, p.sigma2(), fourth, third, false);
                double dq = -XafsConstants.ETOK / (2 * Math.abs(q));
                // The amplitude may be zero, so its slope does not go through a logarithm.
                derivatives[2][i] = dq * (im * slopeRe + re * slopeIm + amplitude * ampSlope * bareSin);
            }
            if (derivatives[3] != null) {
                double dRe = momentum(
                        pRe, pIm, p2Re, p2Im, wRe, wIm, 0, XafsConstants.ETOK, p.sigma2(), fourth, third, true);
                double dIm = momentum(
                        pRe, pIm, p2Re, p2Im, wRe, wIm, 0, XafsConstants.ETOK, p.sigma2(), fourth, third, false);
                derivatives[3][i] = im * dRe + re * dIm;
            }
            if (derivatives[4] != null) {
                derivatives[4][i] = im * (-2 / distance - 2 * pIm) + re * 2 * pRe;
            }
            if (derivatives[5] != null) {
                derivatives[5][i] = im * (-2 * p2Re + 4 * pIm / reff) + re * (-2 * p2Im - 4 * pRe / reff);
            }
            if (derivatives[6] != null) {
                // -4/3 i p^3
                double p3Re = pRe * p2Re - pIm * p2Im;
                double p3Im = pRe * p2Im + pIm * p2Re;
                derivatives[6][i] = im * 4 * p3Im / 3 - re * 4 * p3Re / 3;
            }
            if (derivatives[7] != null) {
                derivatives[7][i] = im * 2 * p4Re / 3 + re * 2 * p4Im / 3;
            }
        }
        extrapolate(chi);
        if (derivatives != null) {
            for (double[] one : derivatives) {
                if (one != null) {
                    extrapolate(one);
                }
            }
        }
        return chi;
    }

    /**
     * Change of the exponent with the momentum, for a change d2 of p^2 (dp = d2 / 2p): {@code -2 reff Im dp - 2 d2
     * (sigma2 - 2 p^2 C4/3) + i (2 dp w - 2 p d2 2 C3/3)}.
     */
    private double momentum(
            double pRe,
            double pIm,
            double p2Re,
            double p2Im,
            double wRe,
            double wIm,
            double d2Re,
            double d2Im,
            double sigma2,
            double fourth,
            double third,
            boolean real) {
        double norm = 2 * (pRe * pRe + pIm * pIm);
        double dRe = (d2Re * pRe + d2Im * pIm) / norm;
        double dIm = (d2Im * pRe - d2Re * pIm) / norm;
        double fRe = sigma2 - 2 * fourth * p2Re;
        double fIm = -2 * fourth * p2Im;
        double vRe = 2 * (dRe * wRe - dIm * wIm) - 2 * third * (pRe * d2Re - pIm * d2Im);
        double vIm = 2 * (dRe * wIm + dIm * wRe) - 2 * third * (pRe * d2Im + pIm * d2Re);
        return real ? -2 * reff * dIm - 2 * (d2Re * fRe - d2Im * fIm) - vIm : -2 * (d2Re * fIm + d2Im * fRe) + vRe;
    }

    private static void extrapolate(double[] y) {
        if (y.length > 2) {
            y[0] = 2 * y[1] - y[2];
        }
    }
}
