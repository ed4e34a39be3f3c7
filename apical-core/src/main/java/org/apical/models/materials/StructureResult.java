package org.apical.models.materials;

import java.util.List;
import java.util.Map;
import org.apical.model.Result;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Results of {@link StructureModel}. The arrays belong to the record: do not modify them. */
public record StructureResult(
        @Result(doc = "name of the data block") String name,

        @Result(doc = "symbol of the space group as printed in the file", nullable = true) @Nullable
        String spaceGroupSymbol,

        @Result(doc = "number of the space group as printed in the file", nullable = true) @Nullable
        Integer spaceGroupNumber,

        @Result(
                doc = "point group of the file's operations, Hermann-Mauguin; null where they make none",
                from = "[T] International Tables A",
                nullable = true)
        @Nullable
        String pointGroup,

        @Result(doc = "crystal system of that point group", nullable = true) @Nullable
        String crystalSystem,

        @Result(doc = "centring by the file's pure translations: P, A, B, C, I, F, R or other")
        String centring,

        @Result(doc = "operations of the file, each once") int operationCount,

        @Result(doc = "whether the file's operations are a group")
        boolean symmetryClosed,

        @Result(doc = "whether they keep the lengths of the cell, to 1e-3", from = "[T] R G^-1 R^T = G^-1")
        boolean symmetryKeepsCell,

        @Result(doc = "the symmetry that the coordinates have, whatever the file says", nullable = true) @Nullable
        Found found,

        @Result(unit = Unit.ANGSTROM, doc = "edges a, b, c of the cell")
        double[] lengthsA,

        @Result(unit = Unit.DEGREE, doc = "angles alpha, beta, gamma of the cell")
        double[] anglesDeg,

        @Result(unit = Unit.ANGSTROM3, doc = "volume of the cell")
        double volumeA3,

        @Result(doc = "positions in the cell; a mixed site counts once")
        int siteCount,

        @Result(unit = Unit.GRAM_PER_CM3, doc = "density by the occupancies and standard atomic weights")
        double densityGCm3,

        @Result(doc = "atoms of each element in the cell, by occupancies")
        Map<String, Double> composition,

        @Result(doc = "neighbours of each site, in the order of the file")
        List<SiteShells> shells,

        @Result(doc = "coppers of CuO2 planes", from = "[D] pairing-materials 10")
        List<PlanarCopper> cuprate,

        @Result(doc = "the structure as CIF with its operations, written anew")
        String cifOut,

        @Result(doc = "the atoms of one cell as extended XYZ")
        String xyzOut,

        @Result(doc = "what to think twice about") List<String> warnings) {
    /** Symmetry as found from the coordinates. */
    public record Found(
            @Result(
                    doc = "point group, Hermann-Mauguin; null where the tolerance lets in what is no group",
                    nullable = true)
            @Nullable
            String pointGroup,

            @Result(doc = "crystal system", nullable = true) @Nullable
            String crystalSystem,

            @Result(doc = "Bravais lattice: family and centring of the conventional cell, e.g. tI; S is side-centred")
            String bravais,

            @Result(doc = "centring of the cell of the file by the translations found")
            String centring,

            @Result(doc = "operations found modulo the cell of the file, comparable with operationCount")
            int operationCount,

            @Result(doc = "positions in the primitive cell found")
            int primitiveSiteCount,

            @Result(doc = "whether point group and number of operations are those of the file")
            boolean agrees) {}

    /** A site and its neighbours, by shells. */
    public record SiteShells(
            @Result(doc = "label of the site's first row") String site,
            @Result(doc = "elements at the site") List<String> elements,
            @Result(doc = "their occupancies") double[] occupancies,
            @Result(doc = "positions in the cell") int multiplicity,

            @Result(doc = "sites of the neighbours, shell by shell")
            List<String> labels,

            @Result(unit = Unit.ANGSTROM, doc = "distance of each shell")
            double[] distancesA,

            @Result(doc = "positions in each shell; occupancies are not multiplied in")
            int[] counts) {}

    /** A copper of a CuO2 plane. */
    public record PlanarCopper(
            @Result(doc = "label of the site") String site,
            @Result(doc = "places of planar oxygens") int planarCount,

            @Result(unit = Unit.ANGSTROM, doc = "mean planar Cu-O distance, weighted by occupancy")
            double planarCuOA,

            @Result(unit = Unit.DEGREE, doc = "mean of asin(|dz|/d) over the planar oxygens, weighted by occupancy")
            double bucklingDeg,

            @Result(unit = Unit.ANGSTROM, doc = "distance of the nearest apical oxygen; null for none", nullable = true)
            @Nullable
            Double apicalCuOA,

            @Result(doc = "places of apical oxygens") int apicalCount) {}
}
