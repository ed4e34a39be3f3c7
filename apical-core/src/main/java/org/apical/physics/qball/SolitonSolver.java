package org.apical.physics.qball;

import org.apical.numerics.ConvergenceException;
import org.apical.numerics.ModifiedBessel;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Nodeless radial solitons phi'' + (D-1) phi'/r = Uhat'(phi), phi'(0) = 0, phi(infinity) = 0, Uhat = U - omega^2 phi^2/2, in
 * D = 1 to 4 dimensions [T, eq. 17], by shooting from both ends.
 *
 * <p>The centre is found by its logarithm: with a top, q is the logit of how far phi(0) is from phi_z to phi_top, and where
 * the distance from the top would fall below 1e-8 of the span the integration starts at the radius where it has that
 * value, from the regular solution of the linear equation; q then counts that radius. So a wall at any radius is a number of
 * ordinary size. Overshoot and undershoot bracket q; then Newton's method joins the outward trajectory to one that comes in
 * from the decaying end, where r and the energy e must agree. Both directions are stable, so that the profile is accurate in
 * its tail as well, and in the thin wall the condition is the balance p = (D-1) Int phi'^2/r itself.
 */
public final class SolitonSolver {
    private static final double NEAR_TOP = 1e-8;
    private static final double LINEAR = Math.log(1 / NEAR_TOP - 1);
    private static final double TIGHT = 3e-13;
    private static final double LOOSE = 1e-9;
    private static final double LOWEST = -36;
    /** Beyond phi(0) = e^16 phi_z rounding decides whether a trajectory overshoots. */
    private static final double LARGEST = 16;

    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(10);

    private final SolitonWell well;
    private final int dimension;
    private final double span;
    private final double stiffness;
    private final double unit;

    /**
     * @param well the well at the frequency
     * @param dimension 1 to 4
     */
    public SolitonSolver(SolitonWell well, int dimension) {
        this.well = well;
        this.dimension = dimension;
        span = well.hasTop() ? well.phiTop() - well.phiZero() : well.phiZero();
        stiffness = well.hasTop() ? Math.sqrt(well.stiffness(well.phiTop())) : Double.NaN;
        unit = 1 / Math.sqrt(Math.abs(well.force(well.phiZero())) / well.phiZero());
    }

    /**
     * Start of an outward trajectory.
     *
     * @param r where the integration starts
     * @param base phi = base + sign d
     * @param d state there
     * @param v its slope
     * @param e energy there
     * @param phiCentre phi(0)
     * @param linear from the linear solution around the top, not from r = 0
     */
    record Start(double r, double base, double sign, double d, double v, double e, double phiCentre, boolean linear) {}

    /** Where a trajectory passes the matching value. */
    private record Crossing(double r, double v, double e) {}

    SolitonWell well() {
        return well;
    }

    int dimension() {
        return dimension;
    }

    double unit() {
        return unit;
    }

    /** sqrt(Uhat'') at the top. */
    double stiffness() {
        return stiffness;
    }

    Start start(double q) {
        if (!well.hasTop()) {
            return fromCentre(0, 1, well.phiZero() * (1 + Math.exp(q)));
        }
        if (q > LINEAR) {
            double r = (q - LINEAR) / stiffness;
            double x = stiffness * r;
            double d = NEAR_TOP * span;
            double v = stiffness * d * ModifiedBessel.regularSlope(dimension, x);
            double e = -well.rotating(well.phiTop()) + (v - stiffness * d) * (v + stiffness * d) / 2;
            double centre = well.phiTop() - d * Math.exp(-ModifiedBessel.logRegular(dimension, x));
            return new Start(r, well.phiTop(), -1, d, v, e, centre, true);
        }
        double offset = span / (1 + Math.exp(q));
        return offset < 0.1 * span
                ? fromCentre(well.phiTop(), -1, offset)
                : fromCentre(0, 1, well.phiZero() + span / (1 + Math.exp(-q)));
    }

