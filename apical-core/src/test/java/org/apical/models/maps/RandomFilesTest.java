package org.apical.models.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small stacks and maps with random damage: what is missing, dead or saturated is left out and counted exactly, the rest is fitted
 * as if nothing had happened; a file that cannot be read is refused by name. {@code -Dapical.fuzz=1000} takes so many of each kind.
 */
class RandomFilesTest {
    private static final int RUNS = Integer.getInteger("apical.fuzz", 12);
    private static final long SEED = Long.getLong("apical.fuzz.seed", 7);
    private static final Path STACKS = Path.of("src/test/resources/stacks");
    private static final int SIDE = 12;
    private static final int FULL = 4000;

    @TempDir
    Path temp;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + RUNS);
    }

    private ObjectNode run(String model, String params) {
        RunContext context = RunContext.quiet().withData(new DataRoot(temp));
        return new Runs(Models.registry())
                .execute(model, Json.object(params.replace('\'', '"')), context, true)
                .result();
    }

    /** Frames without noise, one peak each, and what was done to them. */
    private static final class Damage {
        final Random random;
        final int rows;
        final int columns;
        final float[][][] frames;
        final byte[][] mask = new byte[SIDE][SIDE];
        final boolean[] lost;
        int dead;
        int missing;
        int saturated;

        Damage(long seed) {
            random = new Random(seed);
            rows = 1 + random.nextInt(3);
            columns = 1 + random.nextInt(4);
            frames = new float[rows * columns][SIDE][SIDE];
            lost = new boolean[frames.length];
            for (int k = 0; k < frames.length; k++) {
                for (int i = 0; i < SIDE * SIDE; i++) {
                    frames[k][i / SIDE][i % SIDE] = (float) peak(k, i / SIDE, i % SIDE);
                }
            }
            // at most so many that each frame keeps enough around its peak
            for (int i = random.nextInt(5); i > 0; i--) {
                int pixel = random.nextInt(SIDE * SIDE);
                dead += mask[pixel / SIDE][pixel % SIDE] == 0 ? 1 : 0;
                mask[pixel / SIDE][pixel % SIDE] = 1;
            }
            for (int k = 0; k < frames.length; k++) {
                lost[k] = random.nextInt(6) == 0;
                for (int i = lost[k] ? 0 : random.nextInt(8); i > 0; i--) {
                    spoil(k, random.nextInt(SIDE * SIDE));
                }
                for (int pixel = 0; lost[k] && pixel < SIDE * SIDE; pixel++) {
                    frames[k][pixel / SIDE][pixel % SIDE] = Float.NaN;
                    missing += mask[pixel / SIDE][pixel % SIDE] == 0 ? 1 : 0;
                }
            }
        }

        static double peak(int k, double u, double v) {
            return 4 + (300 + 20 * k) * Math.exp(-0.5 * (Math.pow((u - 5.3) / 1.4, 2) + Math.pow((v - 6.1) / 1.7, 2)));
        }

        private void spoil(int k, int pixel) {
            float old = frames[k][pixel / SIDE][pixel % SIDE];
            if (!Float.isFinite(old) || old >= FULL || mask[pixel / SIDE][pixel % SIDE] != 0) {
                return;
            }
            boolean gone = random.nextBoolean();
            frames[k][pixel / SIDE][pixel % SIDE] =
                    gone ? random.nextBoolean() ? Float.NaN : Float.NEGATIVE_INFINITY : FULL + random.nextInt(9000);
            missing += gone ? 1 : 0;
            saturated += gone ? 0 : 1;
        }

        void hdf5(Path file) {
            try (WritableHdfFile out = HdfFile.write(file)) {
                WritableGroup detector =
                        out.putGroup("entry").putGroup("instrument").putGroup("detector");
                detector.putDataset("data", frames);
                detector.putDataset("pixel_mask", mask);
                detector.putDataset("saturation_value", FULL);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damageIsLeftOutAndCounted(long seed) {
        Damage d = new Damage(seed);
        d.hdf5(temp.resolve("scan.h5"));
        ObjectNode r = run(
                "maps.peakFit",
                "{'file': 'scan.h5', 'background': 'constant', 'estimator': 'leastSquares', 'rows': " + d.rows
                        + ", 'columns': " + d.columns + "}");
        int lost = 0;
        for (int k = 0; k < d.frames.length; k++) {
            JsonNode amplitude = r.get("amplitude").get(k / d.columns).get(k % d.columns);
            lost += d.lost[k] ? 1 : 0;
            if (d.lost[k]) {
                assertThat(amplitude.isNull()).isTrue();
            } else {
                assertThat(amplitude.doubleValue()).isCloseTo(300 + 20 * k, within(0.01));
            }
        }
        assertThat(r.get("counts").get("missing").intValue()).isEqualTo(lost);
        assertThat(r.get("counts").get("ok").intValue()).isEqualTo(d.frames.length - lost);
        assertThat(r.get("deadPixels").intValue()).isEqualTo(d.dead);
        assertThat(r.get("missingPixels").intValue()).isEqualTo(d.missing);
        assertThat(r.get("saturatedPixels").intValue()).isEqualTo(d.saturated);
        String warnings = r.get("warnings").toString();
        assertThat(warnings.contains(d.dead + " dead pixels")).isEqualTo(d.dead > 0);
        assertThat(warnings.contains(d.missing + " pixels of all frames are not numbers"))
                .isEqualTo(d.missing > 0);
        assertThat(warnings.contains(d.saturated + " pixels of all frames are saturated"))
                .isEqualTo(d.saturated > 0);
        assertThat(warnings.contains(lost + " of " + d.frames.length + " frames are missing"))
                .isEqualTo(lost > 0);
    }

    /** Plain bytes, .npy and TIFF of any type of number, with the wrong type, shape or length stated: numbers, or a refusal by name. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anyBytesOfAnyTypeAreFittedOrRefused(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> types = List.of(
                "uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64", "int64", "complex");
        String type = types.get(random.nextInt(types.size()));
        int frames = 1 + random.nextInt(4);
        int height = 4 + random.nextInt(9);
        int width = 4 + random.nextInt(9);
        int size = Math.max(1, Integer.parseInt("0" + type.replaceAll("\\D", "")) / 8);
        byte[] bytes = new byte[frames * height * width * size];
        if (random.nextBoolean()) {
            // any bits: numbers of all sizes, NaN and infinity where they are floats
            random.nextBytes(bytes);
        } else {
            ByteBuffer smooth = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            while (smooth.remaining() >= size) {
                int i = smooth.position() / size % (height * width);
                int value = (int) Math.round(Damage.peak(0, i / width, i % width) / 3);
                switch (type) {
                    case "float32" -> smooth.putFloat(value);
                    case "float64" -> smooth.putDouble(value);
                    default -> {
                        for (int b = 0; b < size; b++) {
                            smooth.put((byte) (value >> 8 * b));
                        }
                    }
                }
            }
        }
        // a frame or a few bytes too many or too few, or as it should be
        int length = Math.max(0, bytes.length + (random.nextInt(3) - 1) * random.nextInt(2 * height * width));
        bytes = random.nextBoolean() ? bytes : Arrays.copyOf(bytes, length);
        String shape = random.nextInt(5) == 0
                ? "[" + random.nextInt(4) + ", " + height + "]"
                : "[" + frames + ", " + height + ", " + width + "]";
        String name = random.nextBoolean() ? "scan.raw" : "scan.npy";
        if (name.endsWith("npy")) {
            String code =
                    (type.startsWith("u") ? "u" : type.startsWith("f") ? "f" : type.startsWith("c") ? "c" : "i") + size;
            String header = "{'descr': '<" + code + "', 'fortran_order': False, 'shape': ("
                    + shape.substring(1, shape.length() - 1) + "), }\n";
            ByteBuffer npy =
                    ByteBuffer.allocate(10 + header.length() + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
            npy.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length());
            npy.put(header.getBytes(StandardCharsets.US_ASCII)).put(bytes);
            bytes = npy.array();
        } else {
            Files.writeString(temp.resolve("scan.raw.json"), "{\"type\": \"" + type + "\", \"shape\": " + shape + "}");
        }
        Files.write(temp.resolve(name), bytes);
        String estimator = random.nextBoolean() ? "poisson" : "leastSquares";
        judged(
                "maps.peakFit",
                "{'file': '" + name + "', 'rows': 1, 'columns': " + frames + ", 'estimator': '" + estimator + "'}",
                name);
    }

    static List<Path> stacks() throws IOException {
        try (Stream<Path> all = Files.list(STACKS)) {
            return all.filter(p -> p.toString().matches(".*\\.(h5|tif|npy|raw)"))
                    .sorted()
                    .toList();
        }
    }

    /** A few bytes of a file changed, or its end missing. */
    @ParameterizedTest
    @MethodSource("stacks")
    void damagedCopiesAreFittedOrRefused(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        Random random = new Random(SEED + name.hashCode());
        for (String beside : List.of("deflate.h5", "contiguous.h5", "frames.raw.json")) {
            if (!name.equals(beside)) {
                Files.copy(STACKS.resolve(beside), temp.resolve(beside));
            }
        }
        for (int i = 0; i < Math.max(2, RUNS / 3); i++) {
            byte[] bytes = i % 2 == 0 ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int j = random.nextInt(20); i % 2 == 0 && j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(temp.resolve(name), bytes);
            judged("maps.peakFit", "{'file': '" + name + "', 'rows': 2, 'columns': 3}", name);
        }
    }

    /** Tables with gaps, words, rows of other lengths and numbers of any size, for every model that takes a map. */
    @ParameterizedTest
    @MethodSource("seeds")
    void tablesAreMaskedOrRefused(long seed) throws IOException {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(6);
        int columns = 1 + random.nextInt(6);
        boolean wild = random.nextInt(3) == 0;
        int gaps = 0;
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows; r++) {
            int here = wild && random.nextInt(8) == 0 ? columns + 1 : columns;
            for (int c = 0; c < here; c++) {
                boolean gap = random.nextInt(5) == 0;
                gaps += gap ? 1 : 0;
                String number = wild && random.nextInt(8) == 0
                        ? List.of("x", "1e999", "-", "1e308", "-1e-320", "1,").get(random.nextInt(6))
                        : String.valueOf(Math.rint(random.nextGaussian() * 50));
                // an empty line of one column would be no row
                text.append(c == 0 ? "" : ", ")
                        .append(gap ? columns == 1 || random.nextBoolean() ? "NaN" : "" : number);
            }
            text.append('\n');
        }
        Files.writeString(temp.resolve("map.csv"), text);
        String map = "{'map': {'file': 'map.csv'}";
        JsonNode puddles = judged("maps.puddles", map + ", 'threshold': 0}", "map.csv");
        if (puddles != null && !wild) {
            assertThat(puddles.get("missing").intValue()).isEqualTo(gaps);
            assertThat(puddles.get("warnings").toString().contains(gaps + " of " + rows * columns))
                    .isEqualTo(gaps > 0);
        }
        judged("maps.puddles", map + ", 'thresholdMethod': 'otsu'}", "map.csv");
        judged("maps.correlation", map + ", 'maximumLag': 3, 'fit': true}", "map.csv");
        judged("maps.transition", map + "}", "map.csv");
        judged("maps.network", map + ", 'threshold': 0}", "map.csv");
        judged("maps.puddleGraph", "{'puddles': " + map + ", 'threshold': 0}, 'maximumGap': 2}", "map.csv");
        Files.writeString(temp.resolve("list.txt"), text.toString().replace(", ", "\n"));
        judged("maps.powerLaw", "{'file': 'list.txt', 'minimumTail': 2}", "list.txt");
    }

    /** A result; null where the input was refused, with the file or a key named. */
    private @Nullable JsonNode judged(String model, String params, String file) {
        try {
            return run(model, params);
        } catch (BadInput | NotConverged e) {
            assertThat(e.getMessage())
                    .as(model)
                    .containsPattern(file.replace(".", "\\.")
                            + "|\\b(map|rows|columns|roi|file|minimum|minimumTail|threshold)\\b");
            return null;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(model + " " + params, e);
        }
    }
}
