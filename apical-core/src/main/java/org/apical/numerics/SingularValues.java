package org.apical.numerics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Singular values of a set of columns, largest first. The arrays belong to the record: do not modify them.
 *
 * @param values singular values
 * @param vectors left singular vectors, one a row, each of length 1
 */
public record SingularValues(double[] values, double[][] vectors) {
    /** Of the columns less {@code mean}. */
    public static SingularValues of(double[][] columns, double[] mean) {
        int rows = mean.length;
        int count = columns.length;
        DMatrixRMaj a = new DMatrixRMaj(rows, count);
        for (int j = 0; j < count; j++) {
            for (int i = 0; i < rows; i++) {
                a.set(i, j, columns[j][i] - mean[i]);
            }
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(rows, count, true, false, true);
        if (!svd.decompose(a)) {
            throw new ConvergenceException("The singular value decomposition", Double.NaN, "Check the spectra.");
        }
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj w = svd.getW(null);
        SingularOps_DDRM.descendingOrder(u, false, w, null, false);
        double[] values = new double[count];
        double[][] vectors = new double[count][rows];
        for (int j = 0; j < count; j++) {
            values[j] = w.get(j, j);
            for (int i = 0; i < rows; i++) {
                vectors[j][i] = u.get(i, j);
            }
        }
        return new SingularValues(values, vectors);
    }

    /** Share of the sum of squares in the first 1, 2, ... values. */
    public double[] explained() {
        double total = 0;
        for (double s : values) {
            total += s * s;
        }
        double[] share = new double[values.length];
        double sum = 0;
        for (int j = 0; j < share.length; j++) {
            sum += values[j] * values[j];
            share[j] = total > 0 ? sum / total : 1;
        }
        return share;
    }

    /**
     * Malinowski's indicator function {@code sqrt(sum_(j>n) s_j^2 / (r (c-n))) / (c-n)^2} for n = 1 .. c-1 (Anal. Chem.
     * 49, 612 (1977)).
     *
     * @param rows r
     */
    public double[] indicator(int rows) {
        int c = values.length;
        double[] out = new double[c - 1];
        for (int n = 1; n < c; n++) {
            double rest = 0;
            for (int j = n; j < c; j++) {
                rest += values[j] * values[j];
            }
            double left = c - n;
            out[n - 1] = Math.sqrt(rest / (rows * left)) / (left * left);
        }
        return out;
    }

    /** The projection of a column on the first {@code count} vectors. */
    public double[] rebuild(double[] column, double[] mean, int count) {
        double[] out = mean.clone();
        for (int j = 0; j < count; j++) {
            double c = 0;
            for (int i = 0; i < column.length; i++) {
                c += vectors[j][i] * (column[i] - mean[i]);
            }
            for (int i = 0; i < column.length; i++) {
                out[i] += c * vectors[j][i];
            }
        }
        return out;
    }
}
