package org.apical.physics.phases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apical.numerics.Roots;
import org.jspecify.annotations.Nullable;

/**
 * Coexisting densities, spinodals and critical points of a {@link PolaronFluid} (phase-separation, section B).
 *
 * <p>Which densities coexist is read off the lower hull of f(x) = x A(1/x), which settles triple points too. Each pair is then
 * solved for exactly: at a pressure p the rarer phase lies on the rising branch of P(x) that ends at the first spinodal point
 * of the pair, the denser one on the branch that starts at the last; mu of the two is equal at one p only, since its
 * difference changes by v1 - v2 > 0 with p.
 */
public final class PolaronPhases {
    private static final int CRITICAL_SCAN = 6000;

    /**
     * Two phases at one temperature, pressure and chemical potential.
     *
     * @param low doping of the rarer phase
     * @param high doping of the denser phase
     * @param pressure common pressure (K per cell)
     * @param potential common chemical potential (K)
     */
    public record Pair(double low, double high, double pressure, double potential) {}

    /** A critical point: doping, temperature (K), pressure (K per cell). */
    public record Critical(double doping, double temperature, double pressure) {}

    private final PolaronFluid fluid;
    private final FluidGrid grid;

    /** Prepares the grid of dopings. */
    public PolaronPhases(PolaronFluid fluid) {
        this.fluid = fluid;
        grid = new FluidGrid(fluid);
    }

