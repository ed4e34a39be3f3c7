package org.apical.physics.qball;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.numerics.ConvergenceException;
import org.apical.numerics.ModifiedBessel;

/** A soliton that was found: its integrals, and its profile at any radius. */
public final class Soliton {
    private static final double TOLERANCE = 3e-13;
    private static final int COMPONENTS = 7;
    private static final int PLOT_POINTS = 400;

    private final SolitonSolver solver;
    private final SolitonSolver.Start start;
    private final SolitonTail tail;
    private final SolitonTail.Start end;
    private final double level;
    private final double mismatch;
    private final double[] integrals;
    private final double radiusHalf;
    private final double radiusLevel;
    private final List<double[]> path = new ArrayList<>();

    Soliton(
            SolitonSolver solver,
            SolitonSolver.Start start,
            SolitonTail tail,
            double parameter,
            RadialMotion.Integrand extra,
            double mismatch) {
        this.solver = solver;
        this.start = start;
        this.tail = tail;
        this.mismatch = mismatch;
        end = tail.start(parameter);
        level = solver.level(start.phiCentre());
        double half = start.phiCentre() / 2;
        RadialMotion out = controlled(solver.outward(start, TOLERANCE, COMPONENTS, extra));
        out.keep(path);
        double halfOut = walk(out, half, new double[0], new double[0]);
        radiusLevel = out.r;
        List<double[]> inner = new ArrayList<>();
        RadialMotion in = controlled(solver.inward(end, TOLERANCE, COMPONENTS, extra));
        in.keep(inner);
        double halfIn = walk(in, half, new double[0], new double[0]);
        for (int i = inner.size() - 1; i >= 0; i--) {
            path.add(inner.get(i));
        }
        radiusHalf = half >= level ? halfOut : halfIn;
        integrals = interior(extra);
        double[] beyond = tail.beyond(end);
        for (int i = 0; i < 4; i++) {
            integrals[i] += out.y[3 + i] - in.y[3 + i] + (i < 3 ? beyond[i] : 0);
            integrals[i] *= surface(solver.dimension());
        }
    }

    /** Surface of the unit sphere: 2, 2 pi, 4 pi, 2 pi^2. */
    static double surface(int dimension) {
        return switch (dimension) {
            case 1 -> 2;
            case 2 -> 2 * Math.PI;
            case 3 -> 4 * Math.PI;
            default -> 2 * Math.PI * Math.PI;
        };
    }

    private RadialMotion controlled(RadialMotion motion) {
        double volume = Math.pow(Math.max(start.r(), 2 * solver.unit()), solver.dimension());
        double square = start.phiCentre() * start.phiCentre();
        double rate = square / (solver.unit() * solver.unit());
        // A thin wall has kinetic energy in its area only.
        double thin = Math.min(1, 2 * solver.unit() / Math.max(start.r(), 1e-300));
        motion.control(
                1e-12 * square * volume,
                1e-13 * rate * volume * thin,
                1e-13 * rate * volume * thin,
                Double.POSITIVE_INFINITY);
        return motion;
    }

    /**
     * Moves to the matching value past all breaks, and samples at radii on the way.
     *
     * @param half a value of phi whose radius is asked for, NaN for none
     * @param radii in the order of the way
     * @return the radius where phi is {@code half}, NaN where that is not on the way
     */
    private double walk(RadialMotion motion, double half, double[] radii, double[] samples) {
        boolean down = motion.phi() > level;
        List<Double> stops = new ArrayList<>();
        for (double b : solver.well().potential().breaks()) {
            stops.add(b);
        }
        if (!Double.isNaN(half)) {
            stops.add(half);
        }
        double from = motion.phi();
        stops.removeIf(s -> down ? s <= level || s >= from : s >= level || s <= from);
        stops.add(level);
        stops.sort((a, b) -> down ? Double.compare(b, a) : Double.compare(a, b));
        double found = Double.NaN;
        int next = 0;
        double limit = down ? Double.POSITIVE_INFINITY : 0;
        for (double stop : stops) {
            while (true) {
                double end = next < radii.length ? radii[next] : limit;
                RadialMotion.Stop why = motion.advance(stop, end);
                if (why == RadialMotion.Stop.LEVEL) {
                    break;
                } else if (why == RadialMotion.Stop.TURN || next >= radii.length) {
                    throw new ConvergenceException("the profile", motion.phi(), "It turns back: move omega.");
                }
                samples[next++] = motion.phi();
            }
            if (stop == half) {
                found = motion.r;
            }
        }
        // What is left lies within rounding of the matching radius.
        while (next < radii.length) {
            samples[next++] = level;
        }
        return found;
    }

    /** Integrals from the centre to where the outward integration starts. */
    private double[] interior(RadialMotion.Integrand extra) {
        int n = solver.dimension();
        double r = start.r();
        double volume = Math.pow(r, n) / n;
        if (!start.linear()) {
            double phi = start.phiCentre();
            double a = solver.well().force(phi) / (2 * n);
            double second = Math.pow(r, n + 2) / (n + 2);
            return new double[] {
                phi * phi * volume + 2 * phi * a * second,
                2 * a * a * second,
                solver.well().rotating(phi) * volume + solver.well().force(phi) * a * second,
                extra.at(phi) * volume
            };
        }
        double top = start.base();
        double k = solver.stiffness();
        double x = k * r;
        double d = start.d();
        double v = start.v();
        double weight = r == 0 ? 0 : Math.pow(r, n - 1);
        // (r^{n-1} d')' = k^2 r^{n-1} d, and the integral of r I_nu^2.
        double linear = weight * v / (k * k);
        double ratio = ModifiedBessel.regularSlope(n, x);
        double square = x == 0 ? 0 : d * d * weight * r / 2 * (1 - ratio * (ratio + (n - 2) / x));
        double kinetic = (weight * d * v - k * k * square) / 2;
        double slope = (extra.at(top) - extra.at(top - 1e-4 * top)) / (1e-4 * top);
        return new double[] {
            top * top * volume - 2 * top * linear + square,
            kinetic,
            solver.well().rotating(top) * volume + k * k * square / 2,
            extra.at(top) * volume - slope * linear
        };
    }

