package org.apical.physics.phases;

/**
 * Density of states of a band in the variable z = energy / half-bandwidth, z in [-1, 1], symmetric about 0, integral 1
 * (phase-separation, section A).
 */
public interface BandShape {
    /** The density at z; positive infinity where it diverges. */
    double density(double z);

    /** N0(m): its integral from -1 to m, 0 to 1. */
    double filling(double m);

    /** eps0(m): the integral of z times the density from -1 to m. */
    double energy(double m);

    /** The m at which {@link #filling} is {@code p}; -1 for an empty band, 1 for a full one. */
    double place(double p);

    /** Points inside (-1, 1) at which the density has a kink or a peak (van Hove points), rising; none of them twice. */
    double[] singular();
}
