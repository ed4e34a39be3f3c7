package org.apical.physics.qball;

/** Spectrum inside a ball of gap g0 [D, eq. 9 and 10]. Energies in meV. */
public final class PairSpectrum {
    private PairSpectrum() {}

    /** Sigma_2 = sqrt(g0^2 - eps^2) inside, 0 outside. */
    public static double selfEnergy(double gap, double epsilon) {
        double e = Math.abs(epsilon);
        return e >= gap ? 0 : Math.sqrt((gap - e) * (gap + e));
    }

    /** E = max(g0, |eps|). */
    public static double dispersion(double gap, double epsilon) {
        return Math.max(gap, Math.abs(epsilon));
    }

    /** n_s per density of states: (g0/3) tanh^2(g0/2 kB T). */
    public static double pairDensity(double gap, double temperatureK) {
        double t = Math.tanh(gap / (2 * QballConstants.KB * temperatureK));
        return gap / 3 * t * t;
    }

    /** n_s/(nu kB Tc) at fixed alpha: (2 pi n gamma/3) tanh^2(pi n gamma), the Uemura relation [D]. */
    public static double uemura(double thermal) {
        double t = Math.tanh(thermal);
        return 2 * thermal / 3 * t * t;
    }
}
