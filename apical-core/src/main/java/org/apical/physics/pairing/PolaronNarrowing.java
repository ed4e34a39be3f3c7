package org.apical.physics.pairing;

/**
 * The Lang-Firsov exponent of a band narrowed by several sites: {@code g2 sum_s c_s r_s coth(w / (2 T r_s))}, r_s = sqrt(M_s),
 * c_s the share of site s (pairing-materials, sections 6 and 6.1).
 */
public final class PolaronNarrowing {
    private PolaronNarrowing() {}

    /** {@code r coth(phonon / (2 t r))}; r at t = 0. */
    public static double thermal(double rootMass, double phonon, double t) {
        return t <= 0 ? rootMass : rootMass / Math.tanh(phonon / (2 * t * rootMass));
    }

    /** The sum over sites without g2. */
    public static double weight(double[] shares, double[] rootMasses, double phonon, double t) {
        double sum = 0;
        for (int s = 0; s < shares.length; s++) {
            sum += shares[s] * thermal(rootMasses[s], phonon, t);
        }
        return sum;
    }
}