    /** phi(0). */
    public double phiCentre() {
        return start.phiCentre();
    }

    /** r where phi is half of phi(0). */
    public double radiusHalf() {
        return radiusHalf;
    }

    /** Int phi^2 d^Dr; infinite for massless decay too slow. */
    public double square() {
        return integrals[0];
    }

    /** Int phi'^2/2 d^Dr. */
    public double kinetic() {
        return integrals[1];
    }

    /** Int (U - omega^2 phi^2/2) d^Dr. */
    public double rotating() {
        return integrals[2];
    }

    /** Integral of the further function. */
    public double extra() {
        return integrals[3];
    }

    /** S_omega = Int [phi'^2/2 + U - omega^2 phi^2/2]. */
    public double action() {
        return integrals[1] + integrals[2];
    }

    /** |(D-2) Int phi'^2/2 + D Int Uhat| over Int phi'^2/2: the identity of Derrick. */
    public double virial() {
        int n = solver.dimension();
        return Math.abs((n - 2) * integrals[1] + n * integrals[2]) / integrals[1];
    }

    /** Relative mismatch of the two ends where they were joined. */
    public double mismatch() {
        return mismatch;
    }

    /** phi at radii, in any order. */
    public double[] phi(double[] radii) {
        Integer[] order = new Integer[radii.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(radii[a], radii[b]));
        double[] out = new double[radii.length];
        List<Integer> rising = new ArrayList<>();
        List<Integer> falling = new ArrayList<>();
        for (int i : order) {
            double r = radii[i];
            if (r <= start.r()) {
                out[i] = central(r);
            } else if (r >= end.r()) {
                out[i] = tail.phi(end, r);
            } else if (r <= radiusLevel) {
                rising.add(i);
            } else {
                falling.add(0, i);
            }
        }
        fill(solver.outward(start, TOLERANCE, 3, phi -> 0), rising, radii, out);
        fill(solver.inward(end, TOLERANCE, 3, phi -> 0), falling, radii, out);
        return out;
    }

    private void fill(RadialMotion motion, List<Integer> order, double[] radii, double[] out) {
        if (order.isEmpty()) {
            return;
        }
        double[] way = order.stream().mapToDouble(i -> radii[i]).toArray();
        double[] samples = new double[way.length];
        walk(motion, Double.NaN, way, samples);
        for (int i = 0; i < way.length; i++) {
            out[order.get(i)] = samples[i];
        }
    }

    private double central(double r) {
        if (!start.linear()) {
            double phi = start.phiCentre();
            return phi + solver.well().force(phi) / (2 * solver.dimension()) * r * r;
        }
        double k = solver.stiffness();
        double log = ModifiedBessel.logRegular(solver.dimension(), k * r)
                - ModifiedBessel.logRegular(solver.dimension(), k * start.r());
        return start.base() - start.d() * Math.exp(log);
    }

    /** r and phi for drawing, at most 400 points: the steps of the integration and quintic interpolation between. */
    public double[][] plot() {
        List<double[]> points = new ArrayList<>();
        int fine = Math.max(1, Math.min(6, (PLOT_POINTS - 12) / Math.max(1, path.size())));
        for (int i = 0; i < 10 && start.linear(); i++) {
            points.add(new double[] {start.r() * i / 10, central(start.r() * i / 10)});
        }
        if (!start.linear()) {
            points.add(new double[] {0, start.phiCentre()});
        }
        int skip = Math.max(1, (int) Math.ceil(path.size() / (PLOT_POINTS - 12.0)));
        for (int i = 0; i + 1 < path.size(); i += skip) {
            double[] a = path.get(i);
            double[] b = path.get(Math.min(i + skip, path.size() - 1));
            for (int j = 0; j < fine; j++) {
                double r = a[0] + (b[0] - a[0]) * j / fine;
                points.add(new double[] {r, quintic(a, b, r)});
            }
        }
        double[] last = path.get(path.size() - 1);
        points.add(new double[] {last[0], last[1]});
        return new double[][] {
            points.stream().mapToDouble(p -> p[0]).toArray(),
            points.stream().mapToDouble(p -> p[1]).toArray()
        };
    }

    /** The polynomial of degree five with value, slope and curvature at both ends. */
    private static double quintic(double[] a, double[] b, double r) {
        double h = b[0] - a[0];
        if (h == 0) {
            return a[1];
        }
        double t = (r - a[0]) / h;
        double s = t * t * t;
        double value = b[1] - a[1] - h * a[2] - h * h * a[3] / 2;
        double slope = h * (b[2] - a[2] - h * a[3]);
        double curve = h * h * (b[3] - a[3]);
        double c3 = 10 * value - 4 * slope + curve / 2;
        double c4 = -15 * value + 7 * slope - curve;
        double c5 = 6 * value - 3 * slope + curve / 2;
        return a[1] + h * t * a[2] + h * h * t * t * a[3] / 2 + s * (c3 + t * (c4 + t * c5));
    }
}
