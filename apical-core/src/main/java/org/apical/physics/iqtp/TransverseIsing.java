package org.apical.physics.iqtp;

import org.apical.numerics.SymmetricOperator;

/**
 * Pseudospins H = -J sum sz sz - h sum sx on a lattice, in one sector of the global flip (iqtp, section 7). The state of the
 * last spin is fixed up by the flip, so a sector of n spins has 2^(n-1) states.
 */
public final class TransverseIsing implements SymmetricOperator {
    private static final double SQUARE = 3.04438;
    private static final double CUBIC = 5.15813;

    private final int spins;
    private final double field;
    private final int parity;
    private final double[] diagonal;

    /**
     * The pseudospins.
     *
     * @param shape lengths of one to three directions
     * @param periodic whether directions of length 3 or more are closed
     * @param field h
     * @param coupling J
     * @param parity 1 or -1 under the flip of all spins
     */
    public TransverseIsing(int[] shape, boolean periodic, double field, double coupling, int parity) {
        this.field = field;
        this.parity = parity;
        int n = 1;
        for (int length : shape) {
            n *= length;
        }
        spins = n;
        diagonal = new double[1 << (n - 1)];
        int stride = 1;
        for (int length : shape) {
            for (int site = 0; site < n; site++) {
                int at = site / stride % length;
                int to = at + 1 < length ? site + stride : periodic && length >= 3 ? site - at * stride : -1;
                if (to >= 0) {
                    for (int state = 0; state < diagonal.length; state++) {
                        diagonal[state] -= ((state >> site ^ state >> to) & 1) == 0 ? coupling : -coupling;
                    }
                }
            }
            stride *= length;
        }
    }

    /** J/h above which such a lattice orders, in 1, 2 or 3 directions [M]. */
    public static double critical(int directions) {
        return switch (directions) {
            case 1 -> 1;
            case 2 -> 1 / SQUARE;
            case 3 -> 1 / CUBIC;
            default -> throw new IllegalArgumentException(directions + " directions");
        };
    }

    @Override
    public int size() {
        return diagonal.length;
    }

    @Override
    public void apply(double[] x, double[] y) {
        int all = diagonal.length - 1;
        for (int i = 0; i < y.length; i++) {
            // The flip of the last spin, and then of all, so that it is up again.
            y[i] = diagonal[i] * x[i] - field * parity * x[~i & all];
        }
        for (int spin = 0; spin < spins - 1; spin++) {
            int bit = 1 << spin;
            for (int i = 0; i < y.length; i += 2 * bit) {
                for (int k = i; k < i + bit; k++) {
                    y[k] -= field * x[k + bit];
                    y[k + bit] -= field * x[k];
                }
            }
        }
    }

    /** &lt;M^2&gt; and &lt;M^4&gt; of a state, M = sum sz/n. */
    public double[] magnetisation(double[] psi) {
        double two = 0;
        double four = 0;
        for (int i = 0; i < psi.length; i++) {
            double m = (spins - 2.0 * Integer.bitCount(i)) / spins;
            double p = psi[i] * psi[i];
            two += p * m * m;
            four += p * m * m * m * m;
        }
        return new double[] {two, four};
    }
}
