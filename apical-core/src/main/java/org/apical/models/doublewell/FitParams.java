package org.apical.models.doublewell;

import java.util.List;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link FitModel}. */
public record FitParams(
        @Param(
                def =
                        "{\"kind\": \"synthetic\", \"truth\": {\"kind\": \"potential\", \"potential\": {\"family\": \"polaron2\", \"forceConstantMeVPerA2\": 12000, \"halfSplitA\": 0.065, \"transferMeV\": 12}}}",
                doc = "the temperature series; by default synthetic, of the illustrative copper-oxygen bond")
        FitData data,

        @Param(
                def = "[\"gaussianEinstein\", \"twoSiteEinstein\", \"polaron2\"]",
                minSize = 1,
                maxSize = 9,
                doc = "models of the table",
                from = "[O] double-well 7.2")
        List<ModelName> models,

        @Param(
                unit = Unit.ANGSTROM,
                min = 1,
                max = 6,
                code = "BAD_RANGE",
                doc = "start of all distances; they stay within 0.4 A of it",
                absent = "half path length of the table")
        @Nullable
        Double startDistanceA,

        @Param(def = "true", doc = "limit of the transfer by its profile (needs polaron2)")
        boolean transferLimit,

        @Param(
                min = 3,
                max = 1000,
                def = "20",
                code = "BAD_RANGE",
                doc = "searches of each model, each from its own start")
        int starts,

        @Param(def = "false", doc = "profile-likelihood intervals of all parameters that the series shares")
        boolean intervals,

        @Param(def = "false", doc = "smallest split that would be seen at this noise and range")
        boolean detectability,

        @Param(def = "false", doc = "model-free distributions of each temperature, by Tikhonov and maximum entropy")
        boolean modelFree,

        @Param(
                min = 0,
                max = 100000,
                def = "0",
                code = "BAD_RANGE",
                doc = "replicas of each null hypothesis, for false-alarm rates")
        int bootstrapReplicas,

        @Param(def = "1", doc = "replica i has the numbers of java.util.Random(mix64(seed + i))")
        long seed,

        @Param(
                def = "example:double-well/YBCO_Cu1_O4.feff.dat",
                doc = "feffNNNN.dat of the bond, relative to the data root")
        String pathFile,

        @Param(
                min = 0,
                minExclusive = true,
                max = 1000,
                code = "BAD_RANGE",
                doc = "number of neighbours, known",
                absent = "of the file")
        @Nullable
        Double degeneracy,

        @Param(
                min = 0,
                minExclusive = true,
                max = 10,
                def = "1",
                code = "BAD_RANGE",
                doc = "amplitude reduction, known")
        double s02,

        @Param(
                unit = Unit.EV,
                min = -50,
                max = 50,
                def = "0",
                code = "BAD_RANGE",
                doc = "shift of the origin of energy, known")
        double e0EV,

        @Param(
                unit = Unit.AMU,
                min = 0,
                minExclusive = true,
                max = 400,
                def = "[63.546, 15.999]",
                minSize = 2,
                maxSize = 2,
                code = "BAD_RANGE",
                doc = "masses of absorber and neighbour")
        double[] massesAmu) {
    /** Each model once. */
    public FitParams {
        for (int i = 0; i < models.size(); i++) {
            if (models.indexOf(models.get(i)) < i) {
                throw BadInput.value(
                        "BAD_VALUE", "models." + i, models.get(i).jsonName(), "is given twice; keep one of them.");
            }
        }
    }
}
