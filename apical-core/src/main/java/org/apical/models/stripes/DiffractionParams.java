package org.apical.models.stripes;

import org.apical.model.BadInput;
import org.apical.model.Inline;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.stripes.PlaneDiffraction;
import org.apical.physics.stripes.Scattering;

/** Parameters of {@link DiffractionModel}. */
public record DiffractionParams(
        @Inline PlaneParams plane,

        @Param(
                def = "[[0, 1, -2, 0], [0, 1, -1, 0], [0, 1, 0, 0], [0, 1, 1, 0], [0, 1, 2, 0], [0.5, 0, 3, 4]]",
                maxSize = 100000,
                doc =
                        "reflections [H, K, m, L]: H along the stripe in 2 pi/a, K across in average rows, m the order of the"
                                + " satellite, L along c; 2H, K, L whole, m whole or, for an odd number of rows, half",
                from = "superstripes 7.2")
        double[][] reflections,

        @Param(def = "point", doc = "what the atoms scatter", from = "superstripes 7.2")
        Scattering scattering,

        @Param(unit = Unit.ANGSTROM2, min = 0, max = 1000, def = "0", doc = "temperature factor B of all atoms")
        double bFactorA2) {
    private static final double LARGEST = 1e6;

    /** Reflections are points of the reciprocal lattice. */
    public DiffractionParams {
        PlaneDiffraction diffraction = new PlaneDiffraction(plane.plane(), scattering, bFactorA2);
        for (double[] r : reflections) {
            if (r.length != 4) {
                throw BadInput.value("BAD_VALUE", "reflections", text(r), "must have four numbers each: H, K, m, L.");
            }
            for (double index : r) {
                if (Math.abs(index) > LARGEST) {
                    throw BadInput.value("BAD_VALUE", "reflections", text(r), "is too far out: at most 1e6 in size.");
                }
            }
            if (!diffraction.isAllowed(r[0], r[1], r[2], r[3])) {
                throw BadInput.value(
                        "BAD_VALUE",
                        "reflections",
                        text(r),
                        "is no point of the reciprocal lattice: 2H, K and L must be whole numbers, and "
                                + ((plane.rowsU() + plane.rowsD()) % 2 == 0
                                        ? "m too (the period has an even number of rows)."
                                        : "2m too (the period has an odd number of rows)."));
            }
        }
    }

    private static String text(double[] r) {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < r.length; i++) {
            out.append(i > 0 ? ", " : "").append(BadInput.number(r[i]));
        }
        return out.append(']').toString();
    }
}
