package org.apical.physics.pairing;

/**
 * Isotope exponents of Tc of the Eliashberg equations: {@code alpha = (1/2) dlnTc/dln s} when frequencies are multiplied by s
 * at fixed electronic cutoff and mu* (pairing-materials, section 4.8). Central difference with h = 1e-3 and a matrix of
 * fixed size, four larger than at Tc.
 */
public final class IsotopeExponents {
    private static final double STEP = 1e-3;

    private final ModeSpectrum spectrum;
    private final Coulomb coulomb;
    private final int frequencies;
    private final Runnable poll;

    /** @param tc of that spectrum, not 0 */
    public IsotopeExponents(ModeSpectrum spectrum, Coulomb coulomb, CriticalTemperature tc, Runnable poll) {
        this.spectrum = spectrum;
        this.coulomb = coulomb;
        this.poll = poll;
        frequencies = tc.frequencies() + 4;
    }

    /** Of all atoms together. */
    public double total() {
        return exponent(spectrum.scaled(1 + STEP), spectrum.scaled(1 - STEP));
    }

    /** Of an atom that has this share of each mode. */
    public double partial(double[] share) {
        return exponent(spectrum.partlyScaled(share, 1 + STEP), spectrum.partlyScaled(share, 1 - STEP));
    }

    private double exponent(ModeSpectrum up, ModeSpectrum down) {
        double high = CriticalTemperature.frozen(up, coulomb, frequencies, poll).t();
        double low =
                CriticalTemperature.frozen(down, coulomb, frequencies, poll).t();
        return 0.5 * Math.log(high / low) / Math.log((1 + STEP) / (1 - STEP));
    }

    /** Tc, meV, with the share of each mode scaled by {@code massRatio}^-1/2, at the fixed size of the matrix. */
    public double substituted(double[] share, double massRatio) {
        return CriticalTemperature.frozen(
                        spectrum.partlyScaled(share, 1 / Math.sqrt(massRatio)), coulomb, frequencies, poll)
                .t();
    }

    /** Tc, meV, at the fixed size of the matrix: what {@link #substituted} is compared with. */
    public double reference() {
        return CriticalTemperature.frozen(spectrum, coulomb, frequencies, poll).t();
    }
}
