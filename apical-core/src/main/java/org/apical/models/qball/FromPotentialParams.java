package org.apical.models.qball;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;

/** Parameters of {@link FromPotentialModel}. The arrays belong to the record: do not modify them. */
public record FromPotentialParams(
        @Param(
                min = -1e6,
                max = 1e6,
                def =
                        "[-2, -1.9, -1.8, -1.7, -1.6, -1.5, -1.4, -1.3, -1.2, -1.1, -1, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2]",
                minSize = 5,
                maxSize = 100000,
                doc = "a coordinate, in any unit; the polynomial is even in it")
        double[] displacement,

        @Param(
                unit = Unit.MEV,
                min = -1e9,
                max = 1e9,
                def =
                        "[96, 53.5684, 28.118, 14.7936, 9.68294, 9.70312, 12.4938, 16.3168, 19.9619, 22.6595, 24, 23.8585, 22.3273, 19.6543, 16.1879, 12.3281, 8.48486, 5.04206, 2.32858, 0.595509, 0, 0.595509, 2.32858, 5.04206, 8.48486, 12.3281, 16.1879, 19.6543, 22.3273, 23.8585, 24, 22.6595, 19.9619, 16.3168, 12.4938, 9.70312, 9.68294, 14.7936, 28.118, 53.5684, 96]",
                minSize = 5,
                maxSize = 100000,
                doc = "potential there; the default is made up, a triple well")
        double[] energyMeV,

        @Param(min = 4, max = 16, def = "8", doc = "degree of the polynomial, even", from = "C35")
        int degree,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e9,
                def = "100",
                doc = "points up to this above the lowest are fitted",
                from = "C35")
        double rangeMeV,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1,
                maxExclusive = true,
                def = "0.5",
                doc = "where in the window of omega^2 the profile is taken, 0 at omega0^2 and 1 at mass^2")
        double windowFraction,

        @Param(min = 1, max = 4, def = "3", doc = "dimension of space")
        int dimension) {
    /** As many energies as displacements; an even degree. */
    public FromPotentialParams {
        if (displacement.length != energyMeV.length) {
            throw BadInput.at(
                    "BAD_VALUE",
                    "energyMeV",
                    "has " + energyMeV.length + " points and displacement " + displacement.length
                            + "; both must have equal lengths.");
        }
        if (degree % 2 != 0) {
            throw BadInput.value("BAD_VALUE", "degree", degree, "must be even.");
        }
    }
}
