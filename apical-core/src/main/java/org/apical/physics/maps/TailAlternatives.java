package org.apical.physics.maps;

import org.apical.numerics.ConvergenceException;
import org.apical.numerics.Roots;
import org.hipparchus.special.Erf;

/**
 * Other laws for the tail of a sample, each by maximum likelihood on the same values at or above vmin, and the test of
 * {@code Vuong} that compares them with the power law [P: vuong1989, clauset2009; phase-separation, E1].
 */
public final class TailAlternatives {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /**
     * An alternative.
     *
     * @param first its first parameter: rate, mu, scale, or exponent; NaN at the boundary
     * @param second its second parameter: sigma, stretch, or cutoff; NaN where there is none or at the boundary
     * @param logLikelihood of the tail
     * @param logRatio log-likelihood of the power law minus this one
     * @param pValue two-sided, of the sign of the ratio being chance; small: the sign can be trusted
     * @param boundary the best law of this form is its limit, which is the power law itself
     */
    public record Alternative(
            double first, double second, double logLikelihood, double logRatio, double pValue, boolean boundary) {}

    private final double[] v;
    private final double minimum;
    private final PowerLawSample.Fit power;
    private final int n;
    private final double meanLog;
    private final double meanSquaredLog;

    /**
     * @param tail values at or above the minimum, of which some lie above it
     * @param power the power law of this tail; the pointwise likelihoods are those of the continuous law
     */
    public TailAlternatives(double[] tail, PowerLawSample.Fit power) {
        this.v = tail;
        this.minimum = power.minimum();
        this.power = power;
        this.n = tail.length;
        double s1 = 0;
        double s2 = 0;
        for (double x : tail) {
            double y = Math.log(x / minimum);
            s1 += y;
            s2 += y * y;
        }
        meanLog = s1 / n;
        meanSquaredLog = s2 / n;
    }

    /** {@code rate exp(-rate (v - vmin))}; first is the rate. */
    public Alternative exponential() {
        double sum = 0;
        for (double x : v) {
            sum += x - minimum;
        }
        double rate = n / sum;
        double[] log = new double[n];
        for (int i = 0; i < n; i++) {
            log[i] = Math.log(rate) - rate * (v[i] - minimum);
        }
        return compare(rate, Double.NaN, log);
    }

    /**
     * Log-normal, truncated at vmin; first is mu, second sigma. Its moments of ln(v / vmin) are those of the sample, one
     * equation for {@code a = (ln vmin - mu) / sigma}. Where their ratio is that of an exponential or more, mu runs to minus
     * infinity and the law becomes the power law.
     */
    public Alternative lognormal() {
        double ratio = meanSquaredLog / (meanLog * meanLog);
        double steepest = 1e5;
        if (!(ratio < momentRatio(steepest))) {
            return boundary();
        }
        if (!(ratio > 1 + 1e-14)) {
            return boundary();
        }
        double a = ratio - 1 < 1.0 / 1600
                ? -1 / Math.sqrt(ratio - 1)
                : Roots.between(x -> momentRatio(x) - ratio, -60, steepest, 1e-14, 1e-12);
        double sigma = meanLog / excess(a);
        double mu = Math.log(minimum) - a * sigma;
        double logTail = logNormalTail(a);
        double[] log = new double[n];
        for (int i = 0; i < n; i++) {
            double z = Math.log(v[i] / minimum) / sigma + a;
            log[i] = -Math.log(v[i]) - Math.log(sigma) - HALF_LOG_TWO_PI - 0.5 * z * z - logTail;
        }
        return compare(mu, sigma, log);
    }

