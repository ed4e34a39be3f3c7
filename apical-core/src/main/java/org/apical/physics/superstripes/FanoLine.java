package org.apical.physics.superstripes;

import java.util.Arrays;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.LeastSquares;

/**
 * The line of Fano (1961), y = B + A (q + e)^2/(1 + e^2), e = 2 (x - x0)/Gamma, fitted by least squares (specification, 4.7).
 * For given x0 and Gamma the curve is linear; these two are searched on a grid, and the best places refined by Gauss-Newton
 * steps, so that the minimum is the global one.
 *
 * @param amplitude A, above 0 by convention: then B is the minimum of the curve
 * @param q shape
 * @param x0 position
 * @param gamma width, above 0
 * @param background B
 * @param errors of the five in that order
 * @param chi2 sum of squares, weighted where errors were given
 * @param rSquared part of the variance that the curve describes
 */
public record FanoLine(
        double amplitude,
        double q,
        double x0,
        double gamma,
        double background,
        double[] errors,
        double chi2,
        double rSquared) {
    private static final int POSITIONS = 60;
    private static final int WIDTHS = 40;
    private static final int STARTS = 8;
    private static final int STEPS = 200;

    /** Where the curve is smallest. */
    public double xMin() {
        return x0 - q * gamma / 2;
    }

    /** Where the curve is largest; infinite for q = 0. */
    public double xMax() {
        return x0 + gamma / (2 * q);
    }

    /** The largest value. */
    public double yMax() {
        return background + amplitude * (1 + q * q);
    }

    /** The curve at x. */
    public double at(double x) {
        double e = 2 * (x - x0) / gamma;
        return background + amplitude * (q + e) * (q + e) / (1 + e * e);
    }

    /**
     * Fits.
     *
     * @param x places, at least six
     * @param y values
     * @param sigma errors, empty for none
     * @throws ConvergenceException where no line of finite width is best
     */
    public static FanoLine fit(double[] x, double[] y, double[] sigma) {
        Fit fit = new Fit(x, y, sigma);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double closest = Double.POSITIVE_INFINITY;
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            low = Math.min(low, sorted[i]);
            high = Math.max(high, sorted[i]);
            if (i > 0 && sorted[i] > sorted[i - 1]) {
                closest = Math.min(closest, sorted[i] - sorted[i - 1]);
            }
        }
        double span = high - low;
        double[][] best = new double[STARTS][3];
        for (double[] b : best) {
            b[2] = Double.POSITIVE_INFINITY;
        }
        for (int w = 0; w < WIDTHS; w++) {
            double gamma = closest / 2 * Math.pow(6 * span / closest, w / (WIDTHS - 1.0));
            for (int p = 0; p < POSITIONS; p++) {
                double x0 = low - 0.25 * span + 1.5 * span * p / (POSITIONS - 1);
                keep(best, x0, gamma, fit.cost(x0, gamma), 0.02 * span);
            }
        }
        double[] winner = null;
        for (double[] start : best) {
            if (Double.isFinite(start[2])) {
                double[] end = fit.refine(start[0], start[1]);
                if (winner == null || end[2] < winner[2]) {
                    winner = end;
                }
            }
        }
        if (winner == null || winner[1] > 50 * span || winner[1] < 1e-6 * closest) {
            throw new ConvergenceException(
                    "The fit of a Fano line",
                    winner == null ? Double.NaN : winner[2],
                    "The curve shows no resonance of a width between the spacing and the range of x: take a window around one.");
        }
        return fit.line(winner[0], winner[1], winner[2]);
    }

    /** Keeps the best starts, one a neighbourhood. */
    private static void keep(double[][] best, double x0, double gamma, double cost, double apart) {
        int worst = 0;
        for (int i = 0; i < best.length; i++) {
            boolean near = Math.abs(best[i][0] - x0) < apart && Math.abs(Math.log(best[i][1] / gamma)) < 0.5;
            if (Double.isFinite(best[i][2]) && near) {
                if (cost < best[i][2]) {
                    best[i] = new double[] {x0, gamma, cost};
                }
                return;
            }
            worst = best[i][2] > best[worst][2] ? i : worst;
        }
        if (cost < best[worst][2]) {
            best[worst] = new double[] {x0, gamma, cost};
        }
    }

    /** One set of points. */
    private static final class Fit {
        private final double[] x;
        private final double[] y;
        private final double[] weight;
        private final boolean weighted;

        Fit(double[] x, double[] y, double[] sigma) {
            this.x = x;
            this.y = y;
            weighted = sigma.length > 0;
            weight = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                weight[i] = weighted ? 1 / sigma[i] : 1;
            }
        }

        /** y8, a, b of y = y8 + (a + b e)/(1 + e^2), by normal equations in centred form; NaN where they are dependent. */
        private double[] linear(double x0, double gamma) {
            double[][] m = new double[3][4];
            for (int i = 0; i < x.length; i++) {
                double e = 2 * (x[i] - x0) / gamma;
                double l = 1 / (1 + e * e);
                double w = weight[i];
                double[] f = {w, w * l, w * l * e, w * y[i]};
                for (int r = 0; r < 3; r++) {
                    for (int c = 0; c < 4; c++) {
                        m[r][c] += f[r] * f[c];
                    }
                }
            }
            double[] scale = {Math.sqrt(m[0][0]), Math.sqrt(m[1][1]), Math.sqrt(m[2][2])};
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 4; c++) {
                    m[r][c] /= scale[r] * (c < 3 ? scale[c] : 1);
                }
            }
            for (int p = 0; p < 3; p++) {
                int pivot = p;
                for (int r = p + 1; r < 3; r++) {
                    pivot = Math.abs(m[r][p]) > Math.abs(m[pivot][p]) ? r : pivot;
                }
                double[] swap = m[p];
                m[p] = m[pivot];
                m[pivot] = swap;
                if (!(Math.abs(m[p][p]) > 1e-13)) {
                    return new double[] {Double.NaN, 0, 0};
                }
                for (int r = p + 1; r < 3; r++) {
                    double factor = m[r][p] / m[p][p];
                    for (int c = p; c < 4; c++) {
                        m[r][c] -= factor * m[p][c];
                    }
                }
            }
            double[] out = new double[3];
            for (int r = 2; r >= 0; r--) {
                double v = m[r][3];
                for (int c = r + 1; c < 3; c++) {
                    v -= m[r][c] * out[c];
                }
                out[r] = v / m[r][r];
            }
            for (int r = 0; r < 3; r++) {
                out[r] /= scale[r];
            }
            return out;
        }

        double cost(double x0, double gamma) {
            double[] p = linear(x0, gamma);
            if (Double.isNaN(p[0])) {
                return Double.POSITIVE_INFINITY;
            }
            return sum(x0, gamma, p);
        }

        private double sum(double x0, double gamma, double[] p) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double e = 2 * (x[i] - x0) / gamma;
                double r = (p[0] + (p[1] + p[2] * e) / (1 + e * e) - y[i]) * weight[i];
                sum += r * r;
            }
            return sum;
        }

        /** Gauss-Newton in all five parameters with damping; x0, gamma, cost. */
        double[] refine(double startX0, double startGamma) {
            double x0 = startX0;
            double gamma = startGamma;
            double cost = cost(x0, gamma);
            double damping = 1e-3;
            for (int step = 0; step < STEPS && damping < 1e12; step++) {
                double[] p = linear(x0, gamma);
                double[][] j = jacobian(x0, gamma, p, damping);
                double[] r = new double[j[0].length];
                for (int i = 0; i < x.length; i++) {
                    double e = 2 * (x[i] - x0) / gamma;
                    r[i] = (y[i] - p[0] - (p[1] + p[2] * e) / (1 + e * e)) * weight[i];
                }
                double[] change;
                try {
                    change = LeastSquares.solve(j, r);
                } catch (ConvergenceException dependent) {
                    break;
                }
                double nextX0 = x0 + change[3];
                double nextGamma = gamma * Math.exp(Math.max(-1, Math.min(1, change[4])));
                double next = cost(nextX0, nextGamma);
                if (next <= cost) {
                    boolean done = Math.abs(nextX0 - x0) < 1e-13 * gamma && Math.abs(nextGamma / gamma - 1) < 1e-13;
                    x0 = nextX0;
                    gamma = nextGamma;
                    cost = next;
                    damping = Math.max(1e-14, damping / 10);
                    if (done) {
                        break;
                    }
                } else {
                    damping *= 10;
                }
            }
            return new double[] {x0, gamma, cost};
        }

        /** Columns of y8, a, b, x0, ln gamma, and rows that damp the last two. */
        private double[][] jacobian(double x0, double gamma, double[] p, double damping) {
            int n = x.length;
            double[][] j = new double[5][n + 2];
            double[] size = new double[2];
            for (int i = 0; i < n; i++) {
                double e = 2 * (x[i] - x0) / gamma;
                double l = 1 / (1 + e * e);
                double slope = l * (p[2] - 2 * e * l * (p[1] + p[2] * e));
                j[0][i] = weight[i];
                j[1][i] = weight[i] * l;
                j[2][i] = weight[i] * l * e;
                j[3][i] = -weight[i] * slope * 2 / gamma;
                j[4][i] = -weight[i] * slope * e;
                size[0] += j[3][i] * j[3][i];
                size[1] += j[4][i] * j[4][i];
            }
            j[3][n] = Math.sqrt(damping * size[0]);
            j[4][n + 1] = Math.sqrt(damping * size[1]);
            return j;
        }

        FanoLine line(double x0, double gamma, double chi2) {
            double[] p = linear(x0, gamma);
            double root = Math.hypot(p[1], p[2]);
            // -a + |(a, b)| without cancellation.
            double amplitude = p[1] <= 0 ? (root - p[1]) / 2 : p[2] * p[2] / (2 * (root + p[1]));
            if (!(amplitude > 0)) {
                throw new ConvergenceException(
                        "The fit of a Fano line", chi2, "The best curve is a plain peak (q beyond bounds) or flat.");
            }
            double q = p[2] / (2 * amplitude);
            double background = p[0] - amplitude;
            int n = x.length;
            double[][] j = new double[5][n];
            double mean = 0;
            double norm = 0;
            for (int i = 0; i < n; i++) {
                mean += weight[i] * weight[i] * y[i];
                norm += weight[i] * weight[i];
                double e = 2 * (x[i] - x0) / gamma;
                double l = 1 / (1 + e * e);
                double slope = amplitude * 2 * (q + e) * l * (1 - e * (q + e) * l);
                j[0][i] = weight[i] * (q + e) * (q + e) * l;
                j[1][i] = weight[i] * 2 * amplitude * (q + e) * l;
                j[2][i] = -weight[i] * slope * 2 / gamma;
                j[3][i] = -weight[i] * slope * e / gamma;
                j[4][i] = weight[i];
            }
            mean /= norm;
            double total = 0;
            for (int i = 0; i < n; i++) {
                total += Math.pow(weight[i] * (y[i] - mean), 2);
            }
            double variance = weighted ? 1 : n > 5 ? chi2 / (n - 5) : 0;
            double[] errors = new double[5];
            try {
                double[][] covariance = LeastSquares.covariance(j);
                for (int i = 0; i < 5; i++) {
                    errors[i] = Math.sqrt(variance * covariance[i][i]);
                }
            } catch (ConvergenceException dependent) {
                // The curve is there, but its five numbers are not determined one by one.
                Arrays.fill(errors, Double.NaN);
            }
            return new FanoLine(amplitude, q, x0, gamma, background, errors, chi2, total > 0 ? 1 - chi2 / total : 0);
        }
    }
}
