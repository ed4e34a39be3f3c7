package org.apical.models.iqtp;

/** How a chain of clusters is solved. */
public enum ChainMethod {
    LANCZOS,
    DMRG
}
