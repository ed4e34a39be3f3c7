package org.apical.physics.pairing;

import static org.apical.physics.pairing.PairingConstants.EULER;

import org.apical.numerics.Roots;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** BCS theory of one order parameter {@code D g(phi)} (pairing-materials, section 1). */
public final class BcsGap {
    /** {@code 2 e^gE / pi}. */
    public static final double TC_PREFACTOR = 2 * Math.exp(EULER) / Math.PI;

    /** zeta(3). */
    private static final double ZETA3 = 1.2020569031595943;

    /** From here on {@code int tanh(u)/u} is its logarithm to all digits. */
    private static final double LOGARITHMIC = 20;

    private static final int ANGLES = 4096;

    private final GapSymmetry symmetry;

    /** Of that symmetry. */
    public BcsGap(GapSymmetry symmetry) {
        this.symmetry = symmetry;
    }

    /**
     * {@code kTc} from {@code 1/lambda = int_0^wc dx tanh(x/2T)/x}, in the unit of the cutoff; 0 where it is too small for a
     * double.
     */
    public static double criticalTemperature(double lambda, double cutoff) {
        double wanted = 1 / lambda;
        double constant = Math.log(4 / Math.PI) + EULER;
        if (wanted > Math.log(LOGARITHMIC) + constant) {
            return cutoff / 2 * Math.exp(constant - wanted);
        }
        double b = Roots.between(x -> integral(x) - wanted, 1e-3 * wanted, LOGARITHMIC * 1.01, 1e-13, 0);
        return cutoff / (2 * b);
    }

