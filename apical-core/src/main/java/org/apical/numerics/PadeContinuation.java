package org.apical.numerics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Analytic continuation from the imaginary to the real axis: the continued fraction of Vidberg and Serene (J. Low Temp.
 * Phys. 29, 179 (1977)) through real values at imaginary places, {@code f(i y_k) = f_k}. In {@code y = -i z} all its
 * coefficients are real; they are found and summed with 60 digits, for in doubles they are noise beyond some 30 points.
 */
public final class PadeContinuation {
    private static final MathContext DIGITS = new MathContext(60);

    private final BigDecimal[] places;
    private final BigDecimal[] coefficients;

    /**
     * Through the points.
     *
     * @param y places, all different
     * @param f values
     */
    public PadeContinuation(double[] y, double[] f) {
        int n = y.length;
        places = new BigDecimal[n];
        BigDecimal[] g = new BigDecimal[n];
        for (int k = 0; k < n; k++) {
            places[k] = new BigDecimal(y[k]);
            g[k] = new BigDecimal(f[k]);
        }
        BigDecimal[] a = new BigDecimal[n];
        int used = 0;
        while (used < n) {
            a[used] = g[used];
            if (a[used].signum() == 0) {
                break;
            }
            boolean broken = false;
            for (int k = used + 1; k < n && !broken; k++) {
                // g_{p+1}(y_k) = (a_p - g_p(y_k)) / ((y_k - y_p) g_p(y_k))
                broken = g[k].signum() == 0;
                if (!broken) {
                    g[k] = a[used].subtract(g[k], DIGITS)
                            .divide(places[k].subtract(places[used]).multiply(g[k], DIGITS), DIGITS);
                }
            }
            used++;
            if (broken) {
                break;
            }
        }
        coefficients = Arrays.copyOf(a, used);
    }

    /** Real and imaginary part at {@code x + i eta}, x real. */
    public double[] value(double x, double eta) {
        // y = -i (x + i eta) = eta - i x
        BigDecimal re = new BigDecimal(eta);
        BigDecimal im = new BigDecimal(-x);
        BigDecimal tailRe = BigDecimal.ONE;
        BigDecimal tailIm = BigDecimal.ZERO;
        for (int p = coefficients.length - 1; p >= 1; p--) {
            // tail = 1 + a_p (y - y_{p-1}) / tail
            BigDecimal upRe = re.subtract(places[p - 1]).multiply(coefficients[p], DIGITS);
            BigDecimal upIm = im.multiply(coefficients[p], DIGITS);
            BigDecimal square = tailRe.multiply(tailRe, DIGITS).add(tailIm.multiply(tailIm, DIGITS), DIGITS);
            if (square.signum() == 0) {
                square = new BigDecimal("1e-100");
            }
            BigDecimal ratioRe = upRe.multiply(tailRe, DIGITS)
                    .add(upIm.multiply(tailIm, DIGITS), DIGITS)
                    .divide(square, DIGITS);
            BigDecimal ratioIm = upIm.multiply(tailRe, DIGITS)
                    .subtract(upRe.multiply(tailIm, DIGITS), DIGITS)
                    .divide(square, DIGITS);
            tailRe = BigDecimal.ONE.add(ratioRe, DIGITS);
            tailIm = ratioIm;
        }
        if (coefficients.length == 0) {
            return new double[] {0, 0};
        }
        BigDecimal square = tailRe.multiply(tailRe, DIGITS).add(tailIm.multiply(tailIm, DIGITS), DIGITS);
        if (square.signum() == 0) {
            square = new BigDecimal("1e-100");
        }
        return new double[] {
            coefficients[0].multiply(tailRe, DIGITS).divide(square, DIGITS).doubleValue(),
            coefficients[0]
                    .negate()
                    .multiply(tailIm, DIGITS)
                    .divide(square, DIGITS)
                    .doubleValue()
        };
    }
}
