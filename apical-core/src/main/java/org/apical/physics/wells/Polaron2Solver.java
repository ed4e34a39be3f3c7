package org.apical.physics.wells;

import java.util.Arrays;
import org.apical.numerics.SymmetricEigen;
import org.apical.physics.Constants;
import org.jspecify.annotations.Nullable;

/**
 * Levels of the vibronic two-site model (double-well, section 3.3) in the functions h_n of the oscillator k x^2/2, whose
 * matrix elements are exact: x couples n and n + 1 only. Without bias the reflection that exchanges the sites splits the
 * problem into two tridiagonal ones (the parity of the Rabi model); with bias it is one matrix of half-bandwidth 2. The basis
 * is made 1.4 times larger until every energy keeps still to 1e-9 of its height above the bottom.
 */
final class Polaron2Solver {
    private static final double REFINEMENT = 1.4;
    private static final double AGREEMENT = 1e-9;
    private static final int MAX_BASIS = 4000;
    private static final int MAX_DENSE = 1200;
    private static final double USED_BELOW = 1e-7;

    private final Polaron2 model;
    private final double reducedMass;
    private final double quantum;
    private final double sigma;
    private final double bottom;

    Polaron2Solver(Polaron2 model, double reducedMass) {
        this.model = model;
        this.reducedMass = reducedMass;
        this.quantum = model.quantum(reducedMass);
        this.sigma = Math.sqrt(model.siteVariance(reducedMass));
        this.bottom = model.bottom();
    }

    /** At least {@code atLeast} levels and all that {@code cut} meV above the lowest still holds. */
    Levels solve(int atLeast, double cut) {
        // Quanta up to the highest level: two sites share the levels, J and the bias move them.
        double quanta = atLeast / 2.0 + (cut + 2 * model.transfer() + Math.abs(model.bias())) / quantum + 1;
        double amplitude = model.halfSplit() / (2 * sigma) + Math.sqrt(quanta) + 3;
        int size = (int) Math.ceil(amplitude * amplitude);
        Solution coarse = solution(size);
        while (true) {
            size = (int) Math.ceil(size * REFINEMENT);
            Solution fine = solution(size);
            int wanted = fine.wanted(atLeast, cut);
            double change = 0;
            for (int n = 0; n < wanted; n++) {
                double was = n < coarse.energies.length ? coarse.energies[n] : Double.NaN;
                change = Math.max(change, Math.abs(fine.energies[n] - was) / (fine.energies[n] - bottom));
            }
            if (change <= AGREEMENT) {
                return levels(fine, wanted, change, cut);
            }
            coarse = fine;
        }
    }

    private Solution solution(int size) {
        if (size > (model.bias() == 0 ? MAX_BASIS : MAX_DENSE)) {
            throw new WellException(
                    WellException.Reason.GRID,
                    "the two-site model needs more than " + Math.round(size / REFINEMENT)
                            + " oscillator functions. Lower the temperature, the number of levels, or the distance"
                            + " of the sites.");
        }
        return new Solution(this, size);
    }

    /** All energies in one basis. */
    private static final class Solution {
        final Polaron2Solver solver;
        final int size;
        final double[] energies;
        final SymmetricEigen first;
        final @Nullable SymmetricEigen second;
        /** Of each level its place in {@link #first}, or -1 - its place in {@link #second}. */
        final int[] place;

        Solution(Polaron2Solver solver, int size) {
            this.solver = solver;
            this.size = size;
            if (solver.model.bias() == 0) {
                first = sector(1);
                second = sector(-1);
                int n = 2 * size;
                energies = new double[n];
                place = new int[n];
                int a = 0;
                int b = 0;
                double[] even = first.values();
                double[] odd = second.values();
                for (int i = 0; i < n; i++) {
                    if (b >= size || a < size && even[a] <= odd[b]) {
                        place[i] = a;
                        energies[i] = even[a++];
                    } else {
                        place[i] = -1 - b;
                        energies[i] = odd[b++];
                    }
                }
            } else {
                first = biased();
                second = null;
                energies = first.values();
                place = new int[energies.length];
                Arrays.setAll(place, i -> i);
            }
        }

