package org.apical.physics.wells;

import java.util.Arrays;
import org.apical.physics.Constants;

/**
 * Scattering function of the relative coordinate of a bond (double-well, section 6.2 [D]), from the matrix elements {@code A_mn(Q)
 * = <m| exp(iQx) |n>} in thermal equilibrium. All final states that matter are there: the sum over them is 1 to 1e-9 at the
 * largest Q, or the potential has no more levels.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class ScatteringFunction {
    private static final double COMPLETE = 1e-9;
    private static final double GROWTH = 1.3;
    private static final int MAX_LEVELS = 2000;
    private static final int SPARE = 8;

    private final Levels levels;
    private final double[] populations;

    private ScatteringFunction(Levels levels, double[] populations) {
        this.levels = levels;
        this.populations = populations;
    }

    /**
     * Solves as many levels as the largest Q reaches.
     *
     * @param reducedMass u
     * @param temperature K
     * @param largestQ 1/A
     * @throws WellException as {@link Schroedinger#solve}, and GRID where the final states are too many
     */
    public static ScatteringFunction of(Potential potential, double reducedMass, double temperature, double largestQ) {
        Levels levels = Schroedinger.solve(potential, reducedMass, SPARE, temperature);
        int populated = ThermalDistribution.of(levels, temperature).populations().length;
        // The energy handed over is about Q^2 H / mu; the levels tell how many of them that passes.
        double recoil = largestQ * largestQ * Constants.KINETIC_MEV / reducedMass;
        double spacing = (levels.energies()[levels.count() - 1] - levels.energies()[0]) / (levels.count() - 1);
        int wanted = (int) Math.min(MAX_LEVELS, populated + SPARE + 2 * recoil / spacing + 1);
        double before = -1;
        while (true) {
            levels = Schroedinger.solve(potential, reducedMass, wanted, temperature);
            ScatteringFunction s = new ScatteringFunction(
                    levels, ThermalDistribution.of(levels, temperature).populations());
            double total = s.weights(largestQ).total();
            boolean noMore = levels.count() < wanted;
            if (Math.abs(1 - total) < COMPLETE || noMore) {
                return s;
            }
            if (wanted >= MAX_LEVELS || Math.abs(total - before) < COMPLETE / 10) {
                throw new WellException(
                        WellException.Reason.GRID,
                        wanted + " final states add up to " + total + " at Q = " + largestQ + " 1/A and must to 1."
                                + " Lower the largest Q.");
            }
            before = total;
            wanted = (int) Math.min(MAX_LEVELS, Math.ceil(GROWTH * wanted) + 2);
        }
    }

    /** The levels, final states included. */
    public Levels levels() {
        return levels;
    }

    /** Number of populated levels. */
    public int populated() {
        return populations.length;
    }

    /**
     * Weights at a momentum transfer.
     *
     * @param elastic {@code sum_n p_n |A_nn|^2}
     * @param bragg {@code |sum_n p_n A_nn|^2}
     * @param tunnelUp {@code p_0 |A_10|^2}, at plus the tunnel energy
     * @param tunnelDown {@code p_1 |A_01|^2}, at minus the tunnel energy
     * @param total sum over all final states
     */
    public record Weights(double elastic, double bragg, double tunnelUp, double tunnelDown, double total) {}

    /** Weights at Q, 1/A. */
    public Weights weights(double q) {
        double[][] square = new double[populations.length][];
        double elastic = 0;
        double re = 0;
        double im = 0;
        double total = 0;
        for (int n = 0; n < populations.length; n++) {
            double[][] a = elements(n, q);
            square[n] = squares(a);
            elastic += populations[n] * square[n][n];
            re += populations[n] * a[0][n];
            im += populations[n] * a[1][n];
            total += populations[n] * Arrays.stream(square[n]).sum();
        }
        boolean pair = levels.count() > 1;
        return new Weights(
                elastic,
                re * re + im * im,
                pair ? populations[0] * square[0][1] : 0,
                pair && populations.length > 1 ? populations[1] * square[1][0] : 0,
                total);
    }

    private static double[] squares(double[][] a) {
        double[] out = new double[a[0].length];
        for (int m = 0; m < out.length; m++) {
            out[m] = a[0][m] * a[0][m] + a[1][m] * a[1][m];
        }
        return out;
    }

    /** Real and imaginary parts of {@code <m| exp(iQx) |n>} for all m. */
    private double[][] elements(int n, double q) {
        double[] x = levels.x();
        double[] weights = levels.weights();
        double[][] out = new double[2][levels.count()];
        double[] cos = new double[x.length];
        double[] sin = new double[x.length];
        for (int c = 0; c < levels.components(); c++) {
            double[] from = levels.psi(c, n);
            for (int i = 0; i < x.length; i++) {
                double p = weights[i] * from[i];
                cos[i] = p * Math.cos(q * x[i]);
                sin[i] = p * Math.sin(q * x[i]);
            }
            for (int m = 0; m < levels.count(); m++) {
                double[] to = levels.psi(c, m);
                double re = 0;
                double im = 0;
                for (int i = 0; i < x.length; i++) {
                    re += to[i] * cos[i];
                    im += to[i] * sin[i];
                }
                out[0][m] += re;
                out[1][m] += im;
            }
        }
        return out;
    }

    /**
     * Spectrum at Q: every line a Gaussian.
     *
     * @param q 1/A
     * @param energies handed over to the bond, meV
     * @param resolution full width at half maximum, meV
     * @return 1/meV
     */
    public double[] spectrum(double q, double[] energies, double resolution) {
        double sigma = resolution / (2 * Math.sqrt(2 * Math.log(2)));
        double norm = 1 / (sigma * Math.sqrt(2 * Math.PI));
        double[] e = levels.energies();
        double[] out = new double[energies.length];
        for (int n = 0; n < populations.length; n++) {
            double[] square = squares(elements(n, q));
            for (int m = 0; m < square.length; m++) {
                double weight = norm * populations[n] * square[m];
                for (int i = 0; i < out.length; i++) {
                    double d = (energies[i] - (e[m] - e[n])) / sigma;
                    out[i] += weight * Math.exp(-d * d / 2);
                }
            }
        }
        return out;
    }
}
