package org.apical.models.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws of the rank correlation, its coverage, and its bad inputs. */
class RankCorrelationModelTest {
    private final Runs runs = new Runs(Models.registry());

    private ObjectNode run(ObjectNode params, int threads) {
        return runs.execute(
                        "materials.rankCorrelation", params, RunContext.quiet().withThreads(threads), false)
                .result();
    }

    private static ObjectNode params(double[] x, double[] y) {
        ObjectNode out = Json.mapper().createObjectNode();
        put(out, "x", x);
        put(out, "y", y);
        return out;
    }

    private static void put(ObjectNode to, String key, double[] values) {
        ArrayNode array = to.putArray(key);
        Arrays.stream(values).forEach(array::add);
    }

    private static ObjectNode quick(double[] x, double[] y) {
        return params(x, y).put("orders", 1000).put("replicas", 100);
    }

    /** With as many orders of one seed, only the order of the numbers matters. */
    @Test
    void monotoneMapsChangeNothingAndTurningOneSideChangesTheSign() {
        SplittableRandom random = new SplittableRandom(1);
        double[] x = random.doubles(25, 0.1, 3).toArray();
        double[] y = new double[25];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] + 2 * random.nextDouble();
        }
        ObjectNode plain = run(quick(x, y), 1);
        ObjectNode mapped = run(quick(map(x, Math::exp), map(y, v -> v * v * v - 7)), 1);
        ObjectNode turned = run(quick(x, map(y, v -> -v)), 1);
        ObjectNode exchanged = run(quick(y, x), 1);
        for (String key : new String[] {"rho", "pValue", "tau", "tauPValue", "criticalRho", "intervalLow"}) {
            assertThat(mapped.path(key).asDouble())
                    .as(key)
                    .isEqualTo(plain.path(key).asDouble());
        }
        for (String key : new String[] {"rho", "tau"}) {
            assertThat(turned.path(key).asDouble()).isEqualTo(-plain.path(key).asDouble());
            assertThat(exchanged.path(key).asDouble()).isCloseTo(plain.path(key).asDouble(), within(1e-14));
        }
        assertThat(turned.path("pValue").asDouble())
                .isEqualTo(plain.path("pValue").asDouble());
    }

    private static double[] map(double[] v, DoubleUnaryOperator f) {
        return Arrays.stream(v).map(f).toArray();
    }

    /** Where nothing is correlated, p is at most alpha in a share alpha of the cases, never much more, errors or not. */
    @Test
    void chanceAloneIsSeenAsOftenAsTheSignificanceSays() {
        int sets = 600;
        for (double relative : new double[] {0, 1}) {
            SplittableRandom random = new SplittableRandom(20261122);
            int[] seen = new int[3];
            for (int set = 0; set < sets; set++) {
                int n = set % 10 == 0 ? 8 : 11 + set % 9;
                double[] x = random.doubles(n).map(v -> Math.floor(20 * v)).toArray();
                double[] y = random.doubles(n).toArray();
                double[] errors = new double[n];
                Arrays.fill(errors, relative);
                ObjectNode asked = quick(x, y).put("seed", set);
                put(asked, "xError", errors);
                ObjectNode found = run(asked, 1);
                double rho = found.path("pValue").asDouble();
                double tau = found.path("tauPValue").asDouble();
                seen[0] += rho <= 0.05 ? 1 : 0;
                seen[1] += rho <= 0.5 ? 1 : 0;
                seen[2] += tau <= 0.05 ? 1 : 0;
                assertThat(rho <= 0.05)
                        .isEqualTo(Math.abs(found.path("rho").asDouble())
                                >= found.path("criticalRho").asDouble() - 1e-12);
            }
            // three standard deviations of a binomial; below, as few samples have few values of rho
            assertThat(seen[0]).isBetween(14, 46);
            assertThat(seen[2]).isBetween(10, 46);
            assertThat(seen[1]).isBetween(262, 337);
        }
    }

    /** Of a normal pair rho = 6/pi asin(r/2): the interval of 95 % holds it about as often. */
    @Test
    void theIntervalHoldsTheTruth() {
        double r = 0.6;
        double truth = 6 / Math.PI * Math.asin(r / 2);
        Random random = new Random(7);
        int held = 0;
        int sets = 200;
        for (int set = 0; set < sets; set++) {
            double[] x = new double[40];
            double[] y = new double[40];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextGaussian();
                y[i] = r * x[i] + Math.sqrt(1 - r * r) * random.nextGaussian();
            }
            ObjectNode found = run(quick(x, y).put("replicas", 400).put("seed", set), 1);
            held += found.path("intervalLow").asDouble() <= truth
                            && truth <= found.path("intervalHigh").asDouble()
                    ? 1
                    : 0;
        }
        assertThat(held / (double) sets).isBetween(0.88, 0.99);
    }

    /** Without errors each replica is the data; errors far above the spread leave what chance makes. */
    @Test
    void errorsWeaken() {
        double[] x = new double[20];
        double[] y = new double[20];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = i * i;
        }
        ObjectNode exact = run(quick(x, y), 1);
        assertThat(exact.path("rho").asDouble()).isEqualTo(1);
        assertThat(exact.path("errorShare").asDouble()).isEqualTo(1);
        assertThat(exact.path("errorLow").asDouble()).isEqualTo(1);
        double last = 1;
        for (double error : new double[] {2, 6, 20}) {
            double[] errors = new double[20];
            Arrays.fill(errors, error);
            ObjectNode asked = params(x, y).put("orders", 20_000).put("replicas", 2000);
            put(asked, "xError", errors);
            double median = run(asked, 1).path("errorMedian").asDouble();
            assertThat(median).isLessThan(last);
            last = median;
        }
        double[] huge = new double[20];
        Arrays.fill(huge, 1e9);
        ObjectNode asked = params(x, y).put("orders", 20_000).put("replicas", 4000);
        put(asked, "xError", huge);
        put(asked, "yError", huge);
        ObjectNode lost = run(asked, 1);
        assertThat(lost.path("errorShare").asDouble()).isBetween(0.035, 0.065);
        assertThat(lost.path("errorMedian").asDouble()).isBetween(-0.03, 0.03);
    }

    @Test
    void fourSamplesCanShowNothingAtFivePercent() {
        ObjectNode found = run(params(new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 4}), 1);
        assertThat(found.path("pValue").asDouble()).isCloseTo(2 / 24.0, within(1e-15));
        assertThat(found.path("criticalRho").isNull()).isTrue();
        assertThat(found.path("errorShare").asDouble()).isZero();
        assertThat(found.path("warnings").toString()).contains("measure more samples");
    }

    @Test
    void theSameOnAnyThreadCount() {
        SplittableRandom random = new SplittableRandom(4);
        ObjectNode asked = params(
                        random.doubles(60).toArray(), random.doubles(60).toArray())
                .put("orders", 12_345);
        assertThat(run(asked, 3)).isEqualTo(run(asked, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"x\": [1, 2, 3, 4], \"y\": [1, 2, 3]}; y",
                "{\"x\": [1, 2, 3, 4], \"y\": [1, 2, 3, 4, 5]}; y",
                "{\"x\": [1, 2, 3, 4], \"y\": [1, 2, 3, 4], \"xError\": [1]}; xError",
                "{\"x\": [1, 2, 3, 4], \"y\": [1, 2, 3, 4], \"yError\": [1, 1, 1, 1, 1]}; yError",
                "{\"x\": [1, 2, 3, 4], \"y\": [1, 2, 3, 4], \"yError\": [1, 1, -1, 1]}; yError",
                "{\"x\": [2, 2, 2, 2], \"y\": [1, 2, 3, 4]}; x",
                "{\"x\": [1, 2, 3, 4], \"y\": [5, 5, 5, 5]}; y",
                "{\"x\": [1, 2, 3], \"y\": [1, 2, 3]}; x",
                "{\"x\": [1, 2, 3, 4], \"y\": [1, 2, 3, 4], \"orders\": 10}; orders",
                "{\"x\": [1, 2, 3, 4], \"y\": [1, 2, 3, 4], \"significance\": 0}; significance"
            })
    void badInputsAreRefusedByName(String params, String key) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> run(Json.object(params), 1));
        assertThat(refused.getMessage()).contains(key);
        assertThat(refused.code()).isEqualTo("BAD_VALUE");
    }
}
