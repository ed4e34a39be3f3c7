package org.apical.physics.iqtp;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apical.numerics.SymmetricOperator;
import org.jspecify.annotations.Nullable;

/**
 * A symmetric operator on rows of equal length, the levels of the last mode: each row has an energy, each level has one,
 * and rows are coupled by numbers times powers of the last coordinate. Products go row by row, so that what is written
 * stays in the nearest cache; nothing else is stored than one number for each pair of coupled rows.
 */
final class RowOperator implements SymmetricOperator {
    private final int rows;
    private final int width;
    private final double[] rowEnergy;
    private final double[] levelEnergy;
    private final Group[] groups;
    private final AtomicReference<@Nullable Scratch> scratch = new AtomicReference<>();

    /**
     * Couplings through one power of the last coordinate.
     *
     * @param bands elements of the power, by shift from -power in steps of 2; empty for power 0
     * @param start first coupling of each row
     * @param source row
     * @param value of each coupling
     */
    private record Group(int power, double[][] bands, int[] start, int[] source, double[] value) {}

    private RowOperator(double[] rowEnergy, double[] levelEnergy, Group[] groups) {
        rows = rowEnergy.length;
        width = levelEnergy.length;
        this.rowEnergy = rowEnergy;
        this.levelEnergy = levelEnergy;
        this.groups = groups;
    }

    /** Collects couplings. */
    static final class Builder {
        private final double[] rowEnergy;
        private final double[] levelEnergy;
        private final TreeMap<Integer, Entries> entries = new TreeMap<>();

        Builder(double[] rowEnergy, double[] levelEnergy) {
            this.rowEnergy = rowEnergy;
            this.levelEnergy = levelEnergy;
        }

        /** Adds {@code value} x^power between a row and a source row. */
        void add(int power, int row, int source, double value) {
            if (power == 0 && row == source) {
                rowEnergy[row] += value;
            } else if (value != 0) {
                entries.computeIfAbsent(power, p -> new Entries()).add(row, source, value);
            }
        }

        RowOperator build() {
            Group[] groups = entries.entrySet().stream()
                    .map(e -> e.getValue().group(e.getKey(), rowEnergy.length, levelEnergy.length))
                    .toArray(Group[]::new);
            return new RowOperator(rowEnergy, levelEnergy, groups);
        }
    }

    /** Couplings in the order they came. */
    private static final class Entries {
        private int[] row = new int[256];
        private int[] source = new int[256];
        private double[] value = new double[256];
        private int count;

        void add(int r, int s, double v) {
            if (count == row.length) {
                int more = count + (count >> 1);
                row = Arrays.copyOf(row, more);
                source = Arrays.copyOf(source, more);
                value = Arrays.copyOf(value, more);
            }
            row[count] = r;
            source[count] = s;
            value[count++] = v;
        }

        /** Sorted by row, those of the same pair summed. */
        Group group(int power, int rows, int width) {
            int[] start = new int[rows + 1];
            for (int i = 0; i < count; i++) {
                start[row[i] + 1]++;
            }
            for (int r = 0; r < rows; r++) {
                start[r + 1] += start[r];
            }
            int[] next = Arrays.copyOf(start, rows);
            int[] s = new int[count];
            double[] v = new double[count];
            for (int i = 0; i < count; i++) {
                int at = next[row[i]]++;
                s[at] = source[i];
                v[at] = value[i];
            }
            int kept = 0;
            for (int r = 0; r < rows; r++) {
                int first = kept;
                for (int i = start[r]; i < next[r]; i++) {
                    int same = first;
                    while (same < kept && s[same] != s[i]) {
                        same++;
                    }
                    if (same < kept) {
                        v[same] += v[i];
                    } else {
                        s[kept] = s[i];
                        v[kept++] = v[i];
                    }
                }
                start[r] = first;
            }
            start[rows] = kept;
            return new Group(power, bands(power, width), start, Arrays.copyOf(s, kept), Arrays.copyOf(v, kept));
        }

        /** Elements between level k and k + d for each shift d, zero where that is no level. */
        private static double[][] bands(int power, int width) {
            if (power == 0) {
                return new double[0][];
            }
            double[][] x = Oscillator.power(power, width);
            double[][] bands = new double[power + 1][width];
            for (int b = 0; b <= power; b++) {
                int d = 2 * b - power;
                for (int k = Math.max(0, -d); k < Math.min(width, width - d); k++) {
                    bands[b][k] = x[k][k + d];
                }
            }
            return bands;
        }
    }

    @Override
    public int size() {
        return rows * width;
    }

