package org.apical.physics.maps;

import org.apical.physics.maps.PeakShape.Background;
import org.apical.physics.maps.PeakShape.Form;
import org.jspecify.annotations.Nullable;

/**
 * One peak over a background in one frame (phase-separation, H): sums over a region, and a fit by maximum likelihood of Poisson
 * counts (Fisher's scoring, weights of the model) or by least squares [P: mortensen2010]. Safe for many threads: each call has
 * its own memory.
 *
 * @param form of the peak
 * @param background free in the fit
 * @param poisson else unweighted least squares
 * @param significance frames whose net sum is below so many of its errors are not fitted
 */
public record PeakFit(Form form, Background background, boolean poisson, double significance) {
    private static final double TOLERANCE = 1e-10;
    private static final double ROUGH = 1e-4;
    private static final int ITERATIONS = 400;
    private static final int PEAK = 5;

    /** What became of a frame. */
    public enum Status {
        /** Fitted. */
        OK,
        /** Fitted, but the centre lies outside the region. */
        EDGE,
        /** No peak that stands out of the noise: not fitted. */
        WEAK,
        /** The fit did not converge. */
        FAILED,
        /** Too few pixels are there. */
        MISSING
    }

    /**
     * Results of a frame; NaN where there is none. Positions in pixels of the region, from the centre of its first pixel.
     *
     * @param roiSum sum of the counts
     * @param netSum sum of the counts above the plane through the ring
     * @param netSumError its standard error for Poisson counts
     * @param amplitude A
     * @param centreRow u0
     * @param centreColumn v0
     * @param sigmaRow su
     * @param sigmaColumn sv
     * @param background at the centre
     * @param slopeRow of the background along rows, per pixel
     * @param slopeColumn along columns
     * @param reducedChi2 per degree of freedom
     * @param iterations of the last stage
     */
    public record Found(
            Status status,
            double roiSum,
            double netSum,
            double netSumError,
            double amplitude,
            double centreRow,
            double centreColumn,
            double sigmaRow,
            double sigmaColumn,
            double background,
            double slopeRow,
            double slopeColumn,
            double reducedChi2,
            int iterations) {
        /** {@code 2 pi A su sv}: exact for both forms. */
        public double intensity() {
            return 2 * Math.PI * amplitude * sigmaRow * sigmaColumn;
        }

        private static Found unfitted(Status status, double roiSum, double netSum, double error, int iterations) {
            double n = Double.NaN;
            return new Found(status, roiSum, netSum, error, n, n, n, n, n, n, n, n, n, iterations);
        }
    }

    /**
     * Fits a frame.
     *
     * @param counts height x width, row by row; NaN where a pixel is masked
     * @param height at least 5
     * @param width at least 5
     */
    public Found fit(double[] counts, int height, int width) {
        double sum = 0;
        int there = 0;
        for (double y : counts) {
            if (!Double.isNaN(y)) {
                sum += y;
                there++;
            }
        }
        double[] plane = there == 0 ? null : ring(counts, height, width);
        if (plane == null || there < 2 * PeakSums.PARAMETERS) {
            return Found.unfitted(Status.MISSING, there == 0 ? Double.NaN : sum, Double.NaN, Double.NaN, 0);
        }
        double net = 0;
        for (int i = 0; i < counts.length; i++) {
            if (!Double.isNaN(counts[i])) {
                net += counts[i] - at(plane, i, height, width);
            }
        }
        double error = Math.sqrt(Math.max(0, sum + (double) there * there / plane[4] * plane[3]));
        if (net < significance * error || !(net > 0)) {
            return Found.unfitted(Status.WEAK, sum, net, error, 0);
        }
        double[] start = start(counts, height, width, plane);
        PeakSums squares = new PeakSums(counts, height, width, form, false);
        int used = start == null ? -1 : levenberg(squares, start, poisson ? ROUGH : TOLERANCE, height, width);
        if (start != null && used >= 0 && poisson) {
            used = scoring(new PeakSums(counts, height, width, form, true), start, height, width, plane);
        }
        if (start == null || used < 0) {
            return Found.unfitted(Status.FAILED, sum, net, error, start == null ? 0 : ITERATIONS);
        }
        double u = start[1] + (height - 1) / 2.0;
        double v = start[2] + (width - 1) / 2.0;
        boolean inside = u >= -0.5 && v >= -0.5 && u <= height - 0.5 && v <= width - 0.5;
        return new Found(
                inside ? Status.OK : Status.EDGE,
                sum,
                net,
                error,
                start[0],
                u,
                v,
                Math.exp(start[3]),
                Math.exp(start[4]),
                start[5] + start[6] * start[1] + start[7] * start[2],
                start[6],
                start[7],
                chi2(counts, height, width, start) / Math.max(1, there - free()),
                used);
    }

    private int free() {
        return PEAK + background.parameters();
    }

