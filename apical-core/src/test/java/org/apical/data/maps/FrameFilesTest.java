package org.apical.data.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.model.BadInput;
import org.apical.run.DataRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stacks that h5py, tifffile and numpy wrote (see README.md there), and damaged copies of them. */
class FrameFilesTest {
    private static final Path STACKS = Path.of("src/test/resources/stacks");
    private static final int FRAMES = 6;
    private static final int HEIGHT = 5;
    private static final int WIDTH = 7;

    @TempDir
    Path temp;

    private static FrameStack open(String name) {
        return FrameFiles.open(new DataRoot(STACKS), name, "", "");
    }

    private static double count(int k, int pixel) {
        return 1000.0 * k + 10.0 * (pixel / WIDTH) + pixel % WIDTH;
    }

    private static void holdsTheFrames(FrameStack stack, int modulo) {
        assertThat(stack.frames()).isEqualTo(FRAMES);
        assertThat(stack.height()).isEqualTo(HEIGHT);
        assertThat(stack.width()).isEqualTo(WIDTH);
        double[] frame = new double[HEIGHT * WIDTH];
        // not in order, and one twice
        for (int k : new int[] {5, 0, 3, 1, 4, 2, 5}) {
            stack.read(k, frame);
            for (int i = 0; i < frame.length; i++) {
                assertThat(frame[i]).as("frame %d pixel %d", k, i).isEqualTo(count(k, i) % modulo);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deflate.h5",
                "lzf.h5",
                "threes.h5",
                "contiguous.h5",
                "raster.h5",
                "latest.h5",
                "bitshuffle.h5",
                "external.h5",
                "linked.h5",
                "unrooted.h5",
                "linked-group.h5",
                "linked-scan.h5",
                "mask-linked.h5",
                "virtual.h5",
                "virtual-latest.h5",
                "plain.tif",
                "big-endian.tif",
                "bigtiff.tif",
                "imagej.tif",
                "frames.npy",
                "big-endian.npy",
                "frames.raw"
            })
    void readsEveryKindOfFile(String name) {
        try (FrameStack stack = open(name)) {
            holdsTheFrames(stack, 1 << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes.h5", "deflate.tif"})
    void bytesHaveNoSign(String name) {
        try (FrameStack stack = open(name)) {
            holdsTheFrames(stack, 251);
        }
    }

    @Test
    void takesWhatStandsBesideTheFrames() {
        try (FrameStack stack = open("damaged.h5")) {
            boolean[] bad = stack.about().bad();
            assertThat(bad).isNotNull();
            assertThat(bad[3 * 18 + 4]).isTrue();
            assertThat(bad[8 * 18 + 8]).isTrue();
            assertThat(stack.about().saturation()).isEqualTo(60000);
        }
        try (FrameStack stack = open("peaks.h5")) {
            assertThat(stack.about().monitor()).containsExactly(1, 2, 1, 1, 0.5, 0.5);
            assertThat(stack.about().x()).containsExactly(0, 2.5, 5, 5, 2.5, 0);
        }
        try (FrameStack stack =
                FrameFiles.open(new DataRoot(STACKS), "latest.h5", "/1.1/measurement/mpx", "/1.1/measurement/mon")) {
            assertThat(stack.about().x()).containsExactly(0, 1, 2, 2, 1, 0);
            assertThat(stack.about().y()).containsExactly(0, 0, 0, 1, 1, 1);
            assertThat(stack.about().monitor()).containsExactly(1, 2, 1, 1, 1, 1);
        }
    }

    @Test
    void whatStandsBesideIsFoundThroughLinks() {
        try (FrameStack stack = open("linked-scan.h5")) {
            assertThat(stack.about().x()).containsExactly(0, 10, 20, 20, 10, 0);
            assertThat(stack.about().y()).containsExactly(0, 0, 0, 10, 10, 10);
        }
        try (FrameStack stack = open("mask-linked.h5")) {
            boolean[] bad = stack.about().bad();
            assertThat(bad).isNotNull();
            for (int i = 0; i < HEIGHT * WIDTH; i++) {
                assertThat(bad[i]).as("pixel %d", i).isEqualTo(i == 9);
            }
        }
    }

    @Test
    void framesOfSourcesThatAreNotThereAreMissing() {
        try (FrameStack stack = open("virtual-missing.h5")) {
            double[] frame = new double[HEIGHT * WIDTH];
            stack.read(4, frame);
            assertThat(frame[8]).isEqualTo(count(4, 8));
            stack.read(5, frame);
            assertThat(frame).containsOnly(Double.NaN);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outside.h5 | BAD_PATH | outside the data root",
                "absolute.h5 | BAD_PATH | outside the data root",
                "dangling.h5 | FILE_NOT_FOUND | nowhere.h5",
                "circle.h5 | BAD_FILE | more than 10 files",
                "nothing-there.h5 | BAD_FILE | link /scan/frames leads to nothing",
                "mask-shape.h5 | BAD_FILE | pixel_mask ([7, 6]) must be one number a pixel of a frame, [5, 7]",
                "unknown-filter.h5 | BAD_FILE | 32013",
                "tiles.tif | BAD_FILE | tiles",
                "fortran.npy | BAD_FILE | Fortran",
                "objects.npy | BAD_FILE | no plain numbers",
                "README.md | BAD_FILE | neither HDF5, TIFF nor NumPy",
                "none.h5 | FILE_NOT_FOUND | none.h5",
                "../escape.h5 | BAD_PATH | outside the data root",
            })
    void refusesByName(String name, String code, String said) {
        assertThatThrownBy(() -> {
                    try (FrameStack stack = open(name)) {
                        stack.read(0, new double[stack.height() * stack.width()]);
                    }
                })
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(said);
    }

    @Test
    void virtualDatasetsStayBelowTheDataRoot() throws IOException {
        Path inner = Files.createDirectory(temp.resolve("inner"));
        Files.copy(STACKS.resolve("virtual-outside.h5"), inner.resolve("v.h5"));
        Files.copy(STACKS.resolve("deflate.h5"), temp.resolve("escape.h5"));
        double[] frame = new double[HEIGHT * WIDTH];
        try (FrameStack stack = FrameFiles.open(new DataRoot(inner), "v.h5", "", "")) {
            assertThatThrownBy(() -> stack.read(0, frame))
                    .isInstanceOfSatisfying(
                            BadInput.class, e -> assertThat(e.code()).isEqualTo("BAD_PATH"));
        }
        // the same file is in order where the data root is the folder above
        try (FrameStack stack = FrameFiles.open(new DataRoot(temp), "inner/v.h5", "", "")) {
            holdsTheFrames(stack, 1 << 20);
        }
        // a link of the file system leads out just as little
        Files.createSymbolicLink(inner.resolve("nowhere.h5"), temp.resolve("escape.h5"));
        Files.copy(STACKS.resolve("dangling.h5"), inner.resolve("d.h5"));
        assertThatThrownBy(() -> FrameFiles.open(new DataRoot(inner), "d.h5", "", ""))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo("BAD_PATH"));
    }

    @Test
    void namesWhatThereIs() {
        assertThatThrownBy(() -> FrameFiles.open(new DataRoot(STACKS), "latest.h5", "/1.1/measurement/mpy", ""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("/1.1/measurement/mpx [6, 5, 7]");
        assertThatThrownBy(() -> FrameFiles.open(new DataRoot(STACKS), "latest.h5", "", "/1.1/title"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("one number a frame");
    }

    @Test
    void sparseFilesDeclareWhatTheyLike() throws IOException {
        Files.write(temp.resolve("a.raw"), new byte[10]);
        for (String shape :
                List.of("[6, 5, 7]", "[0, 5, 7]", "[-1, 5, 7]", "[1e18, 5, 7]", "[2, 99999, 99999]", "[]")) {
            Files.writeString(temp.resolve("a.raw.json"), "{\"type\": \"uint8\", \"shape\": " + shape + "}");
            assertThatThrownBy(() -> FrameFiles.open(new DataRoot(temp), "a.raw", "", ""))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("a.raw");
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(STACKS)) {
            return all.filter(p -> p.toString().matches(".*\\.(h5|tif|npy|raw)"))
                    .sorted()
                    .toList();
        }
    }

    /** A named error or numbers, never anything else. */
    @ParameterizedTest
    @MethodSource("files")
    void damagedCopiesAreReadOrRefused(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(
                file.getFileName().toString().hashCode());
        int copies = Integer.getInteger("apical.fuzz", 12);
        for (String beside : List.of("deflate.h5", "contiguous.h5", "frames.raw.json")) {
            if (!file.endsWith(beside)) {
                Files.copy(STACKS.resolve(beside), temp.resolve(beside));
            }
        }
        Path damaged = temp.resolve(file.getFileName());
        for (int i = 0; i < copies; i++) {
            byte[] bytes = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int j = 0; i % 2 == 1 && j < 1 + i / 4; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(damaged, bytes);
            String name = damaged.getFileName().toString();
            try (FrameStack stack = FrameFiles.open(new DataRoot(temp), name, "", "")) {
                double[] frame = new double[stack.height() * stack.width()];
                stack.read(0, frame);
                stack.read(stack.frames() - 1, frame);
            } catch (BadInput e) {
                assertThat(e.code()).isNotEqualTo("INTERNAL");
            }
        }
    }
}
