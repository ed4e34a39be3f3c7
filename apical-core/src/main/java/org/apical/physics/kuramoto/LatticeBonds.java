package org.apical.physics.kuramoto;

/**
 * Neighbours on a lattice of up to three directions; site p = x + Lx (y + Ly z). A periodic direction of length 1 or 2 has no
 * bond around.
 */
public final class LatticeBonds implements Coupling {
    private final int[] shape;
    private final double inPlane;
    private final double between;
    private final double cosLag;
    private final double sinLag;
    private final boolean periodic;

    /**
     * A lattice.
     *
     * @param shape one to three lengths
     * @param inPlane coupling of each bond along the first two directions
     * @param between coupling of each bond along the third
     * @param lag alpha
     * @param periodic whether each direction is closed
     */
    public LatticeBonds(int[] shape, double inPlane, double between, double lag, boolean periodic) {
        this.shape = new int[] {shape[0], shape.length > 1 ? shape[1] : 1, shape.length > 2 ? shape[2] : 1};
        this.inPlane = inPlane;
        this.between = between;
        this.periodic = periodic;
        cosLag = Math.cos(lag);
        sinLag = Math.sin(lag);
    }

    @Override
    public int size() {
        return shape[0] * shape[1] * shape[2];
    }

    @Override
    public double largestSum() {
        return Math.abs(inPlane) * (most(shape[0]) + most(shape[1])) + Math.abs(between) * most(shape[2]);
    }

    private int most(int length) {
        return length >= 3 ? 2 : length - 1;
    }

    @Override
    public boolean global() {
        return false;
    }

    /** Place of the neighbour in a direction; -1 where there is none. */
    private int neighbour(int at, int length, int step) {
        int to = at + step;
        if (to >= 0 && to < length) {
            return to;
        }
        return periodic && length >= 3 ? (to + length) % length : -1;
    }

    @Override
    public void pull(double[] s, double[] c, double x, double y, int from, int to, double[] pull, int at) {
        int width = shape[0];
        double[] sine = new double[Math.min(width, to - from)];
        double[] cosine = new double[sine.length];
        for (int start = from; start < to; ) {
            int row = start / width;
            int first = start - row * width;
            int last = Math.min(width, first + to - start);
            int base = row * width;
            along(s, c, base, first, last, sine, cosine);
            int across = row % shape[1];
            int layer = row / shape[1];
            for (int step = -1; step <= 1; step += 2) {
                int n = neighbour(across, shape[1], step);
                if (n >= 0) {
                    add(s, c, (layer * shape[1] + n) * width + first, last - first, inPlane, sine, cosine);
                }
                int above = neighbour(layer, shape[2], step);
                if (above >= 0) {
                    add(s, c, (above * shape[1] + across) * width + first, last - first, between, sine, cosine);
                }
            }
            int to0 = at + start - from;
            for (int i = 0; i < last - first; i++) {
                double sin = sine[i] * cosLag - cosine[i] * sinLag;
                double cos = cosine[i] * cosLag + sine[i] * sinLag;
                pull[to0 + i] = sin * c[start + i] - cos * s[start + i];
            }
            start += last - first;
        }
    }

    private void along(double[] s, double[] c, int base, int first, int last, double[] sine, double[] cosine) {
        int width = shape[0];
        int inner = Math.max(first, 1);
        int end = Math.min(last, width - 1);
        for (int i = inner; i < end; i++) {
            sine[i - first] = inPlane * (s[base + i - 1] + s[base + i + 1]);
            cosine[i - first] = inPlane * (c[base + i - 1] + c[base + i + 1]);
        }
        if (first == 0) {
            end(s, c, base, 0, first, sine, cosine);
        }
        if (last == width && (width > 1 || first > 0)) {
            end(s, c, base, width - 1, first, sine, cosine);
        }
    }

    private void end(double[] s, double[] c, int base, int i, int first, double[] sine, double[] cosine) {
        sine[i - first] = 0;
        cosine[i - first] = 0;
        for (int step = -1; step <= 1; step += 2) {
            int n = neighbour(i, shape[0], step);
            if (n >= 0) {
                sine[i - first] += inPlane * s[base + n];
                cosine[i - first] += inPlane * c[base + n];
            }
        }
    }

    private static void add(double[] s, double[] c, int row, int n, double k, double[] sine, double[] cosine) {
        for (int i = 0; i < n; i++) {
            sine[i] += k * s[row + i];
            cosine[i] += k * c[row + i];
        }
    }
}
