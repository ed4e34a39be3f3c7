package org.apical.models.phases;

import org.apical.physics.phases.BandShape;
import org.apical.physics.phases.BandShapes;

/** Densities of states of the two-band model. */
public enum DensityOfStates {
    FLAT,
    SEMICIRCLE,
    SQUARE,
    CUBIC;

    /** Its integrals. */
    public BandShape shape() {
        return switch (this) {
            case FLAT -> BandShapes.flat();
            case SEMICIRCLE -> BandShapes.semicircle();
            case SQUARE -> BandShapes.square();
            case CUBIC -> BandShapes.cubic();
        };
    }
}
