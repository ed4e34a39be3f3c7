package org.apical.models.xas;

import org.apical.physics.xafs.ComplexSpectrum;
import org.apical.physics.xafs.XafsConstants;
import org.apical.physics.xafs.XafsFourier;

/**
 * chi(k) on the uniform grid, its window and chi(R).
 *
 * @param chi on the uniform grid from 0
 * @param window on that grid
 * @param chir chi(R)
 * @param kmax end of the window, 1/A
 */
record Transform(double[] chi, double[] window, ComplexSpectrum chir, double kmax) {
    private static final double NOISE_FROM = 15;
    private static final double NOISE_TO = 30;

    /** Transforms chi(k). */
    static Transform of(double[] k, double[] chi, TransformParams params, XafsFourier fourier) {
        double kLast = k[k.length - 1];
        double kmax = params.kmax(kLast);
        double[] grid = XafsFourier.onGrid(k, chi);
        double[] window = XafsFourier.forwardWindow(
                params.window(), grid.length, kLast, params.kminInvA(), kmax, params.dkInvA(), params.dk2());
        return new Transform(grid, window, fourier.forward(grid, window, params.kweight(), params.rmaxOutA()), kmax);
    }

    /** Index of the largest modulus. */
    int peak() {
        double[] magnitude = chir.magnitude();
        int best = 0;
        for (int i = 1; i < magnitude.length; i++) {
            if (magnitude[i] > magnitude[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Noise of chi(k) from chi(R) between 15 and 30 A (xas-data, section 5). */
    double epsilonK(TransformParams params, XafsFourier fourier) {
        ComplexSpectrum all = fourier.forward(chi, window, params.kweight(), NOISE_TO + 1);
        int from = (int) (0.01 + NOISE_FROM / XafsConstants.RSTEP);
        int to = (int) (1.01 + NOISE_TO / XafsConstants.RSTEP);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += all.re()[i] * all.re()[i] + all.im()[i] * all.im()[i];
        }
        double area = 0;
        for (double w : window) {
            area += w * XafsConstants.KSTEP;
        }
        double epsilonR = Math.sqrt(sum / (2.0 * (to - from))) / (area / (kmax - params.kminInvA()));
        double power = 2 * params.kweight() + 1;
        return epsilonR
                * Math.sqrt(2
                        * Math.PI
                        * power
                        / (XafsConstants.KSTEP * (Math.pow(kmax, power) - Math.pow(params.kminInvA(), power))));
    }

    /** Root mean square of k^2 chi between 3 and {@code kmax}. */
    static double chiK2Rms(double[] k, double[] chi, double kmax) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < k.length; i++) {
            if (k[i] > 3 && k[i] < kmax) {
                double y = k[i] * k[i] * chi[i];
                sum += y * y;
                n++;
            }
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }
}
