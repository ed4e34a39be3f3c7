package org.apical.physics.superstripes;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The exact stiffness matrix of a cell of constant stretches: the wave is given by its values at the nodes, and the flux psi'/m
 * must agree from both sides. The number of its negative eigenvalues is the number of states below the energy (Wittrick and
 * Williams), so none is lost, whatever the cell.
 */
final class BlochStiffness {
    /** Largest phase across an element: below pi, so that no element alone holds a state. */
    private static final double PHASE = 1.5;

    final int[] segment;
    final double[] start;
    final double[] length;
    final double[] sine;
    final double[] cosOverSine;
    private final double[] potential;
    private final double[] mass;
    private final double energy;

    BlochStiffness(double[] lengths, double[] potential, double[] mass, double energy) {
        this.potential = potential;
        this.mass = mass;
        this.energy = energy;
        int n = 0;
        for (int s = 0; s < lengths.length; s++) {
            n += pieces(lengths[s], s);
        }
        segment = new int[n];
        start = new double[n];
        length = new double[n];
        sine = new double[n];
        cosOverSine = new double[n];
        int at = 0;
        for (int s = 0; s < lengths.length; s++) {
            int pieces = pieces(lengths[s], s);
            for (int p = 0; p < pieces; p++) {
                segment[at] = s;
                start[at] = lengths[s] * p / pieces;
                length[at] = lengths[s] / pieces;
                element(at, s);
                at++;
            }
        }
    }

    private double square(int s) {
        return (energy - potential[s]) * mass[s] / Scale.H0;
    }

    private int pieces(double total, int s) {
        double z = square(s);
        return z <= 0 ? 1 : Math.max(1, (int) Math.ceil(Math.sqrt(z) * total / PHASE));
    }

    private void element(int e, int s) {
        double z = square(s);
        double l = length[e];
        double angle2 = z * l * l;
        if (Math.abs(angle2) < 1e-6) {
            sine[e] = mass[s] * l * (1 - angle2 / 6);
            cosOverSine[e] = (1 - angle2 / 2) / sine[e];
        } else if (z > 0) {
            double q = Math.sqrt(z);
            sine[e] = mass[s] * Math.sin(q * l) / q;
            cosOverSine[e] = Math.cos(q * l) / sine[e];
        } else {
            double kappa = Math.sqrt(-z);
            sine[e] = mass[s] * Math.sinh(kappa * l) / kappa;
            cosOverSine[e] = kappa / (mass[s] * Math.tanh(kappa * l));
        }
    }

    int nodes() {
        return segment.length;
    }

    /** Number of negative eigenvalues at a Bloch phase kd. */
    int negative(double phase) {
        int n = nodes();
        double re = Math.cos(phase);
        double im = Math.sin(phase);
        if (n == 1) {
            return 2 * cosOverSine[0] - 2 * re / sine[0] < 0 ? 1 : 0;
        }
        // Elimination from the first node on; what couples to the last fills up.
        int count = 0;
        double lastDiagonal = diagonal(n - 1);
        double diagonal = diagonal(0);
        // Coupling of node j to the last: first through the cell's end, with the Bloch phase.
        double fillRe = -re / sine[n - 1];
        double fillIm = -im / sine[n - 1];
        for (int j = 0; j < n - 1; j++) {
            boolean beforeLast = j == n - 2;
            double next = -1 / sine[j];
            if (beforeLast) {
                fillRe += next;
            }
            double pivot = diagonal == 0 ? 1e-300 : diagonal;
            count += pivot < 0 ? 1 : 0;
            lastDiagonal -= (fillRe * fillRe + fillIm * fillIm) / pivot;
            if (!beforeLast) {
                diagonal = diagonal(j + 1) - next * next / pivot;
                double factor = -next / pivot;
                fillRe *= factor;
                fillIm *= factor;
            }
        }
        return count + (lastDiagonal < 0 ? 1 : 0);
    }

    /** Node j stands at the start of element j. */
    private double diagonal(int j) {
        int before = j == 0 ? nodes() - 1 : j - 1;
        return cosOverSine[before] + cosOverSine[j];
    }

