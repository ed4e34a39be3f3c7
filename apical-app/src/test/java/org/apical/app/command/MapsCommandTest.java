package org.apical.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.physics.maps.MapGrid;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code maps fit, statistics, transition}, in the process. */
class MapsCommandTest {
    private static final Path STACKS = Path.of("../apical-core/src/test/resources/stacks");
    private static final int ROWS = 32;
    private static final int COLUMNS = 40;
    private static final int SIDE = 13;
    private static final double SIGMA = 1.6;

    @TempDir
    Path temp;

    /** Intensities, in counts, of a map with puddles: smooth random numbers between 1000 and 9000 or so. */
    private static double[] truth() {
        MapGrid field = MapGrid.uniform(ROWS, COLUMNS, 5, 0, 5);
        double[] out = field.v().clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(1000, 5000 + 20000 * (out[i] - 0.5));
        }
        return out;
    }

    /** Frames of Poisson counts, one peak each of that intensity over a background of 2, as plain bytes with a description. */
    private void frames(double[] intensity) throws IOException {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(17);
        ByteBuffer bytes =
                ByteBuffer.allocate(intensity.length * SIDE * SIDE * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (double total : intensity) {
            double u0 = SIDE / 2 + random.nextDouble() - 0.5;
            double v0 = SIDE / 2 + random.nextDouble() - 0.5;
            for (int i = 0; i < SIDE * SIDE; i++) {
                double z = (Math.pow(i / SIDE - u0, 2) + Math.pow(i % SIDE - v0, 2)) / (SIGMA * SIGMA);
                double mean = 2 + total / (2 * Math.PI * SIGMA * SIGMA) * Math.exp(-z / 2);
                bytes.putShort((short) PoissonSampler.of(random, mean).sample());
            }
        }
        Files.write(temp.resolve("scan.raw"), bytes.array());
        Files.writeString(
                temp.resolve("scan.raw.json"),
                "{\"type\": \"uint16\", \"shape\": [" + ROWS * COLUMNS + ", " + SIDE + ", " + SIDE + "]}");
    }

    private static JsonNode direct(String model, ObjectNode params) {
        return new Runs(Models.registry())
                .execute(model, params, RunContext.quiet(), false)
                .result();
    }

    /** Puddles that no pixel on the edge makes or unmakes. */
    private static long large(JsonNode puddles) {
        long n = 0;
        for (JsonNode area : puddles.get("areas")) {
            n += area.intValue() >= 12 ? 1 : 0;
        }
        return n;
    }

    /**
     * The bias stated in docs/howto/maps.md: counts scatter an intensity I by sqrt(I) and a few per cent more for the free
     * parameters, so that pixels nearer than that to the threshold may change sides, and correlations between pixels shrink by the share
     * of the noise in the variance. All else must be as in the truth.
     */
    @Test
    void oneCommandRecoversTheTruthFromFramesToResistance() throws IOException {
        double[] truth = truth();
        frames(truth);
        Path out = temp.resolve("result");
        Ended ended = Ended.run(
                "maps",
                "transition",
                "scan.raw",
                "--data-root",
                temp.toString(),
                "--set",
                "peakFit.rows=" + ROWS,
                "--set",
                "peakFit.columns=" + COLUMNS,
                "--set",
                "puddles.thresholdMethod=value",
                "--set",
                "puddles.threshold=6000",
                "--set",
                "areas.minimumTail=5",
                "--out",
                out.toString());
        assertThat(ended.status()).as(ended.err()).isZero();
        JsonNode fit = Json.value(Files.readString(out.resolve("fit/result.json")));
        assertThat(fit.get("counts").get("ok").intValue()).isEqualTo(ROWS * COLUMNS);
        double noise = 0;
        double[] pull = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            double found = fit.get("integratedIntensity")
                    .get(i / COLUMNS)
                    .get(i % COLUMNS)
                    .doubleValue();
            pull[i] = (found - truth[i]) / Math.sqrt(truth[i]);
            noise += pull[i] * pull[i] / truth.length;
        }
        // counting statistics, and no more than the free parameters of a peak on a background can add
        assertThat(Math.sqrt(noise)).isBetween(0.95, 1.35);
        double mean = Arrays.stream(pull).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(4 * Math.sqrt(noise / truth.length)));

        // the same models on the truth
        ObjectNode map = Json.mapper().createObjectNode();
        ArrayNode values = map.putArray("values");
        for (int r = 0; r < ROWS; r++) {
            ArrayNode row = values.addArray();
            for (int c = 0; c < COLUMNS; c++) {
                row.add(truth[r * COLUMNS + c]);
            }
        }
        ObjectNode params = Json.mapper().createObjectNode();
        params.set("map", map);
        JsonNode correlation = direct("maps.correlation", params.deepCopy());
        JsonNode transition = direct("maps.transition", params.deepCopy());
        params.put("threshold", 6000);
        JsonNode puddles = direct("maps.puddles", params.deepCopy());

        JsonNode labels =
                Json.value(Files.readString(out.resolve("puddles/result.json"))).get("labels");
        int changed = 0;
        for (int i = 0; i < truth.length; i++) {
            boolean inside = labels.get(i / COLUMNS).get(i % COLUMNS).intValue() > 0;
            boolean changes = inside != truth[i] > 6000;
            changed += changes ? 1 : 0;
            if (changes) {
                assertThat(Math.abs(truth[i] - 6000)).isLessThan(5 * Math.sqrt(noise * truth[i]));
            }
        }
        assertThat(changed).isLessThan(truth.length / 20);
        JsonNode measured = Json.value(Files.readString(out.resolve("puddles/result.json")));
        assertThat(measured.get("coverage").doubleValue())
                .isCloseTo(puddles.get("coverage").doubleValue(), within((double) changed / truth.length));
        assertThat(large(measured)).isEqualTo(large(puddles));
        assertThat(measured.get("areas").get(0).doubleValue())
                .isCloseTo(puddles.get("areas").get(0).doubleValue(), within((double) changed));

        double share = noise * 5000 / correlation.get("variance").doubleValue();
        JsonNode seen = Json.value(Files.readString(out.resolve("correlation/result.json")));
        assertThat(seen.get("correlation").get(2).doubleValue())
                .isCloseTo(correlation.get("correlation").get(2).doubleValue() / (1 + share), within(0.02));
        assertThat(seen.get("correlationLengthUm").doubleValue())
                .isCloseTo(correlation.get("correlationLengthUm").doubleValue(), within(0.1));

        JsonNode rt = Json.value(Files.readString(out.resolve("transition/result.json")));
        double step = 3 * 9.0 / 59;
        for (String key : new String[] {"midpointK", "onsetK", "zeroResistanceK"}) {
            assertThat(rt.get(key).doubleValue())
                    .as(key)
                    .isCloseTo(transition.get(key).doubleValue(), within(step));
        }
        assertThat(out.resolve("report.html")).content().contains("scan.raw");
        assertThat(out.resolve("maps.h5")).exists();
        assertThat(out.resolve("areas/result.json")).exists();

        // the file of results is a map of its own
        Ended again = Ended.run(
                "maps",
                "statistics",
                "result/maps.h5",
                "--data-root",
                temp.toString(),
                "--set",
                "puddles.threshold=6000",
                "--json");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(Json.value(again.out()).get("puddles").get("areas")).isEqualTo(measured.get("areas"));
    }

    @Test
    void fitOfAFileThatKnowsItsRaster() {
        Ended ended = Ended.run("maps", "fit", "peaks.h5", "--data-root", STACKS.toString(), "--json");
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(Json.value(ended.out()).get("fit").get("stepUm").doubleValue())
                .isEqualTo(2.5);
        assertThat(Ended.run(
                                "maps",
                                "fit",
                                "damaged.h5",
                                "--data-root",
                                STACKS.toString(),
                                "--set",
                                "peakFit.rows=2",
                                "--set",
                                "peakFit.columns=3")
                        .err())
                .contains("1 of 6 frames are missing");
    }

    @Test
    void theFileOfResultsKeepsTheStep() throws IOException {
        Path out = temp.resolve("fitted");
        Ended fit = Ended.run("maps", "fit", "peaks.h5", "--data-root", STACKS.toString(), "--out", out.toString());
        assertThat(fit.status()).as(fit.err()).isZero();
        Ended ended = Ended.run(
                "maps",
                "statistics",
                "fitted/maps.h5",
                "--data-root",
                temp.toString(),
                "--set",
                "correlation.maximumLag=1",
                "--json");
        assertThat(ended.status()).as(ended.err()).isZero();
        JsonNode result = Json.value(ended.out());
        assertThat(result.get("correlation").get("lagUm").get(1).doubleValue()).isEqualTo(2.5);
        JsonNode puddle = result.get("puddles").get("puddles").get(0);
        assertThat(puddle.get("areaUm2").doubleValue())
                .isEqualTo(6.25 * puddle.get("areaPixels").intValue());
    }

    @Test
    void badInputEndsWithTwoAndNamesTheKey() {
        String root = STACKS.toString();
        assertThat(Ended.run("maps", "fit", "none.h5", "--data-root", root))
                .satisfies(e -> assertThat(e.status()).isEqualTo(2))
                .satisfies(e -> assertThat(e.err()).contains("none.h5"));
        assertThat(Ended.run("maps", "fit", "deflate.h5", "--data-root", root))
                .satisfies(e -> assertThat(e.status()).isEqualTo(2))
                .satisfies(e -> assertThat(e.err()).contains("rows"));
        assertThat(Ended.run("maps", "statistics", "peaks.h5", "--data-root", root, "--set", "puddels.threshold=1"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(2))
                .satisfies(e -> assertThat(e.err()).contains("puddles"));
        assertThat(Ended.run(
                        "maps", "statistics", "peaks.h5", "--data-root", root, "--quantity", "normalizedIntensity"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(2))
                .satisfies(e -> assertThat(e.err()).contains("normalisedIntensity"));
        assertThat(Ended.run("maps", "transition", "peaks.h5", "--data-root", root, "--set", "transition.tcWidthK=-1"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(2))
                .satisfies(e -> assertThat(e.err()).contains("tcWidthK"));
    }
}
