package org.apical.physics.iqtp;

import java.util.ArrayList;
import java.util.List;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.Roots;
import org.jspecify.annotations.Nullable;

/** Where the global minimum of the free energy of a {@link SoftMode} jumps from one well to another, and how. */
public final class SoftTransition {
    private static final double STEP = 0.4;
    private static final double FIRST_REACH = 10;
    private static final double LAST_REACH = 1000;
    private static final double POSITION = 2e-5;

    private final SoftMode mode;
    private final double kt;

    /** At the temperature kT, eV. */
    public SoftTransition(SoftMode mode, double kt) {
        this.mode = mode;
        this.kt = kt;
    }

    /** A minimum, or the maximum between two. */
    public record Place(double x, double value) {}

    /**
     * The point of equal minima.
     *
     * @param k3 eV
     * @param from the minimum that is lower below it
     * @param to the one that is lower above it
     * @param top the maximum between them
     * @param lowest whether no other minimum is lower there
     */
    public record Equal(double k3, Place from, Place to, Place top, boolean lowest) {}

    private double value(double x, double k3) {
        return mode.at(x, k3, kt).value();
    }

    /** All local minima at k3, in rising order of x. */
    public List<Place> minima(double k3) {
        double reach = FIRST_REACH;
        while (true) {
            int n = (int) Math.round(2 * reach / Math.max(STEP, reach / 100)) + 1;
            double[] x = new double[n];
            double[] f = new double[n];
            int low = 0;
            for (int i = 0; i < n; i++) {
                x[i] = reach * (2.0 * i / (n - 1) - 1);
                f[i] = value(x[i], k3);
                if (f[i] < f[low]) {
                    low = i;
                }
            }
            if (low > 1 && low < n - 2 && f[0] > f[1] && f[n - 1] > f[n - 2]) {
                List<Place> out = new ArrayList<>();
                for (int i = 1; i < n - 1; i++) {
                    if (f[i] < f[i - 1] && f[i] <= f[i + 1]) {
                        out.add(extremum(x[i - 1], x[i], x[i + 1], k3, 1));
                    }
                }
                return out;
            }
            reach *= 1.6;
            if (reach > LAST_REACH) {
                throw new ConvergenceException(
                        "The minima of F(X) at k3 = " + k3, reach, "Raise ksEV: the soft coordinate runs away.");
            }
        }
    }

    /** The lowest of some. */
    public static Place lowest(List<Place> minima) {
        Place best = minima.get(0);
        for (Place p : minima) {
            if (p.value < best.value) {
                best = p;
            }
        }
        return best;
    }

    /** Minimum (sign 1) or maximum (sign -1) within a bracket, by parabolas and golden sections. */
    private Place extremum(double left, double middle, double right, double k3, int sign) {
        double golden = (3 - Math.sqrt(5)) / 2;
        double a = left;
        double b = right;
        double x = middle;
        double w = x;
        double v = x;
        double fx = sign * value(x, k3);
        double fw = fx;
        double fv = fx;
        double last = 0;
        double before = 0;
        for (int i = 0; i < 100; i++) {
            double centre = (a + b) / 2;
            double tolerance = POSITION * (1 + Math.abs(x)) / 4;
            if (Math.abs(x - centre) <= 2 * tolerance - (b - a) / 2) {
                break;
            }
            double step;
            double r = (x - w) * (fx - fv);
            double q = (x - v) * (fx - fw);
            double p = (x - v) * q - (x - w) * r;
            q = 2 * (q - r);
            p = q > 0 ? -p : p;
            q = Math.abs(q);
            if (Math.abs(before) > tolerance
                    && Math.abs(p) < Math.abs(q * before / 2)
                    && p > q * (a - x)
                    && p < q * (b - x)) {
                before = last;
                step = p / q;
            } else {
                before = x < centre ? b - x : a - x;
                step = golden * before;
            }
            last = step;
            double u = x + (Math.abs(step) >= tolerance ? step : Math.copySign(tolerance, step));
            double fu = sign * value(u, k3);
            if (fu <= fx) {
                if (u < x) {
                    b = x;
                } else {
                    a = x;
                }
                v = w;
                fv = fw;
                w = x;
                fw = fx;
                x = u;
                fx = fu;
            } else {
                if (u < x) {
                    a = u;
                } else {
                    b = u;
                }
                if (fu <= fw || w == x) {
                    v = w;
                    fv = fw;
                    w = u;
                    fw = fu;
                } else if (fu <= fv || v == x || v == w) {
                    v = u;
                    fv = fu;
                }
            }
        }
        return new Place(x, sign * fx);
    }