    /** The power series around r = 0. */
    private Start fromCentre(double base, double sign, double d0) {
        double phi = base + sign * d0;
        double force = sign * well.force(phi);
        double slope = well.stiffness(phi);
        if (sign < 0 && d0 < 1e-3 * span && clear(phi)) {
            force = d0 * well.stiffness(base - d0 / 2);
        }
        double scale = Math.max(Math.abs(slope), Math.abs(force) / d0);
        double r = 4e-3 / Math.sqrt(scale);
        double a = force / (2 * dimension);
        double b = slope * a / (4 * (dimension + 2));
        double d = d0 + a * r * r + b * r * r * r * r;
        double v = 2 * a * r + 4 * b * r * r * r;
        double e = -well.rotating(phi) - (dimension - 1) * (2 * a * a * r * r + 4 * a * b * r * r * r * r);
        return new Start(r, base, sign, d, v, e, phi, false);
    }

    /** No break of the potential between here and the top. */
    private boolean clear(double phi) {
        for (double b : well.potential().breaks()) {
            if (b > phi && b < well.phiTop()) {
                return false;
            }
        }
        return true;
    }

    RadialMotion outward(Start start, double tolerance, int components, RadialMotion.Integrand extra) {
        RadialMotion motion =
                new RadialMotion(well, dimension, start.base(), start.sign(), components, tolerance, extra);
        motion.y[0] = start.d();
        motion.y[1] = start.v();
        motion.y[2] = start.e();
        double size = start.sign() < 0 ? start.d() : start.base() + start.d();
        motion.start(start.r(), start.linear() ? 0.1 / stiffness : start.r(), size, size / unit);
        return motion;
    }

    RadialMotion inward(SolitonTail.Start start, double tolerance, int components, RadialMotion.Integrand extra) {
        RadialMotion motion = new RadialMotion(well, dimension, 0, 1, components, tolerance, extra);
        motion.y[0] = start.phi();
        motion.y[1] = start.slope();
        double mu = Math.abs(start.slope()) / start.phi();
        motion.y[2] = (start.slope() * start.slope() - well.muSquared() * start.phi() * start.phi()) / 2
                - well.potential().beyond(start.phi());
        motion.start(start.r(), -0.1 / mu, start.phi(), start.phi() * mu);
        return motion;
    }

    /** Passes the breaks of the potential on the way down to {@code level}; false where phi turns back before. */
    static boolean descend(RadialMotion motion, double[] breaks, double level) {
        for (int i = breaks.length - 1; i >= 0; i--) {
            if (breaks[i] > level
                    && breaks[i] < motion.phi()
                    && motion.advance(breaks[i], Double.POSITIVE_INFINITY) == RadialMotion.Stop.TURN) {
                return false;
            }
        }
        return motion.advance(level, Double.POSITIVE_INFINITY) == RadialMotion.Stop.LEVEL;
    }

    private void ascend(RadialMotion motion, double[] breaks, double level) {
        for (double b : breaks) {
            if (b > motion.phi() && b < level) {
                climb(motion, b);
            }
        }
        climb(motion, level);
    }

    private void climb(RadialMotion motion, double level) {
        // In one dimension there is nothing at r = 0, and the profile is shifted later.
        double end = dimension == 1 ? Double.NEGATIVE_INFINITY : 0;
        if (motion.advance(level, end) != RadialMotion.Stop.LEVEL) {
            throw new ConvergenceException(
                    "the decaying end of the profile",
                    motion.phi(),
                    "It does not reach the wall: check the potential.");
        }
    }

    private boolean overshoots(double q) {
        return descend(outward(start(q), LOOSE, 3, phi -> 0), well.potential().breaks(), 0);
    }

    /**
     * The soliton.
     *
     * @param extra a function of phi to be integrated as well
     * @throws ConvergenceException where both ends cannot be joined
     * @throws NoSolitonException where no trajectory reaches phi = 0
     */
    public Soliton solve(RadialMotion.Integrand extra) {
        if (dimension == 1) {
            return oneDimension(extra);
        }
        double[] bracket = bracket();
        for (int attempt = 0; attempt < 4; attempt++) {
            double width = attempt == 0 ? 1e-4 : 1e-4 * Math.pow(1e-4, attempt);
            bisect(bracket, width);
            double q = (bracket[0] + bracket[1]) / 2;
            double[] joined = join(q);
            if (joined.length > 0) {
                return new Soliton(this, start(joined[0]), tail(joined[2]), joined[1], extra, joined[3]);
            }
        }
        throw new ConvergenceException(
                "joining the two ends of the profile",
                bracket[1] - bracket[0],
                "The potential may be too rough near the wall: smooth the table, or move omega.");
    }

