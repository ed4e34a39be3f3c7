package org.apical.models.phases;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.apical.physics.phases.CoulombDroplet;

/** Results of {@link DropletModel}. */
public record DropletResult(
        @Result(doc = "shape of the domains") CoulombDroplet.Shape shape,

        @Result(doc = "whether the phases were exchanged because volumeFraction is above 1/2")
        boolean inverted,

        @Result(doc = "u, the smaller of volumeFraction and 1 - volumeFraction")
        double minorityFraction,

        @Result(
                unit = Unit.NM,
                doc = "radius of lowest energy; of slabs half the thickness",
                from = "[M] ravenhall1983")
        double radiusNm,

        @Result(unit = Unit.NM, doc = "radius of the Wigner-Seitz cell, R/u^(1/d)")
        double cellRadiusNm,

        @Result(unit = Unit.MEV_PER_NM3, doc = "energy of the walls per volume: twice the Coulomb energy")
        double surfaceEnergyMeVPerNm3,

        @Result(unit = Unit.MEV_PER_NM3, doc = "Coulomb energy per volume")
        double coulombEnergyMeVPerNm3,

        @Result(unit = Unit.MEV_PER_NM3, doc = "sum of the two")
        double energyMeVPerNm3,

        @Result(doc = "fraction at which rods begin to beat spheres; the same for every material")
        double sphereRodFraction,

        @Result(doc = "fraction at which slabs begin to beat rods")
        double rodSlabFraction,

        @Result(doc = "whether the radius is below the lattice constant: then nothing separates")
        boolean coulombWins,

        @Result(doc = "what to think twice about") List<String> warnings) {}