        private double coupling(int n) {
            return solver.model.forceConstant() * solver.model.halfSplit() * solver.sigma * Math.sqrt(n);
        }

        private double level(int n) {
            double a = solver.model.halfSplit();
            return solver.quantum * (n + 0.5) + solver.model.forceConstant() * a * a / 2;
        }

        /** Where the lower component is {@code parity} times the mirrored upper one. */
        private SymmetricEigen sector(int parity) {
            double[] diagonal = new double[size];
            double[] off = new double[size];
            for (int n = 0; n < size; n++) {
                diagonal[n] = level(n) - (n % 2 == 0 ? parity : -parity) * solver.model.transfer();
                off[n] = -coupling(n);
            }
            return SymmetricEigen.ofTridiagonal(diagonal, off);
        }

        private SymmetricEigen biased() {
            double[][] a = new double[2 * size][];
            for (int n = 0; n < size; n++) {
                for (int s = 0; s < 2; s++) {
                    int sign = s == 0 ? 1 : -1;
                    double[] row = new double[2 * n + s + 1];
                    row[2 * n + s] = level(n) + sign * solver.model.bias() / 2;
                    if (s == 1) {
                        row[2 * n] = -solver.model.transfer();
                    }
                    if (n > 0) {
                        row[2 * (n - 1) + s] = -sign * coupling(n);
                    }
                    a[2 * n + s] = row;
                }
            }
            return SymmetricEigen.of(a);
        }

        int wanted(int atLeast, double cut) {
            int n = 0;
            while (n < energies.length && (n < atLeast || energies[n] - energies[0] <= cut)) {
                n++;
            }
            return n;
        }

        /** Coefficients of both components of the lowest levels. */
        double[][][] coefficients(int wanted) {
            int fromFirst = 0;
            int fromSecond = 0;
            for (int i = 0; i < wanted; i++) {
                if (place[i] >= 0) {
                    fromFirst++;
                } else {
                    fromSecond++;
                }
            }
            double[][] a = first.vectors(fromFirst);
            double[][] b = second == null ? a : second.vectors(fromSecond);
            double[][][] out = new double[2][wanted][size];
            double half = Math.sqrt(0.5);
            for (int i = 0; i < wanted; i++) {
                for (int n = 0; n < size; n++) {
                    if (second == null) {
                        out[0][i][n] = a[i][2 * n];
                        out[1][i][n] = a[i][2 * n + 1];
                    } else {
                        int parity = place[i] >= 0 ? 1 : -1;
                        double c = half * (place[i] >= 0 ? a[place[i]][n] : b[-1 - place[i]][n]);
                        out[0][i][n] = c;
                        out[1][i][n] = (n % 2 == 0 ? parity : -parity) * c;
                    }
                }
            }
            return out;
        }
    }

