package org.apical.models.phases;

import org.apical.model.Param;
import org.apical.physics.phases.Lamella;

/** Parameters of {@link LamellaModel}. */
public record LamellaParams(
        @Param(
                def = "logarithmic",
                doc = "repulsion: Q/k^2 of a two-dimensional world, or Q/k of charges in a plane of ours",
                from = "[D] phase-separation C")
        Kind coulombKind,

        @Param(min = 0, minExclusive = true, max = 1e6, def = "0.05", doc = "Q, its strength")
        double coulombStrength) {
    /** Repulsions. */
    public enum Kind {
        LOGARITHMIC,
        COULOMB
    }

    Lamella.Repulsion repulsion() {
        return repulsion(coulombKind, coulombStrength);
    }

    static Lamella.Repulsion repulsion(Kind kind, double strength) {
        return new Lamella.Repulsion(kind == Kind.LOGARITHMIC, strength);
    }
}
