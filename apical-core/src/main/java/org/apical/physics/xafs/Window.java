package org.apical.physics.xafs;

/**
 * Window of a Fourier transform on a uniform grid that starts at zero. The corners are moved to points of the grid, so
 * the grid and its last point matter (xas-data, section 3).
 */
public final class Window {
    private Window() {}

    /**
     * The window on {@code x[i] = i step}, i = 0 .. n-1.
     *
     * @param kind shape
     * @param xmin start of the range
     * @param xmax end of the range
     * @param dx width of the sill at the start; for Kaiser, Bessel and Gaussian the parameter of the shape
     * @param dx2 width of the sill at the end
     */
    public static double[] of(WindowKind kind, double step, int n, double xmin, double xmax, double dx, double dx2) {
        double eps = 1e-4 * step;
        double last = step * (n - 1);
        double start = Math.max(0, xmin - dx / 2);
        double end = Math.min(last, xmax + dx2 / 2);
        double fullFrom = xmin + dx / 2 + eps;
        double fullTo = xmax - dx2 / 2 - eps;
        if (kind == WindowKind.FHANNING) {
            fullFrom = start + eps + Math.max(0, dx) * (xmax - xmin) / 2;
            fullTo = end - eps - Math.min(1, dx2) * (xmax - xmin) / 2;
        }
        int i1 = index(start, eps, step, n);
        int i2 = index(fullFrom, eps, step, n);
        int i3 = index(fullTo, eps, step, n);
        int i4 = index(end, eps, step, n);
        if (i1 == i2) {
            i1 = Math.max(0, i2 - 1);
        }
        if (i3 == i4) {
            i3 = Math.max(i2, i4 - 1);
        }
        double[] w = new double[n];
        switch (kind) {
            case KAISER, BESSEL -> bessel(w, kind, step, i1, i4, dx);
            case GAUSSIAN -> gaussian(w, step, i1, i4, Math.max(dx, eps));
            case SINE -> {
                for (int i = i1; i <= i4; i++) {
                    w[i] = Math.sin(Math.PI * (i4 - i) / (double) Math.max(1, i4 - i1));
                }
            }
            default -> sills(w, kind, new int[] {i1, i2, i3, i4}, eps / step);
        }
        return w;
    }

    private static int index(double x, double eps, double step, int n) {
        return Math.max(0, Math.min(n - 1, (int) ((x + eps) / step)));
    }

    /** Flat between two sills; the falling sill is written last and wins where they meet. */
    private static void sills(double[] w, WindowKind kind, int[] corner, double eps) {
        int i1 = corner[0];
        int i2 = corner[1];
        int i3 = corner[2];
        int i4 = corner[3];
        for (int i = i2; i < i3; i++) {
            w[i] = 1;
        }
        // Corners that fall on one point leave a sill of no width: the smallest one keeps the shape defined.
        double rise = i2 > i1 ? i2 - i1 : eps;
        double fall = i4 > i3 ? i4 - i3 : eps;
        for (int i = i1; i <= i2; i++) {
            w[i] = shape(kind, (i - i1) / rise);
        }
        for (int i = i3; i <= i4; i++) {
            w[i] = shape(kind, 1 - (i - i3) / fall);
        }
    }

    /** From 0 at t = 0 to 1 at t = 1. */
    private static double shape(WindowKind kind, double t) {
        return switch (kind) {
            case PARZEN -> t;
            case WELCH -> 1 - (1 - t) * (1 - t);
            default -> {
                double s = Math.sin(Math.PI / 2 * t);
                yield s * s;
            }
        };
    }

    private static void bessel(double[] w, WindowKind kind, double step, int i1, int i4, double dx) {
        double centre = (i1 + i4) * step / 2;
        double half = Math.max((i4 - i1) * step / 2, 1e-10);
        double top = besselI0(dx);
        for (int i = 0; i < w.length; i++) {
            double u = (i * step - centre) / half;
            double value = besselI0(dx * Math.sqrt(Math.max(0, 1 - u * u)));
            if (kind == WindowKind.KAISER) {
                w[i] = (value - 1) / Math.max(1e-10, top - 1);
            } else {
                w[i] = i > i1 && i < i4 ? value / top : 0;
            }
        }
    }

    private static void gaussian(double[] w, double step, int i1, int i4, double width) {
        double centre = (i1 + i4) * step / 2;
        for (int i = 0; i < w.length; i++) {
            double u = (i * step - centre) / width;
            w[i] = Math.exp(-u * u / 2);
        }
    }

    /** Modified Bessel function of order zero by its power series, all of whose terms are positive. */
    static double besselI0(double x) {
        double q = x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= q / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
