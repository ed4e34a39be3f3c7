package org.apical.physics.wells;

import java.util.Arrays;
import java.util.List;
import org.apical.physics.Constants;

/**
 * Distribution of the bond length in thermal equilibrium (double-well, section 3.2): {@code g(x) = sum_n p_n psi_n(x)^2}, one-
 * dimensional, without 4 pi r^2. On the nodes x of the levels it is a set of points of weight {@link #mass}, of sum 1. The
 * arrays belong to the object: do not modify them.
 */
public final class ThermalDistribution {
    private final Levels levels;
    private final double[] populations;
    private final double[] mass;
    private final double[] cumulants;

    private ThermalDistribution(Levels levels, double[] populations) {
        this.levels = levels;
        this.populations = populations;
        this.mass = mass(levels, populations);
        this.cumulants = cumulants(levels.x(), mass);
    }

    /**
     * At a temperature.
     *
     * @param levels solved for that temperature or a higher one
     * @param temperature K, from 0: there the lowest level alone
     */
    public static ThermalDistribution of(Levels levels, double temperature) {
        double[] energies = levels.energies();
        double[] p = new double[energies.length];
        double sum = 0;
        int used = 0;
        for (int n = 0; n < p.length; n++) {
            double height = energies[n] - energies[0];
            p[n] = n == 0 ? 1 : temperature == 0 ? 0 : Math.exp(-height / (Constants.BOLTZMANN_MEV * temperature));
            if (p[n] < Schroedinger.LEAST_POPULATION) {
                break;
            }
            sum += p[n];
            used++;
        }
        double[] populations = new double[used];
        for (int n = 0; n < used; n++) {
            populations[n] = p[n] / sum;
        }
        return new ThermalDistribution(levels, populations);
    }

    private static double[] mass(Levels levels, double[] populations) {
        double[] g = new double[levels.x().length];
        for (int c = 0; c < levels.components(); c++) {
            for (int n = 0; n < populations.length; n++) {
                double[] psi = levels.psi(c, n);
                double p = populations[n];
                for (int i = 0; i < g.length; i++) {
                    g[i] += p * psi[i] * psi[i];
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < g.length; i++) {
            g[i] *= levels.weights()[i];
            sum += g[i];
        }
        for (int i = 0; i < g.length; i++) {
            g[i] /= sum; // 1 but for rounding
        }
        return g;
    }

    /** C1 to C4 of points of weights {@code mass}: mean, variance, third central moment, fourth cumulant. */
    public static double[] cumulants(double[] x, double[] mass) {
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            mean += mass[i] * x[i];
        }
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - mean;
            double d2 = d * d;
            second += mass[i] * d2;
            third += mass[i] * d2 * d;
            fourth += mass[i] * d2 * d2;
        }
        return new double[] {mean, second, third, fourth - 3 * second * second};
    }

    /** Populations of the levels, those below 1e-14 left out. */
    public double[] populations() {
        return populations;
    }

    /** Nodes, A. */
    public double[] x() {
        return levels.x();
    }

    /** Weight of each node in a mean over the distribution; of sum 1. */
    public double[] mass() {
        return mass;
    }

    /**
     * Points {x, weights} that integrate waves up to a wave number over the distribution, to rounding; finer than the nodes
     * where need be.
     *
     * @param q 1/A
     */
    public double[][] points(double q) {
        return levels.points(populations, q);
    }

    /** C1 to C4 in A, A^2, A^3, A^4. */
    public double[] cumulants() {
        return cumulants;
    }

    /** g at any place, 1/A, from the basis functions. */
    public double density(double at) {
        return levels.density(populations, at, levels.room())[0];
    }

    /** g at each of these places. */
    public double[] density(double[] at) {
        double[][][] room = levels.room();
        double[] out = new double[at.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = levels.density(populations, at[i], room)[0];
        }
        return out;
    }

    /**
     * g of several temperatures at each of these places, one row a temperature; the wave functions are evaluated once.
     *
     * @param all distributions of the same levels
     */
    public static double[][] densities(List<ThermalDistribution> all, double[] at) {
        double[][] out = new double[all.size()][at.length];
        Levels levels = all.get(0).levels;
        int count = 0;
        for (ThermalDistribution g : all) {
            count = Math.max(count, g.populations.length);
        }
        double[][][] room = levels.room();
        double[] square = new double[count];
        for (int i = 0; i < at.length; i++) {
            levels.at(at[i], count, room);
            Arrays.fill(square, 0);
            for (double[] psi : room[0]) {
                for (int n = 0; n < count; n++) {
                    square[n] += psi[n] * psi[n];
                }
            }
            for (int t = 0; t < out.length; t++) {
                double[] p = all.get(t).populations;
                for (int n = 0; n < p.length; n++) {
                    out[t][i] += p[n] * square[n];
                }
            }
        }
        return out;
    }

    /** Maxima of g. */
    public Modes modes() {
        double[][] fine = levels.fine(populations);
        double[][][] room = levels.room();
        return Modes.of(fine[0], fine[1], fine[2], at -> levels.density(populations, at, room));
    }
}
