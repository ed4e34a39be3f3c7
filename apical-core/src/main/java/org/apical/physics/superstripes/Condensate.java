package org.apical.physics.superstripes;

import java.util.function.DoubleUnaryOperator;
import org.apical.numerics.ConvergenceException;
import org.jspecify.annotations.Nullable;

/**
 * The superconducting state at one chemical potential and temperature: gaps of every miniband, density, condensate fractions,
 * pair sizes (specification, 4.3 to 4.5).
 */
public final class Condensate {
    private static final int STEPS = 60;

    private final CriticalTemperature theory;
    private final PairStates states;
    private final GapSolver.Gaps gaps;
    private final double mu;
    private final double temperature;
    private final double sign;

    private Condensate(
            CriticalTemperature theory, PairStates states, GapSolver.Gaps gaps, double mu, double temperature) {
        this.theory = theory;
        this.states = states;
        this.gaps = gaps;
        this.mu = mu;
        this.temperature = temperature;
        double top = 0;
        for (double d : gaps.delta()) {
            top = Math.abs(d) > Math.abs(top) ? d : top;
        }
        sign = top < 0 ? -1 : 1;
    }

    /**
     * Solves the gap equation.
     *
     * @param mu chemical potential, eV
     * @param temperature K, below Tc
     * @param tc Tc at that mu, K, above 0
     */
    public static Condensate at(CriticalTemperature theory, double mu, double temperature, double tc) {
        Pairing pairing = theory.pairing();
        PairStates states = PairStates.of(theory.lattice(), mu, pairing.omegaEV(), ZoneRule.FINE);
        double kT = temperature * Scale.KB;
        double t = Math.min(1, temperature / tc);
        double scale = 1.764 * Scale.KB * tc * Math.sqrt(Math.max(1e-8, 1 - t * t * t));
        GapSolver.Gaps gaps = new GapSolver(states, pairing, theory.strength(mu), kT).solve(scale);
        return new Condensate(theory, states, gaps, mu, temperature);
    }

    /**
     * The state that holds a density: mu and gaps together (section 4.4).
     *
     * @param density electrons of both spins, 1/nm^2
     * @param temperature K
     * @param tc Tc at that density, K
     * @param muAtTc mu there, eV
     */
    public static Condensate atDensity(
            CriticalTemperature theory, double density, double temperature, double tc, double muAtTc) {
        double start = muAtTc;
        try {
            Condensate near = secant(theory, density, temperature, tc, start);
            if (near != null) {
                return near;
            }
        } catch (ConvergenceException e) {
            // A step led to where there is no gap at this temperature.
            start = muAtTc;
        }
        return bracketed(theory, density, temperature, start);
    }

    /** By secant steps with the gaps of each mu; null where they lead nowhere. */
    private static @Nullable Condensate secant(
            CriticalTemperature theory, double density, double temperature, double tc, double muAtTc) {
        double x0 = muAtTc;
        Condensate c0 = at(theory, x0, temperature, tc);
        double r0 = c0.density() - density;
        double slope = (theory.lattice().density(x0 + 1e-5, temperature)
                        - theory.lattice().density(x0 - 1e-5, temperature))
                / 2e-5;
        if (!(slope > 0)) {
            slope = theory.lattice().referenceDos();
        }
        double x1 = x0 - r0 / slope;
        for (int i = 0; i < STEPS; i++) {
            Condensate c1 = at(theory, x1, temperature, tc);
            double r1 = c1.density() - density;
            if (Math.abs(r1) < 1e-11 * density || x1 == x0) {
                return c1;
            }
            double next = x1 - r1 * (x1 - x0) / (r1 - r0);
            if (!Double.isFinite(next)) {
                return Math.abs(r1) < 1e-9 * density ? c1 : null;
            }
            x0 = x1;
            r0 = r1;
            x1 = next;
        }
        return null;
    }

    /** Between a mu of too few electrons and one of too many, each with its own Tc: above that the state is the normal one. */
    private static Condensate bracketed(CriticalTemperature theory, double density, double temperature, double start) {
        DoubleUnaryOperator excess = mu -> {
            double own = theory.at(mu);
            return (own > temperature
                            ? at(theory, mu, temperature, own).density()
                            : theory.lattice().density(mu, temperature))
                    - density;
        };
        double near = start;
        double first = excess.applyAsDouble(near);
        int way = first > 0 ? -1 : 1;
        double step = 0.1 * Math.max(Scale.KB * temperature, 1e-4);
        for (int i = 0; i < STEPS; i++) {
            double far = near + way * step;
            double next = excess.applyAsDouble(far);
            if (next > 0 != first > 0) {
                double mu = Roots.find(excess, Math.min(near, far), Math.max(near, far), 1e-13);
                double own = theory.at(mu);
                if (own > temperature) {
                    return at(theory, mu, temperature, own);
                }
                break;
            }
            near = far;
            step *= 1.3;
        }
        throw new ConvergenceException(
                "mu and gaps at a density of " + density + " per nm^2", first, "Give muEV instead of densityPerNm2.");
    }