    /** The fitted model at a pixel of the region. */
    public double model(Found found, double u, double v) {
        double[] p = {
            found.amplitude,
            found.centreRow,
            found.centreColumn,
            Math.log(found.sigmaRow),
            Math.log(found.sigmaColumn),
            0,
            0,
            0
        };
        return PeakSums.model(p, form, u, v)
                + found.background
                + found.slopeRow * (u - found.centreRow)
                + found.slopeColumn * (v - found.centreColumn);
    }

    private static double at(double[] plane, int i, int height, int width) {
        return plane[0] + plane[1] * (i / width - (height - 1) / 2.0) + plane[2] * (i % width - (width - 1) / 2.0);
    }

    /** Plane through the outermost two pixels on each side by least squares, their mean, their number; null where they are too few. */
    private static double @Nullable [] ring(double[] counts, int height, int width) {
        double[][] m = new double[3][3];
        double[] b = new double[3];
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                double y = counts[r * width + c];
                boolean inner = r > 1 && c > 1 && r < height - 2 && c < width - 2;
                if (inner || Double.isNaN(y)) {
                    continue;
                }
                double[] x = {1, r - (height - 1) / 2.0, c - (width - 1) / 2.0};
                for (int i = 0; i < 3; i++) {
                    b[i] += x[i] * y;
                    for (int j = 0; j <= i; j++) {
                        m[i][j] += x[i] * x[j];
                    }
                }
            }
        }
        double n = m[0][0];
        double mean = b[0] / n;
        if (n < 3 || !solve(m, b, 3, 0)) {
            return null;
        }
        return new double[] {b[0], b[1], b[2], mean, n};
    }

    /** A first guess: the brightest 3 x 3 pixels above the plane, and how far half of that reaches along rows and columns. */
    private double @Nullable [] start(double[] counts, int height, int width, double[] plane) {
        double[] net = new double[counts.length];
        for (int i = 0; i < net.length; i++) {
            net[i] = !Double.isNaN(counts[i]) ? counts[i] - at(plane, i, height, width) : 0;
        }
        double[] smooth = new double[net.length];
        int best = -1;
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                double sum = 0;
                int n = 0;
                for (int i = Math.max(0, r - 1); i <= Math.min(height - 1, r + 1); i++) {
                    for (int j = Math.max(0, c - 1); j <= Math.min(width - 1, c + 1); j++) {
                        if (!Double.isNaN(counts[i * width + j])) {
                            sum += net[i * width + j];
                            n++;
                        }
                    }
                }
                smooth[r * width + c] = n == 0 ? 0 : sum / n;
                if (best < 0 || smooth[r * width + c] > smooth[best]) {
                    best = r * width + c;
                }
            }
        }
        double top = smooth[best];
        if (!(top > 0)) {
            return null;
        }
        int row = best / width;
        int column = best % width;
        double[] p = new double[PeakSums.PARAMETERS];
        p[0] = top;
        p[1] = row - (height - 1) / 2.0;
        p[2] = column - (width - 1) / 2.0;
        double scale = PeakShape.fwhm(form);
        p[3] = Math.log(reach(smooth, best, width, row, height, top / 2) / scale);
        p[4] = Math.log(reach(smooth, best, 1, column, width, top / 2) / scale);
        if (background != Background.NONE) {
            p[5] = plane[0];
        }
        if (background == Background.PLANE) {
            p[6] = plane[1];
            p[7] = plane[2];
        }
        return p;
    }

    /** Pixels in a row above a level around a place. */
    private static double reach(double[] smooth, int at, int step, int place, int length, double level) {
        int n = 1;
        for (int k = 1; place + k < length && smooth[at + k * step] > level; k++) {
            n++;
        }
        for (int k = 1; place - k >= 0 && smooth[at - k * step] > level; k++) {
            n++;
        }
        return n;
    }

    /** Least squares after Levenberg and Marquardt; -1 where it does not converge. */
    private int levenberg(PeakSums sums, double[] p, double tolerance, int height, int width) {
        int n = free();
        double lambda = 1e-3;
        double cost = sums.evaluate(p);
        double[] gradient = sums.gradient.clone();
        double[][] curvature = copy(sums.curvature);
        for (int k = 1; k <= ITERATIONS; k++) {
            double[] step = gradient.clone();
            if (!solve(copy(curvature), step, n, lambda)) {
                lambda = Math.max(1e-6, lambda * 10);
                continue;
            }
            double[] next = moved(p, step, n, 1, height, width);
            double value = next == null ? Double.POSITIVE_INFINITY : sums.evaluate(next);
            double change = next == null ? 1 : change(p, next);
            if (next != null && value <= cost * (1 + 1e-13)) {
                System.arraycopy(next, 0, p, 0, p.length);
                cost = value;
                gradient = sums.gradient.clone();
                curvature = copy(sums.curvature);
                boolean done = change < tolerance && lambda < 1e-3;
                lambda = lambda < 1e-9 ? 0 : lambda / 10;
                if (done) {
                    return k;
                }
            } else if (change < tolerance) {
                return k;
            } else {
                lambda = Math.max(1e-6, lambda * 10);
                if (lambda > 1e12) {
                    return -1;
                }
            }
        }
        // as a start for the likelihood any place will do
        return tolerance > TOLERANCE ? ITERATIONS : -1;
    }

    /** Fisher's scoring with step halving; -1 where it does not converge. */
    private int scoring(PeakSums sums, double[] p, int height, int width, double[] plane) {
        int n = free();
        double cost = sums.evaluate(p);
        if (Double.isInfinite(cost)) {
            // least squares may go below zero where there are no counts: begin above
            p[0] = Math.max(p[0], 1e-3);
            if (background != Background.NONE) {
                p[5] = Math.max(plane[3], 1e-3);
                p[6] = 0;
                p[7] = 0;
            }
            cost = sums.evaluate(p);
            if (Double.isInfinite(cost)) {
                return -1;
            }
        }
        double[] gradient = sums.gradient.clone();
        double[][] curvature = copy(sums.curvature);
        for (int k = 1; k <= ITERATIONS; k++) {
            double[] step = gradient.clone();
            double lambda = 0;
            while (!solve(copy(curvature), step, n, lambda)) {
                step = gradient.clone();
                lambda = lambda == 0 ? 1e-9 : lambda * 10;
                if (lambda > 1) {
                    return -1;
                }
            }
            double factor = 1;
            double[] next = moved(p, step, n, factor, height, width);
            double whole = next == null ? 1 : change(p, next);
            double value = next == null ? Double.POSITIVE_INFINITY : sums.evaluate(next);
            while (!(value <= cost + 1e-12 * (1 + Math.abs(cost)))) {
                factor /= 2;
                if (factor < 1e-12) {
                    return whole < 1e-7 ? k : -1;
                }
                next = moved(p, step, n, factor, height, width);
                value = next == null ? Double.POSITIVE_INFINITY : sums.evaluate(next);
            }
            if (next == null) {
                return -1;
            }
            double change = change(p, next);
            System.arraycopy(next, 0, p, 0, p.length);
            cost = value;
            if (change < TOLERANCE) {
                return k;
            }
            gradient = sums.gradient.clone();
            curvature = copy(sums.curvature);
        }
        return -1;
    }

    /** The parameters a step further, the step cut to what changes widths by a factor e and centres by the frame; null where that leads nowhere. */
    private static double @Nullable [] moved(double[] p, double[] step, int n, double factor, int height, int width) {
        double scale = factor;
        scale = Math.min(scale, factor / Math.max(1e-300, Math.abs(step[3])));
        scale = Math.min(scale, factor / Math.max(1e-300, Math.abs(step[4])));
        scale = Math.min(scale, factor * height / 2 / Math.max(1e-300, Math.abs(step[1])));
        scale = Math.min(scale, factor * width / 2 / Math.max(1e-300, Math.abs(step[2])));
        double[] next = p.clone();
        for (int i = 0; i < n; i++) {
            next[i] += scale * step[i];
        }
        boolean sane = next[0] > 0
                && Math.abs(next[1]) < 2 * height
                && Math.abs(next[2]) < 2 * width
                && next[3] > Math.log(0.02)
                && next[4] > Math.log(0.02)
                && next[3] < Math.log(20.0 * height)
                && next[4] < Math.log(20.0 * width);
        return sane ? next : null;
    }

    private static double change(double[] p, double[] next) {
        double most = 0;
        for (int i = 0; i < p.length; i++) {
            most = Math.max(most, Math.abs(next[i] - p[i]) / Math.max(1, Math.abs(next[i])));
        }
        return most;
    }

    private double chi2(double[] counts, int height, int width, double[] p) {
        double sum = 0;
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                double y = counts[r * width + c];
                if (!Double.isNaN(y)) {
                    double m = PeakSums.model(p, form, r - (height - 1) / 2.0, c - (width - 1) / 2.0);
                    sum += poisson ? (m > 0 ? (y - m) * (y - m) / m : 0) : (y - m) * (y - m);
                }
            }
        }
        return sum;
    }

    private static double[][] copy(double[][] m) {
        double[][] out = new double[m.length][];
        for (int i = 0; i < m.length; i++) {
            out[i] = m[i].clone();
        }
        return out;
    }

    /** Solves the leading n equations of a symmetric matrix, its lower half given, in place, by Cholesky's factors; false where it is not positive. */
    private static boolean solve(double[][] m, double[] b, int n, double damping) {
        for (int j = 0; j < n; j++) {
            double diagonal = m[j][j];
            double d = diagonal * (1 + damping);
            for (int k = 0; k < j; k++) {
                d -= m[j][k] * m[j][k];
            }
            if (!(d > 1e-14 * diagonal)) {
                return false;
            }
            m[j][j] = Math.sqrt(d);
            for (int i = j + 1; i < n; i++) {
                double s = m[i][j];
                for (int k = 0; k < j; k++) {
                    s -= m[i][k] * m[j][k];
                }
                m[i][j] = s / m[j][j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= m[i][k] * b[k];
            }
            b[i] /= m[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                b[i] -= m[k][i] * b[k];
            }
            b[i] /= m[i][i];
        }
        return true;
    }
}
