package org.apical.physics.doublewell;

import java.util.Arrays;
import org.apical.physics.Constants;

/**
 * Levels and thermal distribution of a smooth mirror-symmetric well on a uniform grid, quick enough to be solved at every
 * step of a fit: sinc functions for one surface (Colbert and Miller, J. Chem. Phys. 96, 1982 (1992); double-well, section
 * 3.1), oscillator functions of one site for two coupled surfaces. Grid and extent follow the potential and the highest
 * temperature. The mirror halves the problem. Good to 1e-9 of the distribution; {@link org.apical.physics.wells.Schroedinger}
 * is the independent, slower solver of all potentials.
 */
final class SincWell {
    /** WKB exponent of the highest populated level at the ends. */
    private static final double EXPONENT = 11;

    private static final int MAX_POINTS = 400;
    /** A bond does not reach farther than this from its middle, A. */
    private static final double WIDEST = 1.5;

    private static final int MAX_BASIS = 400;
    /** Part of the classically reached states of the site oscillator that is enough. */
    private static final double SPARE = 0.8;

    private final double first;
    private final double step;
    private final MirrorBlocks levels;
    /** Psi squared times the step at the points, one row a level; summed over the surfaces. */
    private final double[][] densities;

    private final MirrorBlocks.Change[] changes;
    private final MirrorBlocks.DensitySlope slope;

    private SincWell(
            double first,
            double step,
            MirrorBlocks levels,
            double[][] densities,
            MirrorBlocks.Change[] changes,
            MirrorBlocks.DensitySlope slope) {
        this.first = first;
        this.step = step;
        this.levels = levels;
        this.densities = densities;
        this.changes = changes;
        this.slope = slope;
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
    interface Even {
        double at(double x);
    }

    /**
     * {@code V = c2 x^2 + c4 x^4}.
     *
     * @param c2 meV/A^2, of either sign
     * @param c4 meV/A^4, above 0
     * @param reducedMass u
     * @param hottest highest temperature at which the distribution will be asked for, K
     */
    static SincWell quartic(double c2, double c4, double reducedMass, double hottest) {
        double bottom = c2 < 0 ? -c2 * c2 / (4 * c4) : 0;
        double kinetic = Constants.KINETIC_MEV / reducedMass;
        double quantum = 2 * Math.max(Math.cbrt(kinetic * kinetic * c4), Math.sqrt(Math.abs(c2) * kinetic));
        Even v = x -> c2 * x * x + c4 * x * x * x * x;
        double scale = Math.max(
                Math.sqrt(Math.max(0, -c2) / (2 * c4)),
                Math.min(Math.pow(quantum / c4, 0.25), Math.sqrt(quantum / Math.max(1e-300, Math.abs(c2)))));
        double top = bottom + quantum + MirrorBlocks.reach(hottest);
        double edge = edge(v, top, scale, kinetic);
        double wave = Math.sqrt((Math.max(v.at(edge), top) - bottom) / kinetic);
        double step = Math.PI / (wave + 5);
        int m = (int) Math.max(4, Math.ceil(edge / step));
        if (m > MAX_POINTS) {
            throw new TooWide();
        }
        return oneSurface(v, step, m, kinetic, hottest, x -> x * x, x -> x * x * x * x);
    }

    /**
     * The vibronic pair of sites without bias (double-well, section 3.3).
     *
     * @param forceConstant k, meV/A^2
     * @param halfSplit a, A
     * @param transfer J, meV; its sign does not matter
     */
    static SincWell polaron2(
            double forceConstant, double halfSplit, double transfer, double reducedMass, double hottest) {
        double kinetic = Constants.KINETIC_MEV / reducedMass;
        double quantum = 2 * Math.sqrt(kinetic * forceConstant / 2);
        double length = Math.sqrt(2 * kinetic / quantum);
        double ka = forceConstant * halfSplit;
        double a = Math.abs(halfSplit);
        Even lower = x -> forceConstant * (x * x + a * a) / 2 - Math.hypot(ka * x, transfer);
        double j = Math.abs(transfer);
        double bottom = j >= Math.abs(ka) * a ? forceConstant * a * a / 2 - j : -j * j / (2 * forceConstant * a * a);
        double top = bottom + quantum + MirrorBlocks.reach(hottest);
        double edge = edge(lower, top, a + length, kinetic);
        // Highest energy of the oscillator of one site on the contour of the highest level in phase space.
        double reached = lower.at(edge) + Math.hypot(ka * edge, transfer) + Math.abs(ka) * edge;
        int basis = (int) Math.ceil(Math.max(6, SPARE * reached / quantum));
        if (basis > MAX_BASIS) {
            throw new TooWide();
        }
        return twoSurfaces(forceConstant, halfSplit, transfer, basis, quantum, length, hottest);
    }

    /** Where a level of energy {@code top} has died away. */
    static double edge(Even v, double top, double scale, double kinetic) {
        double h = 0.02 * scale;
        double x = 0;
        double exponent = 0;
        while (exponent < EXPONENT) {
            x += h;
            double above = v.at(x) - top;
            exponent = above > 0 ? exponent + h * Math.sqrt(above / kinetic) : 0;
            if (!(x <= WIDEST)) {
                throw new TooWide();
            }
        }
        return x;
    }

    /** Kinetic element between points d steps apart. */
    private static double kinetic(int d, double scale) {
        return d == 0 ? scale * Math.PI * Math.PI / 3 : scale * (d % 2 == 0 ? 2.0 : -2.0) / ((double) d * d);
    }

    /** @param changes of the potential where a parameter grows by one */
    private static SincWell oneSurface(Even v, double step, int m, double kinetic, double hottest, Even... changes) {
        double scale = kinetic / (step * step);
        double[][][] h = new double[2][m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                double near = kinetic(i - j, scale);
                double mirror = kinetic(i + j + 1, scale);
                h[0][i][j] = near + mirror;
                h[0][j][i] = near + mirror;
                h[1][i][j] = near - mirror;
                h[1][j][i] = near - mirror;
            }
            double potential = v.at((i + 0.5) * step);
            h[0][i][i] += potential;
            h[1][i][i] += potential;
        }
        MirrorBlocks levels = MirrorBlocks.of(h[0], h[1], hottest);
        double[][] densities = new double[levels.energies().length][2 * m];
        for (int n = 0; n < densities.length; n++) {
            double[] u = levels.vectors()[n];
            for (int i = 0; i < m; i++) {
                double half = u[i] * u[i] / 2;
                densities[n][m + i] = half;
                densities[n][m - 1 - i] = half;
            }
        }
        MirrorBlocks.Change[] slopes = new MirrorBlocks.Change[changes.length];
        for (int c = 0; c < slopes.length; c++) {
            Even change = changes[c];
            slopes[c] = (block, u) -> {
                double[] out = new double[m];
                for (int i = 0; i < m; i++) {
                    out[i] = change.at((i + 0.5) * step) * u[i];
                }
                return out;
            };
        }
        return new SincWell(-(m - 0.5) * step, step, levels, densities, slopes, (n, change) -> {
            double[] out = new double[2 * m];
            for (int i = 0; i < m; i++) {
                out[m + i] = levels.vectors()[n][i] * change[i];
                out[m - 1 - i] = out[m + i];
            }
            return out;
        });
    }

