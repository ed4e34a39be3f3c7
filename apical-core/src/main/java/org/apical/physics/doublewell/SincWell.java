package org.apical.physics.doublewell;

import org.apical.physics.Constants;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Levels and thermal distribution of a smooth mirror-symmetric well on a uniform grid of sinc functions (Colbert and
 * Miller, J. Chem. Phys. 96, 1982 (1992); double-well, section 3.1), quick enough to be solved at every step of a fit.
 * Grid and extent follow the potential and the highest temperature. The mirror halves the problem: even and odd states of
 * one surface; for two coupled surfaces the two signs of the mirror that exchanges the sites.
 */
public final class SincWell {
    /** exp(-E/kT) below which a level counts for nothing. */
    private static final double LEAST_WEIGHT = 1e-12;
    /** WKB exponent of the highest populated level at the ends. */
    private static final double EXPONENT = 11;

    private static final int MAX_POINTS = 400;
    /** A bond does not reach farther than this from its middle, A. */
    private static final double WIDEST = 1.5;

    private static final int MAX_BASIS = 400;
    /** Part of the classically reached states of the site oscillator that is enough for 1e-9. */
    private static final double SPARE = 0.8;

    private static final double FLOOR_K = 1;

    private final double first;
    private final double step;
    private final double[] energies;
    /** Psi squared times the step at the points, one row a level; summed over the surfaces. */
    private final double[][] densities;
    /** Amplitudes at the points, one row a level; one surface only (of the other it is the mirror image). */
    private final double[][] amplitudes;

    private final boolean twoSurfaces;

    private SincWell(
            double first,
            double step,
            double[] energies,
            double[][] densities,
            double[][] amplitudes,
            boolean twoSurfaces) {
        this.first = first;
        this.step = step;
        this.energies = energies;
        this.densities = densities;
        this.amplitudes = amplitudes;
        this.twoSurfaces = twoSurfaces;
    }

