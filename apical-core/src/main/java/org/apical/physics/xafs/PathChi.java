package org.apical.physics.xafs;

import org.apical.numerics.NotAKnotSpline;

/**
 * chi(k) of one scattering path (xas-data, section 4.2; Newville 2013). The momentum is complex in both exponentials, so
 * the mean free path and disorder act exactly.
 */
public final class PathChi {
    private final NotAKnotSpline phase;
    private final NotAKnotSpline amplitude;
    private final NotAKnotSpline lambda;
    private final NotAKnotSpline realP;
    private final double reff;

    /**
     * A path.
     *
     * @param reff half path length, A
     * @param k wave numbers of the tables, increasing
     */
    public PathChi(double reff, double[] k, double[] phase, double[] amplitude, double[] lambda, double[] realP) {
        this.reff = reff;
        this.phase = NotAKnotSpline.of(k, phase);
        this.amplitude = NotAKnotSpline.of(k, amplitude);
        this.lambda = NotAKnotSpline.of(k, lambda);
        this.realP = NotAKnotSpline.of(k, realP);
    }

    /** Half path length, A. */
    double reff() {
        return reff;
    }

    /** Amplitude, phase, mean free path and real momentum at a wave number. */
    double[] tables(double q) {
        return new double[] {amplitude.value(q), phase.value(q), lambda.value(q), realP.value(q)};
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
            double fourth) {}

    /** chi at the wave numbers {@code k}, a uniform grid from zero of at least three points. */
    public double[] chi(double[] k, Parameters p) {
        int n = k.length;
        double[] re = new double[n];
        double[] im = new double[n];
        double nearest = Double.POSITIVE_INFINITY;
        for (double x : k) {
            nearest = Math.min(nearest, Math.abs(x * x - p.e0() * XafsConstants.ETOK));
        }
        for (int i = 0; i < n; i++) {
            double energy = k[i] * k[i] - p.e0() * XafsConstants.ETOK;
            if (nearest < 1e-6 && Math.abs(energy) < 1.5e-6) {
                energy = 1e-6;
            }
            at(Math.signum(energy) * Math.sqrt(Math.abs(energy)), p, re, im, i);
        }
        if (n > 2) {
            im[0] = 2 * im[1] - im[2];
        }
        return im;
    }

    private void at(double q, Parameters p, double[] re, double[] im, int i) {
        double mean = lambda.value(q);
        double rep = realP.value(q);
        // p^2 = (rep + i / lambda)^2 + i ei ETOK
        double p2Re = rep * rep - 1 / (mean * mean);
        double p2Im = 2 * rep / mean + p.ei() * XafsConstants.ETOK;
        double size = Math.sqrt(Math.hypot(p2Re, p2Im));
        double angle = Math.atan2(p2Im, p2Re) / 2;
        double pRe = size * Math.cos(angle);
        double pIm = size * Math.sin(angle);
        double distance = reff + p.deltaR();
        double a = p.degeneracy() * p.s02() * amplitude.value(q) / (q * distance * distance);
        // -2 reff Im p - 2 p^2 (sigma2 - p^2 C4 / 3)
        double p4Re = p2Re * p2Re - p2Im * p2Im;
        double p4Im = 2 * p2Re * p2Im;
        double eRe = -2 * reff * pIm - 2 * (p.sigma2() * p2Re - p.fourth() / 3 * p4Re);
        double eIm = -2 * (p.sigma2() * p2Im - p.fourth() / 3 * p4Im);
        // i (2 q reff + phase + 2 p (deltaR - 2 sigma2 / reff - 2 p^2 C3 / 3))
        double shift = p.deltaR() - 2 * p.sigma2() / reff;
        double wRe = shift - 2 * p.third() / 3 * p2Re;
        double wIm = -2 * p.third() / 3 * p2Im;
        double tRe = 2 * (pRe * wRe - pIm * wIm);
        double tIm = 2 * (pRe * wIm + pIm * wRe);
        double exponent = eRe - tIm;
        double turn = eIm + 2 * q * reff + phase.value(q) + tRe;
        double value = a * Math.exp(exponent);
        re[i] = value * Math.cos(turn);
        im[i] = value * Math.sin(turn);
    }
}
