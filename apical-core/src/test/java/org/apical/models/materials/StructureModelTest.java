package org.apical.models.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Structures: laws that hold for all, what the files of the catalogue state, and bad files. */
class StructureModelTest {
    private static final Path STRUCTURES = Path.of("src/test/resources/shared-data/data/structures");
    private static final String CELL = """
            _cell_length_a 3.8
            _cell_length_b 3.8
            _cell_length_c 13.2
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            """;
    private static final String ATOMS = """
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Cu1 0 0 0
            O1 0.5 0 0
            O2 0 0.5 0
            """;

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(STRUCTURES)) {
            return all.filter(p -> p.toString().endsWith(".cif")).sorted().toList();
        }
    }

    private static ObjectNode run(ObjectNode params) {
        RunContext context = RunContext.quiet().withData(new DataRoot(STRUCTURES));
        return new Runs(Models.registry())
                .execute("materials.structure", params, context, true)
                .result();
    }

    private static ObjectNode file(String name) {
        return run(Json.mapper().createObjectNode().put("file", name));
    }

    private static ObjectNode cif(String text) {
        return run(Json.mapper().createObjectNode().put("cif", text));
    }

    private static BadInput refused(String text) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> cif(text));
        assertThat(refused).as(text).isNotNull();
        return refused;
    }

    @ParameterizedTest
    @MethodSource("files")
    void lawsOfEveryStructure(Path path) {
        ObjectNode r = file(path.getFileName().toString());
        assertThat(r.path("symmetryClosed").asBoolean()).isTrue();
        assertThat(r.path("symmetryKeepsCell").asBoolean()).isTrue();
        assertThat(r.path("found").path("pointGroup").asText())
                .isEqualTo(r.path("pointGroup").asText());
        assertThat(r.path("found").path("agrees").asBoolean()).isTrue();
        // Pairs are counted from both ends: m_i n_ij = m_j n_ji at each distance.
        List<String> sites = new ArrayList<>();
        r.path("shells").forEach(s -> sites.add(s.path("site").asText()));
        for (JsonNode s : r.path("shells")) {
            for (int i = 0; i < s.path("counts").size(); i++) {
                String other = s.path("labels").path(i).asText();
                double d = s.path("distancesA").path(i).asDouble();
                int back = 0;
                JsonNode t = r.path("shells").path(sites.indexOf(other));
                for (int j = 0; j < t.path("counts").size(); j++) {
                    boolean same = t.path("labels")
                                    .path(j)
                                    .asText()
                                    .equals(s.path("site").asText())
                            && Math.abs(t.path("distancesA").path(j).asDouble() - d) < 1e-6;
                    back += same ? t.path("counts").path(j).asInt() : 0;
                }
                assertThat(t.path("multiplicity").asInt() * back)
                        .as(s.path("site").asText() + " - " + other + " at " + d)
                        .isEqualTo(s.path("multiplicity").asInt()
                                * s.path("counts").path(i).asInt());
            }
        }
        // What is written is read again as the same structure.
        ObjectNode again = cif(r.path("cifOut").asText());
        for (String key :
                List.of("pointGroup", "spaceGroupSymbol", "spaceGroupNumber", "siteCount", "operationCount")) {
            assertThat(again.path(key)).as(key).isEqualTo(r.path(key));
        }
        assertThat(again.path("densityGCm3").asDouble())
                .isCloseTo(r.path("densityGCm3").asDouble(), within(1e-6));
        assertThat(again.path("shells").size()).isEqualTo(r.path("shells").size());
        for (int i = 0; i < again.path("shells").size(); i++) {
            assertThat(again.path("shells").path(i).path("counts"))
                    .isEqualTo(r.path("shells").path(i).path("counts"));
        }
        assertThat(r.path("xyzOut").asText().lines().count()).isEqualTo(2 + atoms(r));
    }

    private static long atoms(ObjectNode r) {
        long atoms = 0;
        for (JsonNode s : r.path("shells")) {
            atoms += (long) s.path("multiplicity").asInt() * s.path("elements").size();
        }
        return atoms;
    }

    @ParameterizedTest
    @CsvSource({
        "La2-xSrxCuO4_x0.15_HTT.cif, Cu1, 1.8896, 2.412, 0",
        "Nd1.85Ce0.15CuO4_Tprime.cif, Cu1, 1.9724, , 0",
        "HgBa2CuO4+y.cif, Cu1, 1.94, 2.780, 0",
        "YBa2Cu3O6.93.cif, Cu2, 1.945, 2.303, 7.76"
    })
    void planesOfTheCatalogue(String name, String copper, double planar, Double apical, double buckling) {
        JsonNode planes = file(name).path("cuprate");
        assertThat(planes).hasSize(1);
        assertThat(planes.path(0).path("site").asText()).isEqualTo(copper);
        assertThat(planes.path(0).path("planarCuOA").asDouble()).isCloseTo(planar, within(6e-4));
        assertThat(planes.path(0).path("bucklingDeg").asDouble()).isCloseTo(buckling, within(0.01));
        if (apical == null) {
            assertThat(planes.path(0).path("apicalCuOA").isNull()).isTrue();
        } else {
            assertThat(planes.path(0).path("apicalCuOA").asDouble()).isCloseTo(apical, within(6e-4));
        }
    }

    @Test
    void chainsOccupiedAtRandomCountAndAreSaidTo() {
        ObjectNode r = file("YSr2Cu2.75Mo0.25O7.54.cif");
        assertThat(r.path("cuprate")).hasSize(2);
        assertThat(r.path("warnings").toString()).contains("Cu1", "at random");
    }

    /** Another setting of the cell, other origin, other basis: the physics stays. */
    @Test
    void anotherBasisGivesTheSameNeighbours() {
        ObjectNode plain = cif("data_a\n" + CELL + ATOMS);
        // a' = a, b' = b, c' = c + 2 a: same lattice.
        double c = Math.sqrt(13.2 * 13.2 + 4 * 3.8 * 3.8);
        double beta = Math.toDegrees(Math.acos(2 * 3.8 / c));
        String skew = "data_b\n_cell_length_a 3.8\n_cell_length_b 3.8\n_cell_length_c " + c
                + "\n_cell_angle_alpha 90\n_cell_angle_beta " + beta + "\n_cell_angle_gamma 90\n"
                + ATOMS.replace("Cu1 0 0 0", "Cu1 0.1 0.2 0.7")
                        .replace("O1 0.5 0 0", "O1 0.6 1.2 -0.3")
                        .replace("O2 0 0.5 0", "O2 -1.9 0.7 0.7");
        ObjectNode turned =
                run(Json.mapper().createObjectNode().put("cif", skew).put("stackingAxis", "c"));
        assertThat(turned.path("volumeA3").asDouble())
                .isCloseTo(plain.path("volumeA3").asDouble(), within(1e-9));
        assertThat(turned.path("found").path("pointGroup").asText()).isEqualTo("4/mmm");
        assertThat(turned.path("found").path("bravais").asText()).isEqualTo("tP");
        for (int i = 0; i < 3; i++) {
            JsonNode a = plain.path("shells").path(i);
            JsonNode b = turned.path("shells").path(i);
            assertThat(b.path("labels")).isEqualTo(a.path("labels"));
            assertThat(b.path("counts")).isEqualTo(a.path("counts"));
            for (int j = 0; j < a.path("counts").size(); j++) {
                assertThat(b.path("distancesA").path(j).asDouble())
                        .isCloseTo(a.path("distancesA").path(j).asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void whatTheReaderTakes() {
        String text = """
                # a comment
                data_first
                _publ_section_title
                ;
                a text field with 'quotes' and loop_
                ;
                data_second
                _symmetry_space_group_name_H-M 'P 4/m m m'
                _cell_length_a 3.8(2)
                _cell_length_b 3.80000(15)
                _cell_length_c 13.2(1)
                _cell_angle_alpha 90
                _cell_angle_beta 90.
                _cell_angle_gamma 9.0e1
                loop_
                _symmetry_equiv_pos_site_id
                _symmetry_equiv_pos_as_xyz
                1 'X, Y, Z'
                2 "-x,-y,z"
                3 -y,+x,z
                4 'y, -x, z'
                5 '-x+0.0,-y,-z'
                6 x,y,-z
                7 'y,-x,-z'
                8 '-y,x,-z'
                loop_
                _atom_site_type_symbol
                _atom_site_label
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                _atom_site_occupancy
                La3+ A1 1/2 0.5 0.3604(2) 0.925
                Sr2+ A2 0.500 0.5 0.3604 0.075(3)
                Cu2+ Cu1 0 0 0 ?
                O2- O1 0 0.5 0 .
                """.replace("1/2 0.5", "0.5 0.5");
        ObjectNode r = cif(text);
        assertThat(r.path("name").asText()).isEqualTo("second");
        assertThat(r.path("spaceGroupSymbol").asText()).isEqualTo("P 4/m m m");
        assertThat(r.path("spaceGroupNumber").isNull()).isTrue();
        assertThat(r.path("pointGroup").asText()).isEqualTo("4/m");
        assertThat(r.path("siteCount").asInt()).isEqualTo(2 + 1 + 2);
        assertThat(r.path("composition").path("La").asDouble()).isCloseTo(1.85, within(1e-12));
        assertThat(r.path("shells").path(0).path("site").asText()).isEqualTo("A1");
        assertThat(r.path("shells").path(0).path("elements").toString()).isEqualTo("[\"La\",\"Sr\"]");
        assertThat(r.path("warnings").toString()).contains("2 data blocks").contains("4/mmm");
    }

    @Test
    void missingOccupanciesAndOperationsAreSaid() {
        ObjectNode r = cif("data_x\n" + CELL + ATOMS);
        assertThat(r.path("warnings").toString()).contains("P1", "occupancies");
        assertThat(r.path("pointGroup").asText()).isEqualTo("1");
        assertThat(r.path("operationCount").asInt()).isEqualTo(1);
        assertThat(r.path("found").path("agrees").asBoolean()).isFalse();
    }

    @Test
    void operationsThatAreNoGroupAreSaid() {
        ObjectNode r = cif("data_x\n" + CELL + "loop_\n_space_group_symop_operation_xyz\nx,y,z\n-y,x,z\n"
                + ATOMS.replace("O2 0 0.5 0\n", ""));
        assertThat(r.path("symmetryClosed").asBoolean()).isFalse();
        assertThat(r.path("warnings").toString()).contains("not a group");
        ObjectNode stretched = cif("data_x\n" + CELL.replace("length_b 3.8", "length_b 4.0")
                + "loop_\n_space_group_symop_operation_xyz\nx,y,z\n-y,x,z\n-x,-y,z\ny,-x,z\n"
                + ATOMS.replace("O2 0 0.5 0\n", ""));
        assertThat(stretched.path("symmetryClosed").asBoolean()).isTrue();
        assertThat(stretched.path("symmetryKeepsCell").asBoolean()).isFalse();
        assertThat(stretched.path("warnings").toString()).contains("cell and symmetry disagree");
    }

    /** The table of bad input of the specification, section 14. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no cell         | cell                   | _cell_length_b 3.8 -> ",
                "angle 180       | cell                   | angle_gamma 90 -> angle_gamma 180",
                "negative edge   | _cell_length_a         | length_a 3.8 -> length_a -3.8",
                "element         | Xq                     | Cu1 0 0 0 -> Xq1 0 0 0",
                "coordinate      | line 14                | O1 0.5 0 0 -> O1 half 0 0",
                "not filled      | line 8                 | O2 0 0.5 0 -> O2 0 0.5",
                "no atoms        | atoms                  | _atom_site_fract_z -> _atom_site_foo",
                "twice           | _cell_length_a         | _cell_length_b 3.8 -> _cell_length_a 3.8",
                "no value        | _cell_length_a         | _cell_length_a 3.8 -> _cell_length_a",
                "open quote      | line 2                 | _cell_length_a 3.8 -> _cell_length_a '3.8",
            })
    void badFiles(String what, String message, String change) {
        String[] sides = change.split("->", -1);
        String text = ("data_x\n" + CELL + ATOMS);
        assertThat(text).contains(sides[0].strip());
        BadInput refused = refused(text.replace(sides[0].strip(), sides[1].strip()));
        assertThat(refused.code()).isEqualTo("BAD_STRUCTURE");
        assertThat(refused.getMessage()).contains(message);
    }

    @Test
    void badOccupanciesAndOperators() {
        String atoms = ATOMS.replace("_atom_site_fract_z\n", "_atom_site_fract_z\n_atom_site_occupancy\n")
                .replace("O1 0.5 0 0", "O1 0.5 0 0 0.7")
                .replace("O2 0 0.5 0", "O2 0 0.5 0 1");
        String head = "data_x\n" + CELL;
        assertThat(cif(head + atoms.replace("Cu1 0 0 0", "Cu1 0 0 0 1.0005"))
                        .path("siteCount")
                        .asInt())
                .isEqualTo(3);
        assertThat(refused(head + atoms.replace("Cu1 0 0 0", "Cu1 0 0 0 1.01")).getMessage())
                .contains("occupancy", "line");
        assertThat(refused(head + atoms.replace("Cu1 0 0 0", "Cu1 0 0 0 -0.1")).getMessage())
                .contains("occupancy");
        String shared = atoms.replace("Cu1 0 0 0", "Cu1 0 0 0 0.8\nZn1 1 0 0 0.3");
        assertThat(refused(head + shared).getMessage()).contains("occupancy", "Cu1", "line");
        String operator = head + "loop_\n_space_group_symop_operation_xyz\nx,y,z\n'x, y+q, z'\n";
        assertThat(refused(operator + ATOMS).getMessage()).contains("line 11", "x, y+q, z");
        assertThat(refused(head + "loop_\n_space_group_symop_operation_xyz\nx,x,z\n" + ATOMS)
                        .getMessage())
                .contains("line 10", "symmetry operation");
    }

    @Test
    void anglesThatNoCellCanHave() {
        String text = "data_x\n" + CELL + ATOMS;
        assertThat(refused(text.replace(" 90", " 130")).getMessage()).contains("cell", "130");
        String flat = text.replace("alpha 90", "alpha 20").replace("gamma 90", "gamma 60");
        assertThat(refused(flat).getMessage()).contains("cell");
        String slim = text.replace("alpha 90", "alpha 20");
        assertThat(cif(slim).path("volumeA3").asDouble())
                .isCloseTo(3.8 * 3.8 * 13.2 * Math.sin(Math.toRadians(20)), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"'', cell", "hello, data_NAME", "data_x, cell"})
    void noCifAtAll(String text, String message) {
        assertThat(refused(text).getMessage()).contains(message);
    }

    @Test
    void oneSourceOnly() {
        ObjectNode both = Json.mapper().createObjectNode().put("cif", "x").put("file", "y");
        assertThat(catchThrowableOfType(BadInput.class, () -> run(both)).getMessage())
                .contains("cif", "file");
        BadInput missing = catchThrowableOfType(BadInput.class, () -> file("nothere.cif"));
        assertThat(missing.getMessage()).contains("nothere.cif");
    }

    /** Bytes exchanged, cut or doubled: an answer or a refusal by name, never anything else. */
    @ParameterizedTest
    @MethodSource("files")
    void damagedFilesAreReadOrRefused(Path path) throws IOException {
        String whole = Files.readString(path);
        SplittableRandom random = new SplittableRandom(path.getFileName().hashCode());
        for (int i = 0; i < 20; i++) {
            StringBuilder text = new StringBuilder(whole);
            for (int n = 0; n < 3; n++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
                    case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(30)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
                }
            }
            try {
                assertThat(cif(text.toString()).path("siteCount").asInt()).isPositive();
            } catch (BadInput e) {
                assertThat(e.code()).isIn("BAD_STRUCTURE", "TOO_LARGE");
            }
        }
    }
}
