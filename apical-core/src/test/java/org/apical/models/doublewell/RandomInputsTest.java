package org.apical.models.doublewell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apical.contract.RandomInputs;
import org.apical.model.BadInput;
import org.apical.model.Description;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random parameters of every model from a path or a potential to a fit, over their whole allowed ranges: a valid result or an
 * error with a name. {@code -Dapical.fuzz=1000} runs so many of each line; {@code -Dapical.fuzz.seed} begins elsewhere.
 */
class RandomInputsTest {
    private static final int RUNS = Integer.getInteger("apical.fuzz", 3);
    private static final long SEED = Long.getLong("apical.fuzz.seed", 3);
    private static final List<String> POTENTIALS = List.of(
            "{'family': 'harmonic', 'quantumMeV': 62.6}",
            "{'family': 'harmonic', 'forceConstantMeVPerA2': 12000}",
            "{'family': 'morse', 'depthMeV': 2500, 'alphaInvA': 2}",
            "{'family': 'quartic', 'barrierMeV': 120, 'halfSplitA': 0.065, 'tiltMeVPerA': 20}",
            "{'family': 'quarticPolynomial', 'c2MeVPerA2': -20000, 'c3MeVPerA3': 1000, 'c4MeVPerA4': 6e6}",
            "{'family': 'parabolaGauss', 'forceConstantMeVPerA2': 12000, 'bumpMeV': 80, 'bumpWidthA': 0.04,"
                    + " 'tiltMeVPerA': 10}",
            WellRuns.JOINED,
            "{'family': 'twoParabolas', 'leftForceConstantMeVPerA2': 12000, 'leftPositionA': -0.06,"
                    + " 'rightForceConstantMeVPerA2': 9000, 'rightPositionA': 0.07, 'offsetMeV': 3}",
            "{'family': 'razavy', 'zeta': 0.5, 'm': 3, 'lengthA': 0.1}",
            "{'family': 'tabulated', 'xA': [-0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4], 'potentialMeV': [3000, 1200,"
                    + " 400, 40, 90, 45, 420, 1250, 3100]}",
            "{'family': 'polaron2', 'forceConstantMeVPerA2': 12000, 'halfSplitA': 0.065, 'transferMeV': 12, 'biasMeV': 3}");

    private static final String SITES =
            "[{'weight': 0.5, 'distanceA': 1.78, 'quantumMeV': 65}, {'weight': 0.5, 'distanceA': 1.93, 'quantumMeV': 65}]";

    private static final String QUICK = "'starts': 3, 'bootstrapReplicas': 1, 'transferLimit': false,";
    private static final String CU = "example:feff/Feff_Cu/feff0001.dat";

    record Line(String model, String json) {}

