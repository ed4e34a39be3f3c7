package org.apical.physics.crystal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The Bravais lattice of a crystal whose operations are known: the conventional cell is laid along the axes of the point
 * group, and its volume over that of the primitive cell says how it is centred. Side centring is S, whatever the face.
 */
final class BravaisLattice {
    private static final int SEARCH = 4;

    private final Lattice lattice;
    private final List<Operation> operations;

    private BravaisLattice(Lattice lattice, List<Operation> operations) {
        this.lattice = lattice;
        this.operations = operations;
    }

    /** Symbol such as tI. */
    static String symbol(Lattice primitive, List<Operation> operations, PointGroup group) {
        return String.valueOf(group.system().family())
                + new BravaisLattice(primitive, operations).centring(group.system());
    }

    private String centring(CrystalSystem system) {
        return switch (system) {
            case TRICLINIC -> "P";
            case MONOCLINIC -> {
                Operation two = first(2);
                int[] b = axis(two, 2);
                List<int[]> plane = across(two, 2);
                int[] a = plane.get(0);
                int[] c = plane.stream()
                        .filter(v -> volume(a, b, v) != 0)
                        .findFirst()
                        .orElseThrow();
                yield volume(a, b, c) == 1 ? "P" : "S";
            }
            case ORTHORHOMBIC -> {
                List<int[]> axes = axes(2);
                int n = volume(axes.get(0), axes.get(1), axes.get(2));
                yield n == 1 ? "P" : n == 4 ? "F" : body(axes) ? "I" : "S";
            }
            case TETRAGONAL -> volume(withTurned(4)) == 1 ? "P" : "I";
            case TRIGONAL -> volume(withTurned(3)) == 1 ? "P" : "R";
            case HEXAGONAL -> "P";
            case CUBIC -> {
                List<int[]> four = axes(4);
                List<int[]> axes = four.isEmpty() ? axes(2) : four;
                int n = volume(axes.get(0), axes.get(1), axes.get(2));
                yield n == 1 ? "P" : n == 2 ? "I" : "F";
            }
        };
    }

    /** Shortest lattice vectors along the axes of that order, rotations with inversion included. */
    private List<int[]> axes(int order) {
        List<int[]> axes = new ArrayList<>();
        for (Operation o : operations) {
            if (Math.abs(o.type()) != order) {
                continue;
            }
            int[] axis = axis(o, order);
            if (axes.stream().noneMatch(a -> parallel(a, axis))) {
                axes.add(axis);
            }
        }
        return axes;
    }

    private Operation first(int order) {
        return operations.stream()
                .filter(o -> Math.abs(o.type()) == order)
                .findFirst()
                .orElseThrow();
    }

    /** The sum of all powers of the proper rotation: projects on its axis, exactly. */
    private static int[][] projection(Operation o, int order) {
        int sign = o.determinant();
        int[][] power = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        int[][] sum = new int[3][3];
        for (int n = 0; n < order; n++) {
            int[][] next = new int[3][3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    sum[i][j] += power[i][j];
                    for (int k = 0; k < 3; k++) {
                        next[i][j] += sign * o.rotation()[i][k] * power[k][j];
                    }
                }
            }
            power = next;
        }
        return sum;
    }

    private static int[] axis(Operation o, int order) {
        int[][] sum = projection(o, order);
        for (int j = 0; j < 3; j++) {
            int[] v = {sum[0][j], sum[1][j], sum[2][j]};
            int divisor = gcd(gcd(Math.abs(v[0]), Math.abs(v[1])), Math.abs(v[2]));
            if (divisor > 0) {
                return new int[] {v[0] / divisor, v[1] / divisor, v[2] / divisor};
            }
        }
        throw new IllegalStateException("a rotation without axis");
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static boolean parallel(int[] a, int[] b) {
        return a[1] * b[2] == a[2] * b[1] && a[2] * b[0] == a[0] * b[2] && a[0] * b[1] == a[1] * b[0];
    }

    /** Lattice vectors at right angles to the axis of a rotation, shortest first. */
    private List<int[]> across(Operation o, int order) {
        int[][] p = projection(o, order);
        List<int[]> found = new ArrayList<>();
        for (int i = -SEARCH; i <= SEARCH; i++) {
            for (int j = -SEARCH; j <= SEARCH; j++) {
                for (int k = -SEARCH; k <= SEARCH; k++) {
                    boolean across = i != 0 || j != 0 || k != 0;
                    for (int row = 0; row < 3 && across; row++) {
                        across = p[row][0] * i + p[row][1] * j + p[row][2] * k == 0;
                    }
                    if (across) {
                        found.add(new int[] {i, j, k});
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(v -> lattice.length(new double[] {v[0], v[1], v[2]})));
        return found;
    }

    /** c along the axis of that order, a the shortest vector across it, b its image. */
    private List<int[]> withTurned(int order) {
        Operation turn = first(order);
        int[] c = axis(turn, order);
        int[] a = across(turn, order).get(0);
        double[] b = new Operation(turn.rotation(), new double[3]).apply(new double[] {a[0], a[1], a[2]});
        return List.of(a, new int[] {(int) Math.rint(b[0]), (int) Math.rint(b[1]), (int) Math.rint(b[2])}, c);
    }

    private static int volume(List<int[]> v) {
        return volume(v.get(0), v.get(1), v.get(2));
    }

    private static int volume(int[] a, int[] b, int[] c) {
        return Math.abs(new Operation(new int[][] {a, b, c}, new double[3]).determinant());
    }

    /** Whether half the sum of three axes is a lattice vector. */
    private static boolean body(List<int[]> axes) {
        for (int i = 0; i < 3; i++) {
            if ((axes.get(0)[i] + axes.get(1)[i] + axes.get(2)[i]) % 2 != 0) {
                return false;
            }
        }
        return true;
    }
}
