package org.apical.numerics;

/**
 * The Faddeeva function {@code w(z) = exp(-z^2) erfc(-iz)} in the upper half plane, by Weideman's rational expansion (SIAM
 * J. Numer. Anal. 31, 1497 (1994)).
 */
public final class Faddeeva {
    private static final int TERMS = 48;
    private static final double SCALE = Math.sqrt(TERMS / Math.sqrt(2));
    private static final double[] COEFFICIENTS = coefficients();

    private Faddeeva() {}

    /**
     * The value at {@code x + iy}.
     *
     * @param y from 0
     * @return real and imaginary part
     */
    public static double[] w(double x, double y) {
        // L - iz and L + iz for z = x + iy
        double downRe = SCALE + y;
        double downIm = -x;
        double upRe = SCALE - y;
        double square = downRe * downRe + downIm * downIm;
        double ratioRe = (upRe * downRe + x * downIm) / square;
        double ratioIm = (x * downRe - upRe * downIm) / square;
        double re = 0;
        double im = 0;
        for (int n = TERMS - 1; n >= 0; n--) {
            double next = re * ratioRe - im * ratioIm + COEFFICIENTS[n];
            im = re * ratioIm + im * ratioRe;
            re = next;
        }
        // 2 p / (L - iz)^2 + (1 / sqrt(pi)) / (L - iz)
        double inverseRe = downRe / square;
        double inverseIm = -downIm / square;
        double sumRe = 2 * (re * inverseRe - im * inverseIm) + 1 / Math.sqrt(Math.PI);
        double sumIm = 2 * (re * inverseIm + im * inverseRe);
        return new double[] {sumRe * inverseRe - sumIm * inverseIm, sumRe * inverseIm + sumIm * inverseRe};
    }

    /** Fourier coefficients of {@code exp(-t^2) (L^2 + t^2)} in the angle theta of {@code t = L tan(theta / 2)}. */
    private static double[] coefficients() {
        int points = 4 * TERMS;
        double[] a = new double[TERMS];
        for (int k = -points / 2 + 1; k < points / 2; k++) {
            double theta = 2 * Math.PI * k / points;
            double t = SCALE * Math.tan(theta / 2);
            double f = Math.exp(-t * t) * (SCALE * SCALE + t * t);
            for (int n = 0; n < TERMS; n++) {
                a[n] += f * Math.cos((n + 1) * theta) / points;
            }
        }
        return a;
    }
}
