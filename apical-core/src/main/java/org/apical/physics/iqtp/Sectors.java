package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.List;

/**
 * Symmetries of a cluster of order two: the mirror that the specification names and the exchange of up and down. Each is
 * a signed permutation of the basis and is used only where it commutes with the Hamiltonian, which is tried on a vector.
 */
public final class Sectors {
    private final ClusterOperator h;
    private final List<int[]> targets = new ArrayList<>();
    private final List<byte[]> signs = new ArrayList<>();
    private final boolean mirrored;

    /** Finds the symmetries of {@code h}. */
    public Sectors(ClusterOperator h) {
        this.h = h;
        ClusterSpec.Mirror mirror = h.spec().reflection();
        mirrored = mirror != null && fits(mirror) && offer(h.electrons().mirror(), mirror);
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

    private boolean offer(int[][] electrons, ClusterSpec.Mirror mirror) {
        int size = h.size();
        int[] target = new int[size];
        byte[] sign = new byte[size];
        int modes = mirror.mode().length;
        int[] image = new int[h.lattice()];
        byte[] imageSign = new byte[h.lattice()];
        for (int r = 0; r < h.lattice(); r++) {
            int s = 1;
            for (int m = 0; m < modes; m++) {
                int k = r / h.stride(m) % h.levels(m);
                image[r] += k * h.stride(mirror.mode()[m]);
                s *= mirror.sign()[m] < 0 && k % 2 == 1 ? -1 : 1;
            }
            imageSign[r] = (byte) s;
        }
        for (int e = 0; e < electrons[0].length; e++) {
            for (int r = 0; r < h.lattice(); r++) {
                target[e * h.lattice() + r] = electrons[0][e] * h.lattice() + image[r];
                sign[e * h.lattice() + r] = (byte) (electrons[1][e] * imageSign[r]);
            }
        }
        double[] x = start();
        double[] hx = new double[size];
        h.apply(x, hx);
        double[] px = permuted(x, target, sign);
        double[] hpx = new double[size];
        h.apply(px, hpx);
        double[] phx = permuted(hx, target, sign);
        double worst = 0;
        double scale = 0;
        for (int i = 0; i < size; i++) {
            worst = Math.max(worst, Math.abs(hpx[i] - phx[i]));
            scale = Math.max(scale, Math.abs(hx[i]));
        }
        if (worst > 1e-11 * scale) {
            return false;
        }
        targets.add(target);
        signs.add(sign);
        return true;
    }

    private static double[] permuted(double[] x, int[] target, byte[] sign) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[target[i]] = sign[i] * x[i];
        }
        return y;
    }

    /** A start vector without symmetry that favours low levels: the same at every call. */
    public double[] start() {
        double[] d = h.diagonal();
        double low = Double.POSITIVE_INFINITY;
        for (double v : d) {
            low = Math.min(low, v);
        }
        double[] x = new double[d.length];
        for (int i = 0; i < x.length; i++) {
            long z = (i + 1) * 0x9E3779B97F4A7C15L;
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            double u = ((z ^ z >>> 31) >>> 11) * 0x1p-53;
            double rise = 1 + (d[i] - low) / 0.1;
            x[i] = (0.5 + u) / rise;
        }
        return x;
    }

    /** The same without a part outside a sector, or zero where the sector is empty. */
    public double[] start(int sector) {
        double[] x = start();
        // The part of a positive vector in an odd sector could vanish by chance: a slope along the index breaks it.
        for (int i = 0; i < x.length; i++) {
            x[i] *= 1 + 0.5 * Math.sin(1 + 0.7 * i);
        }
        project(x, sector);
        return x;
    }

    /** Number of sectors. */
    public int count() {
        return 1 << targets.size();
    }

    /** Whether the mirror is a symmetry; it is even in sectors of even number. */
    public boolean mirrored() {
        return mirrored;
    }

    /** Keeps the part of x in a sector. */
    public void project(double[] x, int sector) {
        for (int s = 0; s < targets.size(); s++) {
            int parity = (sector >> s & 1) == 0 ? 1 : -1;
            int[] target = targets.get(s);
            byte[] sign = signs.get(s);
            for (int i = 0; i < x.length; i++) {
                int t = target[i];
                if (t > i) {
                    double mean = (x[i] + parity * sign[i] * x[t]) / 2;
                    x[i] = mean;
                    x[t] = parity * sign[i] * mean;
                } else if (t == i && sign[i] != parity) {
                    x[i] = 0;
                }
            }
        }
    }

    /** Orthonormal basis of a sector: of each vector the places and the weights. */
    List<Basis> basis(int sector) {
        List<Basis> out = new ArrayList<>();
        boolean[] seen = new boolean[h.size()];
        for (int i = 0; i < h.size(); i++) {
            if (seen[i]) {
                continue;
            }
            java.util.TreeMap<Integer, Double> orbit = new java.util.TreeMap<>();
            orbit.put(i, 1.0);
            for (int s = 0; s < targets.size(); s++) {
                int parity = (sector >> s & 1) == 0 ? 1 : -1;
                java.util.TreeMap<Integer, Double> next = new java.util.TreeMap<>(orbit);
                for (var entry : orbit.entrySet()) {
                    int at = entry.getKey();
                    next.merge(targets.get(s)[at], parity * signs.get(s)[at] * entry.getValue(), Double::sum);
                }
                orbit = next;
            }
            double norm = 0;
            for (var entry : orbit.entrySet()) {
                seen[entry.getKey()] = true;
                norm += entry.getValue() * entry.getValue();
            }
            if (norm > 1e-12) {
                int[] places = new int[orbit.size()];
                double[] weights = new double[orbit.size()];
                int at = 0;
                for (var entry : orbit.entrySet()) {
                    places[at] = entry.getKey();
                    weights[at++] = entry.getValue() / Math.sqrt(norm);
                }
                out.add(new Basis(places, weights));
            }
        }
        return out;
    }

    /** A vector of few elements. */
    record Basis(int[] places, double[] weights) {}
}
