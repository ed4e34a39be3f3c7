package org.apical.physics.pairing;

/** Angular form g(phi) of an order parameter with largest value 1. */
public enum GapSymmetry {
    /** g = 1. */
    S(1, 1, 0),
    /** g = cos 2 phi. */
    D(0.5, 0.375, 0.25 * (1 - 2 * Math.log(2)));

    private final double square;
    private final double fourth;
    private final double squareLog;

    GapSymmetry(double square, double fourth, double squareLog) {
        this.square = square;
        this.fourth = fourth;
        this.squareLog = squareLog;
    }

    /** {@code <g^2>}. */
    public double square() {
        return square;
    }

    /** {@code <g^4>}. */
    public double fourth() {
        return fourth;
    }

    /** {@code <g^2 ln|g|>}. */
    public double squareLog() {
        return squareLog;
    }

    /** |g| at the middles of n equal parts of an eighth of the circle, which stand for all of it. */
    public double[] values(int n) {
        if (this == S) {
            return new double[] {1};
        }
        double[] g = new double[n];
        for (int i = 0; i < n; i++) {
            g[i] = Math.cos(Math.PI / 2 * (i + 0.5) / n);
        }
        return g;
    }
}
