package org.apical.physics.qball;

import java.util.Arrays;

/**
 * Square-lattice band -2t (cos kx + cos ky) - 4t' cos kx cos ky [T]: the states near its saddle point at (pi, 0), whose energy
 * is 4t'.
 */
public final class VanHovePlane {
    private static final int GRID = 1200;

    private final double[] distances;

    /**
     * @param t hopping to neighbours, meV
     * @param ratio -t'/t, below 1/2
     */
    public VanHovePlane(double t, double ratio) {
        double tPrime = -ratio * t;
        double saddle = 4 * tPrime;
        double[] cos = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            cos[i] = Math.cos(Math.PI * (i + 0.5) / GRID);
        }
        distances = new double[GRID * (GRID + 1) / 2];
        int n = 0;
        for (int i = 0; i < GRID; i++) {
            for (int j = 0; j <= i; j++) {
                // Points off the diagonal stand for two; halving the diagonal's weight is below the grid's error.
                double e = -2 * t * (cos[i] + cos[j]) - 4 * tPrime * cos[i] * cos[j];
                distances[n++] = Math.abs(e - saddle);
            }
        }
        Arrays.sort(distances);
    }

    /** Energy within which a share of the states of one spin lies, meV on either side of the saddle point. */
    public double energyOf(double share) {
        int at = (int) Math.min(distances.length - 1.0, share * distances.length);
        return distances[at];
    }

    /** States per spin and cell within that energy of the saddle point. */
    public double statesWithin(double energy) {
        int at = Arrays.binarySearch(distances, energy);
        return (double) (at < 0 ? -at - 1 : at) / distances.length;
    }
}
