package org.apical.data.feff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.model.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** files.dat and paths.dat of every stored run, whole and damaged. */
class FeffListsTest {
    private static final Path FEFF = Path.of("src/test/resources/shared-data/data/feff");
    private static final int DAMAGED = Integer.getInteger("apical.fuzz", 60);

    static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(FEFF)) {
            return all.filter(p -> p.endsWith("files.dat"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theListsAgreeWithEachOtherAndWithThePaths(Path folder) throws IOException {
        Map<Integer, FeffGeometry.Entry> geometry = new TreeMap<>();
        for (FeffGeometry.Entry e : FeffGeometry.read("paths.dat", Files.readAllBytes(folder.resolve("paths.dat")))) {
            geometry.put(e.index(), e);
        }
        List<FeffListing.Entry> listing =
                FeffListing.read("files.dat", Files.readAllBytes(folder.resolve("files.dat")));
        assertThat(listing).hasSizeGreaterThan(5);
        for (FeffListing.Entry e : listing) {
            assertThat(geometry).as(e.file()).containsKey(e.index());
            FeffGeometry.Entry path = Objects.requireNonNull(geometry.get(e.index()));
            assertThat(path.atoms()).hasSize(e.legs());
            assertThat(path.degeneracy()).isEqualTo(e.degeneracy());
            double sum =
                    path.atoms().stream().mapToDouble(FeffGeometry.Atom::leg).sum();
            assertThat(sum / 2).isBetween(e.reff() - 2e-3, e.reff() + 2e-3);
            assertThat(path.atoms().get(path.atoms().size() - 1).potential()).isZero();
            Path file = folder.resolve(e.file());
            if (Files.exists(file)) {
                FeffPath read = FeffPathFile.read(e.file(), Files.readAllBytes(file));
                assertThat(read.legs()).isEqualTo(e.legs());
                assertThat(read.reff()).isBetween(e.reff() - 2e-4, e.reff() + 2e-4);
            }
        }
        fuzz(folder.resolve("files.dat"), FeffListing::read);
        fuzz(folder.resolve("paths.dat"), FeffGeometry::read);
    }

    private static void fuzz(Path file, BiConsumer<String, byte[]> reader) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        UniformRandomProvider random =
                RandomSource.XO_RO_SHI_RO_128_PP.create(file.toString().hashCode());
        for (int i = 0; i < DAMAGED; i++) {
            byte[] damaged = bytes.clone();
            if (i % 3 == 0) {
                damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            } else {
                for (int n = 0; n < i % 3; n++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
            }
            try {
                reader.accept("f", damaged);
            } catch (BadInput e) {
                assertThat(e.code()).isEqualTo("BAD_PATH_FILE");
                assertThat(e.getMessage()).startsWith("f line ");
            }
        }
    }

    /** feff10 marks its header lines, and a hand-made paths.dat leaves out what FEFF computes. */
    @Test
    void otherStyles() {
        String listing = """
                # Cu crystal                                            Feff 10.0.1
                # PATH  Rmax= 5.000,  Keep_limit= 0.00, Heap_limit 0.00  Pwcrit= 2.50%
                # -----------------------------------------------------------------------
                #   file        sig2   amp ratio    deg    nlegs  r effective
                 feff0001.dat 0.00300   100.000    12.000     2   2.5527
                """;
        List<FeffListing.Entry> entries = FeffListing.read("files.dat", listing.getBytes(StandardCharsets.UTF_8));
        assertThat(entries).containsExactly(new FeffListing.Entry("feff0001.dat", 0.003, 100, 12, 2, 2.5527));
        assertThat(entries.get(0).index()).isEqualTo(1);
        String geometry = """
                by hand
                 -----------
                 1 2 12 index, nleg, degeneracy
                 x y z ipot label
                 1.805 1.805 0.0 1 'Cu    '
                 0.0 0.0 0.0 0 'Cu    '
                """;
        FeffGeometry.Entry path = FeffGeometry.read("paths.dat", geometry.getBytes(StandardCharsets.UTF_8))
                .get(0);
        assertThat(path.atoms().get(0).label()).isEqualTo("Cu");
        assertThat(path.atoms().get(0).leg()).isNaN();
    }

    @Test
    void saysWhichLine() throws IOException {
        String text = Files.readString(FEFF.resolve("LSCO_feff6l/files.dat"), StandardCharsets.ISO_8859_1);
        String cut = text.replace(" feff0003.dat 0.00000     9.301     8.000     3   3.2258", " feff0003.dat 0.00000");
        BadInput refused = catchThrowableOfType(
                BadInput.class, () -> FeffListing.read("files.dat", cut.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused).hasMessageContaining("files.dat line 13");
    }
}