    /** Half the trace of the transfer matrix, cos kd. */
    static double halfTrace(double[] lengths, double[] potential, double[] mass, double energy) {
        double m11 = 1;
        double m12 = 0;
        double m21 = 0;
        double m22 = 1;
        for (int s = 0; s < lengths.length; s++) {
            double z = (energy - potential[s]) * mass[s] / Scale.H0;
            double l = lengths[s];
            double q = Math.sqrt(Math.abs(z));
            double c = z >= 0 ? Math.cos(q * l) : Math.cosh(q * l);
            double sinOverQ =
                    q * l < 1e-4 ? l * (1 - z * l * l / 6) : (z >= 0 ? Math.sin(q * l) : Math.sinh(q * l)) / q;
            double up = mass[s] * sinOverQ;
            double down = -z * sinOverQ / mass[s];
            double n11 = c * m11 + up * m21;
            double n12 = c * m12 + up * m22;
            double n21 = down * m11 + c * m21;
            double n22 = down * m12 + c * m22;
            m11 = n11;
            m12 = n12;
            m21 = n21;
            m22 = n22;
        }
        return (m11 + m22) / 2;
    }

    /** Values of the Bloch wave at the nodes, real and imaginary parts one after the other, by inverse iteration. */
    double[] wave(double phase) {
        // The matrix is singular but for rounding; where it is so exactly, a larger shift lets it be solved.
        for (double shift = 1e-15; shift < 1e-9; shift *= 100) {
            double[] wave = wave(phase, shift);
            if (wave.length > 0) {
                return wave;
            }
        }
        throw new IllegalStateException("a stiffness matrix that cannot be factored");
    }

    /** By inverse iteration; empty where the shifted matrix is singular. */
    private double[] wave(double phase, double shift) {
        int n = nodes();
        DMatrixRMaj k = new DMatrixRMaj(2 * n, 2 * n);
        double largest = 0;
        for (int j = 0; j < n; j++) {
            largest = Math.max(largest, Math.abs(diagonal(j)));
        }
        for (int j = 0; j < n; j++) {
            add(k, j, j, diagonal(j) + shift * largest, 0);
            int next = (j + 1) % n;
            double re = next == 0 ? Math.cos(phase) : 1;
            double im = next == 0 ? Math.sin(phase) : 0;
            // psi at the end of the cell is exp(i kd) psi at its start.
            add(k, j, next, -re / sine[j], -im / sine[j]);
            add(k, next, j, -re / sine[j], im / sine[j]);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.linear(2 * n);
        DMatrixRMaj x = new DMatrixRMaj(2 * n, 1);
        for (int i = 0; i < n; i++) {
            // Some start that no symmetry can make orthogonal.
            x.set(i, 0, 1 + 0.37 * Math.sin(1.7 * i + 0.3));
            x.set(n + i, 0, 0.21 * Math.cos(2.3 * i));
        }
        if (!solver.setA(k)) {
            return new double[0];
        }
        for (int step = 0; step < 3; step++) {
            DMatrixRMaj y = new DMatrixRMaj(2 * n, 1);
            solver.solve(x, y);
            double norm = 0;
            for (double v : y.data) {
                norm = Math.max(norm, Math.abs(v));
                if (!Double.isFinite(v)) {
                    return new double[0];
                }
            }
            for (int i = 0; i < 2 * n; i++) {
                x.data[i] = y.data[i] / norm;
            }
        }
        return x.data;
    }

    private void add(DMatrixRMaj k, int row, int column, double re, double im) {
        int n = nodes();
        k.add(row, column, re);
        k.add(row, n + column, -im);
        k.add(n + row, column, im);
        k.add(n + row, n + column, re);
    }

    /** How far the value at the start of an element (first) and at its end (second) reach to a place in it. */
    double[] shape(int e, double s) {
        double z = square(segment[e]);
        double l = length[e];
        double q = Math.sqrt(Math.abs(z));
        if (q * l < 1e-4) {
            return new double[] {(l - s) / l, s / l};
        } else if (z > 0) {
            double end = Math.sin(q * l);
            return new double[] {Math.sin(q * (l - s)) / end, Math.sin(q * s) / end};
        }
        double end = -Math.expm1(-2 * q * l);
        return new double[] {
            Math.exp(-q * s) * -Math.expm1(-2 * q * (l - s)) / end,
            Math.exp(-q * (l - s)) * -Math.expm1(-2 * q * s) / end
        };
    }
}
