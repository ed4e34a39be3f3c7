package org.apical.physics.pairing;

/**
 * Superfluid density of one gap (pairing-materials, section 7): with {@code y = D(T)/kT} it is a function of y alone, {@code
 * rho = <f(y|g|)>}, {@code f(a) = 1 - 2 int_0^inf du / (4 cosh^2(E/2))}, {@code E = sqrt(a^2 + u^2)}.
 */
public final class SuperfluidDensity {
    private static final double STEP = 0.5;
    /** Beyond this above the gap a term is below 1e-19 of the first. */
    private static final double END = 45;

    /** Above this ratio the nodes of a d-wave gap are narrow and its expansion in 1/y is exact to all digits. */
    private static final double NODAL = 120;

    /** {@code (2/pi) int_0^inf a^p (1 - f(a)) da} for p = 0, 2, 4 and the factors of the expansion of 1/sqrt(1-g^2). */
    private static final double[] MOMENTS = moments();

    private SuperfluidDensity() {}

    /** The gap at a temperature: {@code D(0) tanh{1.82 [1.018 (Tc/T - 1)]^0.51}} (Carrington and Manzano 2003). */
    public static double gap(double zero, double t, double tc) {
        if (t >= tc) {
            return 0;
        }
        return t <= 0 ? zero : zero * Math.tanh(1.82 * Math.pow(1.018 * (tc / t - 1), 0.51));
    }

    /** Density and its derivative by y, of an s-wave gap. */
    public static double[] s(double y) {
        double a = Math.abs(y);
        if (a > 700) {
            return new double[] {1, 0};
        }
        // The integrand is analytic in u to a distance of pi at least: the trapezoidal rule with step 1/2 is exact.
        double x = Math.exp(-a);
        double sum = 0.5 * weight(x);
        double slope = 0.5 * weight(x) * bend(x);
        double end = Math.sqrt(END * (END + 2 * a));
        for (double u = STEP; u < end; u += STEP) {
            double e = Math.sqrt(a * a + u * u);
            x = Math.exp(-e);
            double w = weight(x);
            sum += w;
            slope += w * bend(x) * (a / e);
        }
        return new double[] {1 - 2 * STEP * sum, -2 * STEP * slope};
    }

    /** {@code 1 / (4 cosh^2(e/2))} of {@code x = exp(-e)}. */
    private static double weight(double x) {
        return x / ((1 + x) * (1 + x));
    }

    /** Its logarithmic derivative by e. */
    private static double bend(double x) {
        return (x - 1) / (1 + x);
    }

    /** Density and its derivative by y, of a d-wave gap whose largest value is y. */
    public static double[] d(double y) {
        if (y > NODAL) {
            double i = 1 / y;
            double i2 = i * i;
            return new double[] {
                1 - i * (MOMENTS[0] + i2 * (MOMENTS[1] + i2 * MOMENTS[2])),
                i2 * (MOMENTS[0] + i2 * (3 * MOMENTS[1] + 5 * i2 * MOMENTS[2]))
            };
        }
        double[] g = GapSymmetry.D.values(Math.max(96, (int) Math.ceil(6 * y)));
        double sum = 0;
        double slope = 0;
        for (double gi : g) {
            double[] f = s(y * gi);
            sum += f[0];
            slope += gi * f[1];
        }
        return new double[] {sum / g.length, slope / g.length};
    }

    /** Density of an s-wave gap by the sum over Matsubara frequencies, as a check. */
    public static double matsubara(double y, int terms) {
        double sum = 0;
        for (int n = terms - 1; n >= 0; n--) {
            double w = Math.PI * (2 * n + 1);
            sum += y * y / Math.pow(w * w + y * y, 1.5);
        }
        double edge = 2 * Math.PI * terms;
        return 2 * Math.PI * sum + 1 - edge / Math.sqrt(edge * edge + y * y);
    }

    private static double[] moments() {
        double[] out = new double[3];
        double step = 0.02;
        for (double a = step / 2; a < 60; a += step) {
            double h = 1 - s(a)[0];
            out[0] += h * step;
            out[1] += a * a * h * step;
            out[2] += a * a * a * a * h * step;
        }
        return new double[] {2 / Math.PI * Math.PI * Math.log(2), 2 / Math.PI * out[1] / 2, 2 / Math.PI * out[2] * 3 / 8
        };
    }
}
