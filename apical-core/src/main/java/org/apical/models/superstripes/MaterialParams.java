package org.apical.models.superstripes;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.superstripes.FreeMotion;
import org.apical.physics.superstripes.Superlattice;
import org.apical.physics.superstripes.WellBarrierBands;

/** What wells and barriers are made of: the keys of every model with a lattice except the widths (superstripes, section 8). */
public record MaterialParams(
        @Param(def = "stripes", doc = "stripes in a plane, or wells, layers stacked along c", from = "superstripes 1")
        Geometry geometry,

        @Param(
                unit = Unit.EV,
                def = "0.5",
                doc = "height of the barrier above the bottom of the well; zero and negative allowed",
                from = "[O] superstripes 5")
        double barrierEV,

        @Param(
                min = 0,
                minExclusive = true,
                def = "1",
                doc = "mass along the superlattice in the well, electron masses")
        double wellMass,

        @Param(
                min = 0,
                minExclusive = true,
                def = "1",
                doc = "mass along the superlattice in the barrier, electron masses")
        double barrierMass,

        @Param(min = 0, minExclusive = true, def = "1", doc = "mass of the free motion, electron masses")
        double freeMass,

        @Param(
                unit = Unit.EV_NM,
                min = 0,
                def = "0",
                doc = "Rashba coupling of the free motion, uniform; wells only",
                from = "[D] superstripes 3.5; the published work solves a three-dimensional Rashba superlattice")
        double rashbaEVNm) {
    /** Rashba coupling needs two free directions. */
    public MaterialParams {
        if (rashbaEVNm > 0 && geometry == Geometry.STRIPES) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "rashbaEVNm",
                    rashbaEVNm,
                    "is not defined for stripes, which have one free direction; set it to 0 or geometry to wells.");
        }
    }

    /** The superlattice of one well and one barrier of these widths, nm. */
    Superlattice lattice(double well, double barrier) {
        return Superlattice.of(
                new WellBarrierBands(well, barrier, barrierEV, wellMass, barrierMass), free(), wellMass, freeMass);
    }

    FreeMotion free() {
        return geometry == Geometry.WELLS ? FreeMotion.wells(freeMass, rashbaEVNm) : FreeMotion.stripes(freeMass);
    }
}
