package org.apical.models.iqtp;

/**
 * S at one Q.
 *
 * @param elastic weight at energy 0
 * @param tunnel weight of the line to the first excited state, NaN with one state
 * @param total weight
 * @param first moment, eV
 * @param density S at the energies asked for, 1/eV
 * @param alpha Lanczos coefficients above E0
 * @param beta norms
 * @param moments of the kernel polynomials
 * @param change of the density from half of the steps to all, over its maximum
 */
record SpectrumLine(
        double elastic,
        double tunnel,
        double total,
        double first,
        double[] density,
        double[] alpha,
        double[] beta,
        double[] moments,
        double change) {
    static final double[] NONE = {};
}
