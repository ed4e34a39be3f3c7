package org.apical.models.xas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.apical.model.BadInput;
import org.apical.model.Cancelled;
import org.apical.model.RunContext;
import org.apical.run.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fit does on request, its names, and what it refuses. */
class FitExtrasTest {
    private static final String NOISE = ", \"epsilonK\": 0.001";

    private static ObjectNode real() {
        return Json.object(new FitModel().info().example());
    }

    private static ObjectNode synthetic() {
        return SyntheticFit.params(SyntheticFit.noisy(SyntheticFit.truth(), 0.001, 11), NOISE);
    }

    private static ObjectNode path(ObjectNode params) {
        return (ObjectNode) params.at("/dataSets/0/paths/0");
    }

    @Test
    void aBootstrapDoesNotDependOnThreadsButOnTheSeed() {
        ObjectNode params = synthetic();
        params.set("bootstrap", Json.object("{\"replicas\": 20, \"seed\": 4}"));
        params.set("profile", Json.object("{}"));
        params.set("sensitivity", Json.object("{}"));
        ObjectNode one = SyntheticFit.fit(params, RunContext.quiet());
        ObjectNode three = SyntheticFit.fit(params, RunContext.quiet().withThreads(3));
        assertThat(three).isEqualTo(one);
        assertThat(one.at("/bootstrap/amp/values")).hasSize(20);
        params.set("bootstrap", Json.object("{\"replicas\": 20, \"seed\": 5}"));
        assertThat(SyntheticFit.fit(params).at("/bootstrap/amp/values")).isNotEqualTo(one.at("/bootstrap/amp/values"));
    }

    @Test
    void aBootstrapTellsHowFarItIsAndStops() {
        ObjectNode params = synthetic();
        params.set("bootstrap", Json.object("{\"replicas\": 500}"));
        AtomicInteger heard = new AtomicInteger();
        RunContext context = RunContext.quiet()
                .withProgress((fraction, what) -> heard.incrementAndGet())
                .withCancellation(() -> heard.get() >= 7);
        assertThat(catchThrowableOfType(Cancelled.class, () -> SyntheticFit.fit(params, context)))
                .isNotNull();
        assertThat(heard.get()).isBetween(7, 10);
    }

    /** At a limit there is no end of the interval on that side, and none where the sum of squares never rises enough. */
    @Test
    void aProfileThatDoesNotCloseSaysSo() {
        ObjectNode params = synthetic();
        params.set(
                "variables",
                Json.object("{\"amp\": 1, \"de\": {\"start\": 4, \"min\": 4.25, \"max\": 9},"
                        + " \"s2\": 0.008, \"dr\": 0}"));
        params.set("profile", Json.object("{\"variables\": [\"de\"], \"confidence\": 0.99}"));
        ((ObjectNode) params.at("/variables/de")).put("start", 4.5);
        JsonNode de = SyntheticFit.fit(params).at("/profile/de");
        assertThat(de.get("lower").isNull()).isTrue();
        assertThat(de.get("upper").isNumber()).isTrue();
    }

    @Test
    void sensitivitiesOfReducedData() {
        ObjectNode params = real();
        params.set("sensitivity", Json.object("{}"));
        ObjectNode result = SyntheticFit.fit(params);
        assertThat(result.get("warnings")).isEmpty();
        // An edge energy that is moved by 1 eV comes back in the fitted shift of the origin.
        assertThat(result.at("/sensitivity/e0/e0").doubleValue()).isCloseTo(1, within(0.1));
        assertThat(result.at("/sensitivity/dr/e0").doubleValue()).isLessThan(1e-4);
        for (String what : new String[] {"e0", "rbkg", "kRange", "window"}) {
            assertThat(result.at("/sensitivity/amp/" + what).doubleValue())
                    .as(what)
                    .isBetween(1e-6, 0.05);
        }
        assertThat(result.get("variations")).hasSize(11);
    }

    @Test
    void sensitivitiesThatCannotBeHadAreSaid() {
        ObjectNode params = synthetic();
        params.set("sensitivity", Json.object("{\"kmaxInvA\": 5, \"windows\": false}"));
        ObjectNode result = SyntheticFit.fit(params);
        assertThat(result.at("/sensitivity/amp/e0").isNull()).isTrue();
        assertThat(result.at("/sensitivity/amp/kRange").isNumber()).isTrue();
        assertThat(result.get("warnings").toString()).contains("E0 and rbkg").contains("kmax +5 1/A the fit fails");
    }