    /** Wave functions on a uniform grid, on which the trapezoidal rule is exact to rounding for what is band-limited. */
    private Levels levels(Solution s, int wanted, double change, double cut) {
        double[][][] c = s.coefficients(wanted);
        // The highest function that matters reaches 2 sigma sqrt(n); it oscillates with at most sqrt(n) / sigma.
        int used = used(c, s.size);
        double root = Math.sqrt(used + 1.0);
        double reach = 2 * sigma * (root + 4);
        double step = sigma / (root + 4) * Math.PI / 2;
        int half = (int) Math.ceil(reach / step);
        double[] x = new double[2 * half + 1];
        double[] weights = new double[x.length];
        Oscillator oscillator = new Oscillator(sigma);
        double[][] h = new double[half + 1][used];
        for (int i = 0; i <= half; i++) {
            oscillator.at(i * step, h[i]);
            x[half + i] = i * step;
            x[half - i] = -i * step;
        }
        Arrays.fill(weights, step);
        double[][][] psi = new double[2][wanted][x.length];
        for (int component = 0; component < 2; component++) {
            for (int level = 0; level < wanted; level++) {
                double[] k = c[component][level];
                for (int i = 0; i <= half; i++) {
                    double even = 0;
                    double odd = 0;
                    double[] hi = h[i];
                    for (int n = 0; n + 1 < used; n += 2) {
                        even += k[n] * hi[n];
                        odd += k[n + 1] * hi[n + 1];
                    }
                    if (used % 2 == 1) {
                        even += k[used - 1] * hi[used - 1];
                    }
                    psi[component][level][half + i] = even + odd;
                    psi[component][level][half - i] = even - odd;
                }
            }
        }
        double[] energies = Arrays.copyOf(s.energies, wanted);
        return new Polaron2Levels(
                energies,
                x,
                weights,
                psi,
                c,
                sigma,
                splitting(energies, psi, c, step),
                new Levels.Accuracy(s.size, change, true));
    }

    /** Functions beyond which every coefficient is rounding. */
    private static int used(double[][][] c, int size) {
        int used = size;
        while (used > 2) {
            for (double[][] component : c) {
                for (double[] level : component) {
                    if (Math.abs(level[used - 1]) > 1e-16) {
                        return used;
                    }
                }
            }
            used--;
        }
        return used;
    }

    /**
     * Without bias the states of the two parities, f their upper components, obey {@code Delta = (2H/mu) (f-' f+ - f- f+')(0) /
     * (integral_0^inf f+ f- - integral_-inf^0 f+ f-)} [D]: both sides of the Schroedinger equation are integrated over half
     * the line, where J and the bias drop out. Under the barrier f is small, so a tiny splitting keeps its digits. Where even so rounding would
     * exceed (J / hw)^2, the splitting of small J is the better number ({@code franckCondon}).
     */
    private Levels.Splitting splitting(double[] energies, double[][][] psi, double[][][] c, double step) {
        if (energies.length < 2) {
            return new Levels.Splitting(Double.NaN, "difference");
        }
        double difference = energies[1] - energies[0];
        if (model.bias() != 0 || model.transfer() == 0 || difference >= USED_BELOW * (energies[0] - bottom)) {
            return new Levels.Splitting(difference, "difference");
        }
        double[] a = psi[0][0];
        double[] b = psi[0][1];
        double overlap = 0;
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            overlap += Integer.signum(i - a.length / 2) * step * a[i] * b[i];
            largest = Math.max(largest, Math.abs(a[i]));
        }
        double[] atCentre = new double[4];
        double[] h = new double[c[0][0].length + 1];
        new Oscillator(sigma).at(0, h);
        for (int level = 0; level < 2; level++) {
            for (int n = 0; n + 1 < h.length; n++) {
                double slope = ((n == 0 ? 0 : Math.sqrt(n) * h[n - 1]) - Math.sqrt(n + 1.0) * h[n + 1]) / (2 * sigma);
                atCentre[level] += c[0][level][n] * h[n];
                atCentre[2 + level] += c[0][level][n] * slope;
            }
        }
        // What rounding leaves of the wronskian, against what the Franck-Condon factor leaves out.
        double order = model.transfer() / quantum;
        double rounding = Math.ulp(largest) / (Math.abs(atCentre[0]) * order);
        if (!(rounding < order * order)) {
            return new Levels.Splitting(model.franckCondonSplitting(reducedMass), "franckCondon");
        }
        double wronskian = atCentre[3] * atCentre[0] - atCentre[1] * atCentre[2];
        return new Levels.Splitting(
                Math.abs(2 * Constants.KINETIC_MEV / reducedMass * wronskian / overlap), "wronskian");
    }
}
