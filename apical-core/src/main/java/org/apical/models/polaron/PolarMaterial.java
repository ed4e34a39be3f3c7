package org.apical.models.polaron;

import org.apical.model.BadInput;
import org.apical.model.Param;

/** A polar material, from which the Froehlich coupling constant follows. */
public record PolarMaterial(
        @Param(min = 1, max = 1e6, def = "4", doc = "dielectric constant at high frequency")
        double epsilonInfinity,

        @Param(min = 1, max = 1e9, def = "20", doc = "static dielectric constant, above epsilonInfinity")
        double epsilonStatic,

        @Param(min = 0, minExclusive = true, max = 1e6, def = "1", doc = "band mass over the electron mass")
        double bandMass) {
    /** Lattice polarisation screens: the static constant is the larger one. */
    public PolarMaterial {
        if (!(epsilonStatic > epsilonInfinity)) {
            throw BadInput.value(
                    "BAD_VALUE",
                    "epsilonStatic",
                    epsilonStatic,
                    "must be above epsilonInfinity = " + BadInput.number(epsilonInfinity)
                            + "; else the lattice is not polar and alpha is not positive.");
        }
    }
}
