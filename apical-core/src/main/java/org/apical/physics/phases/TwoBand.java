package org.apical.physics.phases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apical.numerics.Roots;

/**
 * Two Hubbard bands in the Hubbard-I approximation at zero temperature, on-site repulsions infinite (phase-separation,
 * section A). Energies in eV from the centre of the wide band a; n electrons per site, both spins.
 *
 * <p>At fixed n the difference mu_a - mu_b rises with n_a: d mu_a / d n_a = (w_a / 2) [m + (1 - N0)/rho0], which is positive
 * for each of the densities of states, and mu_b falls alike. So there is one solution, found by bracketing, and nothing
 * to choose between.
 *
 * @param wide half-bandwidth w_a of the wide band
 * @param narrow half-bandwidth w_b of the narrow band, at most w_a
 * @param shift dE: the narrow band is centred at -dE
 * @param shape density of states of both bands
 */
public record TwoBand(double wide, double narrow, double shift, BandShape shape) {
    /** What is called the energy; Hubbard-I is not thermodynamically consistent, so the three differ. */
    public enum Definition {
        /** Sum of the filled single-particle energies. */
        BAND,
        /** Expectation value of the hopping with the narrowed weights counted once. */
        KINETIC,
        /** Integral of the chemical potential. */
        THERMODYNAMIC
    }

    /**
     * The state at one filling.
     *
     * @param filling n
     * @param wideOccupation n_a
     * @param narrowOccupation n_b
     * @param widePlace m_a, the Fermi level in band a over its narrowed half-width; -1 where it is empty
     * @param narrowPlace m_b
     * @param potential chemical potential (eV)
     */
    public record State(
            double filling,
            double wideOccupation,
            double narrowOccupation,
            double widePlace,
            double narrowPlace,
            double potential) {}

    private static final int SCAN = 1600;

    /** The state at filling n in (0, 1]. */
    public State state(double n) {
        double na;
        if (difference(n, n) <= 0) {
            na = n;
        } else if (difference(n, 0) >= 0) {
            na = 0;
        } else {
            na = Roots.between(x -> difference(n, x), 0, n, 1e-15, 1e-16);
        }
        double nb = n - na;
        double ma = place(n, na);
        double mb = place(n, nb);
        double mu = na > 0 ? weight(n, na) * wide * ma : -shift + weight(n, nb) * narrow * mb;
        return new State(n, na, nb, ma, mb, mu);
    }

    private static double weight(double n, double own) {
        return 1 - n + own / 2;
    }

    /** Fermi level of a band that holds {@code own} electrons, over its narrowed half-width. */
    private double place(double n, double own) {
        double g = weight(n, own);
        return own <= 0 ? -1 : shape.place(Math.min(1, own / (2 * g)));
    }

    /** h = mu_a - mu_b with n_a = {@code na}. */
    private double difference(double n, double na) {
        double nb = Math.max(0, n - na);
        return weight(n, na) * wide * place(n, na) + shift - weight(n, nb) * narrow * place(n, nb);
    }

    /** The energy of a state by the two explicit definitions (eV per site). */
    public double energy(State s, Definition definition) {
        double ga = weight(s.filling(), s.wideOccupation());
        double gb = weight(s.filling(), s.narrowOccupation());
        double a = 2 * ga * wide * shape.energy(s.widePlace());
        double b = 2 * gb * narrow * shape.energy(s.narrowPlace());
        return switch (definition) {
            case BAND -> ga * a + gb * b - shift * s.narrowOccupation();
            case KINETIC -> a + b - shift * s.narrowOccupation();
            case THERMODYNAMIC -> throw new IllegalArgumentException("the integral of mu belongs to no single state");
        };
    }

    /** Density of states at the Fermi level of a band with half-bandwidth {@code w}, both spins (1/eV); 0 where empty. */
    public double fermiDensity(double w, double occupation, double place) {
        return occupation <= 0 ? 0 : 2 * shape.density(place) / w;
    }

    /**
     * The smallest filling at which band b starts to fill, the Lifshitz point; 0 where it takes the first electron, NaN
     * where it never fills.
     */
    public double onset() {
        if (difference(0, 0) >= 0) {
            return 0;
        }
        double[] n = grid();
        double before = difference(0, 0);
        for (int i = 1; i < n.length; i++) {
            double here = difference(n[i], n[i]);
            if (before < 0 && here >= 0) {
                return Roots.between(x -> difference(x, x), n[i - 1], n[i], 1e-14, 1e-15);
            }
            before = here;
        }
        return Double.NaN;
    }

    /** Even steps, and the fillings at which the Fermi level of band a alone stands at a van Hove point. */
    private double[] grid() {
        List<Double> n = new ArrayList<>();
        for (int i = 0; i <= SCAN; i++) {
            n.add((double) i / SCAN);
        }
        for (double z : shape.singular()) {
            double p = shape.filling(z);
            n.add(2 * p / (1 + p));
        }
        return n.stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
    }

    /**
     * Fillings inside (0, 1) at which E(n) is not smooth: a band starts or stops to be filled, or a Fermi level crosses a van
     * Hove point; rising.
     */
    public double[] breaks() {
        List<DoubleUnaryOperator> signs = new ArrayList<>();
        signs.add(n -> difference(n, n));
        signs.add(n -> difference(n, 0));
        for (double z : shape.singular()) {
            signs.add(n -> state(n).widePlace() - z);
            signs.add(n -> state(n).narrowPlace() - z);
        }
        double[] grid = Arrays.stream(grid()).filter(n -> n > 0 && n < 1).toArray();
        List<Double> out = new ArrayList<>();
        for (DoubleUnaryOperator f : signs) {
            double before = f.applyAsDouble(grid[0]);
            for (int i = 1; i < grid.length; i++) {
                double here = f.applyAsDouble(grid[i]);
                if (before < 0 != here < 0) {
                    out.add(Roots.between(f, grid[i - 1], grid[i], 1e-13, 1e-14));
                }
                before = here;
            }
        }
        return out.stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
    }
}
