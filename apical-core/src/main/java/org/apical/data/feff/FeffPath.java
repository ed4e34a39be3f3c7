package org.apical.data.feff;

/**
 * A scattering path as FEFF computed it ({@code feffNNNN.dat}). The arrays belong to the record: do not modify them.
 *
 * @param degeneracy number of equivalent paths
 * @param reff half path length, A
 * @param rNorman mean Norman radius, A (the file has bohr)
 * @param atomicNumbers of the atoms of the path, the absorber first
 * @param positions of the atoms, A
 * @param k wave numbers, 1/A
 * @param phase total phase shift, rad
 * @param amplitude effective amplitude times reduction factor, A
 * @param lambda mean free path, A
 * @param realP real part of the complex momentum, 1/A
 */
public record FeffPath(
        double degeneracy,
        double reff,
        double rNorman,
        int[] atomicNumbers,
        double[][] positions,
        double[] k,
        double[] phase,
        double[] amplitude,
        double[] lambda,
        double[] realP) {
    /** Number of legs. */
    public int legs() {
        return atomicNumbers.length;
    }
}
