package org.apical.physics.superstripes;

import org.apical.numerics.ConvergenceException;
import org.jspecify.annotations.Nullable;

/** Tc from Lambda(Tc) = 1 (specification, 4.1 and 4.2). Immutable. */
public final class CriticalTemperature {
    /** ln(1e-6): below this kT/omega a metal counts as not superconducting. */
    private static final double LOWEST = Math.log(1e-6);
    /** Below this kT/omega, panels are added that resolve kT. */
    private static final double COLD = 1e-3;

    private static final int STEPS = 80;
    private static final int SECANT_STEPS = 25;
    private static final double MU_ACCURACY = 1e-12;

    private final Superlattice lattice;
    private final Pairing pairing;
    private final boolean fast;

    /**
     * @param lattice the superlattice
     * @param pairing the attraction
     * @param fast the rule of 5e-5 instead of 4e-7
     */
    public CriticalTemperature(Superlattice lattice, Pairing pairing, boolean fast) {
        this.lattice = lattice;
        this.pairing = pairing;
        this.fast = fast;
    }

    /** The lattice. */
    public Superlattice lattice() {
        return lattice;
    }

    /** The attraction. */
    public Pairing pairing() {
        return pairing;
    }

    /** Whether no state lies in the shell at that chemical potential. */
    public boolean emptyShell(double mu) {
        return mu + pairing.omegaEV() <= lattice.bottom(0);
    }

    /** Tc at a chemical potential, K; 0 where it does not superconduct. */
    public double at(double mu) {
        if (emptyShell(mu) || pairing.isUniform() && pairing.coupling() <= 0) {
            return 0;
        }
        double strength = strength(mu);
        double x = solve(mu, strength, fast ? ZoneRule.FAST : ZoneRule.FINE, -3);
        if (x > LOWEST && Math.exp(x) < COLD) {
            x = solve(mu, strength, ZoneRule.FINEST, x);
        }
        return x <= LOWEST ? 0 : Math.exp(x) * pairing.omegaEV() / Scale.KB;
    }

    /** What c is multiplied by: 1, or N0/N_tot(mu), whose N_tot must not vanish. */
    double strength(double mu) {
        if (!pairing.perState()) {
            return 1;
        }
        double states = lattice.states(mu);
        if (!(states > 0)) {
            throw new NoStatesException(mu);
        }
        return lattice.referenceDos() / states;
    }

    /** ln(kT/omega) where Lambda = 1, or LOWEST. */
    private double solve(double mu, double strength, ZoneRule rule, double start) {
        PairStates states = PairStates.of(lattice, mu, pairing.omegaEV(), rule);
        PairKernel kernel = new PairKernel(states, pairing, strength);
        double[] chi = new double[states.size()];
        double tolerance = rule == ZoneRule.FAST ? 1e-4 : 1e-6;
        double x = start;
        double f = excess(states, kernel, chi, x);
        // Lambda = lambda ln(BCS omega / kT) with one lambda: the law of weak coupling points to Tc.
        double log = Math.log(ThermalIntegrals.BCS);
        double next = f + 1 > 0.02 ? log - (log - x) / (f + 1) : LOWEST;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < STEPS; i++) {
            if (f > 0) {
                low = x;
            } else {
                high = x;
            }
            next = Math.max(LOWEST, Math.min(next, x + 3));
            if (!(next > low && next < high)) {
                next = Double.isInfinite(low)
                        ? Math.max(LOWEST, x - 3)
                        : Double.isInfinite(high) ? x + 1.5 : (low + high) / 2;
            }
            if (Math.abs(next - x) < tolerance && (f == 0 || next > LOWEST)) {
                // The step was a secant's: the error left is of second order.
                return next;
            }
            double fNext = excess(states, kernel, chi, next);
            if (next == LOWEST && fNext < 0) {
                return LOWEST;
            }
            double slope = (fNext - f) / (next - x);
            x = next;
            f = fNext;
            next = slope < 0 ? x - f / slope : Double.NaN;
        }
        throw new ConvergenceException(
                "Lambda(T) = 1 at mu = " + mu + " eV",
                f,
                "Move mu or the coupling a little and look at the neighbours.");
    }

    private double excess(PairStates states, PairKernel kernel, double[] chi, double x) {
        PairSusceptibility pairs =
                new PairSusceptibility(lattice.free(), pairing.omegaEV(), Math.exp(x) * pairing.omegaEV());
        for (int i = 0; i < chi.length; i++) {
            chi[i] = pairs.at(states.mu - states.energy[i]);
        }
        return kernel.largest(chi) - 1;
    }

    /** N_tot(mu) = 0, by which a coupling per state cannot be divided. */
    public static final class NoStatesException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NoStatesException(double mu) {
            super("no state at mu = " + mu + " eV");
        }
    }

    /**
     * Tc and the chemical potential that belong to a density of the normal state at Tc.
     *
     * @param mu chemical potential at Tc, eV; at T = 0 where Tc = 0
     * @param tc K
     */
    public record Point(double mu, double tc) {}

    /** Tc at an areal density of both spins, 1/nm^2 (section 4.2). */
    public Point atDensity(double density) {
        double start = lattice.chemicalPotential(density, 0);
        double tc = at(start);
        if (tc == 0) {
            return new Point(start, 0);
        }
        Point near = secant(density, start, tc);
        return near == null ? bracketed(density, start, tc) : near;
    }

    /** Electrons too many at a chemical potential and its own Tc. */
    private double excessDensity(double mu, double density) {
        return lattice.density(mu, at(mu)) - density;
    }

    /** By secant steps from the chemical potentials at T = 0 and at the Tc there; null where they lead nowhere. */
    private @Nullable Point secant(double density, double start, double tc) {
        double x0 = start;
        double r0 = lattice.density(start, tc) - density;
        double x1 = lattice.chemicalPotential(density, tc);
        for (int i = 0; i < SECANT_STEPS; i++) {
            double t = at(x1);
            double r1 = lattice.density(x1, t) - density;
            double next = x1 - r1 * (x1 - x0) / (r1 - r0);
            if (r1 == 0 || Math.abs(next - x1) < MU_ACCURACY * Math.max(1e-3, Math.abs(next))) {
                return new Point(x1, t);
            }
            if (!(Math.abs(next - x1) < 20 * Scale.KB * tc + Math.abs(x1 - start))) {
                return null;
            }
            x0 = x1;
            r0 = r1;
            x1 = next;
        }
        return null;
    }

    /** By steps from the chemical potential at T = 0 to where the excess changes its sign, then between. */
    private Point bracketed(double density, double start, double tc) {
        double near = start;
        double excess = excessDensity(near, density);
        if (excess == 0) {
            return new Point(near, tc);
        }
        int way = excess > 0 ? -1 : 1;
        double step = 0.02 * Scale.KB * tc;
        for (int i = 0; i < STEPS; i++) {
            double far = near + way * step;
            double next = excessDensity(far, density);
            if (next == 0 || next > 0 != excess > 0) {
                double mu = Roots.find(
                        x -> excessDensity(x, density), Math.min(near, far), Math.max(near, far), MU_ACCURACY);
                if (Math.abs(excessDensity(mu, density)) < 1e-6 * density) {
                    return new Point(mu, at(mu));
                }
                break;
            }
            near = far;
            excess = next;
            step *= 1.2;
        }
        throw new ConvergenceException(
                "mu and Tc at a density of " + density + " per nm^2",
                excess,
                "Give muEV instead of densityPerNm2 around there; Tc jumps with mu.");
    }
}
