package org.apical.data.feff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.model.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeffPathFileTest {
    private static final Path FEFF = Path.of("src/test/resources/shared-data/data/feff");

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FEFF)) {
            return all.filter(p -> p.getFileName().toString().matches("feff\\d{4}\\.dat"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsEveryStoredPathAndRefusesDamagedOnesByName(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        FeffPath path = FeffPathFile.read(file.toString(), bytes);
        assertThat(path.k()).hasSizeGreaterThan(40);
        assertThat(path.legs()).isBetween(2, 6);
        // Half the sum of the legs is the half path length, to the digits of the file.
        double sum = 0;
        for (int i = 0; i < path.legs(); i++) {
            double[] a = path.positions()[i];
            double[] b = path.positions()[(i + 1) % path.legs()];
            sum += Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
        }
        assertThat(sum / 2).isBetween(path.reff() - 3e-3, path.reff() + 3e-3);
        UniformRandomProvider random =
                RandomSource.XO_RO_SHI_RO_128_PP.create(file.getFileName().hashCode());
        for (int i = 0; i < 20; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            if (i % 2 == 1) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                FeffPathFile.read("f", damaged);
            } catch (BadInput e) {
                assertThat(e.code()).isEqualTo("BAD_PATH_FILE");
            }
        }
    }

    /** Wherever it is cut, but after a whole row, a file is refused. */
    @ParameterizedTest
    @MethodSource("files")
    void aCutFileIsRefusedOrEndsWithAWholeRow(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int length = bytes.length - 1; length > bytes.length - 90; length--) {
            byte[] cut = Arrays.copyOf(bytes, length);
            int end = text.substring(0, length).stripTrailing().length();
            boolean whole = text.startsWith("\n", end) || text.startsWith("\r", end);
            BadInput refused = catchThrowableOfType(BadInput.class, () -> FeffPathFile.read("f", cut));
            assertThat(refused == null).as(file + " cut to " + length).isEqualTo(whole);
        }
    }

    @Test
    void saysWhichLine() throws IOException {
        String text = Files.readString(FEFF.resolve("LSCO_feff6l/feff0001.dat"), StandardCharsets.ISO_8859_1);
        String sixColumns = text.stripTrailing().replaceFirst("\\s+\\S+$", "");
        BadInput refused = catchThrowableOfType(
                BadInput.class,
                () -> FeffPathFile.read("feff0001.dat", sixColumns.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(refused)
                .hasMessageContaining("feff0001.dat line " + sixColumns.lines().count());
    }
}
