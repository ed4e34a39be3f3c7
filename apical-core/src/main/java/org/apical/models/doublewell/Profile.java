package org.apical.models.doublewell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apical.physics.doublewell.SiteModel;

/**
 * chi2 of a model along one of its parameters, minimised over the others: each point starts from the nearest one before and
 * from the minimum, and the lower result counts.
 */
final class Profile {
    private static final int MAX_STEPS = 40;
    private static final int MAX_ROOT = 30;
    private static final double LEVEL_TOLERANCE = 1e-4;

    /** A point: parameter, chi2 less the least, parameters there. */
    record Point(double at, double rise, double[] x) {}

    private final LadderSearch search;
    private final SiteModel model;
    private final int parameter;
    private final double least;
    private final double[] minimum;
    private final double[] held;
    private final double lower;
    private final double upper;
    private final List<Point> points = new ArrayList<>();

    /** A profile around a minimum. */
    Profile(LadderSearch search, LadderFit fit, int parameter) {
        this(search, fit, parameter, new double[0]);
    }

    /** The same with some parameters held all along: their values, NaN for free. */
    Profile(LadderSearch search, LadderFit fit, int parameter, double[] held) {
        this.held = held;
        this.search = search;
        this.model = fit.model();
        this.parameter = parameter;
        this.least = fit.chi2();
        this.minimum = fit.x();
        double[] limits = model.limits(parameter, search.series().startDistance());
        lower = limits[0];
        upper = limits[1];
        points.add(new Point(minimum[parameter], 0, minimum));
    }

    /** The points computed so far, by parameter. */
    List<Point> points() {
        return points.stream().sorted(Comparator.comparingDouble(Point::at)).toList();
    }

    /** The profile at a value. */
    Point at(double value) {
        for (Point p : points) {
            if (p.at() == value) {
                return p;
            }
        }
        double[] here = held.length > 0 ? held.clone() : new double[minimum.length];
        if (held.length == 0) {
            Arrays.fill(here, Double.NaN);
        }
        here[parameter] = value;
        Point nearest = points.get(0);
        for (Point p : points) {
            nearest = Math.abs(p.at() - value) < Math.abs(nearest.at() - value) ? p : nearest;
        }
        LadderFit best = from(nearest.x(), value, here);
        if (nearest.at() != minimum[parameter]) {
            LadderFit other = from(minimum, value, here);
            best = other.chi2() < best.chi2() ? other : best;
        }
        Point point = new Point(value, best.chi2() - least, best.x());
        points.add(point);
        return point;
    }

    private LadderFit from(double[] start, double value, double[] fixed) {
        double[] x = start.clone();
        x[parameter] = value;
        return search.from(model, x, fixed);
    }

    /**
     * Where the profile has risen by {@code level} on one side; NaN where it does not inside the limits of the search.
     *
     * @param firstStep a guess of the distance to there
     */
    double crossing(double level, int direction, double firstStep) {
        double end = direction > 0 ? upper : lower;
        double step = Math.max(firstStep, 1e-9 * Math.max(1, Math.abs(minimum[parameter])));
        Point inside = points.get(0);
        Point outside = null;
        // Points of an earlier search may already bracket it.
        for (Point p : points()) {
            boolean beyond = direction * (p.at() - minimum[parameter]) > 0;
            if (beyond && p.rise() >= level && (outside == null || direction * (p.at() - outside.at()) < 0)) {
                outside = p;
            }
        }
        for (Point p : points()) {
            boolean between = direction * (p.at() - inside.at()) > 0
                    && (outside == null || direction * (outside.at() - p.at()) > 0);
            inside = between && p.rise() < level ? p : inside;
        }
        for (int i = 0; i < MAX_STEPS && outside == null; i++) {
            double next = inside.at() + direction * step;
            if (direction * (next - end) >= 0) {
                next = end;
            }
            Point p = at(next);
            if (p.rise() >= level) {
                outside = p;
            } else if (next == end) {
                return Double.NaN;
            } else {
                inside = p;
                step *= 1.7;
            }
        }
        if (outside == null) {
            return Double.NaN;
        }
        return root(level, inside, outside);
    }

    /** The root of the bracket, by the parabola through the square roots of the rise, kept inside by bisection. */
    private double root(double level, Point inside, Point outside) {
        Point a = inside;
        Point b = outside;
        for (int i = 0; i < MAX_ROOT; i++) {
            double u = Math.sqrt(Math.max(0, a.rise()));
            double v = Math.sqrt(b.rise());
            double part = v > u ? (Math.sqrt(level) - u) / (v - u) : 0.5;
            part = i % 3 == 2 ? 0.5 : Math.max(0.05, Math.min(0.95, part));
            double next = a.at() + part * (b.at() - a.at());
            if (Math.abs(b.at() - a.at()) < 1e-7 * Math.abs(next)) {
                return next;
            }
            Point p = at(next);
            if (Math.abs(p.rise() - level) < LEVEL_TOLERANCE * level) {
                return p.at();
            }
            if (p.rise() < level) {
                a = p;
            } else {
                b = p;
            }
        }
        return (a.at() + b.at()) / 2;
    }
}
