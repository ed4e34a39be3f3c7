package org.apical.models.phases;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.physics.phases.KawasakiLattice;

/** Parameters of {@link KawasakiModel}; energies in units of a coupling, k_B = 1. */
public record KawasakiParams(
        @Param(min = 3, max = 1024, def = "32", doc = "rows of the lattice")
        int rows,

        @Param(min = 3, max = 1024, def = "32", doc = "columns of the lattice")
        int columns,

        @Param(min = -1e6, max = 1e6, def = "1", doc = "J_x of neighbours in a row; positive joins like spins")
        double couplingX,

        @Param(min = -1e6, max = 1e6, def = "1", doc = "J_y of neighbours in a column")
        double couplingY,

        @Param(
                def = "none",
                doc = "repulsion: none, logarithmic Q/D or coulomb Q/sqrt D, D = 4 - 2 cos kx - 2 cos ky",
                from = "[T] phase-separation D3")
        LatticeCoulomb coulombKind,

        @Param(min = 0, max = 1e6, def = "0", doc = "strength Q of the repulsion")
        double coulombStrength,

        @Param(min = 0, minExclusive = true, max = 1e6, def = "1", doc = "temperature T, in units of the couplings")
        double temperature,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1,
                maxExclusive = true,
                def = "0.5",
                doc = "spins up over sites; their number is rounded")
        double upFraction,

        @Param(min = 1, max = 1e8, def = "2000", doc = "sweeps of rows x columns attempts that are measured")
        int sweeps,

        @Param(
                min = 0,
                max = 1e8,
                def = "200",
                doc = "sweeps before these, from random places: a quench from infinite T")
        int equilibrationSweeps,

        @Param(def = "1", doc = "seed") long seed,

        @Param(
                min = 0,
                max = 400,
                def = "0",
                doc =
                        "pictures of a film, evenly in the cube root of the sweeps from the random start on, each a figure; 0 for none")
        int frames) {
    /** The whole is not too much. */
    public KawasakiParams {
        if ((double) sweeps * rows * columns > 1e12) {
            throw BadInput.value(
                    "TOO_LARGE",
                    "sweeps",
                    sweeps,
                    "times rows and columns must be at most 1e12 attempts; lower sweeps.");
        }
    }

    int up() {
        return (int) Math.round(upFraction * rows * columns);
    }

    KawasakiLattice.Energy energy() {
        double[] green = coulombKind == LatticeCoulomb.NONE || coulombStrength == 0
                ? new double[0]
                : KawasakiLattice.green(rows, columns, coulombKind == LatticeCoulomb.LOGARITHMIC, coulombStrength);
        return new KawasakiLattice.Energy(rows, columns, couplingX, couplingY, green);
    }
}
