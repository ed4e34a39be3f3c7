package org.apical.physics.qball;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the rotating potential Uhat = U - omega^2 phi^2/2 of a soliton is negative [T]: the first zero phi_z, the first
 * minimum phi_top beyond it, and the window of frequencies omega_0 < omega < mass in which there are any.
 */
public final class SolitonWell {
    private static final double ROUNDING = 1e-14;
    private static final int PER_DECADE = 80;
    private static final double MARGIN = 1e4;

    private final FieldPotential potential;
    private final double muSquared;
    private final double phiZero;
    private final double phiTop;

    private SolitonWell(FieldPotential potential, double muSquared, double phiZero, double phiTop) {
        this.potential = potential;
        this.muSquared = muSquared;
        this.phiZero = phiZero;
        this.phiTop = phiTop;
    }

    /**
     * The window of a potential.
     *
     * @param omegaZeroSquared smallest 2 U/phi^2; -infinity where U is unbounded below, the limit where it is not reached
     * @param phi where it is reached, infinite where it is not
     * @param massSquared U''(0); infinite for Gaussian decay
     */
    public record Window(double omegaZeroSquared, double phi, double massSquared) {
        /** Whether 2 U/phi^2 goes below mass^2 at all. */
        public boolean exists() {
            return omegaZeroSquared < massSquared * (1 - 1e-14);
        }

        /** omega_0, 0 where 2 U/phi^2 goes below zero. */
        public double omegaZero() {
            return Math.sqrt(Math.max(0, omegaZeroSquared));
        }

        /** mass. */
        public double mass() {
            return Math.sqrt(massSquared);
        }
    }

    /** The window. */
    public static Window window(FieldPotential u) {
        double[] nodes = nodes(u, u.massSquared());
        double best = Double.POSITIVE_INFINITY;
        double at = nodes[0];
        for (double phi : nodes) {
            double g = ratio(u, u.massSquared(), phi);
            if (g < best) {
                best = g;
                at = phi;
            }
        }
        double mass = u.decay() == FieldPotential.Decay.GAUSSIAN ? Double.POSITIVE_INFINITY : u.massSquared();
        if (u.decay() == FieldPotential.Decay.MASSIVE && Math.abs(best) < ROUNDING * mass) {
            // 2 U/phi^2 falls towards zero: what is left is the rounding of mass^2.
            return new Window(0, at, mass);
        }
        boolean last = at == nodes[nodes.length - 1];
        if (last && u.largest() == Double.POSITIVE_INFINITY) {
            // Still falling where the formula has lost all structure: towards a limit, or without bound.
            double further = ratio(u, u.massSquared(), at * 1e6);
            boolean unbounded = best < 0 && further < 10 * best || u.decay() == FieldPotential.Decay.GAUSSIAN;
            return new Window(
                    unbounded ? Double.NEGATIVE_INFINITY : Math.abs(further) < 1e-12 ? 0 : further,
                    Double.POSITIVE_INFINITY,
                    mass);
        }
        return new Window(best, at, mass);
    }

    /**
     * The well at a frequency.
     *
     * @param muSquared mass^2 - omega^2
     * @return null where Uhat is nowhere negative
     */
    public static @Nullable SolitonWell of(FieldPotential u, double muSquared) {
        double[] nodes = nodes(u, muSquared);
        double before = 0;
        double zero = Double.NaN;
        int at = -1;
        for (int i = 0; i < nodes.length; i++) {
            if (ratio(u, muSquared, nodes[i]) < 0) {
                zero = before == 0 ? nodes[i] : Roots.between(phi -> ratio(u, muSquared, phi), before, nodes[i]);
                at = i;
                break;
            }
            before = nodes[i];
        }
        if (at < 0) {
            return null;
        }
        double previous = nodes[at];
        for (int i = at + 1; i < nodes.length; i++) {
            if (slope(u, muSquared, nodes[i]) > 0) {
                return new SolitonWell(
                        u, muSquared, zero, Roots.between(phi -> slope(u, muSquared, phi), previous, nodes[i]));
            }
            previous = nodes[i];
        }
        return new SolitonWell(u, muSquared, zero, Double.NaN);
    }

