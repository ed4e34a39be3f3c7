package org.apical.models.doublewell;

import java.util.Arrays;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.LeastSquares;
import org.apical.physics.doublewell.SiteModel;

/**
 * A model of the table at its lowest minimum. The arrays belong to the record: do not modify them.
 *
 * @param model the model
 * @param x its parameters, one temperature after the other where each has its own
 * @param chi2 sum of squares of the residuals in units of the noise
 * @param stdErr standard errors {@code sqrt diag (J^T J)^-1}; NaN on a limit or where the matrix is singular
 * @param correlation largest correlation of two parameters of one temperature or of all; NaN where it is not defined
 * @param starts searches that were run, of each temperature where each has its own parameters
 * @param reached how many of them ended at the reported minimum, of the temperature where fewest did
 */
record LadderFit(
        SiteModel model, double[] x, double chi2, double[] stdErr, double correlation, int starts, int reached) {
    int parameterCount() {
        return x.length;
    }

    double bic(int points) {
        return chi2 + x.length * Math.log(points);
    }

    /** Standard errors and largest correlation of a block of parameters; what is pressed against a limit is left out. */
    static double[] errors(double[][] jacobian, boolean[] out) {
        int n = jacobian.length;
        double[] result = new double[n + 1];
        Arrays.fill(result, Double.NaN);
        int count = 0;
        int[] at = new int[n];
        for (int j = 0; j < n; j++) {
            if (!out[j]) {
                at[count++] = j;
            }
        }
        if (count == 0) {
            return result;
        }
        double[][] free = new double[count][];
        for (int j = 0; j < count; j++) {
            free[j] = jacobian[at[j]];
        }
        double[][] covariance;
        try {
            covariance = LeastSquares.covariance(free);
        } catch (ConvergenceException e) {
            return result;
        }
        double largest = count > 1 ? 0 : Double.NaN;
        for (int i = 0; i < count; i++) {
            double error = Math.sqrt(covariance[i][i]);
            result[at[i]] = Double.isFinite(error) ? error : Double.NaN;
            for (int j = 0; j < i; j++) {
                largest =
                        Math.max(largest, Math.abs(covariance[i][j]) / Math.sqrt(covariance[i][i] * covariance[j][j]));
            }
        }
        result[n] = Double.isFinite(largest) ? largest : Double.NaN;
        return result;
    }
}
