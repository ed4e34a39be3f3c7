package org.apical.physics.xafs;

import static org.apical.physics.xafs.XafsConstants.KSTEP;
import static org.apical.physics.xafs.XafsConstants.NFFT;

import org.apical.numerics.Cholesky;
import org.apical.numerics.ConvergenceException;
import org.jspecify.annotations.Nullable;

/**
 * What AUTOBK minimises: with F the transform of chi below rbkg (N real numbers), Q the clamped sum of chi squared, and
 * {@code s = offset + slope |F|^2 / N}, the cost is {@code A + s^2 Q}, {@code A = |F|^2}. chi is linear in the
 * coefficients, so A and Q are quadratic and gradient and Hessian exact. Newton steps, damped where the cost would rise,
 * until the step no longer changes chi; the residual itself, not the normal equations, gives the gradient, so that
 * each step also refines rounding.
 */
final class ClampedCost {
    private static final int MAX_STEPS = 100;
    private static final double STEP_TOLERANCE = 1e-13;
    private static final double RENEW = 1e-6;
    private static final double DOMINATED = 0.5;
    private static final double STRIDE = 1.5;
    /** Weights below this part of the largest do not hold a coefficient. */
    private static final double NOTHING = 1e-3;

    private static final double SMALLEST = 1e-12;
    private static final double LARGEST = 1e40;
    private static final double[] COS = new double[NFFT];
    private static final double[] SIN = new double[NFFT];

    static {
        for (int i = 0; i < NFFT; i++) {
            COS[i] = Math.cos(2 * Math.PI * i / NFFT);
            SIN[i] = Math.sin(2 * Math.PI * i / NFFT);
        }
    }

    /** Where the cost is least. */
    record Minimum(double[] coefficients, double[] chi, double cost, double gradient, int iterations) {}

    private final SplineDesign design;
    private final int count;
    private final int bins;
    private final double[] clamp;
    private final double[] weight;
    private final double offset;
    private final double slope;
    /** Transform of each spline: row j holds re of all bins, then im. */
    private final double[][] transforms;

    private final double[] hessianA;
    private final double[] hessianQ;

    ClampedCost(SplineDesign design, double[] window, BackgroundSettings settings, int bins) {
        this.design = design;
        this.count = design.count;
        this.bins = bins;
        int n = design.points();
        weight = new double[n];
        for (int i = 0; i < n; i++) {
            weight[i] = KSTEP / Math.sqrt(Math.PI) * XafsFourier.power(KSTEP * i, settings.kweight()) * window[i];
        }
        clamp = new double[n];
        int held = Math.min(settings.clampPoints(), n);
        for (int i = 0; i < held; i++) {
            clamp[i] += settings.clampLow() * settings.clampLow();
            clamp[n - 1 - i] += settings.clampHigh() * settings.clampHigh();
        }
        offset = settings.clampScale().offset;
        slope = settings.clampScale().slope;
        transforms = new double[count][2 * bins];
        transformSplines();
        hessianA = new double[count * count];
        hessianQ = new double[count * count];
        constantHessians();
    }

    private void transformSplines() {
        double[] wave = new double[2 * bins];
        for (int i = 0; i < design.points(); i++) {
            if (weight[i] == 0) {
                continue;
            }
            wave(i, wave);
            for (int r = 0; r < 4; r++) {
                add(transforms[design.first[i] + r], wave, weight[i] * design.values[4 * i + r]);
            }
        }
    }

    /** exp(-2 pi i n m / nfft) for all bins m: real parts, then imaginary parts. */
    private void wave(int n, double[] wave) {
        int at = 0;
        for (int m = 0; m < bins; m++) {
            wave[m] = COS[at];
            wave[bins + m] = -SIN[at];
            at = (at + n) & (NFFT - 1);
        }
    }

    private static void add(double[] to, double[] wave, double factor) {
        for (int m = 0; m < to.length; m++) {
            to[m] += factor * wave[m];
        }
    }

    private double[] transform(double[] chi) {
        double[] f = new double[2 * bins];
        double[] wave = new double[2 * bins];
        for (int i = 0; i < chi.length; i++) {
            if (weight[i] != 0) {
                wave(i, wave);
                add(f, wave, weight[i] * chi[i]);
            }
        }
        return f;
    }

    /** The transform after a step of the coefficients: F is linear in them. */
    private double[] moved(double[] f, double[] step) {
        double[] out = f.clone();
        for (int j = 0; j < count; j++) {
            add(out, transforms[j], step[j]);
        }
        return out;
    }

