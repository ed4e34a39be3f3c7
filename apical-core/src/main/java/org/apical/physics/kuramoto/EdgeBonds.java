package org.apical.physics.kuramoto;

/** Oscillators joined by a given list of bonds of one strength. */
public final class EdgeBonds implements Coupling {
    private final int size;
    private final int[] start;
    private final int[] neighbour;
    private final double coupling;
    private final double cosLag;
    private final double sinLag;

    /**
     * A network.
     *
     * @param size number of oscillators
     * @param edges pairs of them, each an undirected bond
     * @param coupling of each bond
     * @param lag alpha
     */
    public EdgeBonds(int size, int[][] edges, double coupling, double lag) {
        this.size = size;
        this.coupling = coupling;
        cosLag = Math.cos(lag);
        sinLag = Math.sin(lag);
        start = new int[size + 1];
        for (int[] e : edges) {
            start[e[0] + 1]++;
            start[e[1] + 1]++;
        }
        for (int i = 0; i < size; i++) {
            start[i + 1] += start[i];
        }
        neighbour = new int[start[size]];
        int[] next = start.clone();
        for (int[] e : edges) {
            neighbour[next[e[0]]++] = e[1];
            neighbour[next[e[1]]++] = e[0];
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double largestSum() {
        int most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, start[i + 1] - start[i]);
        }
        return most * Math.abs(coupling);
    }

    @Override
    public boolean global() {
        return false;
    }

    @Override
    public void pull(double[] s, double[] c, double x, double y, int from, int to, double[] pull, int at) {
        for (int i = from; i < to; i++) {
            double sine = 0;
            double cosine = 0;
            for (int k = start[i]; k < start[i + 1]; k++) {
                sine += s[neighbour[k]];
                cosine += c[neighbour[k]];
            }
            double sin = coupling * (sine * cosLag - cosine * sinLag);
            double cos = coupling * (cosine * cosLag + sine * sinLag);
            pull[at + i - from] = sin * c[i] - cos * s[i];
        }
    }
}