    static Stream<Line> lines() {
        Stream<Line> wells = POTENTIALS.stream()
                .flatMap(v -> Stream.of(
                        new Line("doubleWell.levels", "{'potential': " + v + "}"),
                        new Line(
                                "doubleWell.distribution",
                                "{'potential': " + v + ", 'temperatureK': [0, 10, 300], 'sampleXA': [-0.1, 0, 0.1]}"),
                        new Line("doubleWell.chi", "{'potential': " + v + ", 'kInvA': [3, 4.5, 12]}"),
                        new Line("doubleWell.pairDistributions", "{'potential': " + v + "}"),
                        new Line("doubleWell.structureFactor", "{'potential': " + v + ", 'energyMeV': [0, 10]}"),
                        new Line("doubleWell.isotope", "{'potential': " + v + "}"),
                        new Line(
                                "doubleWell.synthesize",
                                "{'truth': {'kind': 'potential', 'potential': " + v + "}, 'kstepInvA': 0.5}")));
        Stream<Line> others = Stream.of(
                new Line(
                        "doubleWell.chi",
                        "{'kmaxInvA': 14, 'kstepInvA': 0.5, 'sites': [{'weight': 0.5, 'distanceA': 1.8, 'sigma2A2': 0.003},"
                                + " {'weight': 0.5, 'distanceA': 1.95, 'sigma2A2': 0.003}]}"),
                new Line("doubleWell.synthesize", "{'truth': {'kind': 'sites', 'sites': " + SITES + "}}"),
                new Line("doubleWell.sensitivity", "{'kstepInvA': 0.5}"),
                new Line(
                        "doubleWell.sensitivity",
                        "{'model': 'quartic', 'kstepInvA': 0.5, 'values': {'centreA': 1.85, 'c2MeVPerA2': -56000,"
                                + " 'c4MeVPerA4': 6.7e6}}"),
                new Line(
                        "doubleWell.sensitivity",
                        "{'model': 'twoSite', 'kstepInvA': 0.5, 'values': {'midDistanceA': 1.85, 'splitA': 0.13,"
                                + " 'sigma2A2': 0.003, 'shortWeight': 0.4}}"),
                new Line(
                        "doubleWell.sensitivity",
                        "{'model': 'joined', 'kstepInvA': 0.5, 'values': {'centreA': 1.85, 'halfSplitA': 0.06,"
                                + " 'forceConstantMeVPerA2': 12000}}"),
                new Line("doubleWell.smallestSplit", "{'kstepInvA': 0.2}"),
                new Line("doubleWell.invert", "{}"),
                new Line(
                        "doubleWell.invert",
                        "{'nonNegative': true, 'rPoints': 30, 'data': {'kind': 'inline', 'noise': 0.05, 'kInvA': [3, 4, 5, 6,"
                                + " 7, 8, 9, 10], 'spectra': [{'temperatureK': 10, 'chi': [0.1, 0, -0.1, 0.05, 0.02, -0.01,"
                                + " 0.02, 0.01]}]}}"),
                new Line(
                        "doubleWell.fit",
                        "{" + QUICK + "'models': ['gaussianEinstein', 'twoSiteEinstein'], 'data': {'kind': 'synthetic',"
                                + " 'temperatureK': [20, 300], 'kstepInvA': 0.5, 'truth': {'kind': 'sites', 'sites': "
                                + SITES + "}}}"),
                new Line(
                        "doubleWell.fit",
                        "{" + QUICK
                                + "'models': ['gaussian', 'cumulants', 'twoSite', 'twoSiteEinsteinStatic'], 'intervals':"
                                + " true, 'data': {'kind': 'synthetic', 'temperatureK': [20], 'kstepInvA': 0.4, 'truth':"
                                + " {'kind': 'sites', 'sites': " + SITES + "}}}"),
                new Line(
                        "doubleWell.fit",
                        "{" + QUICK
                                + "'models': ['gaussianEinstein', 'quartic', 'polaron2', 'joined'], 'modelFree': true,"
                                + " 'detectability': true, 'data': {'kind': 'synthetic', 'temperatureK': [20, 200],"
                                + " 'kstepInvA': 0.5, 'truth': {'kind': 'potential', 'potential': "
                                + WellRuns.polaron2(12, 0) + "}}}"),
                new Line(
                        "debyeWaller.anomaly",
                        "{'temperatureK': [10, 30, 60, 90, 120, 200, 300], 'sigma2A2': [0.002, 0.002, 0.0021, 0.0028, 0.0022,"
                                + " 0.0025, 0.003], 'errorA2': [1e-4], 'template': {'kind': 'bump', 'centreK': 90}, 'scan':"
                                + " {'fromK': 20, 'toK': 200, 'stepK': 20, 'replicas': 50}}"),
                new Line("debyeWaller.einstein", "{'thetaK': 500, 'cubicMeVPerA3': 100}"),
                new Line("debyeWaller.correlatedDebye", "{}"),
                new Line(
                        "xas.sigma2",
                        "{'model': 'einstein', 'thetaK': 238, 'massesAmu': [63.5, 63.5], 'temperatureK': [10]}"),
                new Line(
                        "xas.sigma2",
                        "{'model': 'debye', 'thetaK': 330, 'massesAmu': [63.5, 16], 'temperatureK': [10, 300], 'distanceA':"
                                + " 1.9, 'rNormanA': 1.4}"),
                new Line("xas.path", "{'file': '" + CU + "', 'sigma2A2': 0.003}"),
                new Line(
                        "xas.path",
                        "{'file': 'example:feff/LSCO_feff6l/feff0003.dat', 'thirdA3': 1e-4, 'fourthA4': 1e-5, 'eiEV': 1}"),
                new Line("xas.fit", fit("r", "[2]", "2.1, 'max': 9, 'min': -9}", "")),
                new Line("xas.fit", fit("q", "[1, 2, 3]", "2.1}", ", 'profile': {}")),
                new Line("xas.fit", fit("k", "[2]", "0}", ", 'bootstrap': {'replicas': 5}")));
        return Stream.concat(wells, others);
    }

    /** A fit of a path to itself with noise. */
    private static String fit(String space, String weights, String e0, String more) {
        JsonNode path = WellRuns.run(
                "xas.path",
                "{'file': '" + CU + "', 's02': 0.85, 'e0EV': 3, 'sigma2A2': 0.0035, 'deltaRA': 0.004, 'kmaxInvA': 13}");
        Random noise = new Random(5);
        ArrayNode chi = JsonNodeFactory.instance.arrayNode();
        path.get("chi").forEach(value -> chi.add(value.doubleValue() + 1e-3 * noise.nextGaussian()));
        return "{'variables': {'amp': 0.9, 'e0': {'start': " + e0
                + ", 'theta': 250, 'dr': 0.001}, 'constants': {'t': 10},"
                + " 'expressions': {'s2': 'sigma2_eins(t, theta)', 'shift': 'dr * reff / 2.5'}, 'dataSets': [{'data': {'kInvA': "
                + path.get("kInvA") + ", 'chi': " + chi + "}, 'paths': [{'file': '" + CU
                + "', 's02': 'amp', 'e0EV': 'e0', 'sigma2A2': 's2', 'deltaRA': 'shift', 'thirdA3': 0, 'fourthA4': 0}],"
                + " 'transform': {'kminInvA': 3, 'kmaxInvA': 12, 'kweight': " + weights
                + "}, 'rminA': 1.4, 'rmaxA': 3, 'fitSpace': '" + space + "', 'epsilonK': [1e-3]}]" + more + "}";
    }

    static RandomInputs inputs(Line line) {
        return new RandomInputs(
                Description.params(Models.registry().get(line.model()).paramsType()),
                SEED + 31L * line.json().hashCode());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aResultOrAnErrorWithAName(Line line) {
        ObjectNode good = Json.object(line.json().replace('\'', '"'));
        RandomInputs inputs = inputs(line);
        Runs runs = new Runs(Models.registry());
        RunContext context = RunContext.quiet().withData(new DataRoot(Path.of(".")));
        for (int i = 0; i < RUNS; i++) {
            ObjectNode params = inputs.next(good);
            String what = line.model() + " " + params;
            try {
                runs.execute(line.model(), params, context, true);
            } catch (BadInput | NotConverged e) {
                assertThat(e.code()).as(what).matches("[A-Z][A-Z0-9_]+");
                assertThat(e.getMessage()).as(what).isNotBlank();
            } catch (RuntimeException | Error e) {
                throw new AssertionError(what, e);
            }
        }
    }
}
