package org.apical.physics.maps;

import java.util.Arrays;
import org.apical.physics.maps.PeakShape.Form;

/**
 * Cost, gradient and curvature of a peak over a plane on a frame: for Poisson counts minus the log-likelihood with Fisher's
 * information, for least squares half the sum of squares with the matrix of Gauss. The parameters are (A, u0, v0, ln su, ln sv,
 * b0, b1, b2), coordinates from the middle of the frame. Derivatives are products of a factor of the row and one of the column,
 * so that the sums over columns are few.
 */
final class PeakSums {
    static final int PARAMETERS = 8;

    private final double[] counts;
    private final int height;
    private final int width;
    private final Form form;
    private final boolean poisson;
    final double[] gradient = new double[PARAMETERS];
    final double[][] curvature = new double[PARAMETERS][PARAMETERS];
    private final double[] cv;
    private final double[] zv;
    private final double[] ev;
    private final double[] dv;

    /**
     * @param counts row by row; NaN where a pixel is masked
     */
    PeakSums(double[] counts, int height, int width, Form form, boolean poisson) {
        this.counts = counts;
        this.height = height;
        this.width = width;
        this.form = form;
        this.poisson = poisson;
        cv = new double[width];
        zv = new double[width];
        ev = new double[width];
        dv = new double[width];
        for (int c = 0; c < width; c++) {
            dv[c] = c - (width - 1) / 2.0;
        }
    }

    /** Height of the model at a pixel, from the middle of the frame. */
    static double model(double[] p, Form form, double u, double v) {
        double du = (u - p[1]) / Math.exp(p[3]);
        double dv = (v - p[2]) / Math.exp(p[4]);
        double z = du * du + dv * dv;
        double peak = form == Form.GAUSSIAN ? Math.exp(-z / 2) : Math.pow(1 + z, -1.5);
        return p[0] * peak + p[5] + p[6] * u + p[7] * v;
    }

    /**
     * Evaluates; gradient (downhill) and curvature are of the last call.
     *
     * @return the cost; infinite where a Poisson model is not positive
     */
    double evaluate(double[] p) {
        Arrays.fill(gradient, 0);
        for (double[] row : curvature) {
            Arrays.fill(row, 0);
        }
        boolean gaussian = form == Form.GAUSSIAN;
        double a = p[0];
        double iu = Math.exp(-p[3]);
        double iv = Math.exp(-p[4]);
        for (int c = 0; c < width; c++) {
            double x = (dv[c] - p[2]) * iv;
            cv[c] = x * iv;
            zv[c] = x * x;
            ev[c] = gaussian ? Math.exp(-zv[c] / 2) : 0;
        }
        double cost = 0;
        for (int r = 0; r < height; r++) {
            double du = r - (height - 1) / 2.0;
            double xu = (du - p[1]) * iu;
            double cu = xu * iu;
            double zu = xu * xu;
            double eu = gaussian ? Math.exp(-zu / 2) : 0;
            double base = p[5] + p[6] * du;
            double hh = 0;
            double hk0 = 0;
            double hk1 = 0;
            double hk2 = 0;
            double k0 = 0;
            double k1 = 0;
            double k2 = 0;
            double k3 = 0;
            double k4 = 0;
            double k5 = 0;
            double h0 = 0;
            double h1 = 0;
            double t0 = 0;
            double t1 = 0;
            double t2 = 0;
            double t3 = 0;
            double t4 = 0;
            double t5 = 0;
            double w0 = 0;
            double w1 = 0;
            double w2 = 0;
            double gh = 0;
            double g0 = 0;
            double g1 = 0;
            double g2 = 0;
            double b0 = 0;
            double b1 = 0;
            for (int c = 0; c < width; c++) {
                double y = counts[r * width + c];
                if (Double.isNaN(y)) {
                    continue;
                }
                double h;
                double k;
                if (gaussian) {
                    h = eu * ev[c];
                    k = a * h;
                } else {
                    double q = 1 / (1 + zu + zv[c]);
                    h = q * Math.sqrt(q);
                    k = 3 * a * h * q;
                }
                double d = dv[c];
                double m = a * h + base + p[7] * d;
                double w = 1;
                if (poisson) {
                    y = y > 0 ? y : 0;
                    if (!(m > 0)) {
                        // far out on the wing of a peak without background the model underflows
                        if (m == 0 && y == 0) {
                            continue;
                        }
                        return Double.POSITIVE_INFINITY;
                    }
                    w = 1 / m;
                    cost += y > 0 ? m - y - y * Math.log(m / y) : m;
                } else {
                    cost += (y - m) * (y - m) / 2;
                }
                double rest = (y - m) * w;
                double wh = w * h;
                double wk = w * k;
                double x = cv[c];
                double z = zv[c];
                double wkk = wk * k;
                double whk = wh * k;
                hh += wh * h;
                hk0 += whk;
                hk1 += whk * x;
                hk2 += whk * z;
                k0 += wkk;
                k1 += wkk * x;
                k2 += wkk * z;
                k3 += wkk * x * x;
                k4 += wkk * x * z;
                k5 += wkk * z * z;
                h0 += wh;
                h1 += wh * d;
                t0 += wk;
                t1 += wk * x;
                t2 += wk * z;
                t3 += wk * d;
                t4 += wk * x * d;
                t5 += wk * z * d;
                w0 += w;
                w1 += w * d;
                w2 += w * d * d;
                gh += rest * h;
                g0 += rest * k;
                g1 += rest * k * x;
                g2 += rest * k * z;
                b0 += rest;
                b1 += rest * d;
            }
            double[][] m = curvature;
            m[0][0] += hh;
            m[1][0] += cu * hk0;
            m[2][0] += hk1;
            m[3][0] += zu * hk0;
            m[4][0] += hk2;
            m[5][0] += h0;
            m[6][0] += du * h0;
            m[7][0] += h1;
            m[1][1] += cu * cu * k0;
            m[2][1] += cu * k1;
            m[3][1] += cu * zu * k0;
            m[4][1] += cu * k2;
            m[5][1] += cu * t0;
            m[6][1] += du * cu * t0;
            m[7][1] += cu * t3;
            m[2][2] += k3;
            m[3][2] += zu * k1;
            m[4][2] += k4;
            m[5][2] += t1;
            m[6][2] += du * t1;
            m[7][2] += t4;
            m[3][3] += zu * zu * k0;
            m[4][3] += zu * k2;
            m[5][3] += zu * t0;
            m[6][3] += du * zu * t0;
            m[7][3] += zu * t3;
            m[4][4] += k5;
            m[5][4] += t2;
            m[6][4] += du * t2;
            m[7][4] += t5;
            m[5][5] += w0;
            m[6][5] += du * w0;
            m[7][5] += w1;
            m[6][6] += du * du * w0;
            m[7][6] += du * w1;
            m[7][7] += w2;
            gradient[0] += gh;
            gradient[1] += cu * g0;
            gradient[2] += g1;
            gradient[3] += zu * g0;
            gradient[4] += g2;
            gradient[5] += b0;
            gradient[6] += du * b0;
            gradient[7] += b1;
        }
        return cost;
    }
}
