package org.apical.claims;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.physics.superstripes.CriticalTemperature;
import org.apical.physics.superstripes.Extremum;
import org.apical.physics.superstripes.FreeMotion;
import org.apical.physics.superstripes.Pairing;
import org.apical.physics.superstripes.Superlattice;
import org.apical.physics.superstripes.WellBarrierBands;

/**
 * One superlattice of the random set that the rows C26, C27 and C38 share: 200 draws with seed 20261122, lengths and
 * L/d uniform, energies and the coupling log-uniform.
 *
 * @param period d, nm
 * @param ratio L/d
 * @param barrierEV height of the barrier
 * @param omegaEV cutoff
 * @param coupling c
 * @param rashba Rashba coupling where it is switched on, eV nm
 */
record SuperlatticeDraw(double period, double ratio, double barrierEV, double omegaEV, double coupling, double rashba) {
    static final long SEED = 20261122;
    static final String RANGES =
            "d 1.8-3.2 nm, L/d 0.55-0.75 (uniform), V0 0.2-1 eV, omega0 20-90 meV, c 0.15-0.45 (log-uniform), seed 20261122";

    /** The miniband whose two transitions are looked at, from 0. */
    static final int BAND = 1;

    /** Kinds of superlattices. */
    enum Kind {
        STRIPES("stripes"),
        WELLS("wells"),
        RASHBA("wells with Rashba coupling");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The first draws of the set. */
    static List<SuperlatticeDraw> set(int count) {
        UniformRandomProvider rng = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
        List<SuperlatticeDraw> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(new SuperlatticeDraw(
                    rng.nextDouble(1.8, 3.2),
                    rng.nextDouble(0.55, 0.75),
                    log(rng, 0.2, 1),
                    1e-3 * log(rng, 20, 90),
                    log(rng, 0.15, 0.45),
                    log(rng, 0.05, 0.1)));
        }
        return out;
    }

    private static double log(UniformRandomProvider rng, double low, double high) {
        return low * Math.pow(high / low, rng.nextDouble());
    }

    SuperlatticeDraw withRatio(double newRatio) {
        return new SuperlatticeDraw(period, newRatio, barrierEV, omegaEV, coupling, rashba);
    }

    SuperlatticeDraw withOmega(double newOmegaEV) {
        return new SuperlatticeDraw(period, ratio, barrierEV, newOmegaEV, coupling, rashba);
    }

    /** Tc of it, by the fast rule. */
    CriticalTemperature theory(Kind kind, boolean perState) {
        FreeMotion free =
                kind == Kind.STRIPES ? FreeMotion.stripes(1) : FreeMotion.wells(1, kind == Kind.RASHBA ? rashba : 0);
        Superlattice lattice = Superlattice.of(
                new WellBarrierBands(ratio * period, (1 - ratio) * period, barrierEV, 1, 1), free, 1, 1);
        return new CriticalTemperature(lattice, new Pairing(omegaEV, coupling, new double[0][], perState), true);
    }

    /** Tc at a mu; 0 below the lowest miniband, where a coupling per state means nothing. */
    static double tc(CriticalTemperature theory, double mu) {
        return theory.pairing().perState() && mu <= theory.lattice().bottom(0) ? 0 : theory.at(mu);
    }

    /** Largest or smallest Tc between two chemical potentials. */
    static Extremum extremum(CriticalTemperature theory, double low, double high, int points, boolean largest) {
        double[] mu = SuperlatticeRows.steps(low, high, points);
        double[] tc = new double[points];
        for (int i = 0; i < points; i++) {
            tc[i] = tc(theory, mu[i]);
        }
        return Extremum.refine(x -> tc(theory, x), mu, tc, largest);
    }

    /** Width of the miniband over the cutoff. */
    double widthOverOmega(CriticalTemperature theory) {
        return (theory.lattice().neck(BAND) - theory.lattice().nodal(BAND)) / omegaEV;
    }
}