    /** Chemical potential, eV. */
    public double mu() {
        return mu;
    }

    /** Bands that have a gap: those whose bottom lies below mu + omega_0. */
    public int bands() {
        return states.bands;
    }

    /** Relative residual of the gap equation. */
    public double residual() {
        return gaps.residual();
    }

    /** Steps of Newton's method. */
    public int iterations() {
        return gaps.iterations();
    }

    /** Delta_n(k), eV; defined by projection also where the cutoff removes the state itself. */
    public double gap(int band, double kFraction) {
        Minibands minibands = theory.lattice().bands();
        CellGrid grid = states.grid;
        double[] rho = new double[grid.size()];
        minibands.density(band, kFraction, minibands.energy(band, kFraction), grid, grid, rho, 0);
        double[] g = gaps.field()[theory.pairing().kind(band)];
        double sum = 0;
        for (int y = 0; y < rho.length; y++) {
            sum += rho[y] * Math.sqrt(grid.weight()[y] * minibands.period()) * g[y];
        }
        return sign * sum;
    }

    /** Largest |Delta| on the points of the calculation, eV. */
    public double largestGap() {
        double top = 0;
        for (double d : gaps.delta()) {
            top = Math.max(top, Math.abs(d));
        }
        return top;
    }

    /** Electrons of both spins, 1/nm^2. */
    public double density() {
        double kT = temperature * Scale.KB;
        double sum = theory.lattice().density(mu, temperature);
        for (int band = 0; band < states.bands; band++) {
            sum += moved(band, kT);
        }
        return sum;
    }

    /** How many electrons pairing adds to a band inside the shell. */
    private double moved(int band, double kT) {
        double n0 = theory.lattice().referenceDos();
        double sum = 0;
        for (int i = 0; i < states.size(); i++) {
            if (states.band[i] != band) {
                continue;
            }
            double gap = gaps.delta()[i];
            ShellRule rule = gaps.rules()[i];
            double inner = 0;
            for (int j = 0; j < rule.size(); j++) {
                double xi = rule.xi()[j];
                double e = Math.sqrt(xi * xi + gap * gap);
                double filled;
                double normal;
                if (kT <= 0) {
                    // v^2 without cancellation far from mu.
                    double small = gap * gap / (2 * e * (e + Math.abs(xi)));
                    inner += rule.weight()[j] * (xi > 0 ? small : -small);
                    continue;
                }
                filled = 0.5 * (1 - xi / e * Math.tanh(e / (2 * kT)));
                normal = 0.5 * (1 - Math.tanh(xi / (2 * kT)));
                inner += rule.weight()[j] * (filled - normal);
            }
            sum += states.weight[i] * n0 * inner;
        }
        return 2 * sum;
    }

    /**
     * A band at zero temperature.
     *
     * @param condensateFraction sum of (Delta/2E)^2 over sum of v^2
     * @param density electrons of both spins, 1/nm^2
     * @param pairSize along the free motion, nm
     */
    public record Band(double condensateFraction, double density, double pairSize) {}

    /** Condensate fraction, density and pair size of a band (section 4.5); for T = 0 and no Rashba coupling. */
    public Band band(int band) {
        Superlattice lattice = theory.lattice();
        double h = lattice.free().h();
        double density = lattice.bandDensity(band, mu, 0, 0) + moved(band, 0);
        double condensed = 0;
        double norm = 0;
        double size = 0;
        for (int i = 0; i < states.size(); i++) {
            if (states.band[i] != band) {
                continue;
            }
            double gap2 = gaps.delta()[i] * gaps.delta()[i];
            ShellRule rule = gaps.rules()[i];
            double c = 0;
            double s = 0;
            for (int j = 0; j < rule.size(); j++) {
                double xi = rule.xi()[j];
                double e2 = xi * xi + gap2;
                double weight = rule.weight()[j] * gap2 / (4 * e2);
                double eps = xi + mu - states.energy[i];
                c += weight;
                s += weight * 4 * h * eps * xi * xi / (e2 * e2);
            }
            condensed += states.weight[i] * c;
            size += states.weight[i] * s;
        }
        norm = condensed * lattice.referenceDos();
        return new Band(density > 0 ? norm / (density / 2) : 1, density, Math.sqrt(size / condensed));
    }
}
