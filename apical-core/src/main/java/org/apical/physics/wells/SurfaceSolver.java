package org.apical.physics.wells;

import org.apical.numerics.SymmetricEigen;
import org.apical.physics.Constants;
import org.jspecify.annotations.Nullable;

/**
 * Levels of one surface (double-well, section 3.1): spectral elements of order 14 whose ends lie on every kink, lumped mass,
 * Dirichlet ends where psi has fallen by exp(-34). An even potential is solved on its half line, even and odd levels apart.
 * The mesh is made 1.4 times finer until every energy keeps still to 1e-11 of its height above the bottom, or twice to 1e-9.
 */
final class SurfaceSolver {
    private static final double NODES_PER_HALF_WAVE = 4;
    private static final double REFINEMENT = 1.4;
    private static final double LEAST_REFINEMENT = 1.3;
    private static final double AGREEMENT = 1e-9;
    /** An energy is as good as the square of its wave function: where it keeps still to this, psi does to 1e-6. */
    private static final double CLOSE = 1e-11;

    private static final int LOWEST_ORDER = 6;
    private static final int NODES_OF_KNOTS = 700;
    private static final int MAX_SIZE = 1800;
    private static final double WALL_LOSS = 1e-10;

    private final Well well;
    private final double kinetic;
    private final double reducedMass;
    private final Reach reach;
    private final double centre;

    SurfaceSolver(Well well, double reducedMass) {
        this.well = well;
        this.reducedMass = reducedMass;
        this.kinetic = Constants.KINETIC_MEV / reducedMass;
        this.reach = new Reach(well, reducedMass);
        this.centre = well.symmetryCentre();
    }

    /** At least {@code atLeast} levels and all that {@code cut} meV above the lowest still holds. */
    Levels solve(int atLeast, double cut) {
        double top = reach.energyOf(atLeast + 0.5);
        if (cut > 0) {
            top = Math.min(well.ceiling(), Math.max(top, reach.energyOf(1) + cut * 1.01));
        }
        Solution coarse = adequate(top, atLeast, cut);
        double factor = 1;
        double before = Double.POSITIVE_INFINITY;
        while (true) {
            Mesh finer;
            do {
                factor *= REFINEMENT;
                finer = mesh(coarse.top, factor);
            } while (finer.size() < LEAST_REFINEMENT * coarse.mesh.size());
            Solution fine = new Solution(this, coarse.top, finer);
            int wanted = wanted(fine, atLeast, cut);
            double change = 0;
            for (int n = 0; n < wanted; n++) {
                double difference = Math.abs(fine.energies[n] - coarse.energy(n));
                change = Math.max(change, difference / (fine.energies[n] - reach.bottom()));
            }
            if (change <= CLOSE || before <= AGREEMENT && change <= AGREEMENT) {
                return fine.levels(wanted, change, wanted >= atLeast && complete(fine, cut));
            }
            before = change;
            coarse = fine;
        }
    }

    /** The lowest level of an even well on two elements of an order on the half line, not tested for convergence: for the test of its order. */
    static double onMesh(Well well, double reducedMass, int order) {
        SurfaceSolver solver = new SurfaceSolver(well, reducedMass);
        double top = solver.reach.energyOf(1);
        double right = solver.reach.end(top, Reach.EXPONENT, true);
        Mesh mesh = Mesh.of(new double[] {solver.centre, right / 2, right}, 0, order);
        return new Solution(solver, top, mesh).energies[0];
    }

    private boolean complete(Solution s, double cut) {
        return s.energies[0] + cut <= well.ceiling();
    }

    /** A mesh for levels up to {@code top}; of an even potential on its half line. */
    private Mesh mesh(double top, double factor) {
        double right = reach.end(top, Reach.EXPONENT, true);
        double left = Double.isNaN(centre) ? reach.end(top, Reach.EXPONENT, false) : centre;
        double density = factor * NODES_PER_HALF_WAVE * reach.waveNumber(top) / Math.PI;
        double[] ends = ends(left, right, well.breaks());
        // Between close knots of a table a low order is as fine, and refined it converges as well.
        int lowest = Math.max(2, Math.min(LOWEST_ORDER, NODES_OF_KNOTS / ends.length));
        Mesh mesh = Mesh.of(ends, density, (int) Math.ceil(lowest * factor));
        if (mesh.size() > MAX_SIZE) {
            throw new WellException(
                    WellException.Reason.GRID,
                    "the levels up to " + top + " meV need a mesh of " + mesh.size() + " nodes, and at most " + MAX_SIZE
                            + " are used. Lower the temperature or the number of levels, or smooth the potential.");
        }
        return mesh;
    }

