package org.apical.numerics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The positive solution of an ill-posed linear problem that departs from a default no more than the data ask for: the g that
 * makes {@code |K g - d|^2 / 2 + alpha sum_j w_j (g_j ln(g_j / m_j) - g_j + m_j)} least. The sum is convex, so that there is one
 * minimum; Newton steps in ln g with a line search find it.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class MaximumEntropy {
    private static final int MAX_STEPS = 500;
    private static final double TOLERANCE = 1e-9;
    private static final double LONGEST = 2;

    private final int n;
    private final double[] square;
    private final double[] projected;
    private final double dataSquare;
    private final double[] weight;
    private final double[] prior;

    /**
     * A problem.
     *
     * @param k rows of K
     * @param d as many data
     * @param weight measure of each unknown, above 0
     * @param prior default, above 0: the solution without data
     */
    public MaximumEntropy(double[][] k, double[] d, double[] weight, double[] prior) {
        this.n = prior.length;
        this.weight = weight;
        this.prior = prior;
        this.square = new double[n * n];
        this.projected = new double[n];
        double sum = 0;
        for (int i = 0; i < d.length; i++) {
            sum += d[i] * d[i];
            for (int a = 0; a < n; a++) {
                projected[a] += k[i][a] * d[i];
                for (int b = 0; b < n; b++) {
                    square[a * n + b] += k[i][a] * k[i][b];
                }
            }
        }
        this.dataSquare = sum;
    }

    /** {@code |K g - d|^2}. */
    public double misfit(double[] g) {
        double sum = dataSquare;
        for (int a = 0; a < n; a++) {
            double row = 0;
            for (int b = 0; b < n; b++) {
                row += square[a * n + b] * g[b];
            }
            sum += g[a] * (row - 2 * projected[a]);
        }
        return Math.max(0, sum);
    }

    private double entropy(double[] g) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += weight[j] * (g[j] * Math.log(g[j] / prior[j]) - g[j] + prior[j]);
        }
        return sum;
    }

    private double objective(double[] g, double alpha) {
        return misfit(g) / 2 + alpha * entropy(g);
    }

    /**
     * The solution at an alpha.
     *
     * @param alpha weight of the entropy, above 0
     * @param start a positive g to start from; the result does not depend on it
     * @throws ConvergenceException where the steps do not end
     */
    public double[] solve(double alpha, double[] start) {
        double[] g = start.clone();
        double value = objective(g, alpha);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] slope = slope(g, alpha);
            double[] move = move(g, slope, alpha);
            double along = 0;
            double largest = 0;
            for (int j = 0; j < n; j++) {
                along += slope[j] * g[j] * move[j];
                largest = Math.max(largest, Math.abs(move[j]));
            }
            // -along is twice what a full step would gain.
            if (-along <= TOLERANCE * (1 + Math.abs(value))) {
                return g;
            }
            double length = Math.min(1, LONGEST / largest);
            double[] next = moved(g, move, length);
            double then = objective(next, alpha);
            while (!(then <= value + 1e-4 * length * along) && length > 1e-12) {
                length /= 2;
                next = moved(g, move, length);
                then = objective(next, alpha);
            }
            if (!(then < value)) {
                return g;
            }
            g = next;
            value = then;
        }
        throw new ConvergenceException(
                "The distribution of maximum entropy", value, "Use a coarser grid or a larger weight of the entropy.");
    }

    private double[] slope(double[] g, double alpha) {
        double[] out = new double[n];
        for (int a = 0; a < n; a++) {
            double sum = -projected[a];
            for (int b = 0; b < n; b++) {
                sum += square[a * n + b] * g[b];
            }
            out[a] = sum + alpha * weight[a] * Math.log(g[a] / prior[a]);
        }
        return out;
    }

    /** Newton step in ln g: {@code (S K^T K S + alpha W) y = -S slope} with {@code S = sqrt(g)}, step {@code y / S}. */
    private double[] move(double[] g, double[] slope, double alpha) {
        DMatrixRMaj h = new DMatrixRMaj(n, n);
        DMatrixRMaj right = new DMatrixRMaj(n, 1);
        for (int a = 0; a < n; a++) {
            double root = Math.sqrt(g[a]);
            right.set(a, 0, -root * slope[a]);
            for (int b = 0; b < n; b++) {
                h.set(a, b, root * square[a * n + b] * Math.sqrt(g[b]));
            }
            h.add(a, a, alpha * weight[a]);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(n);
        DMatrixRMaj y = new DMatrixRMaj(n, 1);
        if (solver.setA(h.copy())) {
            solver.solve(right, y);
        } else {
            // Rounding has eaten the small part of h: its diagonal alone is a safe direction.
            for (int a = 0; a < n; a++) {
                y.set(a, 0, right.get(a, 0) / h.get(a, a));
            }
        }
        double[] out = new double[n];
        for (int a = 0; a < n; a++) {
            out[a] = y.get(a, 0) / Math.sqrt(g[a]);
        }
        return MatrixFeatures_DDRM.hasUncountable(y) ? new double[n] : out;
    }

    /** A step in ln g, kept above the smallest numbers so that the logarithm stays finite. */
    private static double[] moved(double[] g, double[] move, double length) {
        double[] out = new double[g.length];
        for (int j = 0; j < out.length; j++) {
            out[j] = Math.max(1e-200, g[j] * Math.exp(length * move[j]));
        }
        return out;
    }
}
