package org.apical.models.debyewaller;

import org.apical.physics.xafs.EinsteinBaseline;

/** Shapes of an anomaly. */
public enum TemplateKind {
    BUMP(EinsteinBaseline.Shape.BUMP),
    STEP(EinsteinBaseline.Shape.STEP),
    KINK(EinsteinBaseline.Shape.KINK);

    private final EinsteinBaseline.Shape shape;

    TemplateKind(EinsteinBaseline.Shape shape) {
        this.shape = shape;
    }

    /** The kernel's name of it. */
    EinsteinBaseline.Shape shape() {
        return shape;
    }
}
