package org.apical.models.xas;

import java.util.Map;
import java.util.TreeMap;
import org.apical.numerics.BoundedLeastSquares;
import org.apical.numerics.ConvergenceException;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Interval of one variable from its profile: the least sum of squares S(v) with the variable held at v.
 *
 * <p>The residuals of a fit in R are correlated, so S is no log likelihood; it is scaled so that it becomes one near the
 * minimum (the robust adjusted profile likelihood of Royall and Tsou, J. R. Stat. Soc. B 65, 391 (2003)): S may rise by
 * {@code z^2 s^2 / C} where s is the standard error from the noise, C the diagonal of (J^T J)^-1 and z the normal quantile.
 * Where S is quadratic the interval is {@code value +- z s}. Scaled by the misfit, S may rise by {@code t^2 S_min / (n_idp -
 * n_var)}, t of Student's distribution; where S is quadratic, {@code value +- t stderr}.
 */
final class FitProfile {
    private static final int EXPANSIONS = 30;
    private static final int REFINEMENTS = 40;
    private static final double GROWTH = 1.6;
    private static final double TOLERANCE = 1e-4;
    private static final double LOWER_MINIMUM = 1e-7;

    private final FitProblem problem;
    private final BoundedLeastSquares fit;
    private final int j;
    private final double noiseRise;
    private final double misfitRise;
    private final double curvature;
    private final double lower;
    private final double upper;
    private final String name;
    private final TreeMap<Double, Double> tried = new TreeMap<>();
    private String notice = "";

    FitProfile(FitModel.Solved solved, FitSummary summary, int j, double confidence) {
        problem = solved.problem().copy();
        fit = solved.fit();
        this.j = j;
        name = problem.names.variables().get(j);
        double z = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
        double freedom = problem.independent() - fit.x().length;
        double t = new TDistribution(freedom).inverseCumulativeProbability((1 + confidence) / 2);
        curvature = summary.inverse()[j][j];
        noiseRise = z * z * summary.noise()[j][j] / curvature;
        misfitRise = t * t * fit.cost() / freedom;
        lower = problem.names.start(j).lower();
        upper = problem.names.start(j).upper();
        tried.put(fit.x()[j], fit.cost());
    }

    /** What to think twice about; empty for nothing. */
    String notice() {
        return notice;
    }

    FitResult.ProfileInterval interval() {
        double low = end(-1, noiseRise);
        double high = end(1, noiseRise);
        double lowMisfit = end(-1, misfitRise);
        double highMisfit = end(1, misfitRise);
        double[] values = new double[tried.size()];
        double[] rise = new double[tried.size()];
        int i = 0;
        for (Map.Entry<Double, Double> e : tried.entrySet()) {
            values[i] = e.getKey();
            rise[i++] = fit.cost() > 0 ? e.getValue() / fit.cost() - 1 : 0;
        }
        return new FitResult.ProfileInterval(low, high, lowMisfit, highMisfit, values, rise);
    }

    /** Where S has risen that far; NaN where it does not before the limit or within reach. */
    private double end(int sign, double rise) {
        double x0 = fit.x()[j];
        double limit = sign < 0 ? lower : upper;
        double step = Math.sqrt(rise * curvature);
        if (!(step > 0)) {
            return x0;
        }
        double inside = x0;
        double insideValue = -Math.sqrt(rise);
        double[] from = fit.x();
        for (int e = 0; e < EXPANSIONS; e++) {
            double v = x0 + sign * step * Math.pow(GROWTH, e);
            boolean last = sign < 0 ? v <= limit : v >= limit;
            v = last ? limit : v;
            BoundedLeastSquares there = at(v, from);
            if (there == null) {
                return Double.NaN;
            }
            double value = excess(there.cost(), rise);
            if (value >= 0) {
                return refine(inside, insideValue, v, value, rise, from);
            }
            if (last) {
                return Double.NaN;
            }
            inside = v;
            insideValue = value;
            from = there.x();
        }
        return Double.NaN;
    }

    /** Root of sqrt(S - S_min) - sqrt(rise), nearly a straight line: regula falsi with the Illinois rule. */
    private double refine(double a, double fa, double b, double fb, double rise, double[] from) {
        double low = a;
        double fLow = fa;
        double high = b;
        double fHigh = fb;
        double tolerance = TOLERANCE * Math.sqrt(rise * curvature);
        int side = 0;
        for (int i = 0; i < REFINEMENTS && Math.abs(high - low) > tolerance; i++) {
            double v = low + (high - low) * fLow / (fLow - fHigh);
            BoundedLeastSquares there = at(v, from);
            if (there == null) {
                return Double.NaN;
            }
            double value = excess(there.cost(), rise);
            if (Math.abs(value) <= TOLERANCE * Math.sqrt(rise)) {
                return v;
            }
            if (value < 0) {
                low = v;
                fLow = value;
                fHigh = side < 0 ? fHigh / 2 : fHigh;
                side = -1;
            } else {
                high = v;
                fHigh = value;
                fLow = side > 0 ? fLow / 2 : fLow;
                side = 1;
            }
        }
        return (low + high) / 2;
    }

    private double excess(double cost, double rise) {
        return Math.sqrt(Math.max(0, cost - fit.cost())) - Math.sqrt(rise);
    }

    private @Nullable BoundedLeastSquares at(double v, double[] from) {
        try {
            BoundedLeastSquares there = FitModel.minimise(problem, from, Map.of(j, v));
            if (there.cost() > NONSENSE_COST) {
                notice = "The profile of '" + name + "' stops at " + v + ", where the model has no value.";
                return null;
            }
            tried.put(v, there.cost());
            if (there.cost() < fit.cost() * (1 - LOWER_MINIMUM)) {
                notice = "The profile of '" + name + "' found a lower minimum at " + v + ": start the fit there.";
            }
            return there;
        } catch (ConvergenceException e) {
            notice = "The profile of '" + name + "' stops at " + v + ", where the fit of the others does not converge.";
            return null;
        }
    }

    private static final double NONSENSE_COST = 1e150;
}
