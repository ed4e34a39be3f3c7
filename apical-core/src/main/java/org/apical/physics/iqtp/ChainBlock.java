package org.apical.physics.iqtp;

/**
 * What stands left or right of a bond, in the basis of the bond.
 *
 * @param h the Hamiltonian of these sites
 * @param near X of the site next to the bond
 * @param end X of the end of the chain
 */
record ChainBlock(double[][] h, double[][] near, double[][] end) {
    /** Nothing. */
    static ChainBlock edge() {
        return new ChainBlock(new double[1][1], new double[1][1], new double[1][1]);
    }

    /** One site more, on the left. */
    static ChainBlock left(ChainLinks links, ChainBlock old, double[][][] a, int site) {
        // H: the old one, the site's own and the bond between; X next to the bond; X of the first site.
        double[][] h = ChainTensor.turned(old.h, a, null);
        own(links, h, a);
        if (site > 0) {
            addTo(h, ChainTensor.turned(old.near, a, links.cluster().x()), links.coupling());
        }
        double[][] near = ChainTensor.turned(
                ChainTensor.identity(a.length), a, links.cluster().x());
        double[][] end = site == 0 ? near : ChainTensor.turned(old.end, a, null);
        return new ChainBlock(h, near, end);
    }

    /** One site more, on the right. */
    static ChainBlock right(ChainLinks links, ChainBlock old, double[][][] b, int site) {
        double[][][] a = ChainTensor.flipped(b);
        double[][] h = ChainTensor.turned(old.h, a, null);
        own(links, h, a);
        if (site < links.count() - 1) {
            addTo(h, ChainTensor.turned(old.near, a, links.cluster().x()), links.coupling());
        }
        double[][] near = ChainTensor.turned(
                ChainTensor.identity(a.length), a, links.cluster().x());
        double[][] end = site == links.count() - 1 ? near : ChainTensor.turned(old.end, a, null);
        return new ChainBlock(h, near, end);
    }

    private static void addTo(double[][] a, double[][] b, double f) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                a[i][j] += f * b[i][j];
            }
        }
    }

    private static void own(ChainLinks links, double[][] h, double[][][] a) {
        int d = h.length;
        for (double[][] row : a) {
            for (int s = 0; s < links.states(); s++) {
                double e = links.cluster().energy()[s] - links.cluster().energy()[0];
                for (int i = 0; e != 0 && i < d; i++) {
                    for (int j = 0; j < d; j++) {
                        h[i][j] += e * row[s][i] * row[s][j];
                    }
                }
            }
        }
    }
}
