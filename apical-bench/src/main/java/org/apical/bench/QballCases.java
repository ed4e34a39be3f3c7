package org.apical.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apical.model.RunContext;
import org.apical.models.qball.ContoursModel;
import org.apical.models.qball.ContoursParams;
import org.apical.models.qball.ContoursResult;
import org.apical.models.qball.PhaseDiagramModel;
import org.apical.models.qball.PhaseDiagramParams;
import org.apical.models.qball.PhaseDiagramResult;
import org.apical.models.qball.ProfileModel;
import org.apical.models.qball.ProfileParams;
import org.apical.models.qball.ProfileResult;
import org.apical.run.Json;
import org.apical.run.ParamsBinder;

/** What the benchmarks of Q-balls compute, by name. */
final class QballCases {
    private static final String SEXTIC =
            "{'type': 'powers', 'terms': [{'coefficient': 0.5, 'power': 2}, {'coefficient': -1, 'power': 4},"
                    + " {'coefficient': 0.6, 'power': 6}]}";
    private static final String LOGARITHMIC = "{'type': 'logarithmic', 'mass': 1, 'strength': 0.3, 'scale': 1}";

    private QballCases() {}

    /** Potentials that other programs are tried on, and those of the reference cases. */
    static Map<String, ProfileParams> profiles() {
        Map<String, ProfileParams> out = new LinkedHashMap<>();
        out.put("sextic-D1", profile(SEXTIC, 0.6, 1));
        out.put("sextic-D2", profile(SEXTIC, 0.9, 2));
        out.put("sextic-D3", profile(SEXTIC, 0.6, 3));
        out.put("sextic-thin-D3", profile(SEXTIC, 0.42, 3));
        out.put("log-D3", profile(LOGARITHMIC, 1.1, 3));
        out.put("log-bounce-D4", profile(LOGARITHMIC.replace("0.3", "1"), 0, 4));
        out.put("flat-D3", profile("{'type': 'flat', 'height': 1, 'scale': 1}", 0.3, 3));
        out.put("fubini-D4", profile("{'type': 'fubini', 'steepness': 1, 'size': 1, 'exponent': 2}", 0, 4));
        for (double c : new double[] {0.2, 0.47, 0.499}) {
            String quartic = "{'type': 'powers', 'terms': [{'coefficient': " + c / 2 + ", 'power': 2}, {'coefficient': "
                    + -(c + 1) / 3 + ", 'power': 3}, {'coefficient': 0.25, 'power': 4}]}";
            out.put("bounce-" + c + "-D3", profile(quartic, 0, 3));
        }
        out.put("table-D3", profile(table(), 0.6, 3));
        return out;
    }

    /** The sextic in 60 points. */
    private static String table() {
        double[] phi = IntStream.range(0, 60).mapToDouble(i -> 0.02 * i).toArray();
        String x = IntStream.range(0, 60).mapToObj(i -> String.valueOf(phi[i])).collect(Collectors.joining(","));
        String u = IntStream.range(0, 60)
                .mapToObj(i -> String.valueOf(phi[i] * phi[i] / 2 - Math.pow(phi[i], 4) + 0.6 * Math.pow(phi[i], 6)))
                .collect(Collectors.joining(","));
        return "{'type': 'table', 'phi': [" + x + "], 'u': [" + u + "]}";
    }

    private static ProfileParams profile(String potential, double omega, int dimension) {
        String text = "{'potential': " + potential + ", 'omega': " + omega + ", 'dimension': " + dimension + "}";
        return ParamsBinder.bind(ProfileParams.class, Json.object(text.replace('\'', '"')));
    }

    /** A phase diagram at 200 couplings. */
    static PhaseDiagramParams diagram() {
        String kappa = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> String.valueOf(0.06 * i))
                .collect(Collectors.joining(","));
        return ParamsBinder.bind(PhaseDiagramParams.class, Json.object("{\"kappa\": [" + kappa + "]}"));
    }

    /** Eight contours of 400 points. */
    static ContoursParams contours() {
        return ParamsBinder.bind(
                ContoursParams.class, Json.object("{\"kappa\": [2, 4, 6, 7, 8, 9, 10, 12], \"points\": 400}"));
    }

    static ProfileResult run(ProfileParams p) {
        return new ProfileModel().compute(p, RunContext.quiet());
    }

    static PhaseDiagramResult run(PhaseDiagramParams p) {
        return new PhaseDiagramModel().compute(p, RunContext.quiet());
    }

    static ContoursResult run(ContoursParams p) {
        return new ContoursModel().compute(p, RunContext.quiet());
    }
}
