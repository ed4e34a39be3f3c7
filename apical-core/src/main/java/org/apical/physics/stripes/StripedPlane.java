package org.apical.physics.stripes;

import java.util.ArrayList;
import java.util.List;

/**
 * A CuO2 plane of stripes along x, a Cu-O bond direction, with apical oxygen (specification, 7.1 [D]): the rows U and D keep exactly
 * the bond lengths asked for, also where they meet. Immutable.
 */
public final class StripedPlane {
    /** An atom of the cell, coordinates in A. */
    public record Atom(String element, String site, double x, double y, double z) {}

    /** A copper and the oxygen that belongs to it: along, across, two apical. */
    public static final int ATOMS_OF_COPPER = 5;

    private final List<RowKind> rows;
    private final double a;
    private final double height;
    private final int cellRows;
    private final double[] lift;
    private final double[] up;
    private final double[] down;
    private final double[] start;
    private final double period;
    private final List<Atom> atoms;

    /**
     * @param rows of one period, at least one
     * @param a distance of copper atoms along the stripe
     * @param height of the cell along c
     */
    public StripedPlane(List<RowKind> rows, double a, double height) {
        this.rows = List.copyOf(rows);
        this.a = a;
        this.height = height;
        int n = rows.size();
        cellRows = n % 2 == 0 ? n : 2 * n;
        lift = new double[n];
        up = new double[n];
        down = new double[n];
        for (int j = 0; j < n; j++) {
            lift[j] = (row(j).liftAcross(a) + row(j + 1).liftAcross(a)) / 2;
        }
        for (int j = 0; j < n; j++) {
            double bond = row(j).bondAcross();
            up[j] = leg(bond, lift[j]);
            down[j] = leg(bond, lift[(j + n - 1) % n]);
        }
        start = new double[cellRows + 1];
        for (int j = 0; j < cellRows; j++) {
            start[j + 1] = start[j] + spacing(j);
        }
        period = start[n];
        atoms = List.copyOf(build());
    }

    private static double leg(double bond, double lift) {
        return Math.sqrt(bond * bond - lift * lift);
    }

    /** The kind of a row, counted on beyond the period. */
    public RowKind row(int j) {
        return rows.get(Math.floorMod(j, rows.size()));
    }

    /** Rows in a period. */
    public int rows() {
        return rows.size();
    }

    /** Rows in the cell: twice as many where the tilts of one period do not fit. */
    public int cellRows() {
        return cellRows;
    }

    /** Lift of the oxygen across between row j and the next, A. */
    public double lift(int j) {
        return lift[Math.floorMod(j, rows.size())];
    }

    /** Distance of row j from the next, A. */
    public double spacing(int j) {
        int n = rows.size();
        return up[Math.floorMod(j, n)] + down[Math.floorMod(j + 1, n)];
    }

    /** Part of a row's width that its own half spacings make, A. */
    public double width(int j) {
        int n = rows.size();
        return up[Math.floorMod(j, n)] + down[Math.floorMod(j, n)];
    }

    /** Part of the period that rows of a kind take: for U the L/d of the plane. */
    public double part(String label) {
        double sum = 0;
        for (int j = 0; j < rows.size(); j++) {
            sum += rows.get(j).label().equals(label) ? width(j) : 0;
        }
        return sum / period;
    }

    /** Part of the rows that are of a kind: for D the fraction of distorted sites. */
    public double fraction(String label) {
        return rows.stream().filter(r -> r.label().equals(label)).count() / (double) rows.size();
    }

    /** Length of a period, A. */
    public double period() {
        return period;
    }

    /** Distance of copper atoms along the stripe, A. */
    public double a() {
        return a;
    }

    /** Lengths of the cell, A. */
    public double[] cell() {
        return new double[] {2 * a, start[cellRows], height};
    }

    /** All atoms of the cell: copper, oxygen along, oxygen across and two apical ones for each place in turn. */
    public List<Atom> atoms() {
        return atoms;
    }

    private List<Atom> build() {
        List<Atom> out = new ArrayList<>();
        for (int j = 0; j < cellRows; j++) {
            RowKind kind = row(j);
            String next = row(j + 1).label();
            String border = kind.label().equals(next) ? next : kind.label() + next;
            for (int i = 0; i < 2; i++) {
                int sign = (i + j) % 2 == 0 ? 1 : -1;
                double x = i * a;
                double y = start[j];
                out.add(atom("Cu", kind.label(), x, y, 0));
                out.add(atom("O", kind.label(), x + a / 2, y, sign * kind.liftAlong(a)));
                out.add(atom("O", border, x, y + up(j), sign * lift(j)));
                double[] normal = normal(j, sign);
                for (int side = 1; side >= -1; side -= 2) {
                    double s = side * kind.apical();
                    out.add(atom("O", kind.label() + "ap", x + s * normal[0], y + s * normal[1], s * normal[2]));
                }
            }
        }
        return out;
    }

    private double up(int j) {
        return up[Math.floorMod(j, rows.size())];
    }

    private double down(int j) {
        return down[Math.floorMod(j, rows.size())];
    }

    /** The unit vector normal to the tilted plaquette: ex x ey. */
    private double[] normal(int j, int sign) {
        double zx = sign * row(j).liftAlong(a);
        double y = up(j) + down(j);
        double zy = sign * (lift(j) + lift(j - 1));
        double nx = -zx * y;
        double ny = -a / 2 * zy;
        double nz = a / 2 * y;
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        return new double[] {nx / length, ny / length, nz / length};
    }

    private Atom atom(String element, String site, double x, double y, double z) {
        return new Atom(element, site, fold(x, 2 * a), fold(y, start[cellRows]), height / 2 + z);
    }

    private static double fold(double x, double length) {
        double folded = x - length * Math.floor(x / length);
        return folded >= length ? 0 : folded;
    }
}
