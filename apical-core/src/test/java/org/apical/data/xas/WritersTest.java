package org.apical.data.xas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written reads back to the same bits. */
class WritersTest {
    private static final Path XDI = Path.of("src/test/resources/shared-data/data/xas/xdi");

    @TempDir
    Path temp;

    static Stream<Path> xdiFiles() throws Exception {
        try (Stream<Path> all = Files.walk(XDI)) {
            return all
                    .filter(p -> p.toString().endsWith(".xdi"))
                    .filter(p -> !p.toString().contains("bad"))
                    .filter(p -> !p.toString().endsWith("V2O5.xdi"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("xdiFiles")
    void xdiRoundTrip(Path file) throws Exception {
        XasFile first = XasFiles.read(Files.readAllBytes(file), ReadOptions.of("a"));
        String text = XdiWriter.text(first);
        XasFile again = XasFiles.read(text.getBytes(StandardCharsets.UTF_8), ReadOptions.of("b"));
        assertThat(again.kind()).isEqualTo("xdi");
        assertThat(again.metadata()).containsAllEntriesOf(first.metadata());
        assertThat(again.groups().get(0).columns())
                .isEqualTo(first.groups().get(0).columns());
        assertThat(again.groups().get(0).energyUnit())
                .isEqualTo(first.groups().get(0).energyUnit());
        assertThat(again.groups().get(0).data())
                .isDeepEqualTo(first.groups().get(0).data());
        assertThat(XdiWriter.text(again))
                .as("written again it is the same text")
                .isEqualTo(text);
    }

    @Test
    void everyDoubleSurvives() {
        double[] odd = RandomSource.XO_RO_SHI_RO_128_PP
                .create(5)
                .longs(2000)
                .mapToDouble(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .toArray();
        String text =
                XdiWriter.text("Apical", Map.of(), List.of(), List.of("energy eV", "mu"), new double[][] {odd, odd});
        XasFile read = XasFiles.read(text.getBytes(StandardCharsets.UTF_8), ReadOptions.of("a"));
        assertThat(read.groups().get(0).data()[1]).containsExactly(odd);
    }

    @Test
    void athenaRoundTrip() {
        double[] energy = {8900, 8910.5, 1.0 / 3 + 8920};
        double[] mu = {0.1, 0.2, 1e-17};
        byte[] bytes = AthenaWriter.bytes(List.of(
                new AthenaWriter.Group("it's a \\ name", energy, mu, Map.of("bkg_e0", "8910.5", "bkg_nnorm", "3")),
                new AthenaWriter.Group("second", energy, mu, Map.of())));
        XasFile read = XasFiles.read(bytes, ReadOptions.of("a.prj"));
        assertThat(read.kind()).isEqualTo("athena");
        assertThat(read.groups()).hasSize(2);
        assertThat(read.groups().get(0).label()).isEqualTo("it's a \\ name");
        assertThat(read.groups().get(0).data()).isDeepEqualTo(new double[][] {energy, mu});
        assertThat(read.groups().get(0).number("bkg_e0")).isEqualTo(8910.5);
    }

    @Test
    void nexusRoundTrip() throws Exception {
        Path file = temp.resolve("a.nxs");
        double[] energy = {8900, 8910.5, 1.0 / 3 + 8920};
        double[] mu = {0.1, 0.2, 1e-17};
        NexusWriter.write(file, "a title", energy, mu, "Cu", "K");
        XasFile read = XasFiles.read(Files.readAllBytes(file), ReadOptions.of("a"));
        assertThat(read.kind()).isEqualTo("hdf5");
        assertThat(read.groups().get(0).columns()).containsExactly("energy", "absorption");
        assertThat(read.groups().get(0).data()).isDeepEqualTo(new double[][] {energy, mu});
        assertThat(read.groups().get(0).label()).isEqualTo("a title");
    }
}
