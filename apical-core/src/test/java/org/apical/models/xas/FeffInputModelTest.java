package org.apical.models.xas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters and input of FEFF from crystals that are made here. */
class FeffInputModelTest {
    private static String cif(String cell, String sites) {
        String[] c = cell.split(" ");
        return "data_made\n_cell_length_a " + c[0] + "\n_cell_length_b " + c[1] + "\n_cell_length_c " + c[2]
                + "\n_cell_angle_alpha " + c[3] + "\n_cell_angle_beta " + c[4] + "\n_cell_angle_gamma " + c[5]
                + "\nloop_\n_symmetry_equiv_pos_as_xyz\n'x, y, z'\nloop_\n_atom_site_label\n_atom_site_type_symbol\n"
                + "_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_occupancy\n" + sites;
    }

    private static ObjectNode run(String cif, String params) {
        ObjectNode given = Json.object(params);
        given.put("structure", "made.cif");
        return new Runs(Models.registry())
                .execute(
                        "xas.feffInput",
                        given,
                        RunContext.quiet().withData(name -> cif.getBytes(StandardCharsets.UTF_8)),
                        false)
                .result();
    }

    private static List<String> warnings(ObjectNode result) {
        List<String> out = new ArrayList<>();
        result.get("warnings").forEach(w -> out.add(w.asText()));
        return out;
    }

    private static final String ROCK_SALT = cif("4.2 4.2 4.2 90 90 90", """
                    Ni1 Ni 0 0 0 1
                    Ni2 Ni 0 0.5 0.5 1
                    Ni3 Ni 0.5 0 0.5 1
                    Ni4 Ni 0.5 0.5 0 1
                    O1 O 0.5 0 0 1
                    O2 O 0 0.5 0 1
                    O3 O 0 0 0.5 1
                    O4 O 0.5 0.5 0.5 1
                    """);

    @Test
    void rockSalt() {
        ObjectNode result = run(ROCK_SALT, "{\"siteLabel\": \"Ni1\", \"radiusA\": 5.2}");
        int[] degeneracy = {6, 12, 8, 6, 24};
        double[] root = {1, 2, 3, 4, 5};
        for (int i = 0; i < 5; i++) {
            JsonNode shell = result.get("shells").get(i);
            assertThat(shell.get("element").asText()).isEqualTo(i % 2 == 0 ? "O" : "Ni");
            assertThat(shell.get("degeneracy").asInt()).isEqualTo(degeneracy[i]);
            assertThat(shell.get("distanceA").asDouble()).isCloseTo(2.1 * Math.sqrt(root[i]), within(1e-9));
        }
        assertThat(warnings(result)).isEmpty();
    }

    @Test
    void whatIsPrinted() {
        String feff8 = run(
                        ROCK_SALT,
                        "{\"siteLabel\": \"Ni1\", \"radiusA\": 4, \"program\": \"feff8l\", \"edge\": \"L3\","
                                + " \"scfRadiusA\": 3.5, \"polarization\": [0, -3e-9, 4e-9]}")
                .get("feffInp")
                .asText();
        assertThat(feff8)
                .contains("EDGE L3\n", "SCF 3.500\n", "RPATH 3.000\n", "POLARIZATION 0.000000 -0.600000 0.800000\n")
                .doesNotContain("-0.00000 ", "\r", "RMAX");
        String feff6 = run(ROCK_SALT, "{\"siteLabel\": \"O2\", \"radiusA\": 4, \"edge\": \"L2\"}")
                .get("feffInp")
                .asText();
        assertThat(feff6)
                .contains("HOLE 3 1.0\n", "RMAX 3.000\n", "  0  8 O\n  1  8 O\n  2  28 Ni\n", "\nEND\n")
                .doesNotContain("SCF", "POLARIZATION", "EDGE");
    }

