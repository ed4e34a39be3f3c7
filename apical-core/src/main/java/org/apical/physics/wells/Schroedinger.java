package org.apical.physics.wells;

import org.apical.physics.Constants;

/** Solves a potential: the levels that are wanted, converged to 1e-9 (double-well, section 3). */
public final class Schroedinger {
    /** Levels less populated than this do not count. */
    public static final double LEAST_POPULATION = 1e-14;

    private Schroedinger() {}

    /**
     * At least {@code atLeast} levels and all that are populated at a temperature.
     *
     * @param potential one surface or the two-site model
     * @param reducedMass u, above 0
     * @param atLeast how many levels, from 1
     * @param temperature K, from 0
     * @throws WellException where the potential does not hold the atom, or the mesh cannot be made fine enough
     */
    public static Levels solve(Potential potential, double reducedMass, int atLeast, double temperature) {
        double cut = -Math.log(LEAST_POPULATION) * Constants.BOLTZMANN_MEV * temperature;
        return potential instanceof Polaron2 polaron
                ? new Polaron2Solver(polaron, reducedMass).solve(atLeast, cut)
                : new SurfaceSolver((Well) potential, reducedMass).solve(atLeast, cut);
    }
}
