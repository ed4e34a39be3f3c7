package org.apical.physics.stripes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apical.physics.xafs.PolarizedCoordination;

/**
 * The oxygen around one copper atom, measured on the finished atoms of a plane under periodic boundaries along x and y.
 *
 * @param bonds vectors from the copper to its oxygen, A, nearest first; planar and apical by their site
 */
public record Coordination(List<Bond> bonds) {
    /**
     * A bond.
     *
     * @param vector from copper to oxygen, A
     * @param apical whether the oxygen is apical
     */
    public record Bond(double[] vector, boolean apical) {
        /** Its length, A. */
        public double length() {
            return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
        }
    }

    /** As near as the farthest bond asked for, within rounding: what is farther is no neighbour. */
    private static final double REACH = 1 + 1e-6;

    /** The oxygen around the copper in row j, column 0 or 1: all that is as near as the longest bond of its kind. */
    public static Coordination of(StripedPlane plane, int j, int column) {
        StripedPlane.Atom copper = plane.atoms().get(StripedPlane.ATOMS_OF_COPPER * (2 * j + column));
        RowKind kind = plane.row(j);
        double planar = REACH * Math.max(kind.bondAlong(), kind.bondAcross());
        double apical = REACH * kind.apical();
        double[] cell = plane.cell();
        List<Bond> bonds = new ArrayList<>();
        for (StripedPlane.Atom atom : plane.atoms()) {
            if (!atom.element().equals("O")) {
                continue;
            }
            boolean top = atom.site().endsWith("ap");
            double reach = top ? apical : planar;
            double dx = atom.x() - copper.x();
            double dy = atom.y() - copper.y();
            double dz = atom.z() - copper.z();
            for (double y = first(dy, cell[1], reach); y <= reach; y += cell[1]) {
                for (double x = first(dx, cell[0], reach); x <= reach; x += cell[0]) {
                    if (x * x + y * y + dz * dz <= reach * reach) {
                        bonds.add(new Bond(new double[] {x, y, dz}, top));
                    }
                }
            }
        }
        bonds.sort(Comparator.comparingDouble(Bond::length));
        return new Coordination(List.copyOf(bonds));
    }

    /** The first image of a distance at or above -reach. */
    private static double first(double distance, double length, double reach) {
        return distance + length * Math.ceil((-reach - distance) / length);
    }

    /** Neighbours of one kind. */
    public List<Bond> of(boolean apical) {
        return bonds.stream().filter(b -> b.apical() == apical).toList();
    }

    /** The planar bond that points most along a direction. */
    public double[] towards(double x, double y) {
        return of(false).stream()
                .map(Bond::vector)
                .max(Comparator.comparingDouble(v -> v[0] * x + v[1] * y))
                .orElseThrow();
    }

    /** Effective number 3 sum cos^2 of bonds of a kind, for an electric field in that direction. */
    public double effectiveNumber(boolean apical, double... field) {
        return PolarizedCoordination.along(of(apical).stream().map(Bond::vector).toArray(double[][]::new), field);
    }

    /** Largest deviation of the bonds from those asked for, A: two along, two across, two apical. */
    public double worst(RowKind kind) {
        double worst = 0;
        for (Bond bond : bonds) {
            double asked = bond.apical()
                    ? kind.apical()
                    : Math.abs(bond.vector()[0]) > Math.abs(bond.vector()[1]) ? kind.bondAlong() : kind.bondAcross();
            worst = Math.max(worst, Math.abs(bond.length() - asked));
        }
        return worst;
    }
}
