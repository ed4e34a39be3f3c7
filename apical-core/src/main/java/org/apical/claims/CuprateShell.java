package org.apical.claims;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.model.RunContext;
import org.apical.models.doublewell.SeriesData;
import org.apical.models.doublewell.SeriesModel;
import org.apical.models.doublewell.SeriesParams;
import org.apical.models.doublewell.SeriesResult;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;

/**
 * The first shell of the bundled YBa2Cu3O7 series under different settings of the analysis: what of it
 * the data say, and what the settings do (double-well, section 9). The glitches near k = 6.5 and 9.2 are left in.
 */
final class CuprateShell {
    /**
     * A variant of the analysis.
     *
     * @param name what is different
     * @param fit its result
     */
    record Variant(String name, SeriesResult fit) {
        double sigma2(int t) {
            return sigma2s(fit.values())[t];
        }

        double error(int t) {
            return sigma2s(fit.stdErr())[t];
        }

        /** Index of a temperature, -1 where the variant leaves it out. */
        int at(double temperature) {
            for (int t = 0; t < fit.temperatures().size(); t++) {
                if (fit.temperatures().get(t).temperatureK() == temperature) {
                    return t;
                }
            }
            return -1;
        }
    }

    private CuprateShell() {}

    private static double[] sigma2s(SeriesResult.Values values) {
        double[] list = values.sigma2A2().list();
        return list == null ? new double[0] : list;
    }

    static SeriesParams params(String json) {
        return ParamsBinder.bind(SeriesParams.class, object(json));
    }

    private static ObjectNode object(String json) {
        return Json.object(json.replace('\'', '"'));
    }

    /** The settings of the specification, one changed at a time; the first is the reference. */
    static List<Variant> variants(SeriesData reference, RunContext context) {
        SeriesModel model = new SeriesModel();
        List<Variant> out = new ArrayList<>();
        String[] names = {"kmax 12, kweight 2, rbkg 1", "kmax 9", "kweight 1", "kweight 3"};
        String[] changes = {
            "{}", "{'transform': {'kmaxInvA': 9}}", "{'transform': {'kweight': 1}}", "{'transform': {'kweight': 3}}"
        };
        for (int i = 0; i < names.length; i++) {
            out.add(new Variant(names[i], model.fit(params(changes[i]), reference, context)));
            context.progress(0.3 + 0.05 * i, names[i]);
        }
        for (String rbkg : new String[] {"0.8", "1.2"}) {
            SeriesParams p = params("{'background': {'rbkgA': " + rbkg + "}}");
            out.add(new Variant("rbkg " + rbkg, model.fit(p, SeriesData.reduce(p, context), context)));
        }
        SeriesParams warm =
                params("{'spectra': [" + String.join(", ", spectrum(100), spectrum(200), spectrum(300)) + "]}");
        SeriesData three = new SeriesData(reference.points().subList(1, 4), reference.warnings());
        out.add(new Variant("without 10 K", model.fit(warm, three, context)));
        return out;
    }

    private static String spectrum(int temperature) {
        return String.format(
                Locale.ROOT,
                "{'temperatureK': %d, 'groups': ['cuybco_%d', 'cuybco_%d', 'cuybco_%d']}",
                temperature,
                temperature == 300 ? 303 : temperature,
                temperature == 300 ? 304 : temperature + 1,
                temperature == 300 ? 305 : temperature + 2);
    }

    /** Variants as a table. */
    static List<List<String>> table(List<Variant> variants) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "analysis",
                "temperatureK",
                "sigma2A2",
                "stdErrA2",
                "deltaRA",
                "e0EV",
                "amplitude",
                "reducedChi2",
                "rFactor"));
        for (Variant v : variants) {
            for (int t = 0; t < v.fit().temperatures().size(); t++) {
                rows.add(List.of(
                        v.name(),
                        number(v.fit().temperatures().get(t).temperatureK()),
                        number(v.sigma2(t)),
                        number(v.error(t)),
                        number(v.fit().values().deltaRA()[t]),
                        number(v.fit().values().e0EV().number()),
                        number(v.fit().values().amplitude()),
                        number(v.fit().reducedChi2()),
                        number(v.fit().rFactor()[0])));
            }
        }
        return rows;
    }

    private static String number(@org.jspecify.annotations.Nullable Double x) {
        return x == null ? "" : String.format(Locale.ROOT, "%.4g", x);
    }
}
