package org.apical.physics.stripes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /** Longer than the longest bond of its kind by this factor is no neighbour. */
    private static final double REACH = 1.25;

    /** The oxygen around the copper in row j, column 0 or 1. */
    public static Coordination of(StripedPlane plane, int j, int column) {
        StripedPlane.Atom copper = plane.atoms().get(5 * (2 * j + column));
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
            double y0 = image(atom.y() - copper.y(), cell[1]);
            double x0 = image(atom.x() - copper.x(), cell[0]);
            int far = (int) Math.ceil(reach / Math.min(cell[0], cell[1]));
            for (int p = -far; p <= far; p++) {
                for (int q = -far; q <= far; q++) {
                    Bond bond = new Bond(new double[] {x0 + p * cell[0], y0 + q * cell[1], atom.z() - copper.z()}, top);
                    if (bond.length() < reach) {
                        bonds.add(bond);
                    }
                }
            }
        }
        bonds.sort(Comparator.comparingDouble(Bond::length));
        return new Coordination(List.copyOf(bonds));
    }

    private static double image(double distance, double length) {
        return distance - length * Math.rint(distance / length);
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

    /** Effective number 3 sum cos^2 of bonds of a kind, for an electric field along that axis (0, 1, 2). */
    public double effectiveNumber(boolean apical, int axis) {
        double sum = 0;
        for (Bond bond : of(apical)) {
            double cos = bond.vector()[axis] / bond.length();
            sum += 3 * cos * cos;
        }
        return sum;
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
