package org.apical.physics.iqtp;

/**
 * Probability density of the coordinate xi = d.x, of one mode or of two, from the density matrix of these modes (iqtp,
 * sections 4.2 and 4.4). Two modes are integrated over the perpendicular direction by the trapezoidal rule, which converges
 * exponentially here.
 */
public final class PositionDensity {
    private static final int POINTS = 161;

    private final double[][] rho;
    private final int first;
    private final int second;
    private final double c;
    private final double s;

    /**
     * Of a mixture.
     *
     * @param states vectors
     * @param weights of them, of sum 1
     * @param direction of length 1 with one or two entries that differ from 0
     */
    public PositionDensity(ClusterOperator h, double[][] states, double[] weights, double[] direction) {
        int a = -1;
        int b = -1;
        for (int m = 0; m < direction.length; m++) {
            if (direction[m] != 0) {
                if (a < 0) {
                    a = m;
                } else {
                    b = m;
                }
            }
        }
        first = h.levels(a);
        second = b < 0 ? 1 : h.levels(b);
        c = direction[a];
        s = b < 0 ? 0 : direction[b];
        rho = new double[first * second][first * second];
        int strideA = h.stride(a);
        int strideB = b < 0 ? 1 : h.stride(b);
        double[] part = new double[first * second];
        for (int k = 0; k < states.length; k++) {
            for (int at = 0; at < states[k].length; at++) {
                if (at / strideA % first == 0 && (b < 0 || at / strideB % second == 0)) {
                    for (int i = 0; i < first; i++) {
                        for (int j = 0; j < second; j++) {
                            part[i * second + j] = states[k][at + i * strideA + j * strideB];
                        }
                    }
                    for (int i = 0; i < part.length; i++) {
                        double w = weights[k] * part[i];
                        if (w != 0) {
                            for (int j = 0; j < part.length; j++) {
                                rho[i][j] += w * part[j];
                            }
                        }
                    }
                }
            }
        }
    }

    /** P(xi). */
    public double at(double xi) {
        if (second == 1) {
            return Moments.probability(rho, c < 0 ? -xi : xi);
        }
        double reach = 2 * Math.sqrt(Math.max(first, second) + 0.5) + 4;
        double step = 2 * reach / (POINTS - 1);
        double sum = 0;
        for (int p = 0; p < POINTS; p++) {
            double eta = -reach + p * step;
            double[] f = Oscillator.functions(first, c * xi - s * eta);
            double[] g = Oscillator.functions(second, s * xi + c * eta);
            double[] both = new double[first * second];
            for (int i = 0; i < first; i++) {
                for (int j = 0; j < second; j++) {
                    both[i * second + j] = f[i] * g[j];
                }
            }
            for (int i = 0; i < both.length; i++) {
                double row = 0;
                for (int j = 0; j < both.length; j++) {
                    row += rho[i][j] * both[j];
                }
                sum += both[i] * row;
            }
        }
        return sum * step;
    }

    /** (sqrt P)'' / sqrt P at xi. */
    public double curvatureOfRoot(double xi) {
        double p = at(xi);
        double first1;
        double second2;
        if (second == 1) {
            double x = c < 0 ? -xi : xi;
            first1 = Moments.slope(rho, x);
            second2 = Moments.curvature(rho, x);
        } else {
            double h = 0.02;
            double[] v = {at(xi - 2 * h), at(xi - h), p, at(xi + h), at(xi + 2 * h)};
            first1 = (v[0] - 8 * v[1] + 8 * v[3] - v[4]) / (12 * h);
            second2 = (-v[0] + 16 * v[1] - 30 * v[2] + 16 * v[3] - v[4]) / (12 * h * h);
        }
        double ratio = first1 / (2 * p);
        return second2 / (2 * p) - ratio * ratio;
    }
}