    @Test
    void extrasLeaveTheFitAsItIs() {
        ObjectNode plain = SyntheticFit.fit(synthetic());
        ObjectNode params = synthetic();
        params.set("profile", Json.object("{}"));
        params.set("bootstrap", Json.object("{\"replicas\": 10}"));
        ObjectNode more = SyntheticFit.fit(params);
        for (String key : new String[] {"variables", "correlations", "chiSquare", "rFactor", "dataSets"}) {
            assertThat(more.get(key)).as(key).isEqualTo(plain.get(key));
        }
        assertThat(plain.get("profile")).isEmpty();
        assertThat(plain.get("bootstrap")).isEmpty();
    }

    @Test
    void unknownVariableOfAProfile() {
        ObjectNode params = synthetic();
        params.set("profile", Json.object("{\"variables\": [\"de\", \"sw\"]}"));
        BadInput e = SyntheticFit.refused(params);
        assertThat(e.path()).isEqualTo("profile.variables.1");
        assertThat(e).hasMessageContaining("Did you mean 's2'");
    }

    /** Two data sets with a variable of their own and a number of their own. */
    @Test
    void namesOfADataSet() {
        ObjectNode params = SyntheticFit.params(SyntheticFit.chi(0.9, 3, 0.004, 0.01), NOISE);
        ObjectNode second = params.at("/dataSets/0").deepCopy();
        SyntheticFit.inline((ObjectNode) second.get("data"), SyntheticFit.chi(0.9, 3, 0.006, 0.03));
        ((ArrayNode) params.get("dataSets")).add(second);
        params.set("variables", Json.object("{\"amp\": 1, \"de\": 0, \"a\": 0}"));
        params.set("expressions", Json.object("{\"twice\": \"2*a\", \"here\": \"a * T\"}"));
        for (int i = 0; i < 2; i++) {
            ObjectNode set = (ObjectNode) params.at("/dataSets/" + i);
            set.put("name", i == 0 ? "cold one" : "hot");
            set.set("variables", Json.object("{\"s2\": {\"start\": 0.008, \"min\": 0}}"));
            set.set("values", Json.object("{\"T\": " + (i == 0 ? 100 : 300) + "}"));
            ((ObjectNode) set.at("/paths/0")).put("deltaRA", "here");
        }
        ObjectNode result = SyntheticFit.fit(params);
        assertThat(SyntheticFit.value(result, "s2_cold_one", "value")).isCloseTo(0.004, within(1e-9));
        assertThat(SyntheticFit.value(result, "s2_hot", "value")).isCloseTo(0.006, within(1e-9));
        assertThat(SyntheticFit.value(result, "a", "value")).isCloseTo(1e-4, within(1e-10));
        // `twice` means the same everywhere; `here` does not.
        assertThat(result.get("expressions")).hasSize(1);
        assertThat(result.at("/expressions/twice/value").doubleValue()).isCloseTo(2e-4, within(1e-10));
        assertThat(result.at("/expressions/twice/stderrPropagated").doubleValue())
                .isCloseTo(2 * SyntheticFit.value(result, "a", "stderrPropagated"), within(1e-12));
        JsonNode hot = result.at("/dataSets/1/paths/0");
        assertThat(hot.get("distanceA").doubleValue()).isCloseTo(2.5478 + 0.03, within(1e-7));
        assertThat(hot.get("distanceStderrA").doubleValue())
                .isCloseTo(300 * SyntheticFit.value(result, "a", "stderr"), within(1e-12));
    }

