package org.apical.models.stripes;

import org.apical.model.JsonName;
import org.apical.physics.stripes.Tilt;

/** How octahedra are tilted, by name. */
public enum TiltName implements JsonName {
    /** Axis along the in-plane diagonal. */
    LTO,
    /** Axis across the stripe. */
    LTT,
    /** No tilt. */
    NONE;

    @Override
    public String jsonName() {
        return this == NONE ? "none" : name();
    }

    Tilt tilt() {
        return Tilt.valueOf(name());
    }
}
