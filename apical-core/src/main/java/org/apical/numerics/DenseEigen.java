package org.apical.numerics;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * All eigenvalues of a dense real symmetric matrix in rising order, and its eigenvectors (EJML).
 *
 * @param values in rising order
 * @param vectors of length 1, one a row
 */
public record DenseEigen(double[] values, double[][] vectors) {
    /**
     * Diagonalises {@code a}, which is not changed.
     *
     * @throws ConvergenceException where the iteration stops short
     */
    public static DenseEigen of(double[][] a) {
        int n = a.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(new DMatrixRMaj(a))) {
            throw new ConvergenceException(
                    "Dense diagonalisation of " + n + " states", Double.NaN, "Check the matrix.");
        }
        Integer[] order = new Integer[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        Arrays.sort(
                order, Comparator.comparingDouble(i -> eigen.getEigenvalue(i).getReal()));
        double[] values = new double[n];
        double[][] vectors = new double[n][];
        for (int i = 0; i < n; i++) {
            values[i] = eigen.getEigenvalue(order[i]).getReal();
            vectors[i] = eigen.getEigenVector(order[i]).data.clone();
        }
        return new DenseEigen(values, vectors);
    }
}
