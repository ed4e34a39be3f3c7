package org.apical.data.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CrystalWritersTest {
    @ParameterizedTest
    @MethodSource("org.apical.data.crystal.CifReaderTest#files")
    void aCrystalWrittenInP1IsTheSameCrystal(Path file) throws IOException {
        Crystal crystal = CifReader.read("f", Files.readAllBytes(file));
        String text = CifWriter.p1(crystal, List.of("Zürich\nsecond line"));
        assertThat(text).matches("[\\x20-\\x7e\\n]*").contains("# second line");
        Crystal again = CifReader.read("again", text.getBytes(StandardCharsets.US_ASCII));
        assertThat(again.sites().stream().map(Crystal.Site::label)).doesNotHaveDuplicates();
        assertThat(again.atoms()).hasSameSizeAs(crystal.atoms());
        for (int i = 0; i < 3; i++) {
            assertThat(again.lattice()[i]).containsExactly(crystal.lattice()[i], within(1e-7));
        }
        for (int a = 0; a < crystal.atoms().size(); a++) {
            Crystal.Site old = crystal.sites().get(crystal.atoms().get(a).site());
            Crystal.Site site = again.sites().get(again.atoms().get(a).site());
            assertThat(site.element()).isEqualTo(old.element());
            assertThat(site.occupancy()).isCloseTo(old.occupancy(), within(1e-6));
            assertThat(crystal.separation(
                            crystal.atoms().get(a).fractional(),
                            again.atoms().get(a).fractional()))
                    .isLessThan(1e-8);
        }
    }

    @Test
    void anglesOfAnObliqueCellSurvive() {
        double[][] lattice = Crystal.lattice(new double[] {3, 4, 5}, new double[] {67.5, 98.25, 121.125});
        Crystal crystal = new Crystal(
                "blank in name",
                lattice,
                List.of(new Crystal.Site("Cu'a", "Cu", new double[] {1 / 3.0, -0.0, 0.999}, 0.25)),
                List.of(new Crystal.Atom(0, new double[] {1 / 3.0, -0.0, 0.999})));
        Crystal again = CifReader.read("f", CifWriter.p1(crystal, List.of()).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 3; i++) {
            assertThat(again.lattice()[i]).containsExactly(lattice[i], within(1e-7));
        }
        assertThat(again.name()).isEqualTo("blank_in_name");
        assertThat(again.sites().get(0).label()).isEqualTo("Cu'a");
        assertThat(again.atoms().get(0).fractional()).containsExactly(new double[] {1 / 3.0, 0, 0.999}, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"Cu1|Cu1", "P 1|'P 1'", "_x|'_x'", "data_x|'data_x'", "a'b|\"a'b\"", "#c|'#c'", "loop_|'loop_'"})
    void valuesAreQuotedWhereTheyMust(String value, String written) {
        assertThat(CifWriter.quoted(value)).isEqualTo(written);
    }

    @Test
    void xyzOfTwoCells() {
        Crystal crystal = new Crystal(
                "x",
                Crystal.lattice(new double[] {2, 3, 4}, new double[] {90, 90, 90}),
                List.of(
                        new Crystal.Site("Cu1", "Cu", new double[3], 1),
                        new Crystal.Site("O 1", "O", new double[] {.5, 0, 0}, .5)),
                List.of(new Crystal.Atom(0, new double[3]), new Crystal.Atom(1, new double[] {.5, 0, 0})));
        List<String> lines = XyzWriter.text(crystal, 1, 1, 2).lines().toList();
        assertThat(lines.get(0)).isEqualTo("4");
        assertThat(lines.get(1))
                .startsWith("Lattice=\"2.00000000 0.00000000 0.00000000 0.00000000 3.00000000")
                .contains("8.00000000\"");
        assertThat(lines.get(3)).isEqualTo("O 1.00000000 0.00000000 0.00000000 0.50000000 O_1");
        assertThat(lines.get(4)).isEqualTo("Cu 0.00000000 0.00000000 4.00000000 1.00000000 Cu1");
        assertThat(lines).hasSize(6);
    }
}