    /** Distances of a random oblique crystal against a search over many cells. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void randomCrystal(int seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        double[] l = {3 + 4 * random.nextDouble(), 3 + 4 * random.nextDouble(), 3 + 4 * random.nextDouble()};
        double[] angle = {60 + 50 * random.nextDouble(), 65 + 45 * random.nextDouble(), 60 + 55 * random.nextDouble()};
        double[][] at = {{0.1, 0.2, 0.3}, {0.55, 0.6, 0.9}, {0.97, 0.02, 0.5}};
        String[] elements = {"Fe", "O", "La"};
        StringBuilder sites = new StringBuilder();
        for (int s = 0; s < 3; s++) {
            sites.append(String.format(
                    Locale.ROOT, "%s1 %s %.3f %.3f %.3f 1\n", elements[s], elements[s], at[s][0], at[s][1], at[s][2]));
        }
        double radius = 6;
        ObjectNode result = run(
                cif(
                        String.format(
                                Locale.ROOT,
                                "%.6f %.6f %.6f %.6f %.6f %.6f",
                                l[0],
                                l[1],
                                l[2],
                                angle[0],
                                angle[1],
                                angle[2]),
                        sites.toString()),
                "{\"siteLabel\": \"Fe1\", \"radiusA\": 6}");
        double[] cos = new double[3];
        for (int i = 0; i < 3; i++) {
            cos[i] = Math.cos(Math.toRadians(angle[i]));
        }
        int[] expected = new int[3];
        for (int s = 0; s < 3; s++) {
            for (int i = -9; i <= 9; i++) {
                for (int j = -9; j <= 9; j++) {
                    for (int k = -9; k <= 9; k++) {
                        double x = (at[s][0] - at[0][0] + i) * l[0];
                        double y = (at[s][1] - at[0][1] + j) * l[1];
                        double z = (at[s][2] - at[0][2] + k) * l[2];
                        // The metric of the oblique cell.
                        double square = x * x + y * y + z * z + 2 * (y * z * cos[0] + x * z * cos[1] + x * y * cos[2]);
                        expected[s] += square > 1e-9 && square <= radius * radius ? 1 : 0;
                    }
                }
            }
        }
        int[] found = new int[3];
        result.get("shells")
                .forEach(shell ->
                        found[List.of(elements).indexOf(shell.get("element").asText())] +=
                                shell.get("degeneracy").asInt());
        assertThat(found).containsExactly(expected);
        assertThat(result.get("numAtoms").asInt()).isEqualTo(1 + expected[0] + expected[1] + expected[2]);
    }

    @Test
    void partialOccupanciesAreSaid() {
        String mixed = cif("3.8 3.8 6 90 90 90", """
                Cu1 Cu 0 0 0 1
                O1 O 0.5 0 0 1
                O2 O 0 0 0.4 0.97
                La1 La 0.5 0.5 0.5 0.6
                Sr1 Sr 0.5 0.5 0.5 0.4
                O3 O 0.5 0.5 0.1 0.2
                """);
        ObjectNode result = run(mixed, "{\"siteLabel\": \"Cu1\", \"radiusA\": 4.2}");
        assertThat(warnings(result))
                .containsExactly(
                        "O2 counts as full: its occupancy is 0.97.",
                        "La1, Sr1 (0.6 La, 0.4 Sr) counts as La.",
                        "O3 is left out: its occupancy is 0.2.");
        assertThat(result.get("feffInp").asText()).contains(" La ").doesNotContain(" Sr ");
        // The absorber may be the minority of its place, or stand where hardly anything stands.
        ObjectNode strontium = run(mixed, "{\"siteLabel\": \"Sr1\", \"radiusA\": 4.2}");
        assertThat(strontium.get("absorber").asText()).isEqualTo("Sr");
        assertThat(strontium.get("feffInp").asText()).contains("  0  38 Sr\n", "  1  57 La\n");
        ObjectNode rare = run(mixed, "{\"siteLabel\": \"O3\", \"radiusA\": 3}");
        assertThat(rare.get("absorber").asText()).isEqualTo("O");
        assertThat(rare.get("shells").get(0).get("element").asText()).isEqualTo("O");
        assertThat(rare.get("shells").get(0).get("distanceA").asDouble()).isCloseTo(Math.hypot(1.9, 0.6), within(1e-9));
        assertThat(rare.get("shells").get(0).get("degeneracy").asInt()).isEqualTo(2);
    }

    @Test
    void splitSitesAreSaid() {
        ObjectNode result = run(
                cif("4 4 4 90 90 90", "Cu1 Cu 0 0 0 1\nO1 O 0.5 0 0.02 0.5\nO2 O 0.5 0 0.98 0.5\n"),
                "{\"siteLabel\": \"Cu1\", \"radiusA\": 5}");
        assertThat(warnings(result)).last().asString().contains("O and O stand 0.16 A from each other", "split site");
    }

    @Test
    void moreAtomsThanFeffTakes() {
        assertThat(warnings(run(ROCK_SALT, "{\"siteLabel\": \"Ni1\", \"radiusA\": 11}")))
                .singleElement()
                .asString()
                .contains("feff6l takes at most 500");
        assertThat(warnings(run(ROCK_SALT, "{\"siteLabel\": \"Ni1\", \"radiusA\": 11, \"program\": \"feff8l\"}")))
                .isEmpty();
    }

    @Test
    void refusals() {
        StringBuilder many = new StringBuilder();
        String[] elements = {"Fe", "O", "La", "Sr", "Ba", "Y", "Ca", "Nd", "Pr"};
        for (int i = 0; i < elements.length; i++) {
            many.append(elements[i])
                    .append("1 ")
                    .append(elements[i])
                    .append(" 0 0 ")
                    .append(i / 9.0)
                    .append(" 1\n");
        }
        BadInput e = catchThrowableOfType(
                BadInput.class, () -> run(cif("5 5 9 90 90 90", many.toString()), "{\"siteLabel\": \"Fe1\"}"));
        assertThat(e.code()).isEqualTo("BAD_STRUCTURE");
        assertThat(e).hasMessageContaining("9 elements");
        BadInput scf = catchThrowableOfType(
                BadInput.class, () -> run(ROCK_SALT, "{\"siteLabel\": \"Ni1\", \"scfRadiusA\": 4}"));
        assertThat(scf).hasMessageContaining("feff8l");
        BadInput none = catchThrowableOfType(
                BadInput.class, () -> run(ROCK_SALT, "{\"siteLabel\": \"Ni1\", \"polarization\": [0, 0, 0]}"));
        assertThat(none).hasMessageContaining("direction");
        BadInput alone =
                catchThrowableOfType(BadInput.class, () -> run(ROCK_SALT, "{\"siteLabel\": \"Ni1\", \"radiusA\": 1}"));
        assertThat(alone.code()).isEqualTo("BAD_RANGE");
        assertThat(alone).hasMessageContaining("radiusA").hasMessageContaining("no atom but the absorber");
    }
}
