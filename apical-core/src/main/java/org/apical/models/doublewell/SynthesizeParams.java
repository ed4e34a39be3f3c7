package org.apical.models.doublewell;

import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.models.xas.BondPath;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link SynthesizeModel}. */
public record SynthesizeParams(
        @Param(
                def = "{\"kind\": \"potential\", \"potential\": " + PotentialParams.DEFAULT + "}",
                doc = "what the spectra are made of")
        TruthParams truth,

        @Param(
                unit = Unit.ANGSTROM,
                min = 0.5,
                max = 10,
                code = "BAD_RANGE",
                doc = "distance of x = 0 of a potential",
                absent = "half path length of the table")
        @Nullable
        Double referenceDistanceA,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 100000,
                def = "[10, 50, 100, 200, 300]",
                minSize = 1,
                maxSize = 1000,
                single = true,
                code = "BAD_RANGE",
                doc = "temperatures")
        double[] temperatureK,

        @Param(def = BondPath.DEFAULT, doc = "feffNNNN.dat of the bond, relative to the data root")
        String pathFile,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1000,
                code = "BAD_RANGE",
                doc = "number of neighbours",
                absent = "of the file")
        @Nullable
        Double degeneracy,

        @Param(min = 0, minExclusive = true, max = 10, def = "1", code = "BAD_RANGE", doc = "amplitude reduction")
        double s02,

        @Param(
                unit = Unit.EV,
                min = -50,
                max = 50,
                def = "0",
                code = "BAD_RANGE",
                doc = "shift of the origin of energy, positive is up")
        double e0EV,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                def = "[63.546, 15.999]",
                minSize = 2,
                maxSize = 2,
                code = "BAD_RANGE",
                doc = "masses of absorber and neighbour")
        double[] massesAmu,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                def = "3",
                code = "BAD_RANGE",
                doc = "first wave number")
        double kminInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 100,
                def = "15",
                code = "BAD_RANGE",
                doc = "last wave number")
        double kmaxInvA,

        @Param(
                unit = Unit.INV_ANGSTROM,
                min = 0,
                minExclusive = true,
                max = 5,
                def = "0.05",
                code = "BAD_RANGE",
                doc = "step")
        double kstepInvA,

        @Param(min = 0, max = 1, def = "1e-3", code = "BAD_RANGE", doc = "standard deviation of the noise per point")
        double noise,

        @Param(def = "true", doc = "whether noise is added") boolean addNoise,

        @Param(
                def = "1",
                doc = "seed of java.util.Random, drawn spectrum by spectrum, k ascending",
                from = "[O] double-well 7.6")
        long seed) {
    /** Sites have their own distances. */
    public SynthesizeParams {
        if (truth.sites() != null && referenceDistanceA != null) {
            throw BadInput.at("BAD_VALUE", "referenceDistanceA", "belongs to a potential; sites have distanceA.");
        }
    }
}
