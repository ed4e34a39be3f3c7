package org.apical.physics.qball;

/** Regions of the phase diagram; which region is called what is a reading of the abstracts [D, section 4]. */
public enum Phase {
    NORMAL,
    PSEUDOGAP,
    STRANGE_METAL,
    SUPERCONDUCTING_DOME,
    METAL_WITHOUT_Q_BALLS
}
