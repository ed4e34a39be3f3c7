package org.apical.physics.superstripes;

import org.apical.numerics.ConvergenceException;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/**
 * Gaps below Tc (specification, 4.3): the unknown is G_n(y) = sum over n' of c_nn' F_n'(y), in which Delta_n(k) = d times the integral
 * of rho_nk G_n. Newton's method with the exact Jacobian, started from the leading state of the linearised equation at the
 * amplitude where its Lambda is 1.
 */
final class GapSolver {
    private static final double RESIDUAL = 1e-11;
    private static final int STEPS = 60;

    private final PairStates states;
    private final Pairing pairing;
    private final double strength;
    private final double kT;
    private ShellRule[] rules;

    /**
     * @param strength what c is multiplied by: 1, or N0/N_tot(mu)
     * @param kT temperature, eV, 0 or more
     */
    GapSolver(PairStates states, Pairing pairing, double strength, double kT) {
        this.states = states;
        this.pairing = pairing;
        this.strength = strength;
        this.kT = kT;
        rules = new ShellRule[0];
    }

    /**
     * A solution.
     *
     * @param field G_n(y) sqrt(weight d) for each kind of miniband, eV
     * @param delta Delta of each state, eV
     * @param rules the shell of each state
     * @param residual largest change of G in one more iteration, relative
     * @param iterations of Newton's method
     */
    record Gaps(double[][] field, double[] delta, ShellRule[] rules, double residual, int iterations) {}

    /**
     * Solves.
     *
     * @param scale about how large the gap is, eV
     */
    Gaps solve(double scale) {
        setWidth(Math.max(2 * kT, scale));
        double[] chi = new double[states.size()];
        double[] ones = new double[states.size()];
        responses(ones, 1e-3 * scale, chi, null);
        double[][] field = new PairKernel(states, pairing, strength).leading(chi);
        double[] shape = project(field);
        double largest = 0;
        for (double s : shape) {
            largest = Math.max(largest, Math.abs(s));
        }
        for (int i = 0; i < shape.length; i++) {
            shape[i] /= largest;
        }
        double amplitude = amplitude(shape, scale);
        for (double[] one : field) {
            for (int y = 0; y < one.length; y++) {
                one[y] *= amplitude / largest;
            }
        }
        setWidth(Math.max(2 * kT, amplitude / 2));
        return newton(field, amplitude);
    }

    private void setWidth(double width) {
        rules = new ShellRule[states.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = ShellRule.shell(states.lattice.free(), states.mu - states.energy[i], pairing.omegaEV(), width);
        }
    }

