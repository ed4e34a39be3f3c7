package org.apical.models.xas;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Sampled;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link Sigma2Model}. */
public record Sigma2Params(
        @Param(def = "einstein", code = "BAD_ARGUMENT", doc = "einstein, or the correlated Debye model")
        DebyeWallerKind model,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                minExclusive = true,
                max = 100000,
                def = "240",
                code = "OUT_OF_RANGE",
                doc = "Einstein or Debye temperature")
        double thetaK,

        @Param(
                unit = Unit.AMU,
                min = 0.1,
                max = 400,
                def = "[63.546, 63.546]",
                minSize = 2,
                maxSize = 2,
                doc = "masses of the two atoms")
        double[] massesAmu,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 1e9,
                def = "[0, 50, 100, 150, 200, 250, 300]",
                minSize = 1,
                single = true,
                code = "OUT_OF_RANGE",
                doc = "temperatures")
        double[] temperatureK,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.1,
                max = 1000,
                doc = "distance of the two atoms",
                absent = "needed for debye")
        @Nullable
        Double distanceA,

        @Param(min = 0.1, max = 20, unit = Unit.ANGSTROM, doc = "mean Norman radius", absent = "needed for debye")
        @Nullable
        Double rNormanA,

        @Param(min = 0, max = 1000000, def = "0", doc = "also give every n-th element of arrays, in sampled")
        int sampleEvery)
        implements Sampled {
    /** The Debye model needs the geometry. */
    public Sigma2Params {
        if (model == DebyeWallerKind.DEBYE && (distanceA == null || rNormanA == null)) {
            throw BadInput.at(
                    "MISSING_KEY", distanceA == null ? "distanceA" : "rNormanA", "must be given for the model debye.");
        }
    }
}
