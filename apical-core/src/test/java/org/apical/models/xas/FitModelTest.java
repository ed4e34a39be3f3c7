package org.apical.models.xas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.data.feff.FeffPath;
import org.apical.data.feff.FeffPathFile;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.model.Registry;
import org.apical.model.RunContext;
import org.apical.numerics.Grid;
import org.apical.physics.xafs.DebyeWaller;
import org.apical.physics.xafs.PathChi;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits of data whose truth is known. */
class FitModelTest {
    private static final String PATH = "example:feff/Feff_Cu/feff0001.dat";
    private static final DataRoot FILES = new DataRoot(Path.of("."));
    private static final double[] K = Grid.uniform(0, 0.05, 361);
    private static final double[] TRUTH = {0.87, 4.3, 0.0051, -0.012};

    private static double[] chi(double s02, double e0, double sigma2, double deltaR) {
        FeffPath p = FeffPathFile.read(PATH, FILES.read(PATH));
        return new PathChi(p.reff(), p.k(), p.phase(), p.amplitude(), p.lambda(), p.realP())
                .chi(K, new PathChi.Parameters(p.degeneracy(), s02, e0, 0, deltaR, sigma2, 0, 0));
    }

    private static ObjectNode params(double[] data, String extra) {
        ObjectNode out = Json.object(
                "{\"variables\": {\"amp\": 1, \"de\": 0, \"s2\": 0.008, \"dr\": 0}, \"dataSets\": [{\"data\": {},"
                        + " \"paths\": [{\"file\": \"" + PATH
                        + "\", \"s02\": \"amp\", \"e0EV\": \"de\", \"sigma2A2\": \"s2\", \"deltaRA\": \"dr\"}],"
                        + " \"transform\": {\"kmaxInvA\": 16}, \"rminA\": 1.4, \"rmaxA\": 3" + extra + "}]}");
        ObjectNode source = (ObjectNode) out.at("/dataSets/0/data");
        ArrayNode k = source.putArray("kInvA");
        ArrayNode y = source.putArray("chi");
        for (int i = 0; i < K.length; i++) {
            k.add(K[i]);
            y.add(data[i]);
        }
        return out;
    }

    private static ObjectNode fit(ObjectNode params) {
        return new Runs(Registry.of(List.of(new FitModel())))
                .execute("xas.fit", params, RunContext.quiet().withData(FILES), true)
                .result();
    }

    private static double value(ObjectNode result, String name, String what) {
        return result.at("/variables/" + name + "/" + what).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", "r", "q"})
    void exactDataGiveTheTruthInEverySpace(String space) {
        ObjectNode params = params(
                chi(TRUTH[0], TRUTH[1], TRUTH[2], TRUTH[3]), ", \"fitSpace\": \"" + space + "\", \"epsilonK\": 0.001");
        ((ObjectNode) params.at("/dataSets/0/transform"))
                .putArray("kweight")
                .add(1)
                .add(3);
        ObjectNode result = fit(params);
        String[] names = {"amp", "de", "s2", "dr"};
        for (int j = 0; j < 4; j++) {
            assertThat(value(result, names[j], "value"))
                    .as(names[j])
                    .isCloseTo(TRUTH[j], within(1e-7 * (1 + Math.abs(TRUTH[j]))));
        }
        assertThat(result.get("rFactor").doubleValue()).isLessThan(1e-12);
    }

    @Test
    void propagatedErrorsCoverTheTruth() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(20261122);
        double[] clean = chi(TRUTH[0], TRUTH[1], TRUTH[2], TRUTH[3]);
        String[] names = {"amp", "de", "s2", "dr"};
        double[] pulls = new double[4];
        int fits = 30;
        for (int f = 0; f < fits; f++) {
            double[] noisy = clean.clone();
            for (int i = 0; i < noisy.length; i++) {
                noisy[i] += 0.001
                        * Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
                        * Math.cos(2 * Math.PI * random.nextDouble());
            }
            ObjectNode result = fit(params(noisy, ", \"epsilonK\": 0.001"));
            for (int j = 0; j < 4; j++) {
                pulls[j] += Math.pow(
                                (value(result, names[j], "value") - TRUTH[j])
                                        / value(result, names[j], "stderrPropagated"),
                                2)
                        / fits;
            }
        }
        for (int j = 0; j < 4; j++) {
            // 30 fits: the root mean square pull is 1 +- 0.13.
            assertThat(Math.sqrt(pulls[j])).as(names[j]).isBetween(0.6, 1.45);
        }
    }

