package org.apical.physics.iqtp;

import java.util.Arrays;
import java.util.List;

/**
 * Rows that symmetries of order two turn into each other, in one sector: a state of the sector has one row for each orbit.
 * Orbits on which the sector has no state are left out.
 */
final class RowOrbits {
    private final int[] orbit;
    private final byte[] phase;
    private final int[] first;
    private final byte[] length;

    /** Element of the first row of an orbit in a state of the sector that stands for it, by row; 0 where there is none. */
    private final double[] part;

    /**
     * Of a sector.
     *
     * @param targets image of each row under each symmetry
     * @param signs of the images
     * @param sector bit s set where the states are odd under symmetry s
     */
    RowOrbits(int rows, List<int[]> targets, List<byte[]> signs, int sector) {
        orbit = new int[rows];
        phase = new byte[rows];
        int[] firsts = new int[rows];
        byte[] lengths = new byte[rows];
        Arrays.fill(orbit, -2);
        int[] members = new int[1 << targets.size()];
        int count = 0;
        for (int r = 0; r < rows; r++) {
            if (orbit[r] != -2) {
                continue;
            }
            int n = 1;
            members[0] = r;
            orbit[r] = count;
            phase[r] = 1;
            boolean alive = true;
            for (int s = 0; s < targets.size(); s++) {
                int parity = (sector >> s & 1) == 0 ? 1 : -1;
                int before = n;
                for (int i = 0; i < before; i++) {
                    int q = members[i];
                    int t = targets.get(s)[q];
                    int sign = phase[q] * signs.get(s)[q] * parity;
                    if (orbit[t] == -2) {
                        orbit[t] = count;
                        phase[t] = (byte) sign;
                        members[n++] = t;
                    } else if (phase[t] != sign) {
                        alive = false;
                    }
                }
            }
            if (alive) {
                firsts[count] = r;
                lengths[count++] = (byte) n;
            } else {
                for (int i = 0; i < n; i++) {
                    orbit[members[i]] = -1;
                }
            }
        }
        first = Arrays.copyOf(firsts, count);
        length = Arrays.copyOf(lengths, count);
        part = new double[rows];
        for (int r = 0; r < rows; r++) {
            part[r] = orbit[r] < 0 ? 0 : phase[r] / Math.sqrt(length[orbit[r]]);
        }
    }

    /** Number of orbits. */
    int count() {
        return first.length;
    }

    /** A row of an orbit. */
    int first(int o) {
        return first[o];
    }

    /** Number of rows of an orbit. */
    int length(int o) {
        return length[o];
    }

    /** The orbit of a row; -1 where the sector has no state there. */
    int of(int row) {
        return orbit[row];
    }

    /** Sign of a row beside that of the first row of its orbit. */
    int phase(int row) {
        return phase[row];
    }

    /** A vector of the sector in the full space. */
    double[] expanded(double[] v, int width) {
        double[] full = new double[orbit.length * width];
        for (int r = 0; r < orbit.length; r++) {
            if (orbit[r] >= 0) {
                double f = part[r];
                for (int k = 0; k < width; k++) {
                    full[r * width + k] = f * v[orbit[r] * width + k];
                }
            }
        }
        return full;
    }

    /** The part of a full vector in the sector. */
    double[] contracted(double[] full, int width) {
        double[] v = new double[first.length * width];
        for (int r = 0; r < orbit.length; r++) {
            if (orbit[r] >= 0) {
                double f = part[r];
                for (int k = 0; k < width; k++) {
                    v[orbit[r] * width + k] += f * full[r * width + k];
                }
            }
        }
        return v;
    }

    /** A vector of the sector in the full space, rows of length 1. */
    void expand(double[] v, double[] full) {
        for (int r = 0; r < orbit.length; r++) {
            full[r] = orbit[r] < 0 ? 0 : part[r] * v[orbit[r]];
        }
    }

    /** The vector of the sector of a full one that lies within it, rows of length 1: one row of each orbit tells it. */
    void contract(double[] full, double[] v) {
        for (int o = 0; o < first.length; o++) {
            v[o] = full[first[o]] / part[first[o]];
        }
    }
}
