package org.apical.models.stripes;

import org.apical.physics.stripes.Tilt;

/** How octahedra are tilted, by name. */
public enum TiltName {
    /** Axis along the in-plane diagonal. */
    LTO,
    /** Axis across the stripe. */
    LTT,
    /** No tilt. */
    NONE;

    Tilt tilt() {
        return Tilt.valueOf(name());
    }
}
