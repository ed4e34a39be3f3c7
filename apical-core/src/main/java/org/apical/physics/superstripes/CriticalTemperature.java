package org.apical.physics.superstripes;

import org.apical.numerics.ConvergenceException;

/** Tc from Lambda(Tc) = 1 (specification, 4.1 and 4.2). Immutable. */
public final class CriticalTemperature {
    /** ln(1e-6): below this kT/omega a metal counts as not superconducting. */
    private static final double LOWEST = Math.log(1e-6);
    /** Below this kT/omega, panels are added that resolve kT. */
    private static final double COLD = 1e-3;

    private static final int STEPS = 80;

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
        double mu0 = lattice.chemicalPotential(density, 0);
        double tc = tcOrNone(mu0);
        if (tc == 0) {
            return new Point(mu0, 0);
        }
        double mu = lattice.chemicalPotential(density, tc);
        double[] x = {mu0, mu};
        double[] r = {lattice.density(mu0, tc) - density, 0};
        for (int i = 0; i < STEPS; i++) {
            tc = tcOrNone(x[1]);
            r[1] = lattice.density(x[1], tc) - density;
            double slope = (r[1] - r[0]) / (x[1] - x[0]);
            double next = slope > 0 ? x[1] - r[1] / slope : lattice.chemicalPotential(density, tc);
            double step = Math.abs(next - x[1]);
            if (step < 1e-12 * Math.max(1e-3, Math.abs(next)) || r[1] == 0) {
                return new Point(x[1], tc);
            }
            if (i > 20) {
                // A cycle: halve the way.
                next = (next + x[1]) / 2;
            }
            x[0] = x[1];
            r[0] = r[1];
            x[1] = next;
        }
        throw new ConvergenceException(
                "mu and Tc at a density of " + density + " per nm^2",
                r[1],
                "Give muEV instead of densityPerNm2 around there; the density may belong to several mu.");
    }

    private double tcOrNone(double mu) {
        return at(mu);
    }
}