    @Override
    public void apply(double[] x, double[] y) {
        Scratch free = scratch.getAndSet(null);
        Scratch s = free == null ? new Scratch(rows, width, pad()) : free;
        for (int r = 0; r < rows; r++) {
            System.arraycopy(x, r * width, s.x[r], 0, width);
        }
        for (int r = 0; r < rows; r++) {
            energies(s.row, s.x[r], rowEnergy[r], levelEnergy);
            for (Group g : groups) {
                int from = g.start[r];
                int to = g.start[r + 1];
                if (from < to && g.power == 0) {
                    gather(s.row, s.x, g, from, to);
                } else if (from < to) {
                    Arrays.fill(s.sum, 0);
                    gather(s.sum, s.x, g, from, to);
                    bands(s, g);
                }
            }
            System.arraycopy(s.row, 0, y, r * width, width);
        }
        scratch.set(s);
    }

    /** Adds the power of the last coordinate, applied to the sum, to the row. */
    private void bands(Scratch s, Group g) {
        int pad = pad();
        System.arraycopy(s.sum, 0, s.padded, pad, width);
        int last = g.bands.length - 1;
        for (int b = 0; b < g.bands.length; b += 2) {
            System.arraycopy(s.padded, pad + 2 * b - g.power, s.left, 0, width);
            if (b < last) {
                System.arraycopy(s.padded, pad + 2 * b + 2 - g.power, s.right, 0, width);
                two(s.row, s.left, g.bands[b], s.right, g.bands[b + 1]);
            } else {
                product(s.row, s.left, g.bands[b]);
            }
        }
    }

    private int pad() {
        return groups.length == 0 ? 0 : groups[groups.length - 1].power;
    }

    /** Room for one product; the rows stand in arrays of their own, which the compiler turns into vector instructions. */
    private static final class Scratch {
        private final double[][] x;
        private final double[] row;
        private final double[] sum;
        private final double[] left;
        private final double[] right;
        private final double[] padded;

        Scratch(int rows, int width, int pad) {
            x = new double[rows][width];
            row = new double[width];
            sum = new double[width];
            left = new double[width];
            right = new double[width];
            padded = new double[width + 2 * pad];
        }
    }

    private static void energies(double[] y, double[] x, double row, double[] level) {
        for (int k = 0; k < y.length; k++) {
            y[k] = (row + level[k]) * x[k];
        }
    }

    private static void gather(double[] y, double[][] x, Group g, int from, int to) {
        int[] at = g.source;
        double[] v = g.value;
        int i = from;
        for (; i + 3 < to; i += 4) {
            four(y, x[at[i]], v[i], x[at[i + 1]], v[i + 1], x[at[i + 2]], v[i + 2], x[at[i + 3]], v[i + 3]);
        }
        for (; i < to; i++) {
            one(y, x[at[i]], v[i]);
        }
    }

    private static void four(
            double[] y, double[] a, double p, double[] b, double q, double[] c, double r, double[] d, double s) {
        for (int k = 0; k < y.length; k++) {
            y[k] += p * a[k] + q * b[k] + r * c[k] + s * d[k];
        }
    }

    private static void one(double[] y, double[] a, double p) {
        for (int k = 0; k < y.length; k++) {
            y[k] += p * a[k];
        }
    }

    private static void two(double[] y, double[] a, double[] p, double[] b, double[] q) {
        for (int k = 0; k < y.length; k++) {
            y[k] += p[k] * a[k] + q[k] * b[k];
        }
    }

    private static void product(double[] y, double[] a, double[] p) {
        for (int k = 0; k < y.length; k++) {
            y[k] += p[k] * a[k];
        }
    }

    /** The diagonal. */
    double[] diagonal() {
        double[] d = new double[size()];
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < width; k++) {
                d[r * width + k] = rowEnergy[r] + levelEnergy[k];
            }
            for (Group g : groups) {
                for (int i = g.start[r]; i < g.start[r + 1] && g.power % 2 == 0; i++) {
                    for (int k = 0; k < width && g.source[i] == r; k++) {
                        d[r * width + k] += g.value[i] * g.bands[g.power / 2][k];
                    }
                }
            }
        }
        return d;
    }

    /** The part between the combinations of rows that {@code orbits} names. */
    RowOperator reduced(RowOrbits orbits) {
        double[] energy = new double[orbits.count()];
        for (int o = 0; o < energy.length; o++) {
            energy[o] = rowEnergy[orbits.first(o)];
        }
        Builder builder = new Builder(energy, levelEnergy);
        for (Group g : groups) {
            for (int o = 0; o < energy.length; o++) {
                int r = orbits.first(o);
                for (int i = g.start[r]; i < g.start[r + 1]; i++) {
                    int q = g.source[i];
                    int to = orbits.of(q);
                    if (to >= 0) {
                        double norm = Math.sqrt((double) orbits.length(o) / orbits.length(to));
                        builder.add(g.power, o, to, g.value[i] * orbits.phase(q) * norm);
                    }
                }
            }
        }
        return builder.build();
    }

    /** Number of rows. */
    int rows() {
        return rows;
    }

    /** Length of a row. */
    int width() {
        return width;
    }
}