    /** The amplitude of the leading state at which the largest Lambda of its own chi is 1. */
    private double amplitude(double[] shape, double scale) {
        PairKernel kernel = new PairKernel(states, pairing, strength);
        double[] chi = new double[states.size()];
        double low = Math.log(scale) - 20;
        double high = Math.log(scale) + 4;
        for (int i = 0; i < 50 && high - low > 1e-3; i++) {
            double middle = (low + high) / 2;
            if (i == 0) {
                middle = Math.log(scale);
            }
            responses(shape, Math.exp(middle), chi, null);
            if (kernel.largest(chi) > 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private Gaps newton(double[][] start, double amplitude) {
        int size = states.grid.size();
        int kinds = start.length;
        int n = size * kinds;
        double[][] field = start;
        double[] chi = new double[states.size()];
        double[] slope = new double[states.size()];
        double left = Double.NaN;
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.linear(n);
        for (int step = 0; step < STEPS; step++) {
            double[] delta = project(field);
            responses(delta, 1, chi, slope);
            DMatrixRMaj jacobian = new DMatrixRMaj(n, n);
            DMatrixRMaj residual = new DMatrixRMaj(n, 1);
            double[][] image = new double[kinds][size];
            for (int i = 0; i < delta.length; i++) {
                int m = pairing.kind(states.band[i]);
                double w = strength * states.weight[i];
                double[] row = states.rows[i];
                double value = w * chi[i] * delta[i];
                double derivative = w * (chi[i] + slope[i] * delta[i]);
                for (int k = 0; k < kinds; k++) {
                    double c = pairing.isUniform() ? pairing.coupling() : pairing.between(k, m);
                    for (int y = 0; y < size; y++) {
                        image[k][y] += c * value * row[y];
                        double v = -c * derivative * row[y];
                        int at = (k * size + y) * n + m * size;
                        for (int z = 0; z < size; z++) {
                            jacobian.data[at + z] += v * row[z];
                        }
                    }
                }
            }
            double worst = 0;
            double top = 0;
            for (int k = 0; k < kinds; k++) {
                for (int y = 0; y < size; y++) {
                    int at = k * size + y;
                    jacobian.data[at * n + at] += 1;
                    residual.data[at] = field[k][y] - image[k][y];
                    worst = Math.max(worst, Math.abs(residual.data[at]));
                    top = Math.max(top, Math.abs(field[k][y]));
                }
            }
            left = worst / top;
            if (left < RESIDUAL) {
                return new Gaps(field, delta, rules, left, step);
            }
            DMatrixRMaj change = new DMatrixRMaj(n, 1);
            if (!solver.setA(jacobian)) {
                break;
            }
            solver.solve(residual, change);
            double[][] next = new double[kinds][size];
            double largest = 0;
            for (int k = 0; k < kinds; k++) {
                for (int y = 0; y < size; y++) {
                    largest = Math.max(largest, Math.abs(change.data[k * size + y]));
                }
            }
            // Half the field at most in one step: the trivial solution is near.
            double damp = Math.min(1, 0.5 * top / largest);
            for (int k = 0; k < kinds; k++) {
                for (int y = 0; y < size; y++) {
                    next[k][y] = field[k][y] - damp * change.data[k * size + y];
                }
            }
            field = next;
        }
        throw new ConvergenceException(
                "The gap equation at mu = " + states.mu + " eV, kT = " + kT + " eV",
                left,
                "Start from another mu or temperature; near a switch between two states of pairing the gap jumps (amplitude "
                        + amplitude + " eV).");
    }

    /** Delta of each state. */
    private double[] project(double[][] field) {
        double[] out = new double[states.size()];
        for (int i = 0; i < out.length; i++) {
            double[] g = field[pairing.kind(states.band[i])];
            double[] row = states.rows[i];
            double sum = 0;
            for (int y = 0; y < row.length; y++) {
                sum += row[y] * g[y];
            }
            out[i] = sum;
        }
        return out;
    }

    /** chi of each state at Delta = factor shape, and its slope in Delta. */
    private void responses(double[] shape, double factor, double[] chi, double @Nullable [] slope) {
        for (int i = 0; i < chi.length; i++) {
            double gap = factor * shape[i];
            ShellRule rule = rules[i];
            double[] xi = rule.xi();
            double[] w = rule.weight();
            double sum = 0;
            double change = 0;
            for (int j = 0; j < rule.size(); j++) {
                double e2 = xi[j] * xi[j] + gap * gap;
                double e = Math.sqrt(e2);
                double value;
                double derivative;
                if (kT <= 0) {
                    value = 0.5 / e;
                    derivative = -0.5 / e2;
                } else {
                    double x = e / (2 * kT);
                    double over = ThermalIntegrals.tanhOver(x);
                    value = over / (4 * kT);
                    // d/de of tanh(e/2kT)/(2e).
                    derivative = x < 1e-3 ? -x / (12 * kT * kT) : ((1 - over * over * x * x) / (4 * kT) - value) / e;
                }
                sum += w[j] * value;
                change += w[j] * derivative * gap / e;
            }
            chi[i] = sum;
            if (slope != null) {
                slope[i] = change;
            }
        }
    }
}
