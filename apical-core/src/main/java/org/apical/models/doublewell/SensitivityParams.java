package org.apical.models.doublewell;

import java.util.List;
import java.util.Map;
import org.apical.model.BadInput;
import org.apical.model.Param;
import org.apical.model.Unit;
import org.apical.models.xas.BondPath;
import org.apical.physics.doublewell.SiteModel;
import org.jspecify.annotations.Nullable;

/** Parameters of {@link SensitivityModel}. */
public record SensitivityParams(
        @Param(def = "polaron2", doc = "model of the table", from = "[O] double-well 7.2")
        ModelName model,

        @Param(
                def =
                        "{\"centreA\": 1.8507, \"halfSplitA\": 0.065, \"transferMeV\": 12, \"forceConstantMeVPerA2\": 12000}",
                code = "BAD_RANGE",
                doc = "true values of all parameters of the model")
        Map<String, Double> values,

        @Param(
                unit = Unit.KELVIN,
                min = 0,
                max = 3000,
                def = "[10, 50, 100, 200, 300]",
                minSize = 1,
                maxSize = 200,
                single = true,
                code = "BAD_RANGE",
                doc = "temperatures; models with their own parameters at each use the first")
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

        @Param(
                min = 0,
                minExclusive = true,
                max = 1,
                def = "1e-3",
                code = "BAD_RANGE",
                doc = "standard deviation of chi per point")
        double noise) {
    private static final Map<String, double[]> LIMITS = Map.ofEntries(
            Map.entry("distanceA", new double[] {0.5, 10}),
            Map.entry("midDistanceA", new double[] {0.5, 10}),
            Map.entry("centreA", new double[] {0.5, 10}),
            Map.entry("sigma2A2", new double[] {0, 1}),
            Map.entry("staticSigma2A2", new double[] {0, 1}),
            Map.entry("c3A3", new double[] {-1, 1}),
            Map.entry("c4A4", new double[] {-1, 1}),
            Map.entry("splitA", new double[] {0, 1}),
            Map.entry("shortWeight", new double[] {0, 1}),
            Map.entry("halfSplitA", new double[] {0, 1}),
            Map.entry("transferMeV", new double[] {0, 10000}));

    /** Exactly the parameters of the model, each where it makes sense. */
    public SensitivityParams {
        List<String> names = model.model().parameters();
        for (Map.Entry<String, Double> value : values.entrySet()) {
            String key = value.getKey();
            if (!names.contains(key)) {
                throw BadInput.unknown("UNKNOWN_KEY", "values." + key, key, names);
            }
            check(model.model(), key, value.getValue());
        }
        for (String name : names) {
            if (!values.containsKey(name)) {
                throw BadInput.at(
                        "MISSING_KEY",
                        "values." + name,
                        "must be given for the model " + model.jsonName() + ", which has: " + String.join(", ", names)
                                + ".");
            }
        }
    }

    private static void check(SiteModel model, String key, double x) {
        if (key.equals("quantumMeV") || key.equals("forceConstantMeVPerA2")) {
            if (!(x > 0)) {
                throw BadInput.value("BAD_RANGE", "values." + key, x, "must be above 0.");
            }
        } else if (key.equals("c4MeVPerA4")) {
            if (!(x > 0)) {
                throw BadInput.value(
                        "NOT_CONFINING", "values." + key, x, "must be above 0: the potential must confine the atom.");
            }
        } else {
            double[] limits = LIMITS.get(key);
            if (limits != null && !(x >= limits[0] && x <= limits[1])) {
                throw BadInput.value(
                        "BAD_RANGE",
                        "values." + key,
                        x,
                        "must be from " + BadInput.number(limits[0]) + " to " + BadInput.number(limits[1])
                                + " for the model " + model.id() + ".");
            }
        }
    }

    /** The values in the order of the model. */
    double[] x() {
        return model.model().parameters().stream()
                .mapToDouble(name -> values.getOrDefault(name, Double.NaN))
                .toArray();
    }
}
