package org.apical.physics.pairing;

import org.hipparchus.special.Gamma;

/**
 * A Coulomb pseudopotential with the cutoff it belongs to (pairing-materials, section 4.1).
 *
 * @param muStar at that cutoff, 0 to below 1
 * @param cutoff meV
 */
public record Coulomb(double muStar, double cutoff) {
    /** Matrices larger than this are refused: 2^20 frequencies. */
    public static final int MOST_FREQUENCIES = 1 << 20;

    /** {@code 1/mu*(to) = 1/mu*(from) + ln(from/to)}; NaN where no pseudopotential in [0, 1) does that. */
    public static double rescale(double muStar, double from, double to) {
        if (muStar == 0 || from == to) {
            return muStar;
        }
        double inverse = 1 / muStar + Math.log(from / to);
        return inverse > 1 ? 1 / inverse : Double.NaN;
    }

    /** Number of positive frequencies that the smooth cutoff takes at a temperature (section 4.2), at most 2^31 - 1. */
    public int frequencies(double t) {
        double x = cutoff / (2 * Math.PI * t);
        return (int) Math.max(muStar > 0 ? 8 : 64, Math.ceil(x));
    }

    /**
     * The pseudopotential of a matrix of n frequencies: {@code 1/mu_N = 1/mu* - [psi(N + c) - psi(x + c)]}, x = cutoff / (2
     * pi t) [D]. Infinite where the matrix reaches so far beyond the cutoff that nothing finite does.
     *
     * @param c one half plus {@link ModeSpectrum#thermalWeight}
     */
    public double folded(double t, int n, double c) {
        if (muStar == 0) {
            return 0;
        }
        double x = cutoff / (2 * Math.PI * t);
        double inverse = 1 / muStar - (Gamma.digamma(n + c) - Gamma.digamma(x + c));
        return inverse > 0 ? 1 / inverse : Double.POSITIVE_INFINITY;
    }
}