    /**
     * The functions of the oscillator at +a as the basis: site +a carries psi(x), site -a its mirror image times the sign
     * of the block; the transfer is J times the overlap of each function with each mirror image, by sums on the grid.
     */
    private static SincWell twoSurfaces(
            double forceConstant, double a, double transfer, int basis, double quantum, double length, double hottest) {
        double reach = Math.sqrt(2.0 * basis + 1) + 4;
        double step = Math.PI * length / Math.max(reach, 10 * length);
        int m = (int) Math.ceil((Math.abs(a) + length * reach) / step);
        int points = 2 * m;
        double[][] phi = oscillator(basis, m, step, a, length);
        double[][] plus = new double[basis][basis];
        double[][] minus = new double[basis][basis];
        double[][] mirrored = new double[basis][basis];
        for (int i = 0; i < basis; i++) {
            for (int j = 0; j <= i; j++) {
                double overlap = 0;
                for (int q = 0; q < points; q++) {
                    overlap += phi[i][q] * phi[j][points - 1 - q];
                }
                mirrored[i][j] = overlap;
                mirrored[j][i] = overlap;
                plus[i][j] = -transfer * overlap;
                plus[j][i] = plus[i][j];
                minus[i][j] = transfer * overlap;
                minus[j][i] = minus[i][j];
            }
            plus[i][i] += quantum * (i + 0.5);
            minus[i][i] += quantum * (i + 0.5);
        }
        MirrorBlocks levels = MirrorBlocks.of(plus, minus, hottest);
        double[][] densities = new double[levels.energies().length][points];
        double[][] psi = new double[densities.length][];
        for (int n = 0; n < densities.length; n++) {
            psi[n] = combined(levels.vectors()[n], phi);
            for (int q = 0; q < points; q++) {
                double mirror = psi[n][points - 1 - q];
                densities[n][q] = (psi[n][q] * psi[n][q] + mirror * mirror) / 2;
            }
        }
        // d/da of k (x - a)^2 / 2 is -k (x - a), d/dk is half the square: both by steps of the oscillator.
        MirrorBlocks.Change[] changes = {
            (block, u) -> scaled(places(u, length), -forceConstant),
            (block, u) -> scaled(mirror(mirrored, u), block == 0 ? -1 : 1),
            (block, u) -> scaled(places(places(widened(u), length), length, basis), 0.5)
        };
        return new SincWell(-(m - 0.5) * step, step, levels, densities, changes, (n, change) -> {
            double[] dpsi = combined(change, phi);
            double[] out = new double[points];
            for (int q = 0; q < points; q++) {
                int other = points - 1 - q;
                out[q] = psi[n][q] * dpsi[q] + psi[n][other] * dpsi[other];
            }
            return out;
        });
    }

