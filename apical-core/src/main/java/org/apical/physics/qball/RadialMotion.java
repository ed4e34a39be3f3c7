package org.apical.physics.qball;

import java.util.List;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.DormandPrince853;
import org.jspecify.annotations.Nullable;

/**
 * Integrates phi'' + (D-1) phi'/r = Uhat'(phi) with stops at values of phi and at radii. The variable is d with phi = base +
 * sign d: phi itself, or its distance from the top, which in a thin wall is what carries the digits. State: d, d', e =
 * phi'^2/2 - Uhat as an integral of its own, e' = -(D-1) phi'^2/r (in a thin wall a difference of two large numbers would
 * lose it), and on demand the integrals of phi^2, phi'^2/2, Uhat and one more function with weight r^{D-1}.
 */
final class RadialMotion {
    /** Why an advance ended. */
    enum Stop {
        /** phi has the value asked for. */
        LEVEL,
        /** phi turned back before. */
        TURN,
        /** r has the value asked for. */
        RADIUS
    }

    /** A function of phi. */
    @FunctionalInterface
    interface Integrand {
        double at(double phi);
    }

    private static final int MAX_STEPS = 20_000;
    private static final double FACTOR = 0.3;
    private static final double[] GAUSS = {0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)};

    private final SolitonWell well;
    private final int dimension;
    private final double base;
    private final double sign;
    private final double near;
    private double floor;
    private final Integrand extra;
    private final DormandPrince853 method;
    private final double relative;
    private final double[] absolute;
    private double[] next;

    double r;
    double[] y;
    private double h;
    private double smallest;
    private @Nullable List<double[]> path;

    RadialMotion(
            SolitonWell well,
            int dimension,
            double base,
            double sign,
            int components,
            double relative,
            Integrand extra) {
        this.well = well;
        this.dimension = dimension;
        this.base = base;
        this.sign = sign;
        this.relative = relative;
        this.extra = extra;
        y = new double[components];
        next = new double[components];
        absolute = new double[components];
        method = new DormandPrince853(this::slope, components);
        double close = 0;
        if (sign < 0) {
            close = 1e-3 * (base - well.phiZero());
            for (double b : well.potential().breaks()) {
                if (b < base) {
                    close = Math.min(close, base - b);
                }
            }
        }
        near = close;
    }

    private void slope(double radius, double[] state, double[] out) {
        double d = state[0];
        double v = state[1];
        double phi = base + sign * d;
        double force;
        if (sign < 0 && d < near) {
            // Mean stiffness between the top and here: no cancellation.
            force = d
                    * (5 * well.stiffness(base - d * GAUSS[0])
                            + 8 * well.stiffness(base - d * GAUSS[1])
                            + 5 * well.stiffness(base - d * GAUSS[2]))
                    / 18;
        } else {
            force = sign * (phi >= 0 ? well.force(phi) : -well.force(-phi));
        }
        double friction = dimension == 1 ? 0 : (dimension - 1) * v / radius;
        out[0] = v;
        out[1] = force - friction;
        out[2] = -friction * v;
        if (state.length > 3) {
            double weight = weight(radius);
            out[3] = phi * phi * weight;
            out[4] = v * v / 2 * weight;
            out[5] = well.rotating(phi) * weight;
            out[6] = extra.at(phi) * weight;
        }
    }

    private double weight(double radius) {
        return switch (dimension) {
            case 1 -> 1;
            case 2 -> radius;
            case 3 -> radius * radius;
            default -> radius * radius * radius;
        };
    }

    double phi() {
        return base + sign * y[0];
    }

    double phiSlope() {
        return sign * y[1];
    }

    /** Sets the first step and the scale below which errors do not matter. */
    void start(double radius, double step, double dScale, double vScale) {
        r = radius;
        h = step;
        // Below 1e-10 of where it starts a trajectory has either decayed or is about to pass zero.
        floor = Math.max(1e-3 * Math.min(well.phiZero(), well.potential().scales()[0]), 1e-10 * phi());
        smallest = 1e-6 * relative * dScale;
        absolute[0] = smallest;
        absolute[1] = 1e-6 * relative * vScale;
        absolute[2] = relative * vScale * vScale * 1e-6;
        for (int i = 3; i < absolute.length; i++) {
            absolute[i] = Double.POSITIVE_INFINITY;
        }
    }

    /** Keeps r, phi, phi', phi'' of every step from now on. */
    void keep(List<double[]> into) {
        path = into;
    }

    private void mark() {
        if (path != null) {
            path.add(new double[] {r, phi(), phiSlope(), sign * method.startSlope(1)});
        }
    }

    /** Errors of the integrals are kept to this size, each. */
    void control(double... integrals) {
        System.arraycopy(integrals, 0, absolute, 3, integrals.length);
    }

    /**
     * Advances until phi is {@code level}, or r is {@code end}, or phi turns back; in the direction of the step.
     *
     * @param level NaN for none
     */
    Stop advance(double level, double end) {
        double target = (level - base) * sign;
        double way = Double.isNaN(level) ? Math.signum(y[1]) * Math.signum(h) : Math.signum(target - y[0]);
        if (!Double.isNaN(level) && target == y[0]) {
            return Stop.LEVEL;
        }
        for (int count = 0; count < MAX_STEPS; count++) {
            double left = end - r;
            if (Math.abs(left) <= 1e-15 * r) {
                r = end;
                return Stop.RADIUS;
            }
            method.begin(r, y);
            mark();
            boolean last = Math.abs(h) >= Math.abs(left);
            double step = last ? left : h;
            double error = attempt(step);
            while (error > 1 || leaps()) {
                step *= error > 1 ? DormandPrince853.factor(error) : 0.4;
                last = false;
                if (Math.abs(step) < 1e-15 * Math.abs(r) || Math.abs(step) < 1e-300) {
                    throw new ConvergenceException(
                            "the profile at r = " + r, error, "The potential is too steep there: check it.");
                }
                error = attempt(step);
                h = step;
            }
            double grown = step * DormandPrince853.factor(error);
            if (!Double.isNaN(level) && (next[0] - target) * way >= 0) {
                land(target, step);
                return Stop.LEVEL;
            }
            swap();
            r = last ? end : r + step;
            if (y[1] * Math.signum(step) * way < 0) {
                return Stop.TURN;
            }
            if (last) {
                // A step cut short says little about the next.
                h = Math.abs(grown) > Math.abs(h) ? grown : h;
                return Stop.RADIUS;
            }
            h = grown;
        }
        throw new ConvergenceException(
                "the profile at r = " + r, phi(), "It takes too many steps: check the potential.");
    }

    /** A step; where phi passes zero, its error counts against its change. */
    private double attempt(double step) {
        absolute[0] = smallest + relative * Math.abs(step * y[1]);
        return method.step(r, y, step, next, relative, absolute);
    }

    /**
     * Whether the step changes phi by more than a factor, above the smallest scale of the potential: a thin wall at the end
     * of a wide plateau would be stepped over, and no error estimate would see it.
     */
    private boolean leaps() {
        double from = phi();
        double to = base + sign * next[0];
        return Math.max(from, to) > floor && (to < FACTOR * from || from < FACTOR * to);
    }

    private void swap() {
        double[] old = y;
        y = next;
        next = old;
    }

    /** Shortens the step that crosses the level until it ends there: Newton's method on the length. */
    private void land(double target, double step) {
        double low = 0;
        double high = step;
        double length = step * (target - y[0]) / (next[0] - y[0]);
        double tolerance = 4e-16 * Math.max(Math.abs(target), Math.abs(target - y[0]));
        for (int i = 0; i < 60; i++) {
            method.step(r, y, length, next, relative, absolute);
            double miss = next[0] - target;
            if (Math.abs(miss) <= tolerance) {
                break;
            }
            if (miss * (target - y[0]) > 0) {
                high = length;
            } else {
                low = length;
            }
            double better = length - miss / next[1];
            boolean inside = (better - low) * (better - high) < 0;
            double chosen = inside ? better : (low + high) / 2;
            if (chosen == length) {
                break;
            }
            length = chosen;
        }
        r += length;
        swap();
        y[0] = target;
        h = step;
    }
}