    /** {@code int_0^b tanh(u)/u du} for b up to 21. */
    private static double integral(double b) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(20, 0, 1);
        int panels = 1 + (int) Math.ceil(b / 1.5);
        double sum = 0;
        for (int p = 0; p < panels; p++) {
            double low = b * p / panels;
            double width = b / panels;
            sum += width
                    * rule.integrate(x -> {
                        double u = low + width * x;
                        return u < 1e-8 ? 1 : Math.tanh(u) / u;
                    });
        }
        return sum;
    }

    /** {@code kTc = 1.13387 wc exp(-1/lambda)}. */
    public static double weakCriticalTemperature(double lambda, double cutoff) {
        return TC_PREFACTOR * cutoff * Math.exp(-1 / lambda);
    }

    /** The gap at T = 0 from {@code 1/lambda = <g^2 asinh(wc/(D|g|))> / <g^2>}, in the unit of the cutoff. */
    public double zero(double lambda, double cutoff) {
        double wanted = 1 / lambda;
        if (symmetry == GapSymmetry.S) {
            return cutoff / Math.sinh(wanted);
        }
        // asinh(x) = ln 2x for large x
        double weak = wanted - Math.log(2) + symmetry.squareLog() / symmetry.square();
        if (weak > 25) {
            return cutoff * Math.exp(-weak);
        }
        double[] g = symmetry.values(ANGLES);
        double y = Roots.between(x -> average(g, Math.exp(x)) - wanted, -25, 26, 0, 1e-14);
        return cutoff * Math.exp(-y);
    }

    private double average(double[] g, double ratio) {
        double sum = 0;
        for (double gi : g) {
            double x = ratio / gi;
            sum += gi * gi * (x < 1e-4 ? x - x * x * x / 6 : Math.log(x + Math.sqrt(1 + x * x)));
        }
        return sum / (g.length * symmetry.square());
    }

    /** {@code D(0)/kTc} in weak coupling. */
    public double weakRatio() {
        return Math.PI / Math.exp(EULER) * Math.exp(-symmetry.squareLog() / symmetry.square());
    }

    /** {@code dC/(gamma Tc)} in weak coupling. */
    public double specificHeatJump() {
        return 12 / (7 * ZETA3) * symmetry.square() * symmetry.square() / symmetry.fourth();
    }

    /**
     * {@code D(T)/kTc} of weak coupling from {@code ln(Tc/T) = 2 pi T sum [1/w_n - <g^2 / sqrt(w_n^2 + D^2 g^2)> / <g^2>]}.
     *
     * @param reduced T/Tc
     */
    public double overKTc(double reduced) {
        if (reduced >= 1) {
            return 0;
        }
        if (reduced < (symmetry == GapSymmetry.S ? 0.03 : 0.002)) {
            return weakRatio();
        }
        double top = 1.05 * weakRatio();
        int terms = Math.max(200, (int) Math.ceil(8 * top / (2 * Math.PI * reduced)));
        double[] g = symmetry.values(Math.max(96, (int) Math.ceil(4 * top / reduced)));
        double wanted = -Math.log(reduced);
        return Roots.between(d -> sum(d, reduced, terms, g) - wanted, 0, top, 1e-12, 1e-12);
    }

    /** The terms beyond are an integral, by the midpoint rule backwards. */
    private double sum(double gap, double t, int terms, double[] g) {
        double total = 0;
        double edge = 2 * Math.PI * t * terms;
        for (double gi : g) {
            double a = gap * gi;
            double s = 0;
            for (int n = terms - 1; n >= 0; n--) {
                double w = Math.PI * t * (2 * n + 1);
                double root = Math.sqrt(w * w + a * a);
                // 1/w - 1/root without cancellation
                s += a * a / (w * root * (root + w));
            }
            double rootEdge = Math.sqrt(edge * edge + a * a);
            s = 2 * Math.PI * t * s + Math.log1p(a * a / (2 * edge * (edge + rootEdge)));
            total += gi * gi * s;
        }
        return total / (g.length * symmetry.square());
    }

    /**
     * Density of states {@code <|Re z / sqrt(z^2 - g^2)|>}, z = E - i Gamma, over the normal one; infinite at an unbroadened
     * edge. For d it is {@code (2/pi) Re K(1/z^2)}, K by the arithmetic-geometric mean.
     *
     * @param energy over D
     * @param gamma over D
     */
    public double density(double energy, double gamma) {
        if (gamma == 0 && energy == 1) {
            return Double.POSITIVE_INFINITY;
        }
        if (gamma == 0 && energy == 0) {
            return 0;
        }
        // A broadening of nothing still says from which side the cut is met.
        Complex z = new Complex(energy, -Math.max(gamma, 1e-200));
        Complex square = z.times(z);
        if (symmetry == GapSymmetry.S) {
            return Math.abs(z.over(square.plus(-1, 0).root()).re);
        }
        Complex a = new Complex(1, 0);
        Complex b = square.plus(-1, 0).over(square).root();
        for (int i = 0; i < 60; i++) {
            Complex mean = new Complex((a.re + b.re) / 2, (a.im + b.im) / 2);
            Complex geometric = a.times(b).root();
            // of the two roots the one nearer to the mean
            if (mean.re * geometric.re + mean.im * geometric.im < 0) {
                geometric = new Complex(-geometric.re, -geometric.im);
            }
            a = mean;
            b = geometric;
            if (Math.hypot(a.re - b.re, a.im - b.im) <= 1e-15 * Math.hypot(a.re, a.im)) {
                break;
            }
        }
        return Math.abs(new Complex(1, 0).over(a).re);
    }

    private record Complex(double re, double im) {
        Complex times(Complex o) {
            return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
        }

        Complex plus(double x, double y) {
            return new Complex(re + x, im + y);
        }

        Complex over(Complex o) {
            double s = o.re * o.re + o.im * o.im;
            return new Complex((re * o.re + im * o.im) / s, (im * o.re - re * o.im) / s);
        }

        Complex root() {
            double modulus = Math.sqrt(Math.hypot(re, im));
            double half = Math.atan2(im, re) / 2;
            return new Complex(modulus * Math.cos(half), modulus * Math.sin(half));
        }
    }
}
