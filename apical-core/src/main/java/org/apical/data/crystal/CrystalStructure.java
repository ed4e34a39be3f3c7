package org.apical.data.crystal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A crystal structure as a file states it: cell, symmetry, sites. Sites that share a place are one mixed site. The arrays
 * belong to the record: do not modify them.
 *
 * @param name of the data block
 * @param lengths of the cell's edges, A
 * @param angles alpha, beta, gamma, degrees
 * @param lattice lattice vectors in A, one a row: a along x, b in the xy plane
 * @param spaceGroupSymbol as printed, or null
 * @param spaceGroupNumber as printed, or null
 * @param operations each once, modulo the cell
 * @param sites in the order of the file
 * @param warnings what was assumed in reading
 */
public record CrystalStructure(
        String name,
        double[] lengths,
        double[] angles,
        double[][] lattice,
        @Nullable String spaceGroupSymbol,
        @Nullable Integer spaceGroupNumber,
        List<SymmetryOperation> operations,
        List<Site> sites,
        List<String> warnings) {
    /**
     * A site of the asymmetric unit.
     *
     * @param label of its first row
     * @param species what stands there, at least one
     * @param positions its equivalents in one cell, fractional; the first is the one of the file
     */
    public record Site(String label, List<Species> species, List<double[]> positions) {
        /** Sum of the occupancies of an element here. */
        public double occupancy(String element) {
            return species.stream()
                    .filter(s -> s.element().equals(element))
                    .mapToDouble(Species::occupancy)
                    .sum();
        }
    }

    /**
     * An element at a site, a row of the file.
     *
     * @param label of the row
     * @param element symbol; D is deuterium
     * @param occupancy from 0 to 1
     */
    public record Species(String label, String element, double occupancy) {}

    /** Volume of the cell, A^3. */
    public double volume() {
        return Math.abs(lattice[0][0] * lattice[1][1] * lattice[2][2]);
    }

    /** Positions in the cell; a mixed site counts once. */
    public int positionCount() {
        return sites.stream().mapToInt(s -> s.positions().size()).sum();
    }

    /** The same as a list of atoms, each element of a mixed site for itself. */
    public Crystal crystal() {
        List<Crystal.Site> rows = new ArrayList<>();
        List<Crystal.Atom> atoms = new ArrayList<>();
        for (Site site : sites) {
            for (Species species : site.species()) {
                int index = rows.size();
                rows.add(new Crystal.Site(
                        species.label(), species.element(), site.positions().get(0), species.occupancy()));
                site.positions().forEach(p -> atoms.add(new Crystal.Atom(index, p)));
            }
        }
        return new Crystal(name, lattice, List.copyOf(rows), List.copyOf(atoms));
    }
}
