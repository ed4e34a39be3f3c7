package org.apical.models.superstripes;

/** What the coupling number is measured in (specification, section 4). */
public enum CouplingNorm {
    /** In the reference density of states N0. */
    FIXED,
    /** In N_tot(mu): constant per state at the Fermi level. */
    DOS_AT_MU;

    /** The one that this is not. */
    CouplingNorm other() {
        return this == FIXED ? DOS_AT_MU : FIXED;
    }

    /** As written in figures. */
    String words() {
        return this == FIXED ? "fixed normalisation" : "normalised by N(μ)";
    }
}
