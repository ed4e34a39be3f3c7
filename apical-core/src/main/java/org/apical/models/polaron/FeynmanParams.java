package org.apical.models.polaron;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.physics.polaron.Froehlich;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link FeynmanModel}. */
public record FeynmanParams(
        @Param(
                min = 0,
                minExclusive = true,
                max = 50,
                doc = "Froehlich coupling constant",
                absent = "from material; 3 where that is left out too",
                from = "[S] pairing-materials 8.5")
        @Nullable
        Double alpha,

        @Param(doc = "material that gives alpha; not together with alpha", absent = "alpha is taken as it is") @Nullable
        PolarMaterial material,

        @Param(
                unit = Unit.MEV,
                min = 0,
                minExclusive = true,
                max = 1e4,
                def = "50",
                doc = "longitudinal optical phonon hbar omega")
        double phononMeV) {
    /** Largest coupling constant. */
    static final double MAX_ALPHA = 50;

    /** One source of alpha, inside the range. */
    public FeynmanParams {
        if (alpha != null && material != null) {
            throw BadInput.at("BAD_VALUE", "material", "cannot be given together with alpha: leave one out.");
        }
        if (material != null) {
            double found = alpha(material, phononMeV);
            if (!(found <= MAX_ALPHA)) {
                throw BadInput.at(
                        "BAD_VALUE",
                        "material",
                        "gives alpha = " + found + "; it must be at most " + BadInput.number(MAX_ALPHA)
                                + ": raise phononMeV or lower bandMass.");
            }
        }
    }

    private static double alpha(PolarMaterial m, double phonon) {
        return Froehlich.alpha(m.epsilonInfinity(), m.epsilonStatic(), m.bandMass(), phonon);
    }

    /** The coupling constant from whichever key gives it. */
    double coupling() {
        return material != null ? alpha(material, phononMeV) : alpha != null ? alpha : 3;
    }
}