    /**
     * Stretched exponential {@code exp(-(v / v0)^beta)}, truncated at vmin; first is the scale v0, second the stretch beta. As
     * beta falls to 0 it becomes the power law.
     */
    public Alternative stretchedExponential() {
        double least = 1e-5;
        double most = 600 / Math.max(1e-12, Math.log(v[n - 1] / minimum));
        if (!(stretchSlope(least) > 0) || !(stretchSlope(most) < 0)) {
            return boundary();
        }
        double logBeta = Roots.between(x -> stretchSlope(Math.exp(x)), Math.log(least), Math.log(most), 1e-14, 1e-12);
        double beta = Math.exp(logBeta);
        double sum = 0;
        for (double x : v) {
            sum += Math.expm1(beta * Math.log(x / minimum));
        }
        double c = n / sum;
        double[] log = new double[n];
        for (int i = 0; i < n; i++) {
            double y = Math.log(v[i] / minimum);
            log[i] = Math.log(beta) + Math.log(c) - Math.log(minimum) + (beta - 1) * y - c * Math.expm1(beta * y);
        }
        double scale = minimum * Math.exp(-Math.log(c) / beta);
        return scale > 0 && Double.isFinite(scale) ? compare(scale, beta, log) : boundary();
    }

    /** Derivative of the likelihood with respect to beta, divided by n, the scale being the best for each beta. */
    private double stretchSlope(double beta) {
        double sum = 0;
        double weighted = 0;
        for (double x : v) {
            double y = Math.log(x / minimum);
            double power = Math.expm1(beta * y);
            sum += power;
            weighted += (power + 1) * y;
        }
        return 1 / beta + meanLog - weighted / sum;
    }

    /**
     * Power law with an exponential cutoff, {@code v^-alpha e^(-v / v0)}; first is alpha, second v0. The log-likelihood is
     * concave in alpha and 1/v0; Newton's method with step halving. The power law is its limit of infinite cutoff and, being
     * nested, is compared by chi-square of one degree.
     */
    public Alternative truncated() {
        double sum = 0;
        for (double x : v) {
            sum += x / minimum;
        }
        double mean = sum / n;
        double alpha = power.exponent();
        if (alpha > 2 && (alpha - 1) / (alpha - 2) <= mean) {
            return boundary();
        }
        double kappa = 0.1 / mean;
        TruncatedLaw law = TruncatedLaw.of(alpha, kappa);
        double value = likelihood(law, alpha, kappa, mean);
        for (int step = 0; step < 400; step++) {
            double ga = law.meanLog() - meanLog;
            double gk = law.mean() - mean;
            double det = law.varianceLog() * law.variance() - law.covariance() * law.covariance();
            double da = (law.variance() * ga - law.covariance() * gk) / det;
            double dk = (law.varianceLog() * gk - law.covariance() * ga) / det;
            double factor = dk < 0 ? Math.min(1, -0.9 * kappa / dk) : 1;
            boolean better = false;
            while (!better && factor > 1e-12) {
                double nextAlpha = alpha + factor * da;
                double nextKappa = kappa + factor * dk;
                TruncatedLaw next = TruncatedLaw.of(nextAlpha, nextKappa);
                double nextValue = likelihood(next, nextAlpha, nextKappa, mean);
                if (nextValue >= value - 1e-13 * Math.abs(value)) {
                    boolean done = Math.abs(factor * da) < 1e-9 * (1 + Math.abs(alpha))
                            && Math.abs(factor * dk) < 1e-9 * kappa;
                    alpha = nextAlpha;
                    kappa = nextKappa;
                    law = next;
                    value = nextValue;
                    if (done) {
                        return truncated(alpha, kappa, law.logNorm());
                    }
                    better = true;
                } else {
                    factor /= 2;
                }
            }
            if (kappa * v[n - 1] / minimum < 1e-7) {
                return boundary();
            }
            if (!better) {
                return truncated(alpha, kappa, law.logNorm());
            }
        }
        throw new ConvergenceException(
                "The truncated power law", kappa, "Leave 'truncated' out of the alternatives, or raise the minimum.");
    }

