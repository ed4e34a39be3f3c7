package org.apical.models.phases;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.apical.physics.phases.CoulombDroplet;

/** Results of {@link DropletModel}. */
public record DropletResult(
        @Result(doc = "shape of the domains", from = "[M] ravenhall1983; phase-separation C")
        CoulombDroplet.Shape shape,

        @Result(
                doc = "whether the phases were exchanged because volumeFraction is above 1/2",
                from = "[M] ravenhall1983; phase-separation C")
        boolean inverted,

        @Result(
                doc = "u, the smaller of volumeFraction and 1 - volumeFraction",
                from = "[M] ravenhall1983; phase-separation C")
        double minorityFraction,

        @Result(
                unit = Unit.NM,
                doc = "radius of lowest energy; of slabs half the thickness",
                from = "[M] ravenhall1983")
        double radiusNm,

        @Result(
                unit = Unit.NM,
                doc = "radius of the Wigner-Seitz cell, R/u^(1/d)",
                from = "[M] ravenhall1983; phase-separation C")
        double cellRadiusNm,

        @Result(
                unit = Unit.MEV_PER_NM3,
                doc = "energy of the walls per volume: twice the Coulomb energy",
                from = "[M] ravenhall1983; phase-separation C")
        double surfaceEnergyMeVPerNm3,

        @Result(
                unit = Unit.MEV_PER_NM3,
                doc = "Coulomb energy per volume",
                from = "[M] ravenhall1983; phase-separation C")
        double coulombEnergyMeVPerNm3,

        @Result(unit = Unit.MEV_PER_NM3, doc = "sum of the two", from = "[M] ravenhall1983; phase-separation C")
        double energyMeVPerNm3,

        @Result(
                doc = "fraction at which rods begin to beat spheres; the same for every material",
                from = "[M] ravenhall1983; phase-separation C")
        double sphereRodFraction,

        @Result(doc = "fraction at which slabs begin to beat rods", from = "[M] ravenhall1983; phase-separation C")
        double rodSlabFraction,

        @Result(
                doc = "whether the radius is below the lattice constant: then nothing separates",
                from = "[M] ravenhall1983; phase-separation C")
        boolean coulombWins,

        @Result(doc = "what to think twice about") List<String> warnings) {}