    /** Exponentiation as in the field's programs: from the right, before the sign. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2**3**2 | 512",
                "-2**2 + 5 | 1",
                "1.5e-1*2 + .5E0 | 0.8",
                "log(exp(1.25)) | 1.25",
                "sqrt(16) / abs(-8) | 0.5",
                "min(3, 2) * max(0.5, -1) | 1",
                "tanh(0.5) * cosine | 0.46211715726000973",
                "sin(pi/2) + cos(0) - tan(pi/4) | 1",
                "reff / 2.5478 | 1",
                "degen / 12 | 1",
                "rmass / (63.546/2) | 1",
                "sigma2_eins(0, 240) | 0.0031806836859",
                "(1 + 2) * 3 - 8 | 1"
            })
    void expressions(String text, double value) {
        ObjectNode params = synthetic();
        params.set("constants", Json.object("{\"cosine\": 1}"));
        path(params).put("s02", "amp + 0*(" + text + ")");
        path(params).put("thirdA3", "0*amp + 1e-9*(" + text + ")");
        JsonNode result = SyntheticFit.fit(params).at("/dataSets/0/paths/0/thirdA3");
        assertThat(result.doubleValue()).isCloseTo(1e-9 * value, within(1e-18));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 amp | cannot be read",
                "amp amp | cannot be read",
                "amp, 2 | cannot be read",
                "min(amp) | cannot be read",
                "floor(amp) | floor",
                "Math.exp(amp) | Math",
                "amp; 3 | cannot be read",
                "e * amp | 'e'",
                "((amp) | cannot be read"
            })
    void noExpressions(String text, String says) {
        ObjectNode params = synthetic();
        path(params).put("s02", text);
        BadInput e = SyntheticFit.refused(params);
        assertThat(e.code()).isEqualTo("BAD_EXPRESSION");
        assertThat(e.path()).isEqualTo("dataSets.0.paths.0.s02");
        assertThat(e).hasMessageContaining(says);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "variables | {\"amp\": 1, \"de\": 0, \"s2\": 0.008, \"dr\": 0, \"1x\": 0} | variables.1x",
                "variables | {\"amp\": 1, \"de\": 0, \"s2\": 0.008, \"dr\": 0, \"exp\": 0} | variables.exp",
                "variables | {\"amp\": 1, \"de\": 0, \"s2\": 0.008, \"dr\": 0, \"floor\": 0} | variables.floor",
                "variables | {\"amp\": 1, \"de\": 0, \"s2\": 0.008, \"dr\": 0, \"reff\": 0} | variables.reff",
                "constants | {\"amp\": 3} | constants.amp",
                "expressions | {\"de\": \"3\"} | expressions.de",
                "expressions | {\"unused\": \"nobody + 1\"} | expressions.unused",
                "expressions | {\"p\": \"q\", \"q\": \"p\"} | expressions."
            })
    void namesAreRefused(String key, String json, String where) {
        ObjectNode params = synthetic();
        params.set(key, Json.object(json));
        BadInput e = SyntheticFit.refused(params);
        assertThat(e.code()).isEqualTo("BAD_EXPRESSION");
        assertThat(e.path()).startsWith(where);
    }

    @Test
    void startsFromWhichThereIsNoModel() {
        ObjectNode params = synthetic();
        params.set("variables", Json.object("{\"amp\": 1, \"de\": 0, \"theta\": -10, \"dr\": 0}"));
        path(params).put("sigma2A2", "sigma2_eins(300, theta)");
        assertThat(SyntheticFit.refused(params).code()).isEqualTo("BAD_RANGE");
    }

    @Test
    void rangesWithoutPoints() {
        ObjectNode params = synthetic();
        ((ObjectNode) params.at("/dataSets/0")).put("rminA", 2.001).put("rmaxA", 2.002);
        assertThat(SyntheticFit.refused(params).code()).isEqualTo("BAD_RANGE");
    }

    @Test
    void manyVariablesAreSaid() {
        ObjectNode params = synthetic();
        ((ObjectNode) params.at("/dataSets/0")).put("rminA", 2.2).put("rmaxA", 2.7);
        assertThat(SyntheticFit.fit(params).get("warnings").toString()).contains("more than two thirds");
    }

    @Test
    void debyeOfAPathOfThreeLegs() {
        ObjectNode params = synthetic();
        ObjectNode second = Json.object("{\"file\": \"example:feff/Feff_Cu/feff0003.dat\", \"s02\": \"amp\","
                + " \"sigma2A2\": \"sigma2_debye(300, 315)\"}");
        ((ArrayNode) params.at("/dataSets/0/paths")).add(second);
        double sigma2 =
                SyntheticFit.fit(params).at("/dataSets/0/paths/1/sigma2A2").doubleValue();
        assertThat(sigma2).isBetween(0.005, 0.03);
    }
}
