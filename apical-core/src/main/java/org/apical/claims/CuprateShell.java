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
import org.apical.physics.xafs.GlitchBridge;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;
import org.jspecify.annotations.Nullable;

/**
 * The first shell of the bundled YBa2Cu3O7 series under different settings of the analysis: what of it
 * the data say, and what the settings do (double-well, section 9). The glitches near k = 6.5 and 9.2 are left in unless a
 * name says that they are bridged.
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

    /** Distances of the signal that are kept inside the bridged stretches, A: beyond it the spectra hold hardly anything. */
    static final double LONGEST = 8;

    static final GlitchBridge BRIDGE = new GlitchBridge(LONGEST, 2, 2, 14);

    /** First and last k of the stretches that are bridged, 1/A: 0.2 to each side of where the glitches are said to be. */
    static final List<double[]> GLITCHES = List.of(new double[] {6.3, 6.7}, new double[] {9.0, 9.4});

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

    /**
     * Every combination of kmax, kweight, rbkg and temperatures, with the glitches bridged and not.
     *
     * @param reference the scans as {@link #params} reduces them
     */
    static List<Variant> everything(SeriesData reference, RunContext context) {
        SeriesModel model = new SeriesModel();
        List<Variant> out = new ArrayList<>();
        for (String rbkg : new String[] {"0.8", "1", "1.2"}) {
            String background = "'background': {'rbkgA': " + rbkg + "}";
            SeriesData raw = rbkg.equals("1") ? reference : SeriesData.reduce(params("{" + background + "}"), context);
            for (boolean bridged : new boolean[] {false, true}) {
                SeriesData data = bridged ? bridged(raw) : raw;
                for (int from = 0; from < 2; from++) {
                    String spectra = from == 0
                            ? ""
                            : ", 'spectra': [" + String.join(", ", spectrum(100), spectrum(200), spectrum(300)) + "]";
                    SeriesData part = new SeriesData(data.points().subList(from, 4), data.warnings());
                    for (int kmax : new int[] {9, 12}) {
                        for (int kweight = 1; kweight <= 3; kweight++) {
                            SeriesParams p = params("{" + background + spectra + ", 'transform': {'kmaxInvA': " + kmax
                                    + ", 'kweight': " + kweight + "}}");
                            out.add(new Variant(
                                    name(kmax, kweight, rbkg, from == 0, bridged), model.fit(p, part, context)));
                            context.progress(0.2 + 0.6 * out.size() / 72, "settings of the analysis");
                        }
                    }
                }
            }
        }
        return out;
    }

    static String name(int kmax, int kweight, String rbkg, boolean all, boolean bridged) {
        return String.format(
                Locale.ROOT,
                "kmax %d, kweight %d, rbkg %s, %s%s",
                kmax,
                kweight,
                rbkg,
                all ? "all" : "without 10 K",
                bridged ? ", glitches bridged" : "");
    }

    /** The same scans with the glitches bridged, after the background was taken off. */
    static SeriesData bridged(SeriesData data) {
        List<SeriesData.Point> points = new ArrayList<>();
        for (SeriesData.Point point : data.points()) {
            double[][] scans = new double[point.scans().length][];
            for (int s = 0; s < scans.length; s++) {
                scans[s] = BRIDGE.bridge(point.scans()[s], GLITCHES);
            }
            points.add(new SeriesData.Point(
                    point.temperatureK(), BRIDGE.bridge(point.chi(), GLITCHES), scans, point.reductions()));
        }
        return new SeriesData(points, data.warnings());
    }

    /** chi2 against the split of Cu(1)-O(4). */
    static SeriesResult profile(SeriesData data, int kmax, RunContext context) {
        return new SeriesModel()
                .fit(
                        params("{'transform': {'kmaxInvA': " + kmax
                                + "}, 'splitA': [0, 0.05, 0.1, 0.13, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]}"),
                        data,
                        context);
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

    private static String number(@Nullable Double x) {
        return x == null ? "" : String.format(Locale.ROOT, "%.4g", x);
    }
}