    /** Dopings at which dP/dv changes its sign, rising. */
    public double[] spinodal(double t) {
        List<Double> out = new ArrayList<>();
        double[] stiffness = grid.stiffness(t);
        for (int i = 1; i < stiffness.length; i++) {
            if (stiffness[i - 1] < 0 != stiffness[i] < 0) {
                out.add(crossing(t, grid.doping(i - 1), grid.doping(i)));
            }
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Where dP/dv vanishes between two dopings; one of them where it does so by rounding there. */
    private double crossing(double t, double low, double high) {
        DoubleUnaryOperator f = x -> fluid.stiffness(1 / x, t);
        double start = f.applyAsDouble(low);
        double end = f.applyAsDouble(high);
        if (start < 0 == end < 0) {
            return Math.abs(start) < Math.abs(end) ? low : high;
        }
        return Roots.between(f, low, high, 1e-14, 1e-300);
    }

    /** All coexisting pairs by rising doping. */
    public List<Pair> coexistence(double t) {
        double[] spinodal = spinodal(t);
        List<Pair> out = new ArrayList<>();
        if (spinodal.length == 0) {
            return out;
        }
        double[] f = grid.perCell(t);
        int[] hull = new int[f.length];
        int top = 0;
        for (int i = 0; i < f.length; i++) {
            while (top >= 2 && above(f, hull[top - 2], hull[top - 1], i)) {
                top--;
            }
            hull[top++] = i;
        }
        for (int k = 1; k < top; k++) {
            double low = grid.doping(hull[k - 1]);
            double high = grid.doping(hull[k]);
            double[] inside =
                    Arrays.stream(spinodal).filter(s -> s > low && s < high).toArray();
            // A piece without an unstable stretch is a chord between neighbours.
            if (inside.length >= 2) {
                out.add(pair(t, spinodal, inside[0], inside[inside.length - 1]));
            }
        }
        return out;
    }

    private boolean above(double[] f, int a, int b, int c) {
        return (f[b] - f[a]) * (grid.doping(c) - grid.doping(a)) >= (f[c] - f[a]) * (grid.doping(b) - grid.doping(a));
    }

    private Pair pair(double t, double[] spinodal, double first, double last) {
        double below = 0;
        double beyond = 1 / fluid.exclusion();
        for (double s : spinodal) {
            if (s < first) {
                below = s;
            }
            if (s > last) {
                beyond = Math.min(beyond, s);
            }
        }
        double from = below;
        double to = beyond;
        // Pressures that both branches reach.
        double least = Math.max(from > 0 ? pressure(from, t) : 0, pressure(last, t));
        double most = to < 1 / fluid.exclusion() ? Math.min(pressure(first, t), pressure(to, t)) : pressure(first, t);
        DoubleUnaryOperator difference =
                p -> potential(rarer(p, t, from, first), t) - potential(denser(p, t, last, to), t);
        double p;
        if (least > 0) {
            p = Roots.between(difference, least, most, 1e-15, 0);
        } else {
            double lowest = most;
            do {
                lowest *= 1e-3;
            } while (lowest > 1e-280 && difference.applyAsDouble(lowest) > 0);
            if (!(lowest > 1e-280)) {
                return frozen(t, last, to);
            }
            double floor = Math.log(lowest);
            p = Math.exp(
                    Roots.between(y -> difference.applyAsDouble(Math.exp(y)), floor, Math.log(most), 1e-16, 1e-14));
        }
        double low = rarer(p, t, from, first);
        double high = denser(p, t, last, to);
        return new Pair(low, high, p, potential(high, t));
    }

    /** So cold that the rarer phase is an ideal gas of next to no pressure: mu = T (ln x - 1) + T - nb T ln(Om + 1). */
    private Pair frozen(double t, double last, double to) {
        double high = denser(Double.MIN_NORMAL, t, last, to);
        double potential = potential(high, t);
        double low = Math.exp(potential / t + fluid.bonds() * Math.log1p(fluid.brokenStates()));
        return new Pair(low, high, low * t, potential);
    }

    private double pressure(double x, double t) {
        return fluid.pressure(1 / x, t);
    }

    private double potential(double x, double t) {
        return fluid.potential(1 / x, t);
    }

    private double rarer(double p, double t, double from, double to) {
        double low = from;
        if (low <= 0) {
            // P < T/(v - b) there, so this doping has a lower pressure.
            low = 0.5 * Math.min(to, p / (t + p * fluid.exclusion()));
        }
        return branch(p, t, low, to);
    }

    private double denser(double p, double t, double from, double to) {
        double b = fluid.exclusion();
        double high = to < 1 / b ? to : 1 / (b * (1 + 1e-15));
        return branch(p, t, from, high);
    }

    /** Where a rising branch of P(x) has the pressure p; its ends where that lies beyond them by rounding. */
    private double branch(double p, double t, double low, double high) {
        double start = pressure(low, t);
        // A dilute gas has P proportional to x, and may have 1e-200 of the unit.
        double scale = Math.max(-start, p);
        DoubleUnaryOperator f =
                start > 0 ? y -> Math.log(pressure(Math.exp(y), t) / p) : y -> (pressure(Math.exp(y), t) - p) / scale;
        double bottom = Math.log(low);
        double top = Math.log(high);
        if (f.applyAsDouble(bottom) >= 0) {
            return low;
        }
        if (f.applyAsDouble(top) <= 0) {
            return high;
        }
        return Math.exp(Roots.between(f, bottom, top, 1e-16, 1e-15));
    }

    /**
     * Critical points by rising doping: local maxima over x of the largest T with dP/dv = 0, polished on dP/dv = d2P/dv2 =
     * 0.
     */
    public List<Critical> critical() {
        double packed = 1 / fluid.exclusion();
        double[] x = new double[CRITICAL_SCAN];
        double[] t = new double[CRITICAL_SCAN];
        for (int i = 0; i < CRITICAL_SCAN; i++) {
            x[i] = packed * (i + 0.5) / CRITICAL_SCAN;
            t[i] = highest(x[i]);
        }
        List<Critical> out = new ArrayList<>();
        for (int i = 1; i + 1 < CRITICAL_SCAN; i++) {
            if (t[i] > t[i - 1] && t[i] >= t[i + 1] && t[i - 1] > 0 && t[i + 1] > 0) {
                Critical c = polish(x[i - 1], x[i + 1]);
                if (c != null) {
                    out.add(c);
                }
            }
        }
        return out;
    }

    /** On the line of the highest instability, where d2P/dv2 changes its sign. */
    private @Nullable Critical polish(double low, double high) {
        DoubleUnaryOperator slope = x -> fluid.stiffnessSlope(1 / x, highest(x));
        if (slope.applyAsDouble(low) < 0 == slope.applyAsDouble(high) < 0) {
            return null;
        }
        double x = Roots.between(slope, low, high, 1e-14, 1e-300);
        double t = highest(x);
        return new Critical(x, t, fluid.pressure(1 / x, t));
    }

    /**
     * The largest T at which dP/dv = 0 at this doping; 0 where there is none. Bf is convex in T, so dP/dv falls steadily
     * with T where the bonds destabilise (4 u^2 > 2), and is concave in T where they stabilise.
     */
    double highest(double x) {
        double v = 1 / x;
        double u = (v - fluid.preferred()) / fluid.width();
        double free = v - fluid.exclusion();
        double bond = fluid.bonds() * fluid.bondStrength(v) * (4 * u * u - 2) / (fluid.width() * fluid.width());
        double plain = 2 * fluid.attraction() / (v * v * v);
        DoubleUnaryOperator f = t -> fluid.stiffness(v, t);
        double most = free * free * (plain + Math.max(0, bond) * fluid.bondEnergy()) * (1 + 1e-12);
        if (!(most > 0) || !(f.applyAsDouble(most) < 0)) {
            most = Math.max(most * 2, 1e-300);
        }
        double low = most * 1e-12;
        if (bond < 0) {
            low = argMax(f, low, most);
        }
        return f.applyAsDouble(low) > 0 && f.applyAsDouble(most) < 0 ? Roots.between(f, low, most, 1e-15, 1e-300) : 0;
    }

    /** Where a concave function is largest, by golden section; near enough to be on its positive side. */
    private static double argMax(DoubleUnaryOperator f, double from, double to) {
        double golden = (Math.sqrt(5) - 1) / 2;
        double low = from;
        double high = to;
        double a = high - golden * (high - low);
        double b = low + golden * (high - low);
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        for (int i = 0; i < 60; i++) {
            if (fa < fb) {
                low = a;
                a = b;
                fa = fb;
                b = low + golden * (high - low);
                fb = f.applyAsDouble(b);
            } else {
                high = b;
                b = a;
                fb = fa;
                a = high - golden * (high - low);
                fa = f.applyAsDouble(a);
            }
        }
        return (low + high) / 2;
    }
}