    /** A solution whose mesh is made for the highest level that is wanted. */
    private Solution adequate(double firstTop, int atLeast, double cut) {
        double top = firstTop;
        while (true) {
            Solution s = new Solution(this, top, mesh(top, 1));
            double needed = s.energies[0] + cut;
            if (s.energies.length >= atLeast) {
                needed = Math.max(needed, s.energies[atLeast - 1]);
            } else {
                needed = Math.max(needed, reach.bottom() + 2 * (top - reach.bottom()));
            }
            if (Math.min(needed, well.ceiling()) <= top) {
                return s;
            }
            top = Math.min(well.ceiling(), reach.bottom() + 1.05 * (needed - reach.bottom()));
        }
    }

    private int wanted(Solution s, int atLeast, double cut) {
        int n = 0;
        while (n < s.energies.length
                && s.energies[n] <= well.ceiling()
                && (n < atLeast || s.energies[n] - s.energies[0] <= cut)) {
            n++;
        }
        if (n == 0) {
            throw new WellException(
                    WellException.Reason.NOT_CONFINING,
                    "it holds no level below " + well.ceiling() + " meV; the potential must confine the atom.");
        }
        confined(s, n);
        return n;
    }

    /** A table must hold every level that is wanted. */
    private void confined(Solution s, int n) {
        if (Double.isInfinite(well.lowest()) && Double.isInfinite(well.highest())) {
            return;
        }
        double rim = Math.min(well.value(well.lowest()), well.value(well.highest()));
        for (int m = 0; m < n; m++) {
            double e = s.energies[m];
            boolean inside = e < rim && walls(e) >= -Math.log(WALL_LOSS) / 2;
            if (!inside) {
                throw new WellException(
                        WellException.Reason.NOT_CONFINING,
                        "its table ends at " + rim + " meV where level " + m + " at " + e
                                + " meV still has a wave function; the potential must confine every populated level."
                                + " Give the table further out, or ask for fewer levels or a lower temperature.");
            }
        }
    }

    /** The smaller of the exponents between the outermost minima and the two ends of a table. */
    private double walls(double energy) {
        double small = Double.POSITIVE_INFINITY;
        double[] minima = well.minima();
        for (boolean right : new boolean[] {false, true}) {
            double from = right ? minima[minima.length - 1] : minima[0];
            double to = right ? well.highest() : well.lowest();
            int samples = 400;
            double h = (to - from) / samples;
            double sum = 0;
            for (int i = 0; i < samples; i++) {
                sum += Math.sqrt(Math.max(0, well.value(from + (i + 0.5) * h) - energy) / kinetic);
            }
            small = Math.min(small, sum * Math.abs(h));
        }
        return small;
    }

    private static double[] ends(double from, double to, double[] breaks) {
        double[] out = {from};
        double apart = 1e-9 * (to - from);
        for (double b : breaks) {
            if (b > out[out.length - 1] + apart && b < to - apart) {
                out = StationaryPoints.add(out, b);
            }
        }
        return StationaryPoints.add(out, to);
    }

    /** One mesh and what is on it. */
    private static final class Solution {
        final SurfaceSolver solver;
        final double top;
        final Mesh mesh;
        final double[] v;
        final double[] energies;
        /** Of an even potential the even levels, else all. */
        final SymmetricEigen first;
        /** Of an even potential the odd levels. */
        final @Nullable SymmetricEigen second;

        private Solution(SurfaceSolver solver, double top, Mesh mesh) {
            this.solver = solver;
            this.top = top;
            this.mesh = mesh;
            this.v = new double[mesh.size()];
            for (int i = 0; i < v.length; i++) {
                v[i] = solver.well.value(mesh.x[i]);
            }
            boolean even = !Double.isNaN(solver.centre);
            first = SymmetricEigen.of(matrix(even ? 0 : 1));
            second = even ? SymmetricEigen.of(matrix(1)) : null;
            energies = merged();
        }

