package org.apical.models.stripes;

import java.util.List;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link StructureModel}. The arrays belong to the record: do not modify them. */
public record StructureResult(
        @Result(unit = Unit.ANGSTROM, doc = "period d across the stripes")
        double periodA,

        @Result(unit = Unit.ANGSTROM, doc = "edges of the cell: along the stripes, across, c")
        double[] cellA,

        @Result(doc = "kinds of the rows of a period") String rows,

        @Result(unit = Unit.ANGSTROM, doc = "distance of each row from the next", from = "[D] superstripes 7.1")
        double[] rowSpacingA,

        @Result(doc = "atoms in the cell") int atomCount,
        @Result(doc = "copper atoms in the cell") int cuCount,

        @Result(doc = "fraction of distorted sites: D rows of all rows")
        double fractionD,

        @Result(doc = "L/d by length: the part of the period that belongs to U rows", from = "superstripes 7.1")
        double ratio,

        @Result(doc = "wave vector of the modulation in tetragonal reciprocal lattice units, a/d")
        double modulationTetragonal,

        @Result(doc = "the same in orthorhombic units, sqrt2 a/d", from = "[D] superstripes 7.1")
        double modulationOrthorhombic,

        @Result(unit = Unit.INV_ANGSTROM, doc = "the same as a wave number, 2 pi/d")
        double modulationInvA,

        @Result(unit = Unit.ANGSTROM, doc = "largest deviation of a bond of the finished atoms from the one asked for")
        double maxBondErrorA,

        @Result(doc = "fewest and most planar oxygens of a copper")
        int[] planarNeighbours,

        @Result(doc = "fewest and most apical oxygens of a copper")
        int[] apicalNeighbours,

        @Result(doc = "a site of each kind") Sites sites,
        @Result(doc = "all atoms of the cell") List<AtomRow> atoms,

        @Result(doc = "the structure as CIF, P1") String cif,
        @Result(doc = "the same as extended XYZ") String xyz,
        @Result(doc = "what to think twice about") List<String> warnings) {
    /** A site of each kind. */
    public record Sites(
            @Result(doc = "undistorted; null without such rows", nullable = true) @Nullable
            Site U,

            @Result(doc = "distorted; null without such rows", nullable = true) @Nullable
            Site D) {}

    /** A copper and its oxygen, in a row between its own kind where there is one. */
    public record Site(
            @Result(unit = Unit.DEGREE, doc = "tilt of the bond along the stripe out of the plane")
            double tiltAlongDeg,

            @Result(unit = Unit.ANGSTROM, doc = "displacement of its oxygen out of the plane")
            double displacementA,

            @Result(unit = Unit.ANGSTROM, doc = "the four O-O sides of the plaquette, sorted")
            double[] plaquetteSidesA,

            @Result(unit = Unit.ANGSTROM, doc = "O-O distance along the stripe, straight")
            double diagonalAlongA,

            @Result(unit = Unit.ANGSTROM, doc = "O-O distance across the stripe, straight")
            double diagonalAcrossA,

            @Result(unit = Unit.DEGREE, doc = "angle O-Cu-O between the bonds along +x and +y")
            double planarAngleDeg,

            @Result(doc = "effective coordination numbers at the K edge", from = "superstripes 7.4")
            EffectiveNumbers effectiveNumber) {}

    /** 3 sum cos^2 for the electric field along x (the stripe), y, c. */
    public record EffectiveNumbers(
            @Result(doc = "of the planar oxygens, field along x, y, c")
            double[] planar,

            @Result(doc = "of the apical oxygens, field along x, y, c")
            double[] apical) {}

    /** An atom. */
    public record AtomRow(
            @Result(doc = "Cu or O") String element,

            @Result(doc = "U or D; UD or DU across a border; Uap or Dap")
            String site,

            @Result(unit = Unit.ANGSTROM, doc = "along the stripe")
            double xA,

            @Result(unit = Unit.ANGSTROM, doc = "across the stripe")
            double yA,

            @Result(unit = Unit.ANGSTROM, doc = "along c; the plane is at half the height")
            double zA) {}
}
