package org.apical.physics.maps;

import java.util.function.IntToDoubleFunction;
import org.apical.numerics.UnionFind;

/**
 * A square lattice of conductances between two bars, its first row at potential 1 and its last at 0 (phase-separation, F2). Bonds
 * inside a bar carry nothing. Do not modify the arrays.
 *
 * @param rows at least 2
 * @param columns at least 1
 * @param horizontal bonds to the right of node (r, c) at {@code r (columns - 1) + c}, 0 and above, finite
 * @param vertical bonds below it at {@code r columns + c}
 */
public record ResistorGrid(int rows, int columns, double[] horizontal, double[] vertical) {
    /** As many bonds as the lattice has. */
    public ResistorGrid {
        if (rows < 2 || horizontal.length != rows * (columns - 1) || vertical.length != (rows - 1) * columns) {
            throw new IllegalArgumentException(
                    rows + " x " + columns + " with " + horizontal.length + " and " + vertical.length + " bonds");
        }
    }

    /** A lattice from one list of bonds, the horizontal ones first. */
    public static ResistorGrid bonds(int rows, int columns, IntToDoubleFunction conductance) {
        double[] h = new double[rows * (columns - 1)];
        double[] v = new double[(rows - 1) * columns];
        for (int i = 0; i < h.length; i++) {
            h[i] = conductance.applyAsDouble(i);
        }
        for (int i = 0; i < v.length; i++) {
            v[i] = conductance.applyAsDouble(h.length + i);
        }
        return new ResistorGrid(rows, columns, h, v);
    }

    /** A lattice whose bonds are two half bonds in series, each of twice the conductance of its site: {@code 2 a b / (a + b)}. */
    public static ResistorGrid sites(int rows, int columns, double[] conductance) {
        double[] h = new double[rows * (columns - 1)];
        double[] v = new double[(rows - 1) * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double here = conductance[r * columns + c];
                if (c + 1 < columns) {
                    h[r * (columns - 1) + c] = series(here, conductance[r * columns + c + 1]);
                }
                if (r + 1 < rows) {
                    v[r * columns + c] = series(here, conductance[(r + 1) * columns + c]);
                }
            }
        }
        return new ResistorGrid(rows, columns, h, v);
    }

    private static double series(double a, double b) {
        return a > 0 && b > 0 ? 2 / (1 / a + 1 / b) : 0;
    }

    /** The largest conductance. */
    double largest() {
        double most = 0;
        for (double g : horizontal) {
            most = Math.max(most, g);
        }
        for (double g : vertical) {
            most = Math.max(most, g);
        }
        return most;
    }

    /** Whether bonds above a conductance join the bars. */
    public boolean joined(double above) {
        return parts(above).joined(0, (rows - 1) * columns);
    }

    /** The nodes that bonds above a conductance join; each bar is one part. */
    UnionFind parts(double above) {
        UnionFind sets = new UnionFind(rows * columns);
        for (int c = 1; c < columns; c++) {
            sets.join(0, c);
            sets.join((rows - 1) * columns, (rows - 1) * columns + c);
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int i = r * columns + c;
                if (c + 1 < columns && horizontal[r * (columns - 1) + c] > above) {
                    sets.join(i, i + 1);
                }
                if (r + 1 < rows && vertical[i] > above) {
                    sets.join(i, i + columns);
                }
            }
        }
        return sets;
    }

    /**
     * Conductivity {@code G (rows - 1) / columns}, exact to rounding; 0 where no path conducts.
     *
     * @param mirrored the columns in the other order: the same number, by another way
     * @param pulse called now and then, so that a caller can stop
     */
    public double conductivity(boolean mirrored, Runnable pulse) {
        if (!joined(0)) {
            return 0;
        }
        return BondPropagation.conductance(this, mirrored, pulse) * (rows - 1) / columns;
    }
}
