package org.apical.physics.crystal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Neighbours of one place with the same label at the same distance.
 *
 * @param label of the neighbours
 * @param distance mean distance, A
 * @param count how many places
 */
public record Shell(String label, double distance, int count) {
    /** Distances of one label that differ by less are one shell, A. */
    private static final double SAME_SHELL = 1e-3;

    private static final double ROUNDING = 1e5;

    /**
     * A neighbour.
     *
     * @param site number of its site
     * @param vector from the centre, Cartesian, A
     * @param distance A
     */
    public record Neighbour(int site, double[] vector, double distance) {}

    /**
     * All places within a radius of a place, nearest first, the place itself left out.
     *
     * @param lattice of the crystal
     * @param sites places of each site in one cell, fractional
     * @param centre fractional
     * @param radius A; the end belongs to it
     */
    public static List<Neighbour> neighbours(
            Lattice lattice, List<List<double[]>> sites, double[] centre, double radius) {
        int[] n = lattice.cells(radius);
        List<Neighbour> found = new ArrayList<>();
        for (int s = 0; s < sites.size(); s++) {
            for (double[] place : sites.get(s)) {
                double[] d = new double[3];
                for (int i = 0; i < 3; i++) {
                    d[i] = place[i] - centre[i] - Math.rint(place[i] - centre[i]);
                }
                for (int i = -n[0]; i <= n[0]; i++) {
                    for (int j = -n[1]; j <= n[1]; j++) {
                        for (int k = -n[2]; k <= n[2]; k++) {
                            double[] c = lattice.cartesian(new double[] {d[0] + i, d[1] + j, d[2] + k});
                            double r = Math.sqrt(Lattice.dot(c, c));
                            if (r <= radius + 1e-9 && r > 1e-6) {
                                found.add(new Neighbour(s, c, r));
                            }
                        }
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Neighbour::distance));
        return found;
    }

    /**
     * The neighbours in shells: same label and nearly the same distance; by distance, then by label.
     *
     * @param labels of the sites
     */
    public static List<Shell> of(List<Neighbour> neighbours, List<String> labels) {
        List<Shell> shells = new ArrayList<>();
        for (Neighbour n : neighbours) {
            String label = labels.get(n.site());
            int known = -1;
            for (int s = shells.size() - 1; s >= 0 && known < 0; s--) {
                Shell shell = shells.get(s);
                known = shell.label.equals(label) && Math.abs(shell.distance - n.distance()) < SAME_SHELL ? s : -1;
            }
            if (known >= 0) {
                Shell shell = shells.get(known);
                double mean = (shell.distance * shell.count + n.distance()) / (shell.count + 1);
                shells.set(known, new Shell(label, mean, shell.count + 1));
            } else {
                shells.add(new Shell(label, n.distance(), 1));
            }
        }
        shells.sort(Comparator.comparingDouble((Shell s) -> Math.rint(s.distance * ROUNDING))
                .thenComparing(Shell::label));
        return shells;
    }
}
