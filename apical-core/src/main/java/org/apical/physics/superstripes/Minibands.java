package org.apical.physics.superstripes;

/**
 * One electron in a periodic potential: minibands E_n(k) and Bloch densities. Bands count from 0; {@code kFraction} is
 * k d / pi from 0 to 1. Implementations may be used from several threads.
 */
public interface Minibands {
    /** More bands than this in reach are a slip of the units, not a metal. */
    int MOST = 4000;

    /** Length of the cell, nm. */
    double period();

    /** How many bands start below an energy (eV); counting stops above {@link #MOST}. */
    int countBelow(double energy);

    /** Energy at k = 0, eV. */
    double atCentre(int band);

    /** Energy at k = pi/d, eV. */
    double atEdge(int band);

    /** Smallest energy of a band, eV. */
    default double min(int band) {
        return Math.min(atCentre(band), atEdge(band));
    }

    /** Largest energy of a band, eV. */
    default double max(int band) {
        return Math.max(atCentre(band), atEdge(band));
    }

    /** Energy of a band at {@code kFraction}, eV. */
    double energy(int band, double kFraction);

    /** Energies of a band at many places, in one work space. */
    void energies(int band, double[] kFraction, double[] out);

    /** Densities of a band at many places: one row of {@code grid} after the other from {@code row} on. */
    void densities(int band, double[] kFraction, double[] energy, CellGrid grid, double[][] out, int row);

    /** Where a band has that energy, as {@code kFraction}; the nearer end where it never has. */
    double kFraction(int band, double energy);

    /**
     * Points across the cell on which products of two densities are integrated.
     *
     * @param points Gauss points of each stretch
     * @param highest largest energy whose densities are asked for, eV
     */
    CellGrid grid(int points, double highest);

    /** Points at given positions, without weights; from 0 to {@link #period()}. */
    CellGrid at(double[] positions);

    /**
     * |psi|^2 at the points of {@code at}, in 1/nm, normalised to 1 over the cell by the weights of {@code norm}.
     *
     * @param out receives the values from {@code offset} on
     */
    void density(int band, double kFraction, double energy, CellGrid norm, CellGrid at, double[] out, int offset);
}
