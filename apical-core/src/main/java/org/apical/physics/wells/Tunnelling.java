package org.apical.physics.wells;

import org.apical.numerics.GaussLobatto;
import org.apical.physics.Constants;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Splitting of the lowest pair of an even potential without its rounding noise (double-well, section 3.1 [D]): {@code Delta =
 * (H/mu) psi_e(0) psi_o'(0) / integral_0^inf psi_e psi_o dx}. Inside the barrier an eigenvector has only absolute accuracy, so
 * there the equation is solved outwards from the centre, where its solution grows, and fitted to the eigenvector at a node
 * still below the barrier but near the well.
 */
final class Tunnelling {
    private static final double USED_BELOW = 1e-7;
    private static final int ORDER = 16;

    private final Well well;
    private final double kinetic;
    private final Mesh mesh;
    private final double[] v;

    /** On the mesh of the half line. */
    Tunnelling(Well well, double reducedMass, Mesh mesh, double[] v) {
        this.well = well;
        this.kinetic = Constants.KINETIC_MEV / reducedMass;
        this.mesh = mesh;
        this.v = v;
    }

    Levels.Splitting splitting(double[] even, double evenEnergy, double[] odd, double oddEnergy, double bottom) {
        double difference = oddEnergy - evenEnergy;
        if (Math.abs(difference) >= USED_BELOW * (evenEnergy - bottom)) {
            return new Levels.Splitting(difference, "difference");
        }
        int node = 0;
        while (node + 1 < v.length && v[node + 1] > evenEnergy) {
            node++; // to the last node under the barrier, where psi is large
        }
        if (node == 0) {
            return new Levels.Splitting(difference, "difference");
        }
        double end = mesh.x[node];
        double[] grownEven = grow(1, 0, end, evenEnergy);
        double[] grownOdd = grow(0, 1, end, oddEnergy);
        double atCentre = even[node] / grownEven[0];
        double slopeAtCentre = odd[node] / grownOdd[0];
        double overlap = 0;
        for (int i = 0; i < even.length; i++) {
            overlap += mesh.weights[i] * even[i] * odd[i];
        }
        return new Levels.Splitting(kinetic * atCentre * slopeAtCentre / overlap, "wronskian");
    }

    /** Value and slope at {@code end} of the solution that starts at the centre; element by element, by collocation. */
    private double[] grow(double value, double slope, double end, double energy) {
        double[] ends = {mesh.x[0]};
        double apart = 1e-9 * (end - mesh.x[0]);
        for (double b : well.breaks()) {
            if (b > ends[ends.length - 1] + apart && b < end - apart) {
                ends = StationaryPoints.add(ends, b);
            }
        }
        ends = StationaryPoints.add(ends, end);
        GaussLobatto rule = GaussLobatto.of(ORDER);
        double[] state = {value, slope};
        for (int piece = 0; piece + 1 < ends.length; piece++) {
            double from = ends[piece];
            double length = ends[piece + 1] - from;
            double steepest = 0;
            for (int i = 0; i <= 32; i++) {
                steepest = Math.max(steepest, Math.abs(well.value(from + length * i / 32) - energy));
            }
            int count = Math.max(1, (int) Math.ceil(length * Math.sqrt(steepest / kinetic) / 2));
            for (int e = 0; e < count; e++) {
                state = element(rule, from + length * e / count, length / count / 2, state, energy);
            }
        }
        return state;
    }

    private double[] element(GaussLobatto rule, double start, double half, double[] state, double energy) {
        int n = ORDER + 1;
        double[][] d = rule.derivative();
        DMatrixRMaj a = new DMatrixRMaj(n, n);
        DMatrixRMaj b = new DMatrixRMaj(n, 1);
        for (int i = 1; i < n - 1; i++) {
            for (int j = 0; j < n; j++) {
                double s = 0;
                for (int q = 0; q < n; q++) {
                    s += d[i][q] * d[q][j];
                }
                a.set(i, j, s);
            }
            double x = start + half * (1 + rule.nodes()[i]);
            a.add(i, i, -half * half * (well.value(x) - energy) / kinetic);
        }
        a.set(0, 0, 1);
        b.set(0, 0, state[0]);
        for (int j = 0; j < n; j++) {
            a.set(n - 1, j, d[0][j]);
        }
        b.set(n - 1, 0, state[1] * half);
        DMatrixRMaj y = new DMatrixRMaj(n, 1);
        if (!CommonOps_DDRM.solve(a, b, y)) {
            throw new WellException(
                    WellException.Reason.GRID, "the wave function under the barrier could not be computed.");
        }
        double slope = 0;
        for (int j = 0; j < n; j++) {
            slope += d[n - 1][j] * y.get(j, 0);
        }
        return new double[] {y.get(n - 1, 0), slope / half};
    }
}