    private double likelihood(TruncatedLaw law, double alpha, double kappa, double mean) {
        return -law.logNorm() - alpha * meanLog - kappa * mean;
    }

    private Alternative truncated(double alpha, double kappa, double logNorm) {
        double sum = 0;
        for (double x : v) {
            sum += -logNorm - Math.log(minimum) - alpha * Math.log(x / minimum) - kappa * x / minimum;
        }
        double ratio = power.logLikelihood() - sum;
        return new Alternative(alpha, minimum / kappa, sum, ratio, Erf.erfc(Math.sqrt(Math.max(0, -ratio))), false);
    }

    /** The form gains nothing over its limit, the power law. */
    private Alternative boundary() {
        return new Alternative(Double.NaN, Double.NaN, power.logLikelihood(), 0, 1, true);
    }

    private Alternative compare(double first, double second, double[] log) {
        double sum = 0;
        double[] difference = new double[n];
        double mean = 0;
        double alpha = power.exponent();
        double constant = Math.log(alpha - 1) - Math.log(minimum);
        for (int i = 0; i < n; i++) {
            sum += log[i];
            difference[i] = constant - alpha * Math.log(v[i] / minimum) - log[i];
            mean += difference[i] / n;
        }
        double square = 0;
        for (double d : difference) {
            square += (d - mean) * (d - mean) / n;
        }
        double ratio = power.logLikelihood() - sum;
        double p = square > 0 ? Erf.erfc(Math.abs(ratio) / Math.sqrt(2 * n * square)) : 1;
        return new Alternative(first, second, sum, ratio, p, false);
    }

    /** Mean of a normal variable above a, minus a, in units of sigma; no cancellation at large a. */
    private static double excess(double a) {
        return a > 4 ? 1 / (a + fraction(a)) : normalDensity(a) / (0.5 * Erf.erfc(a / Math.sqrt(2))) - a;
    }

    /** Mean square over squared mean of a normal variable above a, counted from a: from 1 (a very negative) to 2. */
    private static double momentRatio(double a) {
        if (a > 4) {
            double t = fraction(a);
            return t * (a + t);
        }
        double d = excess(a);
        return (1 - a * d) / (d * d);
    }

    /** {@code 2 / (a + 3 / (a + 4 / ...))}: the continued fraction of Mills' ratio from its second step on. */
    private static double fraction(double a) {
        double t = 0;
        for (int k = 400; k >= 2; k--) {
            t = k / (a + t);
        }
        return t;
    }

    private static double normalDensity(double a) {
        return Math.exp(-0.5 * a * a - HALF_LOG_TWO_PI);
    }

    private static double logNormalTail(double a) {
        return a > 4
                ? -0.5 * a * a - HALF_LOG_TWO_PI - Math.log(a + 1 / (a + fraction(a)))
                : Math.log(0.5 * Erf.erfc(a / Math.sqrt(2)));
    }

    /** Share of the exponential at or above v. */
    public static double exponentialAbove(double rate, double minimum, double v) {
        return Math.exp(-rate * (v - minimum));
    }

    /** Share of the truncated log-normal at or above v. */
    public static double lognormalAbove(double mu, double sigma, double minimum, double v) {
        return Math.exp(logNormalTail((Math.log(v) - mu) / sigma) - logNormalTail((Math.log(minimum) - mu) / sigma));
    }

    /** Share of the truncated stretched exponential at or above v. */
    public static double stretchedAbove(double scale, double stretch, double minimum, double v) {
        return Math.exp(Math.pow(minimum / scale, stretch) - Math.pow(v / scale, stretch));
    }

    /** Share of the truncated power law at or above v. */
    public static double truncatedAbove(double exponent, double cutoff, double minimum, double v) {
        double kappa = minimum / cutoff;
        return Math.exp(
                TruncatedLaw.from(exponent, kappa, Math.log(v / minimum)).logNorm()
                        - TruncatedLaw.of(exponent, kappa).logNorm());
    }
}