    private void constantHessians() {
        for (int a = 0; a < count; a++) {
            for (int b = 0; b <= a; b++) {
                double h = 2 * dot(transforms[a], transforms[b]);
                hessianA[a * count + b] = h;
                hessianA[b * count + a] = h;
            }
        }
        for (int i = 0; i < clamp.length; i++) {
            if (clamp[i] != 0) {
                for (int r = 0; r < 4; r++) {
                    for (int q = 0; q < 4; q++) {
                        hessianQ[(design.first[i] + r) * count + design.first[i] + q] +=
                                2 * clamp[i] * design.values[4 * i + r] * design.values[4 * i + q];
                    }
                }
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * The global minimum. A and Q are convex and the cost rises with both, so the minimum lies among the minima of {@code A
     * + lambda Q}, lambda from zero up: a line, however many coefficients there are. Where |F| stays small the cost is
     * nearly a paraboloid and Newton's method from the minimum at {@code lambda = offset^2} ends in the only valley;
     * otherwise that line is walked, and Newton's method starts from each of its valleys.
     *
     * @param mu interpolated absorption on the grid of the design
     * @param start coefficients to start from
     */
    Minimum minimise(double[] mu, double[] start) {
        double[] chi = chi(mu, start);
        double[] f = transform(chi);
        double reference = gradient(f, chi, new double[count]);
        double[] weak = weighted(start, f, chi, offset * offset);
        Minimum best = descend(mu, weak == null ? start : weak, reference);
        // Every better place has a smaller A than this cost, so its scale lies within this bound.
        if (slope * best.cost() / f.length <= DOMINATED * offset) {
            return best;
        }
        double[] before = null;
        double beforeCost = Double.POSITIVE_INFINITY;
        boolean falling = true;
        // lambda = s^2 / (1 + 2 s slope Q / N) is small where Q is large.
        for (double lambda = SMALLEST * trace(hessianA) / trace(hessianQ); lambda < LARGEST; lambda *= STRIDE) {
            double[] c = weighted(start, f, chi, lambda);
            if (c == null) {
                continue;
            }
            double[] cChi = chi(mu, c);
            double[] cF = transform(cChi);
            double here = cost(cF, cChi);
            if (falling && here > beforeCost && before != null) {
                best = lower(best, descend(mu, before, reference));
            }
            falling = here <= beforeCost;
            before = c;
            beforeCost = here;
            if (dot(cF, cF) > best.cost()) {
                break;
            }
        }
        return falling && before != null ? lower(best, descend(mu, before, reference)) : best;
    }

    private double trace(double[] matrix) {
        double sum = 0;
        for (int j = 0; j < count; j++) {
            sum += matrix[j * count + j];
        }
        return sum;
    }

    private static Minimum lower(Minimum a, Minimum b) {
        return b.cost() < a.cost() ? b : a;
    }

    /** The minimum of {@code A + lambda Q}: one step, as both are quadratic. Null where it is not determined. */
    private double @Nullable [] weighted(double[] start, double[] f, double[] chi, double lambda) {
        double[] gradient = new double[count];
        double[] ofQ = new double[count];
        gradients(f, chi, gradient, ofQ);
        double[] hessian = hessianA.clone();
        for (int i = 0; i < hessian.length; i++) {
            hessian[i] += lambda * hessianQ[i];
        }
        for (int j = 0; j < count; j++) {
            gradient[j] += lambda * ofQ[j];
        }
        double[] step = new double[count];
        if (!Cholesky.solve(hessian, gradient, step)) {
            return null;
        }
        double[] c = start.clone();
        for (int j = 0; j < count; j++) {
            c[j] -= step[j];
        }
        return c;
    }

    /**
     * Newton's method from {@code start}.
     *
     * @param firstGradient size of the gradient that counts as one
     */
    private Minimum descend(double[] mu, double[] start, double firstGradient) {
        double[] c = start.clone();
        double[] chi = chi(mu, c);
        double[] f = transform(chi);
        double cost = cost(f, chi);
        double[] gradient = new double[count];
        double[] step = new double[count];
        double damping = 0;
        int steps = 0;
        for (; steps < MAX_STEPS; steps++) {
            double size = gradient(f, chi, gradient);
            double[] hessian = hessian(f, chi);
            while (!Cholesky.solve(damped(hessian, damping), gradient, step)) {
                damping = damping == 0 ? 1e-10 : damping * 10;
                if (damping > 1e10) {
                    throw notConverged(size / firstGradient);
                }
            }
            double[] nextC = new double[count];
            double largest = 0;
            double scale = 0;
            for (int j = 0; j < count; j++) {
                nextC[j] = c[j] - step[j];
                largest = Math.max(largest, Math.abs(step[j]));
                scale = Math.max(scale, Math.abs(c[j]));
            }
            double[] nextChi = chi(mu, nextC);
            // Far from the minimum the transform follows from the step; near it, it is made anew from chi itself.
            double[] nextF = largest > RENEW * scale ? moved(f, step) : transform(nextChi);
            double nextCost = cost(nextF, nextChi);
            boolean converged = largest <= STEP_TOLERANCE * scale;
            if (nextCost <= cost || converged || noise(nextCost, cost, size, firstGradient)) {
                c = nextC;
                chi = nextChi;
                f = nextF;
                cost = nextCost;
                damping = damping < 1e-9 ? 0 : damping / 10;
                if (converged) {
                    return new Minimum(c, chi, cost, size / firstGradient, steps + 1);
                }
            } else {
                damping = damping == 0 ? 1e-6 : damping * 10;
            }
        }
        double left = gradient(f, chi, gradient) / firstGradient;
        if (left > 1e-9) {
            throw notConverged(left);
        }
        return new Minimum(c, chi, cost, left, steps);
    }

    /** At the bottom the cost only rounds: a rise of that size, with hardly any gradient left, is no rise. */
    private static boolean noise(double next, double cost, double gradient, double first) {
        return next - cost <= 1e-13 * cost && gradient <= 1e-8 * first;
    }

    private ConvergenceException notConverged(double left) {
        return new ConvergenceException("The background (AUTOBK)", left, suggestion());
    }

    private String suggestion() {
        double most = 0;
        for (double w : weight) {
            most = Math.max(most, w);
        }
        int weighed = 0;
        for (double w : weight) {
            weighed += w > NOTHING * most ? 1 : 0;
        }
        // Each coefficient takes about two points of chi(k) that count.
        if (weighed < 2 * count) {
            return "The background's window has weight on " + weighed + " points of chi(k) only, too few for the "
                    + count
                    + " coefficients of the spline: raise dkInvA (for windows whose shape it is) or widen the k range.";
        }
        return "Lower clampLow and clampHigh, or change rbkgA or the k range. The clamps count mu as it is: where mu is"
                + " raw counts, choose the columns and the mode (numerator, denominator) that make it an absorption.";
    }

    private double[] chi(double[] mu, double[] c) {
        double[] chi = new double[mu.length];
        for (int i = 0; i < chi.length; i++) {
            chi[i] = mu[i] - design.value(c, i);
        }
        return chi;
    }

    private double clampSum(double[] chi) {
        double q = 0;
        for (int i = 0; i < chi.length; i++) {
            q += clamp[i] * chi[i] * chi[i];
        }
        return q;
    }

    private double scale(double[] f) {
        return offset + slope * dot(f, f) / f.length;
    }

    private double cost(double[] f, double[] chi) {
        double s = scale(f);
        return dot(f, f) + s * s * clampSum(chi);
    }

    /** Gradients of A and Q by the coefficients; chi falls where a coefficient rises. */
    private void gradients(double[] f, double[] chi, double[] ofA, double[] ofQ) {
        for (int j = 0; j < count; j++) {
            ofA[j] = -2 * dot(f, transforms[j]);
            ofQ[j] = 0;
        }
        for (int i = 0; i < chi.length; i++) {
            if (clamp[i] != 0) {
                for (int r = 0; r < 4; r++) {
                    ofQ[design.first[i] + r] -= 2 * clamp[i] * chi[i] * design.values[4 * i + r];
                }
            }
        }
    }

    private double gradient(double[] f, double[] chi, double[] gradient) {
        double[] ofA = new double[count];
        double[] ofQ = new double[count];
        gradients(f, chi, ofA, ofQ);
        double s = scale(f);
        double perA = slope / f.length;
        double q = clampSum(chi);
        double size = 0;
        for (int j = 0; j < count; j++) {
            gradient[j] = ofA[j] * (1 + 2 * s * perA * q) + s * s * ofQ[j];
            size = Math.max(size, Math.abs(gradient[j]));
        }
        return Math.max(size, Double.MIN_NORMAL);
    }

    private double[] hessian(double[] f, double[] chi) {
        double[] ofA = new double[count];
        double[] ofQ = new double[count];
        gradients(f, chi, ofA, ofQ);
        double s = scale(f);
        double perA = slope / f.length;
        double q = clampSum(chi);
        double[] h = new double[count * count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b <= a; b++) {
                int at = a * count + b;
                h[at] = hessianA[at] * (1 + 2 * s * perA * q)
                        + 2 * perA * perA * q * ofA[a] * ofA[b]
                        + 2 * s * perA * (ofA[a] * ofQ[b] + ofQ[a] * ofA[b])
                        + s * s * hessianQ[at];
            }
        }
        return h;
    }

    private double[] damped(double[] hessian, double damping) {
        double[] h = hessian.clone();
        for (int j = 0; j < count && damping > 0; j++) {
            h[j * count + j] += damping * Math.abs(hessianA[j * count + j]);
        }
        return h;
    }
}
