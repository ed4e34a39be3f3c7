package org.apical.claims;

import org.apical.model.RunContext;
import org.apical.models.phases.CahnHilliardModel;
import org.apical.models.phases.CahnHilliardParams;
import org.apical.models.phases.CahnHilliardResult;
import org.apical.models.phases.CoulombKind;
import org.apical.models.phases.FreeEnergyName;
import org.apical.models.phases.InitialFieldName;
import org.apical.physics.maps.MapGrid;

/** Fields of the runs of C30, for the rows about maps: a plain, c with a Coulomb repulsion, d with strain and repulsion. */
enum ArrestedFields {
    PLAIN("a, plain", 0, 0),
    COULOMB("c, Coulomb", 0, 0.05),
    STRAIN_AND_COULOMB("d, strain and Coulomb", 0.2, 0.05);

    /** The time of the fields. */
    static final double TIME = 1000;

    private static final double TOLERANCE = 2e-4;

    private final String words;
    private final double strain;
    private final double coulomb;

    ArrestedFields(String words, double strain, double coulomb) {
        this.words = words;
        this.strain = strain;
        this.coulomb = coulomb;
    }

    String words() {
        return words;
    }

    /** The run with a seed, to the last of some times. */
    CahnHilliardResult run(int grid, long seed, double[] times, RunContext context) {
        return run(grid, seed, strain, coulomb, times, context);
    }

    /** A run with other strengths of strain and repulsion. */
    static CahnHilliardResult run(
            int grid, long seed, double strain, double coulomb, double[] times, RunContext context) {
        return new CahnHilliardModel()
                .compute(
                        new CahnHilliardParams(
                                FreeEnergyName.STANDARD,
                                grid,
                                null,
                                null,
                                null,
                                null,
                                InitialFieldName.RANDOM,
                                0.1,
                                new int[] {1, 0},
                                seed,
                                coulomb > 0 ? CoulombKind.LOGARITHMIC : CoulombKind.NONE,
                                coulomb,
                                0,
                                strain,
                                0,
                                0,
                                0,
                                2,
                                new double[] {0},
                                new double[0],
                                times,
                                TOLERANCE,
                                0),
                        context);
    }

    /** Strength of the misfit strain. */
    double strain() {
        return strain;
    }

    /** Strength of the Coulomb repulsion. */
    double coulomb() {
        return coulomb;
    }

    /** The field as a map. */
    static MapGrid map(CahnHilliardResult run) {
        return MapGrid.of(run.field());
    }

    /** The first of some times at which the domains have grown to a length; the last where they never do. */
    static double when(CahnHilliardResult run, double length) {
        for (int i = 0; i < run.time().length; i++) {
            if (run.domainLength()[i] >= length) {
                return run.time()[i];
            }
        }
        return run.time()[run.time().length - 1];
    }
}
