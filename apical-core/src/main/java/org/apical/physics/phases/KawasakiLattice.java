package org.apical.physics.phases;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Spins on a periodic lattice whose sum is kept: neighbours change places (phase-separation, section D3). H = -J_x sum along
 * rows - J_y sum along columns + (Q/2) sum_ij s_i G_ij s_j.
 */
public final class KawasakiLattice {
    private final int rows;
    private final int columns;
    private final double jx;
    private final double jy;
    private final double strength;
    /** G(r), row-major over the offset; empty without repulsion. */
    private final double[] green;

    private final byte[] spin;
    /** phi = G s. */
    private final double[] potential;

    /**
     * @param green G of each offset, row-major; empty where there is no repulsion
     * @param up number of spins up, the first of a random order
     * @param below uniform whole number below its argument
     */
    public KawasakiLattice(
            int rows,
            int columns,
            double jx,
            double jy,
            double strength,
            double[] green,
            int up,
            IntUnaryOperator below) {
        this.rows = rows;
        this.columns = columns;
        this.jx = jx;
        this.jy = jy;
        this.strength = strength;
        this.green = green;
        int n = rows * columns;
        spin = new byte[n];
        for (int i = 0; i < n; i++) {
            spin[i] = (byte) (i < up ? 1 : -1);
        }
        for (int i = n - 1; i > 0; i--) {
            int j = below.applyAsInt(i + 1);
            byte kept = spin[i];
            spin[i] = spin[j];
            spin[j] = kept;
        }
        potential = new double[green.length];
        refresh();
    }

    /** G(r) = (1/N) sum over k != 0 of V(k) cos(k r), V = 1/D or 1/sqrt D, D = 4 - 2 cos kx - 2 cos ky, by direct sums per axis. */
    public static double[] green(int rows, int columns, boolean logarithmic) {
        // One axis after the other: N (rows + columns) operations.
        double[] half = new double[rows * columns];
        for (int p = 0; p < rows; p++) {
            for (int y = 0; y < columns; y++) {
                double sum = 0;
                for (int q = 0; q < columns; q++) {
                    if (p != 0 || q != 0) {
                        double d = 4 - 2 * Math.cos(2 * Math.PI * p / rows) - 2 * Math.cos(2 * Math.PI * q / columns);
                        double v = logarithmic ? 1 / d : 1 / Math.sqrt(d);
                        sum += v * Math.cos(2 * Math.PI * ((long) q * y % columns) / columns);
                    }
                }
                half[p * columns + y] = sum;
            }
        }
        double[] out = new double[rows * columns];
        for (int x = 0; x < rows; x++) {
            for (int p = 0; p < rows; p++) {
                double c = Math.cos(2 * Math.PI * ((long) p * x % rows) / rows) / (rows * columns);
                for (int y = 0; y < columns; y++) {
                    out[x * columns + y] += c * half[p * columns + y];
                }
            }
        }
        return out;
    }

    /** Computes phi anew, against the drift of many updates. */
    public void refresh() {
        Arrays.fill(potential, 0);
        if (green.length > 0) {
            for (int i = 0; i < spin.length; i++) {
                add(i, spin[i]);
            }
        }
    }

    private void add(int site, double amount) {
        int row = site / columns;
        int column = site % columns;
        for (int r = 0; r < rows; r++) {
            int from = Math.floorMod(r - row, rows) * columns;
            int to = r * columns;
            for (int c = 0; c < columns; c++) {
                int offset = c - column;
                potential[to + c] += amount * green[from + (offset < 0 ? offset + columns : offset)];
            }
        }
    }

    /** H. */
    public double energy() {
        double e = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int i = r * columns + c;
                e -= jx * spin[i] * spin[r * columns + (c + 1) % columns];
                e -= jy * spin[i] * spin[(r + 1) % rows * columns + c];
                if (green.length > 0) {
                    e += 0.5 * strength * spin[i] * potential[i];
                }
            }
        }
        return e;
    }

    /** The sum over the neighbours of a site, weighted by the couplings. */
    private double local(int r, int c) {
        int row = r * columns;
        return jx * (spin[row + (c + 1) % columns] + spin[row + (c + columns - 1) % columns])
                + jy * (spin[(r + 1) % rows * columns + c] + spin[(r + rows - 1) % rows * columns + c]);
    }

    /**
     * The change of H if a site and one of its neighbours (0 right, 1 left, 2 below, 3 above) change places; NaN where their
     * spins are equal.
     */
    public double difference(int site, int direction) {
        int other = neighbour(site, direction);
        int si = spin[site];
        if (si == spin[other]) {
            return Double.NaN;
        }
        double bond = direction < 2 ? jx : jy;
        // Turning both over leaves their own bond as it was: each counts the other among its neighbours.
        double field = local(site / columns, site % columns) - local(other / columns, other % columns) + 2 * si * bond;
        double change = 2 * si * field;
        if (green.length > 0) {
            int dr = Math.floorMod(site / columns - other / columns, rows);
            int dc = Math.floorMod(site % columns - other % columns, columns);
            change += strength
                    * (-2 * si * (potential[site] - potential[other]) + 4 * (green[0] - green[dr * columns + dc]));
        }
        return change;
    }

    /** Exchanges a site and its neighbour, whose spins differ. */
    public void exchange(int site, int direction) {
        int other = neighbour(site, direction);
        int si = spin[site];
        spin[site] = (byte) -si;
        spin[other] = (byte) si;
        if (green.length > 0) {
            add(site, -2.0 * si);
            add(other, 2.0 * si);
        }
    }

    private int neighbour(int site, int direction) {
        int r = site / columns;
        int c = site % columns;
        return switch (direction) {
            case 0 -> r * columns + (c + 1) % columns;
            case 1 -> r * columns + (c + columns - 1) % columns;
            case 2 -> (r + 1) % rows * columns + c;
            default -> (r + rows - 1) % rows * columns + c;
        };
    }

    /** Spins, row-major; a copy. */
    public byte[] spins() {
        return spin.clone();
    }
}
