package org.apical.physics.xafs;

/**
 * Constants that the specification of X-ray absorption data fixes (xas-data, section 0). {@link #KTOE} is the CODATA 2018
 * value: it is part of the contract, because older values move chi by up to 1e-4 at k = 20.
 */
public final class XafsConstants {
    /** hbar^2 / (2 m_e) in eV A^2. */
    public static final double KTOE = 3.8099821161548597;

    /** 1 / {@link #KTOE}: k = sqrt(ETOK (E - E0)). */
    public static final double ETOK = 0.2624684236075176;

    /** hc in eV A, for Bragg angles. */
    public static final double HC_EV_ANGSTROM = 12398.419843320026;

    /** Points of the Fourier transform. */
    public static final int NFFT = 2048;

    /** Step of the k grid, 1/A. */
    public static final double KSTEP = 0.05;

    /** Step of the R grid, A: pi / (KSTEP NFFT). */
    public static final double RSTEP = Math.PI / (KSTEP * NFFT);

    private XafsConstants() {}

    /** k in 1/A of an energy above the edge in eV; negative below it. */
    public static double waveNumber(double energyAboveEdge) {
        return Math.signum(energyAboveEdge) * Math.sqrt(ETOK * Math.abs(energyAboveEdge));
    }
}