    /** The soliton without a further integral. */
    public Soliton solve() {
        return solve(phi -> 0);
    }

    private void bisect(double[] bracket, double width) {
        while (bracket[1] - bracket[0] > width) {
            double middle = (bracket[0] + bracket[1]) / 2;
            if (middle == bracket[0] || middle == bracket[1]) {
                return;
            }
            if (overshoots(middle)) {
                bracket[1] = middle;
            } else {
                bracket[0] = middle;
            }
        }
    }

    private double[] bracket() {
        double low = 0;
        double high = 0;
        if (overshoots(0)) {
            double step = 4;
            double lowest = LOWEST + Math.min(0, Math.log(well.phiZero() / span));
            do {
                high = low;
                low = Math.max(lowest, low - step);
                step *= 2;
            } while (low > lowest && overshoots(low));
            return new double[] {low, high};
        }
        if (!well.hasTop()) {
            return withoutTop();
        }
        double thin = LINEAR + stiffness * well.thinWallRadius(dimension);
        double[] tries = {6, LINEAR, 0.9 * thin, 1.1 * thin, 2 * thin, 4 * thin, 16 * thin, 256 * thin};
        for (double next : tries) {
            if (next > low) {
                if (overshoots(next)) {
                    return new double[] {low, next};
                }
                low = next;
            }
        }
        throw new NoSolitonException("the wall would be beyond 256 times the thin-wall radius");
    }

    private double[] withoutTop() {
        double largest = well.potential().largest();
        double limit = largest < Double.POSITIVE_INFINITY
                ? Math.log(largest / well.phiZero() - 1)
                : Math.min(LARGEST, Math.log(1e300 / well.phiZero()) / 2);
        double low = 0;
        while (low < limit) {
            double next = Math.min(limit, low + 1);
            if (overshoots(next)) {
                return new double[] {low, next};
            }
            low = next;
        }
        throw new NoSolitonException(
                largest < Double.POSITIVE_INFINITY
                        ? "no phi(0) up to the end of the potential at " + largest + " suffices; extend it"
                        : "no phi(0) however large suffices: the potential has no second vacuum and falls too steeply for"
                                + " this dimension");
    }

    private SolitonTail tail(double wallRadius) {
        return new SolitonTail(well, dimension, wallRadius);
    }

    private Crossing out(double q, double level) {
        RadialMotion motion = outward(start(q), TIGHT, 3, phi -> 0);
        if (!descend(motion, well.potential().breaks(), level)) {
            throw new ConvergenceException("the outward trajectory", motion.phi(), "It turns back before the wall.");
        }
        return new Crossing(motion.r, motion.phiSlope(), motion.y[2]);
    }

    private Crossing in(SolitonTail tail, double parameter, double level) {
        RadialMotion motion = inward(tail.start(parameter), TIGHT, 3, phi -> 0);
        ascend(motion, well.potential().breaks(), level);
        return new Crossing(motion.r, motion.phiSlope(), motion.y[2]);
    }

    /** phi where the ends are joined. */
    double level(double phiCentre) {
        double level = Math.min(phiCentre / 2, 0.8 * well.phiZero());
        for (double b : well.potential().breaks()) {
            if (Math.abs(b - level) < 1e-6 * level) {
                level *= 0.99;
            }
        }
        return level;
    }

