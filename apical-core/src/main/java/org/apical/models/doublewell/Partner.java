package org.apical.models.doublewell;

/** How the absorber takes part in the motion of a bond. */
public enum Partner {
    /** Both atoms move about their centre of mass, which moves too. */
    CORRELATED,
    /** The absorber does not move. */
    RIGID
}
