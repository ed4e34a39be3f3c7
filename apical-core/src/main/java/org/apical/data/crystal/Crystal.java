package org.apical.data.crystal;

import java.util.ArrayList;
import java.util.List;

/**
 * A crystal with its symmetry expanded.
 *
 * @param name of the data block
 * @param lattice lattice vectors in A, one a row: a along x, b in the xy plane
 * @param sites of the asymmetric unit
 * @param atoms all atoms of one cell
 */
public record Crystal(String name, double[][] lattice, List<Site> sites, List<Atom> atoms) {
    /**
     * A site of the asymmetric unit. Several may stand at one place: a mixed site.
     *
     * @param label as in the file
     * @param element symbol
     * @param fractional coordinates, in cells
     * @param occupancy from 0 to 1
     */
    public record Site(String label, String element, double[] fractional, double occupancy) {}

    /** An atom of the cell: which site it comes from, and where it is. */
    public record Atom(int site, double[] fractional) {}

    /** Cartesian coordinates in A of fractional ones. */
    public double[] cartesian(double[] fractional) {
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out[j] += fractional[i] * lattice[i][j];
            }
        }
        return out;
    }

    /** Lattice vectors from lengths in A and angles in degrees. */
    static double[][] lattice(double[] lengths, double[] angles) {
        double ca = Math.cos(Math.toRadians(angles[0]));
        double cb = Math.cos(Math.toRadians(angles[1]));
        double cg = Math.cos(Math.toRadians(angles[2]));
        double sg = Math.sin(Math.toRadians(angles[2]));
        double x = cb;
        double y = (ca - cb * cg) / sg;
        double z = Math.sqrt(Math.max(0, 1 - x * x - y * y));
        return new double[][] {
            {lengths[0], 0, 0},
            {lengths[1] * cg, lengths[1] * sg, 0},
            {lengths[2] * x, lengths[2] * y, lengths[2] * z}
        };
    }

    /** The atoms that the operations make of the sites, each place once. */
    static List<Atom> expand(double[][] lattice, List<Site> sites, List<SymmetryOperation> operations) {
        Crystal frame = new Crystal("", lattice, sites, List.of());
        List<Atom> atoms = new ArrayList<>();
        for (int s = 0; s < sites.size(); s++) {
            int first = atoms.size();
            for (SymmetryOperation operation : operations) {
                double[] at = operation.apply(sites.get(s).fractional());
                for (int i = 0; i < 3; i++) {
                    at[i] -= Math.floor(at[i] + 1e-9);
                }
                boolean known = false;
                for (int a = first; a < atoms.size() && !known; a++) {
                    known = frame.separation(atoms.get(a).fractional(), at) < SAME_PLACE;
                }
                if (!known) {
                    atoms.add(new Atom(s, at));
                }
            }
        }
        return List.copyOf(atoms);
    }

    /** Places nearer than this, in A, are one. */
    static final double SAME_PLACE = 0.02;

    /** Shortest distance of two fractional places, modulo cells (for cells that are not very oblique). */
    double separation(double[] a, double[] b) {
        double[] d = new double[3];
        for (int i = 0; i < 3; i++) {
            d[i] = a[i] - b[i] - Math.rint(a[i] - b[i]);
        }
        double[] c = cartesian(d);
        return Math.sqrt(c[0] * c[0] + c[1] * c[1] + c[2] * c[2]);
    }
}
