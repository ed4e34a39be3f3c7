package org.apical.physics.xafs;

/** Smoothing on points that are not equally spaced: convolution of the trapezoidal measure, normalised at the ends. */
public final class Smoothing {
    private Smoothing() {}

    /** Kernels. */
    public enum Kernel {
        /** {@code exp(-t^2 / 2 width^2)}. */
        GAUSSIAN,
        /** {@code 1 / (1 + (t / width)^2)}: width is the half width at half maximum. */
        LORENTZIAN,
        /** Constant for |t| up to the width. */
        BOXCAR
    }

    /** The convolution of y with a kernel of that width (units of x). */
    public static double[] convolve(double[] x, double[] y, Kernel kernel, double width) {
        int n = x.length;
        double[] out = new double[n];
        double reach =
                kernel == Kernel.GAUSSIAN ? 9 * width : kernel == Kernel.BOXCAR ? width : Double.POSITIVE_INFINITY;
        int from = 0;
        for (int i = 0; i < n; i++) {
            while (x[i] - x[from] > reach) {
                from++;
            }
            double sum = 0;
            double norm = 0;
            for (int j = from; j < n && x[j] - x[i] <= reach; j++) {
                double cell = (x[Math.min(j + 1, n - 1)] - x[Math.max(j - 1, 0)]) / 2;
                double w = cell * weight(kernel, (x[j] - x[i]) / width);
                sum += w * y[j];
                norm += w;
            }
            out[i] = norm > 0 ? sum / norm : y[i];
        }
        return out;
    }

    private static double weight(Kernel kernel, double t) {
        return switch (kernel) {
            case GAUSSIAN -> Math.exp(-t * t / 2);
            case LORENTZIAN -> 1 / (1 + t * t);
            case BOXCAR -> 1;
        };
    }
}
