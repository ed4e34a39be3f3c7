package org.apical.physics.stripes;

/** How the octahedra of a row are tilted (specification, 7.1). */
public enum Tilt {
    /** Axis along the in-plane diagonal: oxygen of both bonds is lifted. */
    LTO,
    /** Axis across the stripe: oxygen of the bond along the stripe alone is lifted. */
    LTT,
    /** None. */
    NONE
}
