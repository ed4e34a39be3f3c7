package org.apical.models.iqtp;

/** Which of the three potentials (iqtp, section 4.4). */
public enum PotentialKind {
    ADIABATIC,
    MARGINAL,
    MEAN_FORCE
}
