package org.apical.data.xas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.model.BadInput;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Truncated and damaged copies of every real file: a named error or a valid result, never anything else. The slow
 * profile sets {@code apical.fuzz} to the number of damaged copies of each file (1000 and more).
 */
class HostileFilesFuzzTest {
    private static final Path DATA = Path.of("src/test/resources/shared-data/data/xas");
    private static final int COPIES = Integer.getInteger("apical.fuzz", 8);

    @TempDir
    static Path temp;

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(DATA)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadOrRefusedByName(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(
                DATA.relativize(file).toString().hashCode());
        for (int copy = 0; copy < COPIES; copy++) {
            byte[] damaged = damage(whole, random, copy);
            try {
                check(XasFiles.read(damaged, ReadOptions.of("file")));
            } catch (BadInput e) {
                assertThat(e.code()).matches("[A-Z][A-Z0-9_]+");
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                Files.write(temp.resolve("damaged"), damaged);
                throw new AssertionError(file + ", copy " + copy + ": " + e, e);
            }
        }
    }

    private static void check(XasFile read) {
        assertThat(read.groups()).isNotEmpty();
        for (XasGroup group : read.groups()) {
            assertThat(group.columns()).hasSize(group.data().length);
            assertThat(group.energyColumn()).isBetween(0, group.data().length - 1);
            for (double[] column : group.data()) {
                assertThat(column).hasSize(group.points());
                for (double x : column) {
                    if (!Double.isFinite(x)) {
                        throw new AssertionError("a number that is not finite");
                    }
                }
            }
        }
    }

    /** Cut short, bytes flipped, bytes replaced, a stretch doubled or removed. */
    private static byte[] damage(byte[] whole, UniformRandomProvider random, int copy) {
        byte[] out = whole.clone();
        switch (copy % 4) {
            case 0 -> {
                return Arrays.copyOf(whole, random.nextInt(whole.length));
            }
            case 1 -> {
                for (int i = 0; i < 1 + random.nextInt(5); i++) {
                    out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 2 -> {
                for (int i = 0; i < 1 + random.nextInt(20); i++) {
                    out[random.nextInt(out.length)] = (byte) random.nextInt(256);
                }
            }
            default -> {
                int from = random.nextInt(whole.length);
                int length = random.nextInt(Math.min(500, whole.length - from) + 1);
                int to = random.nextInt(whole.length);
                System.arraycopy(whole, from, out, Math.min(to, whole.length - length), length);
            }
        }
        return out;
    }
}
