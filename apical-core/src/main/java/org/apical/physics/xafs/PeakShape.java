package org.apical.physics.xafs;

import org.apical.numerics.Faddeeva;
import org.hipparchus.special.Erf;

/**
 * Shapes of peaks and edge steps in XANES. Four numbers describe each: amplitude (area of a peak, height of a step), centre,
 * width (full width at half maximum of the peak, or of the derivative of the step) and one more, which only the Voigt shape
 * (width of its Lorentzian part; {@code width} is the Gaussian's) and the pseudo-Voigt shape (fraction of its Lorentzian
 * part, 0 to 1) use.
 */
public enum PeakShape {
    GAUSSIAN,
    LORENTZIAN,
    VOIGT,
    PSEUDO_VOIGT,
    /** Step {@code 1/2 + arctan(2 d / width) / pi}: an edge broadened by the life time. */
    ARCTAN,
    /** Step {@code (1 + erf(d / (sigma sqrt 2))) / 2}: an edge broadened by the resolution. */
    ERF;

    /** Full width at half maximum of a Gaussian over its standard deviation. */
    public static final double FWHM = 2 * Math.sqrt(2 * Math.log(2));

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Whether it is an edge step rather than a peak. */
    public boolean isStep() {
        return this == ARCTAN || this == ERF;
    }

    /** How many of the four numbers it uses. */
    public int parameters() {
        return this == VOIGT || this == PSEUDO_VOIGT ? 4 : 3;
    }

    /**
     * Value and derivatives.
     *
     * @param energy eV
     * @param p amplitude, centre, width, and the fourth number
     * @param gradient where the derivatives with respect to the four go
     */
    public double value(double energy, double[] p, double[] gradient) {
        double d = energy - p[1];
        double amplitude = p[0];
        double unit =
                switch (this) {
                    case GAUSSIAN -> gaussian(d, p[2], gradient);
                    case LORENTZIAN -> lorentzian(d, p[2], gradient);
                    case VOIGT -> voigt(d, p[2], p[3], gradient);
                    case PSEUDO_VOIGT -> pseudoVoigt(d, p[2], p[3], gradient);
                    case ARCTAN -> arctan(d, p[2], gradient);
                    case ERF -> erf(d, p[2], gradient);
                };
        gradient[0] = unit;
        for (int j = 1; j < 4; j++) {
            gradient[j] *= amplitude;
        }
        return amplitude * unit;
    }

    private static double gaussian(double d, double width, double[] gradient) {
        double s = width / FWHM;
        double u = d / s;
        double g = Math.exp(-u * u / 2) / (s * ROOT_TWO_PI);
        gradient[1] = g * u / s;
        gradient[2] = g * (u * u - 1) / width;
        gradient[3] = 0;
        return g;
    }

    private static double lorentzian(double d, double width, double[] gradient) {
        double half = width / 2;
        double square = d * d + half * half;
        double l = half / (Math.PI * square);
        gradient[1] = l * 2 * d / square;
        gradient[2] = (l / half - 2 * l * half / square) / 2;
        gradient[3] = 0;
        return l;
    }

    private static double pseudoVoigt(double d, double width, double fraction, double[] gradient) {
        double l = lorentzian(d, width, gradient);
        double centre = gradient[1];
        double wide = gradient[2];
        double g = gaussian(d, width, gradient);
        gradient[1] = fraction * centre + (1 - fraction) * gradient[1];
        gradient[2] = fraction * wide + (1 - fraction) * gradient[2];
        gradient[3] = l - g;
        return fraction * l + (1 - fraction) * g;
    }

    private static double voigt(double d, double width, double lorentzian, double[] gradient) {
        double unit = Math.sqrt(2) * width / FWHM;
        double x = d / unit;
        double y = lorentzian / 2 / unit;
        double[] w = Faddeeva.w(x, y);
        double norm = 1 / (unit * Math.sqrt(Math.PI));
        // w' = -2 z w + 2 i / sqrt(pi)
        double slopeRe = -2 * (x * w[0] - y * w[1]);
        double slopeIm = -2 * (x * w[1] + y * w[0]) + 2 / Math.sqrt(Math.PI);
        double v = norm * w[0];
        gradient[1] = -norm * slopeRe / unit;
        gradient[2] = -(v + norm * (slopeRe * x - slopeIm * y)) / width;
        gradient[3] = -norm * slopeIm / (2 * unit);
        return v;
    }

    private static double arctan(double d, double width, double[] gradient) {
        double half = width / 2;
        double square = d * d + half * half;
        gradient[1] = -half / (Math.PI * square);
        gradient[2] = -d / (2 * Math.PI * square);
        gradient[3] = 0;
        return 0.5 + Math.atan(d / half) / Math.PI;
    }

    private static double erf(double d, double width, double[] gradient) {
        double g = gaussian(d, width, gradient);
        gradient[1] = -g;
        gradient[2] = -g * d / width;
        gradient[3] = 0;
        return 0.5 * Erf.erfc(-d * FWHM / (width * Math.sqrt(2)));
    }
}