    /** A well whose zero and top are known otherwise. */
    static SolitonWell known(FieldPotential u, double muSquared, double phiZero, double phiTop) {
        return new SolitonWell(u, muSquared, phiZero, phiTop);
    }

    /** mu^2 + 2 N/phi^2. */
    private static double ratio(FieldPotential u, double muSquared, double phi) {
        return muSquared + 2 * u.beyond(phi) / phi / phi;
    }

    private static double slope(FieldPotential u, double muSquared, double phi) {
        return muSquared * phi + u.slopeBeyond(phi);
    }

    /** A logarithmic grid over all structure, the breaks, and the local minima of 2 U/phi^2 between them. */
    private static double[] nodes(FieldPotential u, double muSquared) {
        double low = u.scales()[0] / MARGIN;
        double high = Math.min(u.scales()[1] * MARGIN, u.largest());
        for (int i = 0; i < 320 && ratio(u, muSquared, low) <= 0 && low > 1e-300; i++) {
            low /= 10;
        }
        for (int i = 0;
                i < 320
                        && high < 1e290
                        && high * 10 < u.largest()
                        && ratio(u, muSquared, high) > 0
                        && ratio(u, muSquared, high) < muSquared;
                i++) {
            high *= 10;
        }
        TreeSet<Double> grid = new TreeSet<>();
        int n = (int) Math.ceil(PER_DECADE * Math.log10(high / low)) + 1;
        for (int i = 0; i <= n; i++) {
            grid.add(i == n ? high : low * Math.pow(high / low, (double) i / n));
        }
        for (double b : u.breaks()) {
            if (b > low && b < high) {
                grid.add(b);
            }
        }
        List<Double> minima = new ArrayList<>();
        double before = Double.NaN;
        double slopeBefore = Double.NaN;
        for (double phi : grid) {
            double s = u.slopeBeyond(phi) * phi - 2 * u.beyond(phi);
            if (slopeBefore < 0 && s > 0) {
                minima.add(Roots.between(x -> u.slopeBeyond(x) * x - 2 * u.beyond(x), before, phi));
            }
            before = phi;
            slopeBefore = s;
        }
        grid.addAll(minima);
        return grid.stream().mapToDouble(x -> x).toArray();
    }

    /** The potential. */
    FieldPotential potential() {
        return potential;
    }

    /** mass^2 - omega^2. */
    public double muSquared() {
        return muSquared;
    }

    /** First zero of Uhat. */
    public double phiZero() {
        return phiZero;
    }

    /** First minimum of Uhat beyond it; NaN where there is none. */
    public double phiTop() {
        return phiTop;
    }

    /** Whether there is a minimum. */
    public boolean hasTop() {
        return !Double.isNaN(phiTop);
    }

    /** Uhat. */
    public double rotating(double phi) {
        return muSquared / 2 * phi * phi + potential.beyond(phi);
    }

    /** Uhat'. */
    public double force(double phi) {
        return muSquared * phi + potential.slopeBeyond(phi);
    }

    /** Uhat''. */
    public double stiffness(double phi) {
        return muSquared + potential.curvatureBeyond(phi);
    }

    /** Radius (D-1) sigma/p of the thin-wall limit, 0 in one dimension or without a top. */
    public double thinWallRadius(int dimension) {
        if (dimension == 1 || !hasTop()) {
            return 0;
        }
        double p = -rotating(phiTop);
        // At the edge of the window Uhat would touch zero at the top: add what is missing there.
        double edge = 2 * p / (phiTop * phiTop);
        int n = 400;
        double sigma = 0;
        for (int i = 0; i < n; i++) {
            double phi = phiTop * (i + 0.5) / n;
            sigma += Math.sqrt(Math.max(0, 2 * rotating(phi) + edge * phi * phi)) * phiTop / n;
        }
        return (dimension - 1) * sigma / p;
    }
}