    /** The well does not hold the atom near its place: a search has stepped into nonsense. */
    static final class TooWide extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooWide() {
            super("the atom is not held within " + WIDEST + " A", null, false, false);
        }
    }

    /** An even potential, meV at x in A. */
    @FunctionalInterface
    private interface Even {
        double at(double x);
    }

    /**
     * {@code V = c2 x^2 + c4 x^4}.
     *
     * @param c2 meV/A^2, of either sign
     * @param c4 meV/A^4, above 0
     * @param reducedMass u
     * @param hottest highest temperature at which the distribution will be asked for, K
     * @param refine factor of the number of points; 1 for the normal grid
     */
    public static SincWell quartic(double c2, double c4, double reducedMass, double hottest, double refine) {
        double bottom = c2 < 0 ? -c2 * c2 / (4 * c4) : 0;
        double kinetic = Constants.KINETIC_MEV / reducedMass;
        double quantum = 2 * Math.max(Math.cbrt(kinetic * kinetic * c4), Math.sqrt(Math.abs(c2) * kinetic));
        Even v = x -> c2 * x * x + c4 * x * x * x * x;
        double scale = Math.max(
                Math.sqrt(Math.max(0, -c2) / (2 * c4)),
                Math.min(Math.pow(quantum / c4, 0.25), Math.sqrt(quantum / Math.max(1e-300, Math.abs(c2)))));
        double[] grid = grid(v, bottom, quantum, scale, kinetic, hottest, refine);
        return oneSurface(v, grid[0], (int) grid[1], kinetic, hottest);
    }

    /**
     * The vibronic pair of sites without bias (double-well, section 3.3).
     *
     * @param forceConstant k, meV/A^2
     * @param halfSplit a, A
     * @param transfer J, meV; its sign does not matter
     */
    public static SincWell polaron2(
            double forceConstant,
            double halfSplit,
            double transfer,
            double reducedMass,
            double hottest,
            double refine) {
        double kinetic = Constants.KINETIC_MEV / reducedMass;
        double quantum = 2 * Math.sqrt(kinetic * forceConstant / 2);
        double ka = forceConstant * halfSplit;
        Even lower = x -> forceConstant * (x * x + halfSplit * halfSplit) / 2 - Math.hypot(ka * x, transfer);
        double bottom = Math.abs(transfer) >= ka * halfSplit
                ? ka * halfSplit / 2 - Math.abs(transfer)
                : -transfer * transfer / (2 * ka * halfSplit);
        double length = Math.sqrt(2 * kinetic / quantum);
        double edge = grid(lower, bottom, quantum, halfSplit + length, kinetic, hottest, refine)[2];
        double top = lower.at(edge) + Math.hypot(ka * edge, transfer) + ka * edge;
        int basis = (int) Math.ceil(Math.max(6, SPARE * refine * top / quantum));
        if (basis > MAX_BASIS) {
            throw new TooWide();
        }
        return twoSurfaces(halfSplit, transfer, basis, quantum, length, hottest);
    }

    /** Step, number of points on one side, and the last one. */
    private static double[] grid(
            Even v, double bottom, double quantum, double scale, double kinetic, double hottest, double refine) {
        double thermal = -Math.log(LEAST_WEIGHT) * Constants.BOLTZMANN_MEV * Math.max(hottest, FLOOR_K);
        double top = bottom + quantum + thermal;
        double h = 0.02 * scale;
        double x = 0;
        double exponent = 0;
        double best = scale;
        // Outwards until the highest populated level has died away.
        while (exponent < EXPONENT && best <= WIDEST) {
            x += h;
            double above = v.at(x) - top;
            exponent = above > 0 ? exponent + h * Math.sqrt(above / kinetic) : 0;
            best = x;
        }
        double edge = Math.max(v.at(best), top);
        double wave = Math.sqrt((edge - bottom) / kinetic);
        double step = Math.PI / (wave + 5) / refine;
        double points = Math.max(4, Math.ceil(best / step));
        if (!(best <= WIDEST) || points > MAX_POINTS) {
            throw new TooWide();
        }
        return new double[] {step, points, best};
    }

    /** Kinetic element between points d steps apart. */
    private static double kinetic(int d, double scale) {
        return d == 0 ? scale * Math.PI * Math.PI / 3 : scale * (d % 2 == 0 ? 2.0 : -2.0) / ((double) d * d);
    }

    private static SincWell oneSurface(Even v, double step, int m, double kinetic, double hottest) {
        double scale = kinetic / (step * step);
        Block[] blocks = new Block[2];
        for (int parity = 0; parity < 2; parity++) {
            double sign = parity == 0 ? 1 : -1;
            DMatrixRMaj h = new DMatrixRMaj(m, m);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j <= i; j++) {
                    double t = kinetic(i - j, scale) + sign * kinetic(i + j + 1, scale);
                    h.set(i, j, t);
                    h.set(j, i, t);
                }
                h.add(i, i, v.at((i + 0.5) * step));
            }
            blocks[parity] = Block.of(h);
        }
        return collect(blocks, m, step, hottest, false);
    }

    /**
     * The functions of the oscillator at +a as the basis: site +a carries psi(x), site -a its mirror image times the sign
     * of the block; the transfer is J times the overlap of each function with each mirror image, by sums on the grid.
     */
    private static SincWell twoSurfaces(
            double a, double transfer, int basis, double quantum, double length, double hottest) {
        double reach = Math.sqrt(2.0 * basis + 1) + 4;
        double step = Math.PI * length / Math.max(reach, 10 * length);
        int m = (int) Math.ceil((a + length * reach) / step);
        double[][] phi = oscillator(basis, m, step, a, length);
        DMatrixRMaj here = new DMatrixRMaj(basis, 2 * m);
        DMatrixRMaj mirrored = new DMatrixRMaj(basis, 2 * m);
        for (int i = 0; i < basis; i++) {
            for (int j = 0; j < 2 * m; j++) {
                here.set(i, j, phi[i][j]);
                mirrored.set(i, j, phi[i][2 * m - 1 - j]);
            }
        }
        DMatrixRMaj overlap = new DMatrixRMaj(basis, basis);
        CommonOps_DDRM.multTransB(here, mirrored, overlap);
        Block[] blocks = new Block[2];
        for (int sign = 0; sign < 2; sign++) {
            DMatrixRMaj h = new DMatrixRMaj(basis, basis);
            for (int i = 0; i < basis; i++) {
                for (int j = 0; j <= i; j++) {
                    double t = (sign == 0 ? -transfer : transfer) * (overlap.get(i, j) + overlap.get(j, i)) / 2;
                    h.set(i, j, t);
                    h.set(j, i, t);
                }
                h.add(i, i, quantum * (i + 0.5));
            }
            Block inBasis = Block.of(h);
            double[][] onGrid = new double[basis][2 * m];
            for (int i = 0; i < basis; i++) {
                for (int b = 0; b < basis; b++) {
                    double c = inBasis.vectors()[i][b];
                    for (int j = 0; j < 2 * m; j++) {
                        onGrid[i][j] += c * phi[b][j];
                    }
                }
            }
            blocks[sign] = new Block(inBasis.values(), onGrid);
        }
        return collect(blocks, m, step, hottest, true);
    }

    /** Oscillator functions about a at the points of the grid, times the root of the step. */
    private static double[][] oscillator(int basis, int m, double step, double a, double length) {
        double[][] phi = new double[basis][2 * m];
        for (int j = 0; j < 2 * m; j++) {
            double xi = ((j - m + 0.5) * step - a) / length;
            double before = 0;
            double now = Math.sqrt(step / length) * Math.pow(Math.PI, -0.25) * Math.exp(-xi * xi / 2);
            for (int i = 0; i < basis; i++) {
                phi[i][j] = now;
                double next = Math.sqrt(2.0 / (i + 1)) * xi * now - Math.sqrt(i / (i + 1.0)) * before;
                before = now;
                now = next;
            }
        }
        return phi;
    }

    private record Block(double[] values, double[][] vectors) {
        static Block of(DMatrixRMaj h) {
            int n = h.getNumRows();
            EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
            if (!eigen.decompose(h)) {
                throw new IllegalStateException("a symmetric matrix of finite numbers has eigenvalues");
            }
            double[] values = new double[n];
            double[][] vectors = new double[n][];
            for (int i = 0; i < n; i++) {
                values[i] = eigen.getEigenvalue(i).getReal();
                vectors[i] = eigen.getEigenVector(i).getData();
            }
            return new Block(values, vectors);
        }
    }

    private static SincWell collect(Block[] blocks, int m, double step, double hottest, boolean twoSurfaces) {
        double ground = Double.POSITIVE_INFINITY;
        for (Block b : blocks) {
            for (double e : b.values()) {
                ground = Math.min(ground, e);
            }
        }
        double reach = -Math.log(LEAST_WEIGHT) * Constants.BOLTZMANN_MEV * Math.max(hottest, FLOOR_K);
        java.util.List<double[]> found = new java.util.ArrayList<>();
        java.util.List<double[]> vectors = new java.util.ArrayList<>();
        for (int b = 0; b < 2; b++) {
            for (int i = 0; i < blocks[b].values().length; i++) {
                double e = blocks[b].values()[i];
                if (e - ground <= reach) {
                    found.add(new double[] {e, found.size()});
                    vectors.add(
                            twoSurfaces
                                    ? blocks[b].vectors()[i]
                                    : whole(blocks[b].vectors()[i], b == 0 ? 1 : -1));
                }
            }
        }
        found.sort(java.util.Comparator.comparingDouble(e -> e[0]));
        int n = found.size();
        double[] energies = new double[n];
        double[][] densities = new double[n][2 * m];
        double[][] amplitudes = new double[n][];
        for (int i = 0; i < n; i++) {
            energies[i] = found.get(i)[0];
            double[] psi = vectors.get((int) found.get(i)[1]);
            amplitudes[i] = psi;
            for (int j = 0; j < 2 * m; j++) {
                double mirror = psi[2 * m - 1 - j];
                densities[i][j] = twoSurfaces ? (psi[j] * psi[j] + mirror * mirror) / 2 : psi[j] * psi[j];
            }
        }
        return new SincWell(-(m - 0.5) * step, step, energies, densities, amplitudes, twoSurfaces);
    }

    private static double[] whole(double[] half, double sign) {
        int m = half.length;
        double[] out = new double[2 * m];
        for (int i = 0; i < m; i++) {
            out[m + i] = half[i] / Math.sqrt(2);
            out[m - 1 - i] = sign * half[i] / Math.sqrt(2);
        }
        return out;
    }

    /** Energies of the populated levels, meV, ascending. */
    public double[] energies() {
        return energies.clone();
    }

    /** First point of the grid, A from the mirror. */
    public double first() {
        return first;
    }

    /** Step of the grid, A. */
    public double step() {
        return step;
    }

    /** Occupations of the levels. */
    private double[] occupations(double temperature) {
        double[] p = new double[energies.length];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = temperature > 0
                    ? Math.exp(-(energies[i] - energies[0]) / (Constants.BOLTZMANN_MEV * temperature))
                    : i == 0 ? 1 : 0;
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /** Weight of each point of the grid at each temperature; they sum to 1. */
    public double[][] weights(double[] temperatures) {
        double[][] out = new double[temperatures.length][densities[0].length];
        for (int t = 0; t < temperatures.length; t++) {
            double[] p = occupations(temperatures[t]);
            for (int i = 0; i < p.length; i++) {
                if (p[i] > 1e-18) {
                    for (int j = 0; j < out[t].length; j++) {
                        out[t][j] += p[i] * densities[i][j];
                    }
                }
            }
        }
        return out;
    }

    /** The distribution at distances {@code x} from the mirror, 1/A, by the sinc functions themselves. */
    public double[] density(double temperature, double[] x) {
        double[] p = occupations(temperature);
        double[] out = new double[x.length];
        int n = densities[0].length;
        double[] here = new double[n];
        double[] there = new double[n];
        for (int m = 0; m < x.length; m++) {
            for (int j = 0; j < n; j++) {
                here[j] = sinc((x[m] - first) / step - j);
                there[j] = sinc((-x[m] - first) / step - j);
            }
            for (int i = 0; i < p.length && p[i] > 1e-18; i++) {
                double a = 0;
                double b = 0;
                for (int j = 0; j < n; j++) {
                    a += amplitudes[i][j] * here[j];
                    b += amplitudes[i][j] * there[j];
                }
                out[m] += p[i] * (twoSurfaces ? (a * a + b * b) / 2 : a * a) / step;
            }
        }
        return out;
    }

    private static double sinc(double u) {
        double y = Math.PI * u;
        return Math.abs(y) < 1e-8 ? 1 : Math.sin(y) / y;
    }
}
