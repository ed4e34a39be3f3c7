package org.apical.numerics;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.jspecify.annotations.Nullable;

/**
 * The eigenvalue of largest real part of an operator that need not be symmetric, where that eigenvalue is real: Arnoldi's
 * method with restarts from the best vector so far. The vector belongs to the record: do not modify it.
 *
 * @param value the eigenvalue
 * @param vector of length 1
 * @param residual length of {@code A v - value v}
 */
public record PerronRoot(double value, double[] vector, double residual) {
    private static final int BASIS = 40;
    private static final int MOST_RESTARTS = 60;

    /**
     * Finds it.
     *
     * @param start where the search starts, not zero
     * @param tolerance of the residual, relative to the eigenvalue's modulus
     * @throws ConvergenceException after 60 restarts
     */
    public static PerronRoot of(LargestEigenpair.Operator operator, double[] start, double tolerance) {
        int n = start.length;
        double[] x = normalised(start);
        double residual = Double.NaN;
        for (int restart = 0; restart < MOST_RESTARTS; restart++) {
            int size = Math.min(BASIS, n);
            DMatrixRMaj h = new DMatrixRMaj(size, size);
            List<double[]> basis = new ArrayList<>(size);
            double[] q = x;
            int k = 0;
            double next = 0;
            while (k < size) {
                basis.add(q);
                double[] w = new double[n];
                operator.apply(q, w);
                for (int pass = 0; pass < 2; pass++) {
                    for (int j = 0; j <= k; j++) {
                        double c = dot(basis.get(j), w);
                        h.add(j, k, c);
                        for (int i = 0; i < n; i++) {
                            w[i] -= c * basis.get(j)[i];
                        }
                    }
                }
                next = Math.sqrt(dot(w, w));
                k++;
                if (k == size || next < 1e-14 * Math.abs(h.get(0, 0))) {
                    break;
                }
                h.set(k, k - 1, next);
                q = normalised(w);
            }
            DMatrixRMaj small = new DMatrixRMaj(k, k);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    small.set(i, j, h.get(i, j));
                }
            }
            Ritz ritz = Ritz.of(small);
            x = new double[n];
            for (int j = 0; j < k; j++) {
                for (int i = 0; i < n; i++) {
                    x[i] += ritz.vector[j] * basis.get(j)[i];
                }
            }
            x = normalised(x);
            residual = next * Math.abs(ritz.vector[k - 1]);
            if (residual <= tolerance * Math.abs(ritz.value) || k == n) {
                return new PerronRoot(ritz.value, x, residual);
            }
        }
        throw new ConvergenceException(
                "The largest eigenvalue", residual, "Raise the temperature or lower the cutoff: fewer frequencies.");
    }

    private record Ritz(double value, double[] vector) {
        static Ritz of(DMatrixRMaj small) {
            EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(small.numRows, true, false);
            if (!eigen.decompose(small)) {
                throw new ConvergenceException("The largest eigenvalue", Double.NaN, "Change the parameters.");
            }
            double best = Double.NEGATIVE_INFINITY;
            @Nullable DMatrixRMaj vector = null;
            for (int i = 0; i < small.numRows; i++) {
                Complex_F64 value = eigen.getEigenvalue(i);
                if (value.isReal() && value.real > best && eigen.getEigenVector(i) != null) {
                    best = value.real;
                    vector = eigen.getEigenVector(i);
                }
            }
            if (vector == null) {
                throw new ConvergenceException(
                        "The largest eigenvalue", Double.NaN, "It is not real: make the couplings more alike.");
            }
            return new Ritz(best, normalised(vector.getData().clone()));
        }
    }

    private static double[] normalised(double[] v) {
        double length = Math.sqrt(dot(v, v));
        double[] out = v.clone();
        for (int i = 0; i < v.length; i++) {
            out[i] /= length;
        }
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }
}
