package org.apical.physics.doublewell;

import org.apical.numerics.GaussLobatto;
import org.apical.physics.Constants;

/**
 * Two parabolas joined at a kink, solved on one side of it: even states have no slope at the kink, odd ones are zero there,
 * and between kink and end the potential is smooth, so one spectral element of Gauss-Lobatto nodes will do (double-well,
 * sections 2 and 3.1). Quick enough to be solved at every step of a fit.
 */
final class HalfLineWell {
    private static final int[] ORDERS = {32, 48, 72, 108, 160};
    /** Nodes per half wave of the highest level. */
    private static final double NODES = 2.2;

    private final double[] x;
    private final MirrorBlocks levels;
    private final double[][] densities;
    private final double forceConstant;
    private final double halfSplit;

    private HalfLineWell(
            double[] x, MirrorBlocks levels, double[][] densities, double forceConstant, double halfSplit) {
        this.x = x;
        this.levels = levels;
        this.densities = densities;
        this.forceConstant = forceConstant;
        this.halfSplit = halfSplit;
    }

    /** The rules are made once: they are constants. */
    private static final class Rules {
        static final GaussLobatto[] ALL = {
            GaussLobatto.of(ORDERS[0]),
            GaussLobatto.of(ORDERS[1]),
            GaussLobatto.of(ORDERS[2]),
            GaussLobatto.of(ORDERS[3]),
            GaussLobatto.of(ORDERS[4])
        };
    }

    /**
     * {@code V = k (|x| - a)^2 / 2}.
     *
     * @param forceConstant k, meV/A^2
     * @param halfSplit a, A
     * @param reducedMass u
     * @param hottest highest temperature at which the distribution will be asked for, K
     */
    static HalfLineWell joined(double forceConstant, double halfSplit, double reducedMass, double hottest) {
        double kinetic = Constants.KINETIC_MEV / reducedMass;
        double quantum = 2 * Math.sqrt(kinetic * forceConstant / 2);
        SincWell.Even v = x -> forceConstant * (x - halfSplit) * (x - halfSplit) / 2;
        // Away from the wells (a below 0) the bottom is the kink.
        double bottom = halfSplit < 0 ? v.at(0) : 0;
        double top = bottom + 1.5 * quantum + MirrorBlocks.reach(hottest);
        double end = SincWell.edge(v, top, Math.abs(halfSplit) + Math.sqrt(2 * kinetic / quantum), kinetic);
        double wave = Math.sqrt((v.at(end) - bottom) / kinetic);
        double wanted = NODES * end * wave / Math.PI + 8;
        int rule = 0;
        while (rule < ORDERS.length && ORDERS[rule] < wanted) {
            rule++;
        }
        if (rule == ORDERS.length) {
            throw new SincWell.TooWide();
        }
        return solve(end, Rules.ALL[rule], kinetic, hottest, forceConstant, halfSplit);
    }

    private static HalfLineWell solve(
            double end, GaussLobatto rule, double kinetic, double hottest, double forceConstant, double halfSplit) {
        int p = rule.nodes().length - 1;
        double[][] d = rule.derivative();
        double[] w = rule.weights();
        double[] nodes = new double[p];
        double[] mass = new double[p];
        double[][] even = new double[p][p];
        double scale = kinetic * 2 / end;
        for (int i = 0; i < p; i++) {
            nodes[i] = end * (1 + rule.nodes()[i]) / 2;
            mass[i] = w[i] * end / 2;
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int q = 0; q <= p; q++) {
                    sum += w[q] * d[q][i] * d[q][j];
                }
                even[i][j] = scale * sum / Math.sqrt(mass[i] * mass[j]);
                even[j][i] = even[i][j];
            }
            double apart = nodes[i] - halfSplit;
            even[i][i] += forceConstant * apart * apart / 2;
        }
        double[][] odd = new double[p - 1][p - 1];
        for (int i = 1; i < p; i++) {
            System.arraycopy(even[i], 1, odd[i - 1], 0, p - 1);
        }
        MirrorBlocks levels = MirrorBlocks.of(even, odd, hottest);
        double[][] densities = new double[levels.energies().length][2 * p];
        for (int n = 0; n < densities.length; n++) {
            double[] u = levels.vectors()[n];
            int from = levels.block()[n];
            for (int i = 0; i < u.length; i++) {
                double half = u[i] * u[i] / 2;
                densities[n][p + from + i] = half;
                densities[n][p - 1 - from - i] = half;
            }
        }
        double[] x = new double[2 * p];
        for (int i = 0; i < p; i++) {
            x[p + i] = nodes[i];
            x[p - 1 - i] = -nodes[i];
        }
        return new HalfLineWell(x, levels, densities, forceConstant, halfSplit);
    }

    /** Energies of the populated levels, meV, ascending. */
    double[] energies() {
        return levels.energies();
    }

    /** Points, A from the kink. */
    double[] x() {
        return x;
    }

    /** Weight of each point at each temperature; they sum to 1. */
    double[][] weights(double[] temperatures) {
        return levels.mean(densities, temperatures);
    }

    /** What the weights change by for half split and force constant, at a temperature a row. */
    double[][][] slopes(double[] temperatures) {
        SincWell.Even[] of = {y -> -forceConstant * (y - halfSplit), y -> (y - halfSplit) * (y - halfSplit) / 2};
        MirrorBlocks.Change[] changes = new MirrorBlocks.Change[of.length];
        int p = x.length / 2;
        for (int c = 0; c < changes.length; c++) {
            SincWell.Even change = of[c];
            changes[c] = (block, u) -> {
                double[] out = new double[u.length];
                for (int i = 0; i < u.length; i++) {
                    out[i] = change.at(x[p + block + i]) * u[i];
                }
                return out;
            };
        }
        return levels.slopes(densities, temperatures, changes, (n, change) -> {
            double[] u = levels.vectors()[n];
            int from = levels.block()[n];
            double[] out = new double[2 * p];
            for (int i = 0; i < u.length; i++) {
                out[p + from + i] = u[i] * change[i];
                out[p - 1 - from - i] = out[p + from + i];
            }
            return out;
        });
    }
}
