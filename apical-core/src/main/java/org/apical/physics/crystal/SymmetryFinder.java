package org.apical.physics.crystal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the symmetry of a crystal from lattice and coordinates [D, in the order that the field knows from Grosse-Kunstleve
 * and from Togo's spglib]: (1) the translations that carry the structure into itself, from an atom of the rarest kind to its
 * likes, give the primitive lattice; (2) whole-number rotations of its reduced basis that keep all lengths; (3) to each
 * rotation the shift that carries every atom onto one of its kind within the tolerance. The work grows with the square of
 * the number of atoms times the number of rotations (48 at most).
 */
public final class SymmetryFinder {
    private final Lattice cell;
    private final double tolerance;

    private SymmetryFinder(Lattice cell, double tolerance) {
        this.cell = cell;
        this.tolerance = tolerance;
    }

    /**
     * The symmetry.
     *
     * @param cell any cell of the crystal
     * @param places fractional, each once
     * @param kinds number of what stands at each place; equal numbers may be exchanged
     * @param tolerance how far an image may miss an atom, or a lattice vector its image, A
     */
    public static FoundSymmetry find(Lattice cell, double[][] places, int[] kinds, double tolerance) {
        return new SymmetryFinder(cell, tolerance).find(places, kinds);
    }

    private FoundSymmetry find(double[][] places, int[] kinds) {
        List<double[]> translations = translations(places, kinds);
        Lattice primitive = primitive(translations);
        if (primitive == null) {
            // The tolerance let in translations that make no lattice: stay with the cell.
            translations = List.of(new double[3]);
            primitive = cell.reduced();
        }
        List<double[]> inside = new ArrayList<>();
        List<Integer> insideKinds = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            double[] f = primitive.fractional(cell.cartesian(places[i]));
            boolean known = false;
            for (int j = 0; j < inside.size() && !known; j++) {
                known = insideKinds.get(j) == kinds[i] && primitive.apart(inside.get(j), f) < 2 * tolerance;
            }
            if (!known) {
                inside.add(f);
                insideKinds.add(kinds[i]);
            }
        }
        double[][] own = inside.toArray(new double[0][]);
        int[] ownKinds = insideKinds.stream().mapToInt(Integer::intValue).toArray();
        List<Operation> operations = new ArrayList<>();
        for (int[][] rotation : rotations(primitive)) {
            double[] shift = shift(primitive, own, ownKinds, rotation);
            if (shift != null) {
                operations.add(new Operation(rotation, shift));
            }
        }
        OperationSet set = new OperationSet(operations);
        PointGroup group = set.closed() ? set.pointGroup() : null;
        return new FoundSymmetry(
                primitive,
                set,
                inCell(primitive, operations, translations),
                own.length,
                group,
                group == null ? "?" : BravaisLattice.symbol(primitive, operations, group));
    }

    private static int rarest(int[] kinds) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int kind : kinds) {
            counts.merge(kind, 1, Integer::sum);
        }
        int best = 0;
        for (int i = 1; i < kinds.length; i++) {
            best = counts.getOrDefault(kinds[i], 0) < counts.getOrDefault(kinds[best], 0) ? i : best;
        }
        return best;
    }

    /** All translations, the empty one first, components snapped to the fractions that a group of them can have. */
    private List<double[]> translations(double[][] places, int[] kinds) {
        int[][] identity = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        int base = rarest(kinds);
        List<double[]> found = new ArrayList<>();
        found.add(new double[3]);
        for (int j = 0; j < places.length; j++) {
            if (j != base && kinds[j] == kinds[base]) {
                double[] t = new double[3];
                for (int c = 0; c < 3; c++) {
                    t[c] = places[j][c] - places[base][c];
                    t[c] -= Math.floor(t[c]);
                }
                if (carries(cell, places, kinds, identity, t)) {
                    found.add(t);
                }
            }
        }
        int n = found.size();
        for (double[] t : found) {
            for (int c = 0; c < 3; c++) {
                t[c] = Math.rint(t[c] * n) / n;
            }
        }
        return found;
    }

    /** A reduced basis of the lattice of the cell and these translations; null where they do not make one. */
    private @Nullable Lattice primitive(List<double[]> translations) {
        Lattice reduced = cell.reduced();
        List<double[]> vectors = new ArrayList<>();
        for (double[] t : translations) {
            double[] r = reduced.fractional(cell.cartesian(t));
            for (int i = -2; i <= 2; i++) {
                for (int j = -2; j <= 2; j++) {
                    for (int k = -2; k <= 2; k++) {
                        double[] v = reduced.cartesian(new double[] {
                            r[0] - Math.rint(r[0]) + i, r[1] - Math.rint(r[1]) + j, r[2] - Math.rint(r[2]) + k
                        });
                        if (Lattice.dot(v, v) > tolerance * tolerance) {
                            vectors.add(v);
                        }
                    }
                }
            }
        }
        vectors.sort(Comparator.comparingDouble(v -> Lattice.dot(v, v)));
        // In three dimensions the shortest independent vectors are a basis.
        List<double[]> basis = new ArrayList<>();
        for (double[] v : vectors) {
            if (basis.size() < 3 && independent(basis, v)) {
                basis.add(v);
            }
        }
        Lattice lattice = new Lattice(basis.toArray(new double[0][]));
        double ratio = lattice.volume() * translations.size() / cell.volume();
        return Math.abs(ratio - 1) < 1e-3 ? lattice : null;
    }

    private static boolean independent(List<double[]> basis, double[] v) {
        if (basis.isEmpty()) {
            return true;
        }
        double[] w = Lattice.cross(basis.get(0), basis.size() == 1 ? v : basis.get(1));
        double area = Math.sqrt(Lattice.dot(w, w));
        double length = Math.sqrt(Lattice.dot(v, v));
        if (basis.size() == 1) {
            return area > 1e-4 * length * Math.sqrt(Lattice.dot(basis.get(0), basis.get(0)));
        }
        return Math.abs(Lattice.dot(w, v)) > 1e-4 * area * length;
    }

    /** Rotations, proper or not, that map the basis on vectors of the same lengths and angles. */
    private List<int[][]> rotations(Lattice lattice) {
        List<List<int[]>> images = new ArrayList<>();
        double[] lengths = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            lengths[axis] = Math.sqrt(Lattice.dot(lattice.vectors()[axis], lattice.vectors()[axis]));
            images.add(new ArrayList<>());
        }
        for (int i = -2; i <= 2; i++) {
            for (int j = -2; j <= 2; j++) {
                for (int k = -2; k <= 2; k++) {
                    double length = lattice.length(new double[] {i, j, k});
                    for (int axis = 0; axis < 3; axis++) {
                        if (Math.abs(length - lengths[axis]) < tolerance) {
                            images.get(axis).add(new int[] {i, j, k});
                        }
                    }
                }
            }
        }
        double[][] g = lattice.metric();
        List<int[][]> found = new ArrayList<>();
        for (int[] a : images.get(0)) {
            for (int[] b : images.get(1)) {
                if (!alike(g, a, b, g[0][1], lengths[0] + lengths[1])) {
                    continue;
                }
                for (int[] c : images.get(2)) {
                    if (alike(g, a, c, g[0][2], lengths[0] + lengths[2])
                            && alike(g, b, c, g[1][2], lengths[1] + lengths[2])) {
                        // Images of the basis stand in the columns.
                        int[][] r = {{a[0], b[0], c[0]}, {a[1], b[1], c[1]}, {a[2], b[2], c[2]}};
                        if (new Operation(r, new double[3]).type() != 0) {
                            found.add(r);
                        }
                    }
                }
            }
        }
        return found;
    }

    private boolean alike(double[][] g, int[] u, int[] v, double expected, double lengths) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += u[i] * g[i][j] * v[j];
            }
        }
        return Math.abs(sum - expected) < tolerance * lengths;
    }

    /** The shift that goes with a rotation; null where none carries the structure into itself. */
    private double @Nullable [] shift(Lattice lattice, double[][] places, int[] kinds, int[][] rotation) {
        int base = rarest(kinds);
        double[] image = new Operation(rotation, new double[3]).apply(places[base]);
        for (int j = 0; j < places.length; j++) {
            if (kinds[j] == kinds[base]) {
                double[] t = new double[3];
                for (int c = 0; c < 3; c++) {
                    t[c] = places[j][c] - image[c];
                    t[c] -= Math.floor(t[c]);
                }
                if (carries(lattice, places, kinds, rotation, t)) {
                    return t;
                }
            }
        }
        return null;
    }

    private boolean carries(Lattice lattice, double[][] places, int[] kinds, int[][] rotation, double[] shift) {
        Operation operation = new Operation(rotation, shift);
        for (int i = 0; i < places.length; i++) {
            double[] image = operation.apply(places[i]);
            boolean hit = false;
            for (int j = 0; j < places.length && !hit; j++) {
                hit = kinds[j] == kinds[i] && lattice.apart(places[j], image) < tolerance;
            }
            if (!hit) {
                return false;
            }
        }
        return true;
    }

    /** The operations in the basis of the given cell, those that are whole there, times the translations. */
    private OperationSet inCell(Lattice primitive, List<Operation> operations, List<double[]> translations) {
        List<Operation> out = new ArrayList<>();
        for (Operation o : operations) {
            int[][] r = new int[3][3];
            boolean whole = true;
            for (int j = 0; j < 3 && whole; j++) {
                double[] axis = new double[3];
                axis[j] = 1;
                double[] inPrimitive = primitive.fractional(cell.cartesian(axis));
                double[] turned = new Operation(o.rotation(), new double[3]).apply(inPrimitive);
                double[] back = cell.fractional(primitive.cartesian(turned));
                for (int i = 0; i < 3; i++) {
                    r[i][j] = (int) Math.rint(back[i]);
                    whole &= Math.abs(back[i] - r[i][j]) < 1e-2;
                }
            }
            if (whole) {
                double[] shift = cell.fractional(primitive.cartesian(o.shift()));
                for (double[] t : translations) {
                    out.add(new Operation(r, new double[] {shift[0] + t[0], shift[1] + t[1], shift[2] + t[2]}));
                }
            }
        }
        return new OperationSet(out);
    }
}
