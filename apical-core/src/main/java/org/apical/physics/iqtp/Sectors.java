package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apical.numerics.SymmetricOperator;

/**
 * Symmetries of a cluster of order two: the mirror that the specification names and the exchange of up and down. Each is
 * a signed permutation of the basis and is used only where it commutes with the Hamiltonian, which is tried on a vector.
 * A sector has its own operator, half as large for each symmetry; where they turn rows into rows it is built as such, else
 * it goes by way of the full space.
 */
public final class Sectors {
    private final ClusterOperator h;
    private final List<int[]> targets = new ArrayList<>();
    private final List<byte[]> signs = new ArrayList<>();
    private final boolean mirrored;
    private final boolean byRows;

    /** Finds the symmetries of {@code h}. */
    public Sectors(ClusterOperator h) {
        this.h = h;
        ClusterSpec.Mirror mirror = h.spec().reflection();
        boolean usable = mirror != null && fits(mirror);
        byRows = mirror == null || !usable || keepsRows(mirror);
        mirrored = mirror != null && usable && offer(h.electrons().mirror(), mirror);
        if (h.spec().up() == h.spec().down() && h.spec().up() > 0) {
            int n = h.spec().modes();
            int[] same = new int[n];
            int[] plus = new int[n];
            for (int m = 0; m < n; m++) {
                same[m] = m;
                plus[m] = 1;
            }
            offer(h.electrons().exchange(), new ClusterSpec.Mirror(same, plus));
        }
    }

    private boolean fits(ClusterSpec.Mirror mirror) {
        for (int m = 0; m < mirror.mode().length; m++) {
            if (h.levels(m) != h.levels(mirror.mode()[m])) {
                return false;
            }
        }
        return true;
    }

    private static boolean keepsRows(ClusterSpec.Mirror mirror) {
        int last = mirror.mode().length - 1;
        return last < 0 || mirror.mode()[last] == last && mirror.sign()[last] > 0;
    }

    private boolean offer(int[][] electrons, ClusterSpec.Mirror mirror) {
        int width = byRows ? h.rows().width() : 1;
        int lattice = h.lattice() / width;
        int[] target = new int[h.size() / width];
        byte[] sign = new byte[target.length];
        int modes = mirror.mode().length;
        int[] image = new int[lattice];
        byte[] imageSign = new byte[lattice];
        for (int r = 0; r < lattice; r++) {
            int s = 1;
            int at = 0;
            for (int m = 0; m < modes; m++) {
                int k = r * width / h.stride(m) % h.levels(m);
                at += k * h.stride(mirror.mode()[m]);
                s *= mirror.sign()[m] < 0 && k % 2 == 1 ? -1 : 1;
            }
            image[r] = at / width;
            imageSign[r] = (byte) s;
        }
        for (int e = 0; e < electrons[0].length; e++) {
            for (int r = 0; r < lattice; r++) {
                target[e * lattice + r] = electrons[0][e] * lattice + image[r];
                sign[e * lattice + r] = (byte) (electrons[1][e] * imageSign[r]);
            }
        }
        if (!commutes(target, sign, width)) {
            return false;
        }
        targets.add(target);
        signs.add(sign);
        return true;
    }

    private boolean commutes(int[] target, byte[] sign, int width) {
        double[] x = start();
        double[] hx = new double[x.length];
        h.apply(x, hx);
        double[] px = permuted(x, target, sign, width);
        double[] hpx = new double[x.length];
        h.apply(px, hpx);
        double[] phx = permuted(hx, target, sign, width);
        double worst = 0;
        double scale = 0;
        for (int i = 0; i < x.length; i++) {
            worst = Math.max(worst, Math.abs(hpx[i] - phx[i]));
            scale = Math.max(scale, Math.abs(hx[i]));
        }
        return worst <= 1e-11 * scale;
    }

    private static double[] permuted(double[] x, int[] target, byte[] sign, int width) {
        double[] y = new double[x.length];
        for (int r = 0; r < target.length; r++) {
            for (int k = 0; k < width; k++) {
                y[target[r] * width + k] = sign[r] * x[r * width + k];
            }
        }
        return y;
    }

    /** A start vector without symmetry that favours low levels: the same at every call. */
    public double[] start() {
        double[] x = h.diagonal();
        double low = Double.POSITIVE_INFINITY;
        for (double v : x) {
            low = Math.min(low, v);
        }
        for (int i = 0; i < x.length; i++) {
            long z = (i + 1) * 0x9E3779B97F4A7C15L;
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            double u = ((z ^ z >>> 31) >>> 11) * 0x1p-53;
            double rise = 1 + (x[i] - low) / 0.1;
            // The part of a positive vector in an odd sector could vanish by chance: a slope along the index breaks it.
            x[i] = (0.5 + u) / rise * (1 + 0.5 * Math.sin(1 + 0.7 * i));
        }
        return x;
    }

    /** Number of sectors. */
    public int count() {
        return 1 << targets.size();
    }

    /** Number of states of the largest sector. */
    public int largest() {
        int most = 0;
        for (int s = 0; s < count(); s++) {
            most = Math.max(most, sector(s).operator().size());
        }
        return most;
    }

    /** Whether the mirror is a symmetry; it is even in sectors of even number. */
    public boolean mirrored() {
        return mirrored;
    }

    /**
     * One sector.
     *
     * @param operator the Hamiltonian in it
     * @param start a vector of it
     * @param full turns a vector of it into one of the full space
     */
    record Sector(SymmetricOperator operator, double[] start, UnaryOperator<double[]> full) {}

    /** A sector, which may have no states. */
    Sector sector(int sector) {
        if (targets.isEmpty()) {
            return new Sector(h, start(), v -> v);
        }
        int width = byRows ? h.rows().width() : 1;
        RowOrbits orbits = new RowOrbits(h.size() / width, targets, signs, sector);
        return new Sector(
                byRows ? h.rows().reduced(orbits) : new Folded(h, orbits),
                orbits.contracted(start(), width),
                v -> orbits.expanded(v, width));
    }

    /** The Hamiltonian between the states of a sector, by way of the full space; used by one thread at a time. */
    private static final class Folded implements SymmetricOperator {
        private final ClusterOperator h;
        private final RowOrbits orbits;
        private final double[] full;
        private final double[] image;

        Folded(ClusterOperator h, RowOrbits orbits) {
            this.h = h;
            this.orbits = orbits;
            full = new double[h.size()];
            image = new double[h.size()];
        }

        @Override
        public int size() {
            return orbits.count();
        }

        @Override
        public void apply(double[] x, double[] y) {
            orbits.expand(x, full);
            h.apply(full, image);
            orbits.contract(image, y);
        }
    }
}
