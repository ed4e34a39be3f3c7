package org.apical.models.jahnteller;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link SurfaceModel}. */
public record SurfaceParams(
        @Param(
                unit = Unit.EV_PER_A2,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "10",
                doc = "stiffness K of the modes",
                from = "[T] pairing-materials 8.1")
        double stiffnessEVPerA2,

        @Param(
                unit = Unit.EV_PER_A,
                min = 0,
                minExclusive = true,
                max = 1e6,
                def = "1.5",
                doc = "linear coupling V",
                from = "[T] pairing-materials 8.1")
        double linearEVPerA,

        @Param(
                unit = Unit.EV_PER_A2,
                min = -1e6,
                max = 1e6,
                def = "0",
                doc = "quadratic coupling N; 2 |N| below stiffnessEVPerA2",
                from = "[T] pairing-materials 8.1")
        double quadraticEVPerA2,

        @Param(
                unit = Unit.ANGSTROM,
                min = -1000,
                max = 1000,
                def = "[0, 0.05, 0.1, 0.15, 0.2]",
                doc = "tetragonal displacement Q1 (theta) of the points")
        double[] q1A,

        @Param(
                unit = Unit.ANGSTROM,
                min = -1000,
                max = 1000,
                def = "[0, 0, 0, 0, 0]",
                doc = "orthorhombic displacement Q2 (epsilon) of the points, as many as q1A")
        double[] q2A) {
    /** The surface must be bounded and the points must be pairs. */
    public SurfaceParams {
        if (2 * Math.abs(quadraticEVPerA2) >= stiffnessEVPerA2) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "quadraticEVPerA2",
                    quadraticEVPerA2,
                    "gives an unbounded surface: twice its size must be below stiffnessEVPerA2 = "
                            + BadInput.number(stiffnessEVPerA2) + ".");
        }
        if (q1A.length != q2A.length) {
            throw BadInput.at(
                    "BAD_VALUE", "q2A", "has " + q2A.length + " numbers and q1A " + q1A.length + "; give pairs.");
        }
    }
}