    private static double[] combined(double[] u, double[][] phi) {
        double[] psi = new double[phi[0].length];
        for (int b = 0; b < u.length; b++) {
            double c = u[b];
            double[] row = phi[b];
            for (int q = 0; q < psi.length; q++) {
                psi[q] += c * row[q];
            }
        }
        return psi;
    }

    private static double[] mirror(double[][] mirrored, double[] u) {
        double[] out = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            double sum = 0;
            for (int j = 0; j < u.length; j++) {
                sum += mirrored[i][j] * u[j];
            }
            out[i] = sum;
        }
        return out;
    }

    private static double[] widened(double[] u) {
        return Arrays.copyOf(u, u.length + 1);
    }

    /** The distance from the site, A, times a state of its oscillator: one step up and one down. */
    private static double[] places(double[] u, double length) {
        return places(u, length, u.length);
    }

    private static double[] places(double[] u, double length, int count) {
        double[] out = new double[count];
        for (int i = 0; i < count; i++) {
            double sum = i > 0 ? Math.sqrt(i) * u[i - 1] : 0;
            if (i + 1 < u.length) {
                sum += Math.sqrt(i + 1.0) * u[i + 1];
            }
            out[i] = length * Math.sqrt(0.5) * sum;
        }
        return out;
    }

    private static double[] scaled(double[] u, double factor) {
        for (int i = 0; i < u.length; i++) {
            u[i] *= factor;
        }
        return u;
    }

    /** Oscillator functions about a at the points of the grid, times the root of the step. */
    private static double[][] oscillator(int basis, int m, double step, double a, double length) {
        double[][] phi = new double[basis][2 * m];
        for (int q = 0; q < 2 * m; q++) {
            double xi = ((q - m + 0.5) * step - a) / length;
            double before = 0;
            double now = Math.sqrt(step / length) * Math.pow(Math.PI, -0.25) * Math.exp(-xi * xi / 2);
            for (int i = 0; i < basis; i++) {
                phi[i][q] = now;
                double next = Math.sqrt(2.0 / (i + 1)) * xi * now - Math.sqrt(i / (i + 1.0)) * before;
                before = now;
                now = next;
            }
        }
        return phi;
    }

    /** Energies of the populated levels, meV, ascending. */
    double[] energies() {
        return levels.energies();
    }

    /** Points, A from the mirror. */
    double[] x() {
        double[] x = new double[densities[0].length];
        for (int q = 0; q < x.length; q++) {
            x[q] = first + q * step;
        }
        return x;
    }

    /** Weight of each point of the grid at each temperature; they sum to 1. */
    double[][] weights(double[] temperatures) {
        return levels.mean(densities, temperatures);
    }

    /**
     * What the weights change by for each parameter of the well in the order of its constructor, at a temperature a row: of
     * {@link #quartic} c2 and c4, of {@link #polaron2} halfSplit, transfer and forceConstant.
     */
    double[][][] slopes(double[] temperatures) {
        return levels.slopes(densities, temperatures, changes, slope);
    }
}
