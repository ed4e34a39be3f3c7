package org.apical.models.phases;

import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.phases.CoulombDroplet;

/** Parameters of {@link DropletModel}. */
public record DropletParams(
        @Param(def = "auto", doc = "shape of the domains; auto takes the one of lowest energy")
        Choice shape,

        @Param(
                min = 0,
                max = 1,
                minExclusive = true,
                maxExclusive = true,
                def = "0.3",
                doc = "volume fraction of the domains; above 1/2 the phases are exchanged")
        double volumeFraction,

        @Param(
                unit = Unit.MEV_PER_NM2,
                min = 0,
                minExclusive = true,
                max = 1e9,
                def = "10",
                doc = "surface energy sigma of the domain wall")
        double surfaceEnergyMeVPerNm2,

        @Param(min = 1, max = 1e6, def = "30", doc = "static relative permittivity of the lattice")
        double relativePermittivity,

        @Param(
                unit = Unit.PER_NM3,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "1",
                doc = "difference of the charge densities of the two phases, in e per nm3")
        double chargeContrastPerNm3,

        @Param(
                unit = Unit.NM,
                min = 0,
                minExclusive = true,
                max = 1000,
                def = "0.38",
                doc = "lattice constant, below which no domain is possible")
        double latticeConstantNm) {
    /** Shapes that can be asked for. */
    public enum Choice {
        AUTO,
        SPHERE,
        ROD,
        SLAB
    }

    double minority() {
        return volumeFraction > 0.5 ? 1 - volumeFraction : volumeFraction;
    }

    double e2() {
        return CoulombDroplet.COULOMB / relativePermittivity;
    }

    CoulombDroplet.Shape shape(double u) {
        return switch (shape) {
            case AUTO -> CoulombDroplet.best(u);
            case SPHERE -> CoulombDroplet.Shape.SPHERE;
            case ROD -> CoulombDroplet.Shape.ROD;
            case SLAB -> CoulombDroplet.Shape.SLAB;
        };
    }
}
