package org.apical.physics.maps;

import java.util.Arrays;
import org.apical.numerics.JavaRandomSource;
import org.apical.numerics.UnionFind;

/**
 * Percolation on a square lattice between its first and last row (phase-separation, F1): sites or bonds open in the order of the
 * numbers drawn for them.
 */
public final class Percolation {
    private final int rows;
    private final int columns;
    private final boolean bonds;
    private final double[] u;

    /**
     * A lattice.
     *
     * @param bonds else sites
     * @param u one number a site, row by row; or one a bond, the horizontal ones first, row by row, then the vertical ones
     */
    public Percolation(int rows, int columns, boolean bonds, double[] u) {
        this.rows = rows;
        this.columns = columns;
        this.bonds = bonds;
        this.u = u;
    }

    /** The lattice of a seed. */
    public static Percolation drawn(int size, boolean bonds, long seed) {
        return new Percolation(size, size, bonds, draw(bonds ? bonds(size, size) : size * size, seed));
    }

    /** Numbers of {@code java.util.Random}, uniform. */
    public static double[] draw(int n, long seed) {
        JavaRandomSource random = new JavaRandomSource(seed);
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = random.nextDouble();
        }
        return out;
    }

    /** How many bonds a lattice has. */
    public static int bonds(int rows, int columns) {
        return rows * (columns - 1) + (rows - 1) * columns;
    }

    /** The number whose opening first joins first and last row; every site or bond with at most this number is open then. */
    public double threshold() {
        double[] sorted = u.clone();
        Arrays.sort(sorted);
        int low = -1;
        int high = sorted.length - 1;
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (joined(sorted[middle])) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return sorted[high];
    }

    /** Whether first and last row are joined by what has a number at most {@code most}. */
    private boolean joined(double most) {
        int top = rows * columns;
        UnionFind sets = new UnionFind(top + 2);
        // the bars are joined first, so that the largest index is no lasting root
        for (int c = 0; c < columns; c++) {
            if (bonds || u[c] <= most) {
                sets.join(c, top);
            }
            int last = (rows - 1) * columns + c;
            if (bonds || u[last] <= most) {
                sets.join(last, top + 1);
            }
        }
        join(sets, most);
        return sets.joined(top, top + 1);
    }

    private void join(UnionFind sets, double most) {
        int vertical = rows * (columns - 1);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int i = r * columns + c;
                if (c + 1 < columns && open(r * (columns - 1) + c, i, i + 1, most)) {
                    sets.join(i, i + 1);
                }
                if (r + 1 < rows && open(vertical + i, i, i + columns, most)) {
                    sets.join(i, i + columns);
                }
            }
        }
    }

    private boolean open(int bond, int a, int b, double most) {
        return bonds ? u[bond] <= most : u[a] <= most && u[b] <= most;
    }

    /**
     * What is open below a probability (sites).
     *
     * @param occupied sites whose number is below it
     * @param clusters groups of neighbouring ones
     * @param largest sites in the largest of them
     * @param spans first and last row are joined
     */
    public record Occupation(int occupied, int clusters, int largest, boolean spans) {}

    /** The sites with numbers below p. */
    public Occupation below(double p) {
        if (bonds) {
            throw new IllegalStateException("occupations are of sites");
        }
        double[] open = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            open[i] = u[i] < p ? 1 : 0;
        }
        Puddles found = Puddles.of(new MapGrid(rows, columns, open), 0.5, false);
        return new Occupation(
                found.covered(),
                found.count(),
                Arrays.stream(found.area()).max().orElse(0),
                found.spansRows());
    }
}
