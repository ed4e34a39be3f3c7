package org.apical.physics.superstripes;

/** Densities across the cell and their overlap integrals (specification, 3.3 and 3.4). */
public final class Overlap {
    private static final int LEAST_POINTS = 24;

    private Overlap() {}

    /** I = d times the integral of both densities over the cell; bands from 0. */
    public static double of(Minibands bands, int n, double kFraction, int m, double otherKFraction) {
        CellGrid grid = grid(bands, Math.max(n, m));
        double[] a = density(bands, n, kFraction, grid, grid);
        double[] b = density(bands, m, otherKFraction, grid, grid);
        double sum = 0;
        for (int i = 0; i < grid.size(); i++) {
            sum += grid.weight()[i] * a[i] * b[i];
        }
        return bands.period() * sum;
    }

    /** Density of a band at given places, 1/nm. */
    public static double[] density(Minibands bands, int n, double kFraction, double[] places) {
        return density(bands, n, kFraction, grid(bands, n), bands.at(places));
    }

    /** Points that resolve the square of the densities of bands up to this one. */
    private static CellGrid grid(Minibands bands, int band) {
        double waves = bands.period() * Math.sqrt(Math.max(0.01, bands.max(band)) / Scale.H0) / Math.PI;
        return bands.grid(LEAST_POINTS + (int) Math.ceil(3 * waves), bands.max(band));
    }

    private static double[] density(Minibands bands, int n, double kFraction, CellGrid norm, CellGrid at) {
        double[] out = new double[at.size()];
        bands.density(n, kFraction, bands.energy(n, kFraction), norm, at, out, 0);
        return out;
    }
}