        /** The matrix on the nodes from {@code from} to the last but one. */
        private double[][] matrix(int from) {
            int n = mesh.size() - 1 - from;
            double[][] a = new double[n][];
            for (int i = 0; i < n; i++) {
                a[i] = new double[i + 1];
            }
            for (Mesh.Element e : mesh.elements) {
                double[][] d = e.rule().derivative();
                double[] w = e.rule().weights();
                for (int i = 0; i <= e.order(); i++) {
                    int row = e.first() + i - from;
                    if (row < 0 || row >= n) {
                        continue;
                    }
                    for (int j = 0; j <= i; j++) {
                        int column = e.first() + j - from;
                        if (column < 0) {
                            continue;
                        }
                        double s = 0;
                        for (int q = 0; q <= e.order(); q++) {
                            s += w[q] * d[q][i] * d[q][j];
                        }
                        a[row][column] += solver.kinetic
                                * s
                                / e.half()
                                / Math.sqrt(mesh.weights[e.first() + i] * mesh.weights[e.first() + j]);
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                a[i][i] += v[i + from];
            }
            return a;
        }

        private double[] merged() {
            if (second == null) {
                return first.values();
            }
            // Even and odd levels alternate (Sturm), also where rounding says otherwise.
            double[] a = first.values();
            double[] b = second.values();
            double[] out = new double[2 * Math.min(a.length, b.length)];
            for (int i = 0; i < out.length / 2; i++) {
                out[2 * i] = a[i];
                out[2 * i + 1] = Math.max(a[i], b[i]);
            }
            return out;
        }

        double energy(int n) {
            return n < energies.length ? energies[n] : Double.NaN;
        }

        Levels levels(int wanted, double change, boolean complete) {
            double[] refined = new double[wanted];
            Levels.Accuracy accuracy =
                    new Levels.Accuracy(second == null ? mesh.size() : 2 * mesh.size() - 1, change, complete);
            if (second == null) {
                double[][] psi = first.vectors(wanted);
                for (int n = 0; n < wanted; n++) {
                    psi[n] = nodal(psi[n], 1);
                    refined[n] = rayleigh(psi[n]);
                }
                return new SurfaceLevels(refined, mesh, psi, difference(refined), accuracy);
            }
            double[][] even = first.vectors((wanted + 1) / 2);
            double[][] odd = second.vectors(Math.max(1, wanted / 2));
            Mesh full = mesh.mirrored();
            double[][] psi = new double[wanted][];
            for (int n = 0; n < even.length; n++) {
                even[n] = nodal(even[n], 0);
                refined[2 * n] = rayleigh(even[n]);
                psi[2 * n] = unfold(even[n], 1);
            }
            for (int n = 0; n < odd.length; n++) {
                odd[n] = nodal(odd[n], 1);
                if (2 * n + 1 < wanted) {
                    refined[2 * n + 1] = Math.max(refined[2 * n], rayleigh(odd[n]));
                    psi[2 * n + 1] = unfold(odd[n], -1);
                }
            }
            Levels.Splitting splitting = new Tunnelling(solver.well, solver.reducedMass, mesh, v)
                    .splitting(even[0], rayleigh(even[0]), odd[0], rayleigh(odd[0]), solver.reach.bottom());
            return new SurfaceLevels(refined, full, psi, splitting, accuracy);
        }

        private static Levels.Splitting difference(double[] energies) {
            return new Levels.Splitting(energies.length > 1 ? energies[1] - energies[0] : Double.NaN, "difference");
        }

        /** Values at all nodes, of norm 1, from a vector over the nodes from {@code from}. */
        private double[] nodal(double[] vector, int from) {
            double[] out = new double[mesh.size()];
            for (int i = 0; i < vector.length; i++) {
                out[i + from] = vector[i] / Math.sqrt(mesh.weights[i + from]);
            }
            return out;
        }

        /** Mean energy: its error is the square of the vector's, without the rounding of a large matrix. */
        private double rayleigh(double[] psi) {
            double[] sum = new double[1];
            for (int i = 0; i < psi.length; i++) {
                sum[0] += mesh.weights[i] * v[i] * psi[i] * psi[i];
            }
            mesh.slopes(
                    psi,
                    (e, q, s) -> sum[0] += solver.kinetic * e.half() * e.rule().weights()[q] * s * s);
            return sum[0];
        }

        /** On the whole line; norm 1 there. */
        private static double[] unfold(double[] half, int sign) {
            int n = half.length;
            double[] out = new double[2 * n - 1];
            double scale = Math.sqrt(0.5);
            for (int i = 0; i < n; i++) {
                out[n - 1 + i] = scale * half[i];
                out[n - 1 - i] = sign * scale * half[i];
            }
            return out;
        }
    }
}
