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

    /** Steps between two looks at the eigenvalue. */
    private static final int LOOK = 8;

    /** A level is missed for certain where the eigenvalue lies this many residuals from it. */
    private static final double CERTAIN = 1000;

    /**
     * Finds it.
     *
     * @param start where the search starts, not zero
     * @param tolerance of the residual, relative to the eigenvalue's modulus
     * @throws ConvergenceException after 60 restarts
     */
    public static PerronRoot of(LargestEigenpair.Operator operator, double[] start, double tolerance) {
        return against(Double.NaN, operator, start, tolerance);
    }

    /**
     * Finds it, or only on which side of a level it lies: ends as soon as it is a thousand residuals away from the level.
     *
     * @param level the level; NaN for none
     * @param start where the search starts, not zero
     * @param tolerance of the residual, relative to the eigenvalue's modulus
     * @throws ConvergenceException after 60 restarts
     */
    public static PerronRoot against(
            double level, LargestEigenpair.Operator operator, double[] start, double tolerance) {
        int n = start.length;
        int size = Math.min(BASIS, n);
        double[] x = normalised(start);
        double residual = Double.NaN;
        for (int restart = 0; restart < MOST_RESTARTS; restart++) {
            DMatrixRMaj h = new DMatrixRMaj(size, size);
            List<double[]> basis = new ArrayList<>(size);
            double[] q = x;
            while (true) {
                basis.add(q);
                int k = basis.size();
                double[] w = new double[n];
                operator.apply(q, w);
                orthogonalise(w, basis, h);
                double next = Math.sqrt(dot(w, w));
                boolean last = k == size || next < 1e-14 * Math.abs(h.get(0, 0));
                if (last || k % LOOK == 0) {
                    Ritz ritz = Ritz.of(leading(h, k));
                    residual = next * Math.abs(ritz.vector[k - 1]);
                    boolean enough = residual <= tolerance * Math.abs(ritz.value)
                            || Math.abs(ritz.value - level) > CERTAIN * residual
                            || k == n;
                    if (enough || last) {
                        x = combined(basis, ritz.vector);
                    }
                    if (enough) {
                        return new PerronRoot(ritz.value, x, residual);
                    }
                }
                if (last) {
                    break;
                }
                h.set(k, k - 1, next);
                q = normalised(w);
            }
        }
        throw new ConvergenceException(
                "The largest eigenvalue", residual, "Raise the temperature or lower the cutoff: fewer frequencies.");
    }

    /** Takes the basis out of w, twice against rounding, and adds the coefficients to the last column of h. */
    private static void orthogonalise(double[] w, List<double[]> basis, DMatrixRMaj h) {
        int column = basis.size() - 1;
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j <= column; j++) {
                double[] b = basis.get(j);
                double c = dot(b, w);
                h.add(j, column, c);
                for (int i = 0; i < w.length; i++) {
                    w[i] -= c * b[i];
                }
            }
        }
    }

    private static DMatrixRMaj leading(DMatrixRMaj h, int k) {
        DMatrixRMaj out = new DMatrixRMaj(k, k);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                out.set(i, j, h.get(i, j));
            }
        }
        return out;
    }

    private static double[] combined(List<double[]> basis, double[] factors) {
        double[] out = new double[basis.get(0).length];
        for (int j = 0; j < factors.length; j++) {
            double[] b = basis.get(j);
            for (int i = 0; i < out.length; i++) {
                out[i] += factors[j] * b[i];
            }
        }
        return normalised(out);
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
