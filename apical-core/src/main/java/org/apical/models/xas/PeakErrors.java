package org.apical.models.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.LeastSquares;

/**
 * Standard errors and correlations of a peak fit: {@code (J^T J)^-1} times the reduced chi-square, over the variables that
 * are free at the solution. The arrays belong to the record: do not modify them.
 *
 * @param names free variables
 * @param stderr of every variable: 0 where it was kept, NaN where it is at a limit
 * @param correlations of the free variables
 */
record PeakErrors(List<String> names, double[] stderr, double[][] correlations) {
    static PeakErrors of(BoundedLeastSquares fit, PeakVariables variables, double reducedChiSquare) {
        int n = variables.names().size();
        double[] stderr = new double[n];
        List<Integer> free = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            if (variables.fitted()[j] && fit.atLimit()[j]) {
                stderr[j] = Double.NaN;
            } else if (variables.fitted()[j]) {
                free.add(j);
            }
        }
        int count = free.size();
        if (count == 0) {
            return new PeakErrors(List.of(), stderr, new double[0][0]);
        }
        double[][] columns = new double[count][];
        for (int a = 0; a < count; a++) {
            columns[a] = fit.jacobian()[free.get(a)];
        }
        List<String> names = free.stream().map(j -> variables.names().get(j)).toList();
        double[][] covariance;
        try {
            covariance = LeastSquares.covariance(columns);
        } catch (ConvergenceException e) {
            throw BadInput.data(
                    "NOT_DETERMINED",
                    "The data do not determine all of " + String.join(", ", names)
                            + ": two of them do the same, or one does nothing. Fix or leave out one of them.",
                    e);
        }
        double[][] correlations = new double[count][count];
        for (int a = 0; a < count; a++) {
            stderr[free.get(a)] = Math.sqrt(covariance[a][a] * reducedChiSquare);
            for (int b = 0; b < count; b++) {
                correlations[a][b] =
                        a == b ? 1 : covariance[a][b] / Math.sqrt(covariance[a][a]) / Math.sqrt(covariance[b][b]);
            }
        }
        return new PeakErrors(names, stderr, correlations);
    }
}
