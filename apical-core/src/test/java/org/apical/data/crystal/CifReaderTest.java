package org.apical.data.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.model.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CifReaderTest {
    private static final Path STRUCTURES = Path.of("src/test/resources/shared-data/data/structures");
    private static final Pattern SITE =
            Pattern.compile("\\s+[A-Z][A-Za-z0-9]*\\s+[A-Z][a-z]?\\s+\\S+\\s+(\\d+)\\s+\\S+\\s+\\S+\\s+\\S+\\s+\\S+");

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(STRUCTURES)) {
            return all.filter(p -> p.toString().endsWith(".cif")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySiteHasItsMultiplicity(Path file) throws IOException {
        Crystal crystal = CifReader.read(file.toString(), Files.readAllBytes(file));
        List<Integer> stated = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Matcher m = SITE.matcher(line);
            if (m.matches()) {
                stated.add(Integer.parseInt(m.group(1)));
            }
        }
        assertThat(stated).hasSameSizeAs(crystal.sites());
        for (int s = 0; s < crystal.sites().size(); s++) {
            int site = s;
            assertThat(crystal.atoms().stream().filter(a -> a.site() == site))
                    .as(crystal.sites().get(s).label())
                    .hasSize(stated.get(s));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theVolumeIsTheStatedOne(Path file) throws IOException {
        Matcher m = Pattern.compile("_cell_volume\\s+([0-9.]+)").matcher(Files.readString(file));
        if (m.find()) {
            double[][] l =
                    CifReader.read(file.toString(), Files.readAllBytes(file)).lattice();
            assertThat(l[0][0] * l[1][1] * l[2][2]).isCloseTo(Double.parseDouble(m.group(1)), within(0.02));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void damagedFilesAreRefusedByNameOrRead(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        UniformRandomProvider random =
                RandomSource.XO_RO_SHI_RO_128_PP.create(file.getFileName().hashCode());
        for (int i = 0; i < 30; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (i % 2 == 1) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(CifReader.read("f", damaged).atoms()).isNotEmpty();
            } catch (BadInput e) {
                assertThat(e.code()).isEqualTo("BAD_STRUCTURE");
            }
        }
    }

    @Test
    void operations() {
        double[] p = {0.1, 0.2, 0.3};
        assertThat(SymmetryOperation.parse("-x, y+1/2, -z", "f").apply(p))
                .containsExactly(new double[] {-0.1, 0.7, -0.3}, within(1e-15));
        assertThat(SymmetryOperation.parse("'x-y,x,z+1/3'", "f").apply(p))
                .containsExactly(new double[] {-0.1, 0.1, 0.3 + 1 / 3.0}, within(1e-15));
        assertThat(SymmetryOperation.parse(".5-X, -Y + 0.25, 1/2+Z", "f").apply(p))
                .containsExactly(new double[] {0.4, 0.05, 0.8}, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x,y", "x,y,w", "x,y,1/0", "x,y,system()"})
    void badOperations(String text) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> SymmetryOperation.parse(text, "f"));
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo("BAD_STRUCTURE");
    }

    @Test
    void uncertaintiesAreDropped() {
        String cif =
                "data_t\n_cell_length_a 4.0(2)\n_cell_length_b 4\n_cell_length_c 4\n_cell_angle_alpha 90\n_cell_angle_beta 90\n"
                        + "_cell_angle_gamma 90\nloop_\n_space_group_symop_operation_xyz\n'x,y,z'\n'x+1/2,y+1/2,z'\nloop_\n_atom_site_label\n"
                        + "_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nCu1 0 0 0\nO2 0.25(1) 0 0\n";
        Crystal crystal = CifReader.read("f", cif.getBytes(StandardCharsets.UTF_8));
        assertThat(crystal.lattice()[0][0]).isEqualTo(4);
        assertThat(crystal.atoms()).hasSize(4);
        assertThat(crystal.sites().get(1).element()).isEqualTo("O");
    }
}