    /** The minimum that one reaches downhill from x. */
    public Place follow(double from, double k3) {
        double step = 0.1;
        double x = from;
        double f = value(x, k3);
        double right = value(x + step, k3);
        double left = value(x - step, k3);
        double direction = right < left ? 1 : -1;
        double next = Math.min(right, left);
        if (next >= f) {
            return extremum(x - step, x, x + step, k3, 1);
        }
        double behind = x;
        for (int i = 0; i < 10_000; i++) {
            double ahead = value(x + 2 * direction * step, k3);
            if (ahead >= next) {
                double mid = x + direction * step;
                double end = x + 2 * direction * step;
                return extremum(Math.min(behind, end), mid, Math.max(behind, end), k3, 1);
            }
            behind = x + direction * step;
            x = behind;
            f = next;
            next = ahead;
        }
        throw new ConvergenceException("A minimum of F(X)", Math.abs(next - f), "Raise ksEV.");
    }

    /** The point in a range of k3 where two minima are equal; null where the global minimum does not jump. */
    public @Nullable Equal equal(double low, double high) {
        Place a = lowest(minima(low));
        Place b = lowest(minima(high));
        double lo = low;
        double hi = high;
        double gapLo = Double.NaN;
        double gapHi = Double.NaN;
        // While one of both is gone at one end: halve, keeping the end at which the other is lower.
        for (int i = 0; i < 60 && hi - lo > 1e-6 * (high - low); i++) {
            if (!Double.isNaN(gapLo) && !Double.isNaN(gapHi)) {
                break;
            }
            double mid = (lo + hi) / 2;
            Place fromA = follow(a.x, mid);
            Place fromB = follow(b.x, mid);
            if (Math.abs(fromA.x - fromB.x) < 1e-3) {
                // One well only: it is that of the nearer end.
                if (Math.abs(fromA.x - a.x) < Math.abs(fromA.x - b.x)) {
                    lo = mid;
                    a = fromA;
                } else {
                    hi = mid;
                    b = fromA;
                }
            } else if (fromA.value < fromB.value) {
                lo = mid;
                a = fromA;
                gapLo = fromA.value - fromB.value;
            } else {
                hi = mid;
                b = fromB;
                gapHi = fromA.value - fromB.value;
            }
        }
        if (Double.isNaN(gapLo) || Double.isNaN(gapHi) || Math.abs(a.x - b.x) < 1e-2) {
            return null;
        }
        double xa = a.x;
        double xb = b.x;
        double k3 = Roots.between(k -> follow(xa, k).value - follow(xb, k).value, lo, hi, 1e-9, 1e-10);
        Place from = follow(xa, k3);
        Place to = follow(xb, k3);
        if (Math.abs(from.x - to.x) < 1e-2) {
            return null;
        }
        return new Equal(k3, from, to, top(from, to, k3), lowest(minima(k3)).value > from.value - 1e-9);
    }

    private Place top(Place from, Place to, double k3) {
        int n = 12;
        int high = 1;
        double[] f = new double[n + 1];
        for (int i = 1; i < n; i++) {
            f[i] = value(from.x + (to.x - from.x) * i / n, k3);
            if (i == 1 || f[i] > f[high]) {
                high = i;
            }
        }
        double h = (to.x - from.x) / n;
        double middle = from.x + h * high;
        return extremum(middle - Math.abs(h), middle, middle + Math.abs(h), k3, -1);
    }

    /**
     * The k3 at which a well disappears, T = 0; NaN where it does not between the transition and {@code end}. The slope
     * towards the other well, from the top to the bottom of this one, has a largest value: where it vanishes, top and bottom
     * merge.
     */
    public double spinodal(Equal at, Place well, double end) {
        double there = hold(at, well, end);
        if (there > 0) {
            return Double.NaN;
        }
        double low = Math.min(at.k3, end);
        double high = Math.max(at.k3, end);
        return Roots.between(k -> hold(at, well, k), low, high, 1e-7, 1e-9);
    }

    /** Largest restoring slope between top and bottom; positive where the well is one. */
    private double hold(Equal at, Place well, double k3) {
        double sign = Math.signum(at.top.x - well.x);
        int n = 8;
        double best = Double.NEGATIVE_INFINITY;
        int where = 0;
        for (int i = 0; i <= n; i++) {
            double s = sign * slope(at, well, (double) i / n, k3);
            if (s > best) {
                best = s;
                where = i;
            }
        }
        double golden = (Math.sqrt(5) - 1) / 2;
        double a = Math.max(0, (where - 1.0) / n);
        double b = Math.min(1, (where + 1.0) / n);
        double c = b - golden * (b - a);
        double d = a + golden * (b - a);
        double fc = sign * slope(at, well, c, k3);
        double fd = sign * slope(at, well, d, k3);
        while (b - a > 4e-3) {
            if (fc > fd) {
                b = d;
                d = c;
                fd = fc;
                c = b - golden * (b - a);
                fc = sign * slope(at, well, c, k3);
            } else {
                a = c;
                c = d;
                fc = fd;
                d = a + golden * (b - a);
                fd = sign * slope(at, well, d, k3);
            }
        }
        return Math.max(best, Math.max(fc, fd));
    }

    private double slope(Equal at, Place well, double part, double k3) {
        return mode.at(well.x + part * (at.top.x - well.x), k3, 0).slope();
    }
}
