package org.apical.numerics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.jspecify.annotations.Nullable;

/** The largest algebraic eigenvalue of a small symmetric matrix. */
public final class LargestEigenvalue {
    private LargestEigenvalue() {}

    /**
     * The eigenvalue.
     *
     * @param matrix symmetric, rows
     * @param vector receives the eigenvector of length 1 where it is not null
     */
    public static double of(double[][] matrix, double @Nullable [] vector) {
        int n = matrix.length;
        DMatrixRMaj a = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, a.data, i * n, n);
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, vector != null, true);
        if (!eigen.decompose(a)) {
            throw new ConvergenceException(
                    "The eigenvalues of a " + n + " x " + n + " matrix", Double.NaN, "Check the input for extremes.");
        }
        int best = 0;
        for (int i = 1; i < n; i++) {
            best = eigen.getEigenvalue(i).getReal() > eigen.getEigenvalue(best).getReal() ? i : best;
        }
        if (vector != null) {
            System.arraycopy(eigen.getEigenVector(best).data, 0, vector, 0, n);
        }
        return eigen.getEigenvalue(best).getReal();
    }
}
