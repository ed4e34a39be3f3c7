package org.apical.physics.pairing;

/**
 * Superfluid densities of {@link SuperfluidDensity} and their derivatives from a table in ln y with cubic Hermite pieces,
 * good to 1e-11: what fits call a million times.
 */
public final class SuperfluidTable {
    private static final double LOW = Math.log(1e-3);
    private static final double HIGH = Math.log(1e3);
    private static final int PIECES = 3000;
    private static final double STEP = (HIGH - LOW) / PIECES;

    private final boolean nodes;
    private final double[] value = new double[PIECES + 1];
    private final double[] slope = new double[PIECES + 1];

    private SuperfluidTable(boolean nodes) {
        this.nodes = nodes;
        for (int i = 0; i <= PIECES; i++) {
            double y = Math.exp(LOW + STEP * i);
            double[] f = nodes ? SuperfluidDensity.d(y) : SuperfluidDensity.s(y);
            value[i] = f[0];
            slope[i] = f[1] * y;
        }
    }

    /** Of an s-wave gap. */
    public static SuperfluidTable s() {
        return Isotropic.TABLE;
    }

    /** Of a d-wave gap. */
    public static SuperfluidTable d() {
        return Nodal.TABLE;
    }

    /** Made at the first use. */
    private static final class Isotropic {
        static final SuperfluidTable TABLE = new SuperfluidTable(false);
    }

    /** Made at the first use. */
    private static final class Nodal {
        static final SuperfluidTable TABLE = new SuperfluidTable(true);
    }

    /** Density and its derivative by y. */
    public double[] at(double y) {
        double x = (Math.log(y) - LOW) / STEP;
        if (!(x >= 0 && x < PIECES)) {
            return y == 0 ? new double[] {0, 0} : nodes ? SuperfluidDensity.d(y) : SuperfluidDensity.s(y);
        }
        int i = (int) x;
        double t = x - i;
        double f0 = value[i];
        double f1 = value[i + 1];
        double m0 = slope[i] * STEP;
        double m1 = slope[i + 1] * STEP;
        double c = 3 * (f1 - f0) - 2 * m0 - m1;
        double d = 2 * (f0 - f1) + m0 + m1;
        return new double[] {f0 + t * (m0 + t * (c + t * d)), (m0 + t * (2 * c + 3 * t * d)) / (STEP * y)};
    }
}
