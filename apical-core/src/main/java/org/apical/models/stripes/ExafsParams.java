package org.apical.models.stripes;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link ExafsModel}. */
public record ExafsParams(
        @Param(
                unit = Unit.ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                minSize = 2,
                maxSize = 2,
                def = "[1.88, 1.96]",
                doc = "the two distances",
                from = "[M] superstripes 7.4")
        double[] distancesA,

        @Param(
                min = 0,
                max = 1,
                minSize = 2,
                maxSize = 2,
                def = "[0.6666666666666666, 0.3333333333333333]",
                doc = "the part of the bonds at each; their sum is 1")
        double[] weights,

        @Param(
                unit = Unit.ANGSTROM2,
                min = 0,
                max = 10,
                minSize = 2,
                maxSize = 2,
                def = "[0, 0]",
                doc = "mean-square displacement at each")
        double[] sigma2A2,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                max = 1000,
                maxSize = 100000,
                def = "[4, 8, 12, 16]",
                doc = "wave numbers of the envelope")
        double[] kInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 1000,
                def = "17",
                doc = "end of the measured range")
        double kMaxInvA,

        @Param(
                unit = Unit.EV,
                min = -1e5,
                max = 1e5,
                def = "15",
                doc = "energy of a resonance above threshold, for the estimate of its split")
        double resonanceEV,

        @Param(
                min = -1e6,
                max = 1e6,
                maxSize = 100000,
                doc = "vectors [x, y, z] from the absorber to its neighbours, any unit",
                absent = "no effective number")
        double @Nullable [][] bondsA,

        @Param(
                minSize = 3,
                maxSize = 3,
                min = -1e6,
                max = 1e6,
                def = "[1, 0, 0]",
                doc = "direction of the electric field, any length")
        double[] polarization) {
    private static final double WHOLE = 1e-6;

    /** Weights are parts of a whole; vectors have a direction. */
    public ExafsParams {
        double sum = weights[0] + weights[1];
        if (Math.abs(sum - 1) > WHOLE) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "weights",
                    "[" + weights[0] + ", " + weights[1] + "]",
                    "sum to " + BadInput.number(sum) + "; their sum must be 1.");
        }
        if (!hasDirection(polarization)) {
            throw BadInput.at("BAD_VALUE", "polarization", "must have a direction: not all three may be zero.");
        }
        if (bondsA != null) {
            for (int i = 0; i < bondsA.length; i++) {
                if (bondsA[i].length != 3 || !hasDirection(bondsA[i])) {
                    throw BadInput.at(
                            "BAD_VALUE", "bondsA." + i, "must be a vector of three numbers, not all of them zero.");
                }
            }
        }
    }

    private static boolean hasDirection(double[] v) {
        return v[0] != 0 || v[1] != 0 || v[2] != 0;
    }
}