    @Test
    void expressionsLimitsAndFunctions() {
        double[] data = chi(0.9, 3, DebyeWaller.einstein(240, 63.546 / 2, 100), 0.02);
        ObjectNode params = params(data, ", \"epsilonK\": 0.001");
        ObjectNode path = (ObjectNode) params.at("/dataSets/0/paths/0");
        path.put("sigma2A2", "sigma2_eins(T, theta)");
        path.put("deltaRA", "alpha*reff");
        path.put("s02", "min(amp, 0.95) * degen / 12");
        params.set(
                "variables",
                Json.object(
                        "{\"amp\": 1, \"de\": {\"start\": 0, \"min\": -5, \"max\": 2}, \"theta\": 300, \"alpha\": 1e-3}"));
        params.set("constants", Json.object("{\"T\": 100}"));
        params.set("expressions", Json.object("{\"unused\": \"2**3 - pi\"}"));
        ((ObjectNode) params.get("variables")).put("amp", 0.85);
        ObjectNode result = fit(params);
        assertThat(value(result, "de", "value")).isEqualTo(2);
        assertThat(result.get("warnings").toString()).contains("limit");
        ((ObjectNode) params.get("variables")).put("de", 0);
        ObjectNode free = fit(params);
        assertThat(value(free, "theta", "value")).isCloseTo(240, within(1e-3));
        assertThat(value(free, "alpha", "value")).isCloseTo(0.02 / 2.5478, within(1e-8));
        assertThat(value(free, "amp", "value")).isCloseTo(0.9, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s02 | amp * nothing   | BAD_EXPRESSION",
                "s02 | amp +* 2  | BAD_EXPRESSION",
                "s02 | system(1) | BAD_EXPRESSION",
                "s02 | sigma2_eins(1)  | BAD_EXPRESSION",
                "s02 | 0.9 | NOT_DETERMINED",
                "file | ../x.dat | BAD_PATH",
                "file | none.dat | FILE_NOT_FOUND"
            })
    void refusesByName(String key, String text, String code) {
        ObjectNode params = params(chi(0.9, 3, 0.004, 0), ", \"epsilonK\": 0.001");
        ((ObjectNode) params.at("/dataSets/0/paths/0")).put(key, text);
        BadInput refused = catchThrowableOfType(BadInput.class, () -> fit(params));
        assertThat(refused).isNotNull();
        assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
    }

    @Test
    void variablesThatChangeTheSameAreNamed() {
        ObjectNode params = params(chi(0.9, 3, 0.004, 0), ", \"epsilonK\": 0.001");
        ((ObjectNode) params.at("/dataSets/0/paths/0")).put("s02", "amp * more");
        ((ObjectNode) params.get("variables")).put("more", 1);
        BadInput refused = catchThrowableOfType(BadInput.class, () -> fit(params));
        assertThat(refused.code()).isEqualTo("NOT_DETERMINED");
        assertThat(refused).hasMessageContaining("'amp' and 'more'");
    }

    /** No two of them are the same; only all three together leave a direction open. */
    @Test
    void threeThatOnlyTogetherAreNotDetermined() {
        ObjectNode params = params(chi(0.9, 3, 0.004, 0), ", \"epsilonK\": 0.001");
        ((ObjectNode) params.get("variables")).put("x", 0.5).put("y", 0.002).remove("amp");
        ((ObjectNode) params.get("variables")).remove("s2");
        ((ObjectNode) params.get("variables")).put("z", 0.1);
        ((ObjectNode) params.at("/dataSets/0/paths/0")).put("s02", "x + z").put("sigma2A2", "y + z / 100");
        BadInput refused = catchThrowableOfType(BadInput.class, () -> fit(params));
        assertThat(refused.code()).isEqualTo("NOT_DETERMINED");
        assertThat(refused).hasMessageContaining("'x', 'y' and 'z' can be traded");
    }

