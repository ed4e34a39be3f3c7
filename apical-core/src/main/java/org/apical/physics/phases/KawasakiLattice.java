package org.apical.physics.phases;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.jtransforms.fft.DoubleFFT_2D;

/**
 * Spins on a periodic lattice whose sum is kept: neighbours change places (phase-separation, section D3). H = -J_x sum along
 * rows - J_y sum along columns + (Q/2) sum_ij s_i G_ij s_j, the sum with i = j.
 */
public final class KawasakiLattice {
    /** Exchanges after which the potential is computed anew, against the drift of many updates. */
    private static final long REFRESH = 1 << 20;

    /**
     * The energy.
     *
     * @param rows at least 3
     * @param columns at least 3
     * @param jx coupling of neighbours in a row
     * @param jy coupling of neighbours in a column
     * @param green Q G of each offset, row-major; empty where there is no repulsion
     */
    public record Energy(int rows, int columns, double jx, double jy, double[] green) {
        /** H of spins, row-major. */
        public double of(byte[] spin) {
            double e = 0;
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    int s = spin[r * columns + c];
                    e -= jx * s * spin[r * columns + (c + 1) % columns];
                    e -= jy * s * spin[(r + 1) % rows * columns + c];
                }
            }
            if (green.length > 0) {
                double[] phi = potential(spin);
                for (int i = 0; i < spin.length; i++) {
                    e += 0.5 * spin[i] * phi[i];
                }
            }
            return e;
        }

        /** sum over j of Q G_ij s_j, by Fourier transforms. */
        private double[] potential(byte[] spin) {
            DoubleFFT_2D fft = new DoubleFFT_2D(rows, columns);
            double[] a = new double[2 * spin.length];
            double[] g = new double[2 * spin.length];
            for (int i = 0; i < spin.length; i++) {
                a[2 * i] = spin[i];
                g[2 * i] = green[i];
            }
            fft.complexForward(a);
            fft.complexForward(g);
            for (int i = 0; i < spin.length; i++) {
                // G is even, so that its transform is real
                a[2 * i] *= g[2 * i];
                a[2 * i + 1] *= g[2 * i];
            }
            fft.complexInverse(a, true);
            double[] out = new double[spin.length];
            Arrays.setAll(out, i -> a[2 * i]);
            return out;
        }
    }

    private final Energy model;
    private final int rows;
    private final int columns;
    private final double temperature;
    private final UniformRandomProvider random;
    private final byte[] spin;
    private final double[] potential;
    /** Of each row offset the row of G twice, so that every column offset is a stretch of it. */
    private final double[][] twice;

    private double energy;
    private long tried;
    private long accepted;
    private long sinceRefresh;

    /**
     * @param up number of spins up, at random places
     * @param temperature in units of the couplings
     */
    public KawasakiLattice(Energy model, int up, double temperature, UniformRandomProvider random) {
        this.model = model;
        this.temperature = temperature;
        this.random = random;
        rows = model.rows();
        columns = model.columns();
        int n = rows * columns;
        spin = new byte[n];
        for (int i = 0; i < n; i++) {
            spin[i] = (byte) (i < up ? 1 : -1);
        }
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            byte kept = spin[i];
            spin[i] = spin[j];
            spin[j] = kept;
        }
        boolean repels = model.green().length > 0;
        twice = new double[repels ? rows : 0][2 * columns];
        for (int r = 0; r < twice.length; r++) {
            System.arraycopy(model.green(), r * columns, twice[r], 0, columns);
            System.arraycopy(model.green(), r * columns, twice[r], columns, columns);
        }
        potential = repels ? model.potential(spin) : new double[0];
        energy = model.of(spin);
    }

    /** Q G(r) = (Q/N) sum over k != 0 of V(k) cos(k r), V = 1/D or 1/sqrt D, D = 4 - 2 cos kx - 2 cos ky. */
    public static double[] green(int rows, int columns, boolean logarithmic, double strength) {
        double[] v = new double[2 * rows * columns];
        for (int p = 0; p < rows; p++) {
            double sp = Math.sin(Math.PI * p / rows);
            for (int q = 0; q < columns; q++) {
                double sq = Math.sin(Math.PI * q / columns);
                double d = 4 * sp * sp + 4 * sq * sq;
                v[2 * (p * columns + q)] = p == 0 && q == 0 ? 0 : strength / (logarithmic ? d : Math.sqrt(d));
            }
        }
        new DoubleFFT_2D(rows, columns).complexInverse(v, true);
        double[] out = new double[rows * columns];
        Arrays.setAll(out, i -> v[2 * i]);
        return out;
    }

    /** rows x columns attempts. */
    public void sweep() {
        int n = spin.length;
        for (int i = 0; i < n; i++) {
            long bits = random.nextLong();
            int site = (int) (((bits >>> 32) * n) >>> 32);
            int other = neighbour(site, (int) bits & 3);
            tried++;
            int s = spin[site];
            if (s != spin[other]) {
                double change = difference(site, other, ((int) bits & 2) == 0);
                if (change <= 0 || random.nextDouble() < Math.exp(-change / temperature)) {
                    exchange(site, other, s);
                    energy += change;
                    accepted++;
                }
            }
        }
        if (sinceRefresh > REFRESH) {
            refresh();
        }
    }

    private void refresh() {
        sinceRefresh = 0;
        energy = model.of(spin);
        if (potential.length > 0) {
            System.arraycopy(model.potential(spin), 0, potential, 0, potential.length);
        }
    }

    /** 0 right, 1 left, 2 below, 3 above. */
    private int neighbour(int site, int direction) {
        int r = site / columns;
        int c = site - r * columns;
        return switch (direction) {
            case 0 -> c + 1 == columns ? site + 1 - columns : site + 1;
            case 1 -> c == 0 ? site - 1 + columns : site - 1;
            case 2 -> r + 1 == rows ? c : site + columns;
            default -> r == 0 ? site + (rows - 1) * columns : site - columns;
        };
    }

    private double local(int site) {
        return model.jx() * (spin[neighbour(site, 0)] + spin[neighbour(site, 1)])
                + model.jy() * (spin[neighbour(site, 2)] + spin[neighbour(site, 3)]);
    }

    /** The change of H if two neighbours of unlike spins change places. */
    private double difference(int site, int other, boolean sameRow) {
        int s = spin[site];
        // both count the other among their neighbours, and their own bond stays
        double bond = sameRow ? model.jx() : model.jy();
        double change = 2 * s * (local(site) - local(other)) + 4 * bond;
        if (potential.length > 0) {
            double near = sameRow ? twice[0][1] : twice[1][0];
            change += -2 * s * (potential[site] - potential[other]) + 4 * (twice[0][0] - near);
        }
        return change;
    }

    private void exchange(int site, int other, int s) {
        spin[site] = (byte) -s;
        spin[other] = (byte) s;
        if (potential.length == 0) {
            return;
        }
        sinceRefresh++;
        double amount = -2.0 * s;
        int siteRow = site / columns;
        int siteAt = (columns - (site - siteRow * columns)) % columns;
        int otherRow = other / columns;
        int otherAt = (columns - (other - otherRow * columns)) % columns;
        int to = 0;
        for (int r = 0; r < rows; r++) {
            double[] g = twice[r >= siteRow ? r - siteRow : r - siteRow + rows];
            double[] h = twice[r >= otherRow ? r - otherRow : r - otherRow + rows];
            for (int c = 0; c < columns; c++) {
                potential[to++] += amount * (g[siteAt + c] - h[otherAt + c]);
            }
        }
    }

    /** H. */
    public double energy() {
        return energy;
    }

    /** Exchanges over attempts so far. */
    public double acceptance() {
        return tried == 0 ? 0 : (double) accepted / tried;
    }

    /** Forgets the attempts so far. */
    public void countAnew() {
        tried = 0;
        accepted = 0;
    }

    /** Spins, row-major; a copy. */
    public byte[] spins() {
        return spin.clone();
    }
}