    /**
     * Newton's method on q and the parameter of the tail.
     *
     * @return q, parameter, radius of the wall, mismatch; empty where it does not converge
     */
    private double[] join(double first) {
        try {
            double q = first;
            double level = level(start(q).phiCentre());
            Crossing out = out(q, level);
            double wall = out.r();
            SolitonTail tail = tail(wall);
            double p = tail.guess(out.r(), level);
            boolean radius = well.potential().decay() != FieldPotential.Decay.POWER;
            Crossing in = null;
            for (int i = 0; in == null; i++) {
                try {
                    in = in(tail, p, level);
                } catch (ConvergenceException e) {
                    // The guess leaves out friction: the way to the wall was longer than to the centre.
                    if (!radius || i == 20) {
                        throw e;
                    }
                    p *= 1.5;
                }
            }
            if (radius) {
                for (int i = 0; i < 3; i++) {
                    p += out.r() - in.r();
                    in = in(tail, p, level);
                }
            }
            double[] best = {q, p, wall, Double.POSITIVE_INFINITY};
            double[] jacobian = new double[4];
            double before = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 14; i++) {
                double energy = Math.abs(out.e()) + Math.abs(in.e());
                double r1 = (out.r() - in.r()) / unit;
                double r2 = (out.e() - in.e()) / energy;
                double miss = Math.max(Math.abs(r1) * unit / (unit + out.r()), Math.abs(r2));
                if (miss < best[3]) {
                    best = new double[] {q, p, wall, miss};
                }
                if (miss < 2e-14 || miss < 1e-10 && miss > 0.3 * before) {
                    break;
                }
                if (i < 2 || miss > 0.05 * before) {
                    double hq = 1e-5;
                    double hp = tail.nudge();
                    Crossing outMore = out(q + hq, level);
                    Crossing inMore = in(tail, p + hp, level);
                    jacobian[0] = (outMore.r() - out.r()) / hq / unit;
                    jacobian[1] = -(inMore.r() - in.r()) / hp / unit;
                    jacobian[2] = (outMore.e() - out.e()) / hq / energy;
                    jacobian[3] = -(inMore.e() - in.e()) / hp / energy;
                }
                before = miss;
                double determinant = jacobian[0] * jacobian[3] - jacobian[1] * jacobian[2];
                double dq = -(r1 * jacobian[3] - r2 * jacobian[1]) / determinant;
                double dp = -(r2 * jacobian[0] - r1 * jacobian[2]) / determinant;
                if (!(Math.abs(dq) < 1e6 && Math.abs(dp) < 1e9)) {
                    break;
                }
                q += dq;
                p += dp;
                out = out(q, level);
                in = in(tail, p, level);
            }
            return best[3] < 1e-9 ? best : new double[0];
        } catch (ConvergenceException e) {
            return new double[0];
        }
    }

    /** In one dimension e = 0 throughout: phi(0) = phi_z, and the tail is only shifted. */
    private Soliton oneDimension(RadialMotion.Integrand extra) {
        Start start = fromZero();
        double level = level(start.phiCentre());
        RadialMotion motion = outward(start, TIGHT, 3, phi -> 0);
        if (!descend(motion, well.potential().breaks(), level)) {
            throw new ConvergenceException("the profile", motion.phi(), "omega is too close to omega0: raise it.");
        }
        SolitonTail tail = tail(motion.r);
        double p = tail.guess(motion.r, level);
        for (int i = 0; i < 4; i++) {
            p += tail.shift(motion.r - in(tail, p, level).r());
        }
        return new Soliton(this, start, tail, p, extra, 0);
    }

    private Start fromZero() {
        double zero = well.phiZero();
        if (!well.hasTop() || span > 1e-2 * zero) {
            return fromCentre(0, 1, zero);
        }
        // Distance d of the zero from a near top: depth = Int_0^d (d - s) Uhat''(top - s) ds, by Newton's method from
        // above.
        double depth = -well.rotating(well.phiTop());
        double d = span;
        for (int i = 0; i < 50; i++) {
            double[] fallen = fallen(d);
            double change = (depth - fallen[0]) / fallen[1];
            d += change;
            if (Math.abs(change) <= 1e-15 * d) {
                break;
            }
        }
        return fromCentre(well.phiTop(), -1, d);
    }

    /** Int_0^d (d - s) Uhat''(top - s) ds and its slope Int_0^d Uhat'' ds, by Gauss rules between the breaks. */
    private double[] fallen(double d) {
        double top = well.phiTop();
        double[] out = new double[2];
        double to = 0;
        double[] breaks = well.potential().breaks();
        for (int j = breaks.length; j >= 0 && to < d; j--) {
            double from = to;
            double edge = j == 0 ? d : top - breaks[j - 1];
            to = Math.min(d, Math.max(from, edge));
            for (int i = 0; i < GAUSS.getNumberOfPoints() && to > from; i++) {
                double s = (from + to) / 2 + (to - from) / 2 * GAUSS.getPoint(i);
                double weighted = GAUSS.getWeight(i) * (to - from) / 2 * well.stiffness(top - s);
                out[0] += (d - s) * weighted;
                out[1] += weighted;
            }
        }
        return out;
    }
}