    /** Noise point by point: of the data or of the grid; what is neither is refused. */
    @Test
    void noiseOfEachPoint() {
        double[] noisy = chi(0.9, 3, 0.004, 0);
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += 1e-3 * Math.sin(40.0 * i * i);
        }
        ObjectNode one = fit(params(noisy, ", \"epsilonK\": 0.002"));
        ObjectNode same = params(noisy, "");
        ArrayNode each = ((ObjectNode) same.at("/dataSets/0")).putArray("epsilonK");
        for (int i = 0; i < K.length; i++) {
            each.add(0.002);
        }
        assertThat(fit(same).at("/variables/amp/stderrPropagated").doubleValue())
                .isCloseTo(value(one, "amp", "stderrPropagated"), within(1e-12));
        // Noise where the window is zero does not count for the errors.
        for (int i = 0; i < 10; i++) {
            each.set(i, each.numberNode(1));
        }
        assertThat(fit(same).at("/variables/amp/stderrPropagated").doubleValue())
                .isCloseTo(value(one, "amp", "stderrPropagated"), within(1e-9));
        each.remove(7);
        BadInput refused = catchThrowableOfType(BadInput.class, () -> fit(same));
        assertThat(refused.code()).isEqualTo("BAD_VALUE");
        assertThat(refused).hasMessageContaining("dataSets.0.epsilonK").hasMessageContaining("361");
    }

    @Test
    void theKeyOfACycleIsItsOwn() {
        ObjectNode params = params(chi(0.9, 3, 0.004, 0), ", \"epsilonK\": 0.001");
        params.set("expressions", Json.object("{\"a\": \"b + 1\", \"b\": \"2 * a\"}"));
        ((ObjectNode) params.at("/dataSets/0/paths/0")).put("s02", "amp * a");
        BadInput refused = catchThrowableOfType(BadInput.class, () -> fit(params));
        assertThat(refused.code()).isEqualTo("BAD_EXPRESSION");
        assertThat(refused.path()).startsWith("expressions.");
        assertThat(refused).hasMessageContaining("a needs b needs a");
    }

    /** An expression that needs two others, which need two others, and so on: each is looked at once. */
    @Test
    void expressionsThatNeedEachOtherInManyWays() {
        ObjectNode params = params(chi(TRUTH[0], TRUTH[1], TRUTH[2], TRUTH[3]), ", \"epsilonK\": 0.001");
        ObjectNode expressions = params.putObject("expressions");
        expressions.put("f0", "dr").put("f1", "dr");
        for (int i = 2; i < 70; i++) {
            expressions.put("f" + i, "(f" + (i - 1) + " + f" + (i - 2) + ") / 2");
        }
        ((ObjectNode) params.at("/dataSets/0/paths/0")).put("deltaRA", "f69");
        ObjectNode result = fit(params);
        assertThat(value(result, "dr", "value")).isCloseTo(TRUTH[3], within(1e-6));
        assertThat(result.at("/expressions/f69/value").doubleValue()).isCloseTo(TRUTH[3], within(1e-6));
    }

    @Test
    void anUnusedVariableOfADataSetIsNamedWhereItStands() {
        ObjectNode params = params(
                chi(TRUTH[0], TRUTH[1], TRUTH[2], TRUTH[3]), ", \"epsilonK\": 0.001, \"variables\": {\"own\": 1}");
        BadInput refused = catchThrowableOfType(BadInput.class, () -> fit(params));
        assertThat(refused.code()).isEqualTo("NOT_DETERMINED");
        assertThat(refused.path()).isEqualTo("dataSets.0.variables.own");
    }

    /** Where a formula has no slope (a root at zero, a kink) a fit still ends with a result or an error of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {"sqrt(x)", "sqrt(abs(x))", "abs(x)", "max(x, 0)", "min(x, 0.005)", "x / x * 0.005", "exp(log(x))"
            })
    void formulasWithoutASlopeAtTheStart(String formula) {
        for (double start : new double[] {0, 0.004, 0.005}) {
            ObjectNode params = params(chi(TRUTH[0], TRUTH[1], TRUTH[2], TRUTH[3]), ", \"epsilonK\": 0.001");
            ((ObjectNode) params.get("variables")).remove("s2");
            ((ObjectNode) params.get("variables")).put("x", start);
            ((ObjectNode) params.at("/dataSets/0/paths/0")).put("sigma2A2", formula);
            try {
                assertThat(fit(params).get("rFactor").doubleValue()).isBetween(0.0, 1.0);
            } catch (BadInput e) {
                assertThat(e.code()).isIn("NOT_DETERMINED", "BAD_RANGE");
            } catch (NotConverged e) {
                assertThat(e.code()).isEqualTo("NOT_CONVERGED");
            }
        }
    }
}
