package org.apical.data.crystal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.data.xas.Elements;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads a crystal structure from CIF with the operations of the file (pairing-materials, section 10). Every refusal names
 * the line. Of several blocks the first with atoms is read; missing operations mean P1, a missing occupancy means 1; both
 * are said in the warnings.
 */
public final class StructureReader {
    /** Rows, or equivalent positions, nearer than this are one, A. */
    public static final double SAME_PLACE = 0.01;

    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_SITES = 2_000;
    private static final int MAX_OPERATIONS = 400;
    private static final int MAX_POSITIONS = 20_000;
    private static final double MAX_OCCUPANCY = 1.001;
    private static final String[] OPERATIONS = {"_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz"};

    private final String name;
    private final CifText.Block block;
    private final List<String> warnings = new ArrayList<>();

    private StructureReader(String name, CifText.Block block) {
        this.name = name;
        this.block = block;
    }

    /**
     * Reads a structure.
     *
     * @param name of the file, for messages
     * @throws BadInput {@code BAD_STRUCTURE} or {@code TOO_LARGE}
     */
    public static CrystalStructure read(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw BadInput.data("TOO_LARGE", name + " is larger than " + (MAX_BYTES >> 20) + " MiB.");
        }
        return read(name, decode(bytes));
    }

    /** Reads a structure from text. */
    public static CrystalStructure read(String name, String text) {
        if (text.length() > MAX_BYTES) {
            throw BadInput.data("TOO_LARGE", name + " is larger than " + (MAX_BYTES >> 20) + " MiB.");
        }
        if (text.indexOf('\0') >= 0) {
            throw BadInput.data("BAD_STRUCTURE", name + " is not a text: it holds zero bytes.");
        }
        List<CifText.Block> blocks = CifText.blocks(name, text);
        if (blocks.isEmpty()) {
            throw BadInput.data(
                    "BAD_STRUCTURE",
                    name + " has no cell and no atoms: it holds no data block; a CIF file starts with 'data_NAME'.");
        }
        CifText.Block chosen = blocks.stream()
                .filter(b -> b.items().containsKey("_atom_site_fract_x"))
                .findFirst()
                .orElse(blocks.get(0));
        StructureReader reader = new StructureReader(name, chosen);
        if (blocks.size() > 1) {
            reader.warnings.add(name + " holds " + blocks.size() + " data blocks; the first with atoms is read: "
                    + chosen.name() + ".");
        }
        return reader.structure();
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private CrystalStructure structure() {
        double[] lengths = {length("a"), length("b"), length("c")};
        double[] angles = {angle("alpha"), angle("beta"), angle("gamma")};
        double[][] lattice = Crystal.lattice(lengths, angles);
        double scale = lengths[0] * lengths[1] * lengths[2];
        if (!(lattice[1][1] > 0) || !(lattice[0][0] * lattice[1][1] * lattice[2][2] > 1e-3 * scale)) {
            throw bad("the cell has angles " + angles[0] + ", " + angles[1] + ", " + angles[2]
                    + " that no cell can have: it would have no volume");
        }
        List<SymmetryOperation> operations = operations();
        List<CrystalStructure.Site> sites = sites(lattice, operations);
        CifText.Value symbol = block.value(
                "_symmetry_space_group_name_h-m", "_space_group_name_h-m_alt", "_space_group_name_h-m_full");
        return new CrystalStructure(
                block.name(),
                lengths,
                angles,
                lattice,
                symbol == null ? null : symbol.text().strip(),
                number(),
                operations,
                sites,
                List.copyOf(warnings));
    }

    private double length(String axis) {
        double value = cell("_cell_length_" + axis);
        if (!(value >= 0.1 && value <= 1e5)) {
            throw bad(
                    "_cell_length_" + axis + " = " + value + " is no edge of a cell: it must be from 0.1 to 100000 A");
        }
        return value;
    }

    private double angle(String axis) {
        double value = cell("_cell_angle_" + axis);
        if (!(value > 0 && value < 180)) {
            throw bad("_cell_angle_" + axis + " = " + value + " is no angle of a cell: it must lie between 0 and 180");
        }
        return value;
    }

    private double cell(String item) {
        CifText.Value value = block.value(item);
        if (value == null) {
            throw bad("the cell is not complete: " + item + " is missing");
        }
        return number(value, item);
    }

    private @Nullable Integer number() {
        CifText.Value value = block.value("_symmetry_int_tables_number", "_space_group_it_number");
        if (value == null) {
            return null;
        }
        double number = number(value, "the number of the space group");
        if (number != Math.rint(number) || number < 1 || number > 230) {
            throw bad(
                    value, "the number of the space group, " + value.text() + ", is not a whole number from 1 to 230");
        }
        return (int) number;
    }

    private List<SymmetryOperation> operations() {
        List<CifText.Value> texts = block.column(OPERATIONS);
        List<SymmetryOperation> operations = new ArrayList<>();
        if (texts == null) {
            warnings.add("The file has no symmetry operations: it is read as P1, so only the atoms listed are there.");
            operations.add(SymmetryOperation.parse("x,y,z", name));
            return operations;
        }
        if (texts.size() > MAX_OPERATIONS) {
            throw bad(texts.get(0), texts.size() + " symmetry operations; at most " + MAX_OPERATIONS + " are taken");
        }
        int repeated = 0;
        for (CifText.Value text : texts) {
            SymmetryOperation operation = SymmetryOperation.parse(text.text(), name + ", line " + text.line());
            int[][] r = operation.rotation();
            int determinant = r[0][0] * (r[1][1] * r[2][2] - r[1][2] * r[2][1])
                    - r[0][1] * (r[1][0] * r[2][2] - r[1][2] * r[2][0])
                    + r[0][2] * (r[1][0] * r[2][1] - r[1][1] * r[2][0]);
            if (Math.abs(determinant) != 1) {
                throw bad(text, "'" + text.text() + "' is not a symmetry operation: it does not keep the volume");
            }
            if (operations.stream().anyMatch(o -> o.same(operation))) {
                repeated++;
            } else {
                operations.add(operation);
            }
        }
        if (repeated > 0) {
            warnings.add(repeated + " symmetry operations are given more than once.");
        }
        return List.copyOf(operations);
    }

    private List<CrystalStructure.Site> sites(double[][] lattice, List<SymmetryOperation> operations) {
        List<CifText.Value> x = block.column("_atom_site_fract_x");
        List<CifText.Value> y = block.column("_atom_site_fract_y");
        List<CifText.Value> z = block.column("_atom_site_fract_z");
        List<CifText.Value> labels = block.column("_atom_site_label");
        List<CifText.Value> types = block.column("_atom_site_type_symbol");
        List<CifText.Value> names = labels != null ? labels : types;
        if (x == null || y == null || z == null || names == null || x.isEmpty()) {
            throw bad(
                    "there are no atoms (_atom_site_label, _atom_site_fract_x, _atom_site_fract_y, _atom_site_fract_z)");
        }
        if (x.size() > MAX_SITES) {
            throw bad(x.get(0), x.size() + " atoms are listed; at most " + MAX_SITES + " are taken");
        }
        List<CifText.Value> occupancies = block.column("_atom_site_occupancy");
        for (List<CifText.Value> other : Arrays.asList(y, z, labels, types, occupancies)) {
            if (other != null && other.size() != x.size()) {
                throw bad(
                        "the items of the atoms are not of one loop: " + x.size() + " and " + other.size() + " values");
            }
        }
        if (occupancies == null) {
            warnings.add("The file gives no occupancies: all are taken as 1.");
        }
        Crystal frame = new Crystal("", lattice, List.of(), List.of());
        List<CrystalStructure.Site> sites = new ArrayList<>();
        int positions = 0;
        for (int i = 0; i < x.size(); i++) {
            CifText.Value label = names.get(i);
            double[] at = {
                number(x.get(i), "x of " + label.text()),
                number(y.get(i), "y of " + label.text()),
                number(z.get(i), "z of " + label.text())
            };
            CrystalStructure.Species species = new CrystalStructure.Species(
                    label.text(),
                    element(types == null ? null : types.get(i), label),
                    occupancy(occupancies, i, label));
            int shared = place(frame, sites, at);
            if (shared >= 0) {
                CrystalStructure.Site first = sites.get(shared);
                List<CrystalStructure.Species> both = new ArrayList<>(first.species());
                both.add(species);
                sites.set(shared, new CrystalStructure.Site(first.label(), List.copyOf(both), first.positions()));
            } else {
                List<double[]> equivalents = equivalents(frame, at, operations);
                positions += equivalents.size();
                if (positions > MAX_POSITIONS) {
                    throw BadInput.data("TOO_LARGE", name + " has more than " + MAX_POSITIONS + " atoms in a cell.");
                }
                sites.add(new CrystalStructure.Site(label.text(), List.of(species), equivalents));
            }
            CrystalStructure.Site site = sites.get(shared >= 0 ? shared : sites.size() - 1);
            double sum = site.species().stream()
                    .mapToDouble(CrystalStructure.Species::occupancy)
                    .sum();
            if (sum > MAX_OCCUPANCY) {
                throw bad(
                        label,
                        "the occupancy at the place of " + site.label() + " adds up to " + BadInput.number(sum)
                                + "; it must be at most 1");
            }
        }
        return List.copyOf(sites);
    }

    /** Index of the site that has a position here; -1 for none. */
    private static int place(Crystal frame, List<CrystalStructure.Site> sites, double[] at) {
        for (int s = 0; s < sites.size(); s++) {
            for (double[] other : sites.get(s).positions()) {
                if (frame.separation(other, at) < SAME_PLACE) {
                    return s;
                }
            }
        }
        return -1;
    }

    private static List<double[]> equivalents(Crystal frame, double[] at, List<SymmetryOperation> operations) {
        List<double[]> found = new ArrayList<>();
        found.add(inside(at));
        for (SymmetryOperation operation : operations) {
            double[] image = inside(operation.apply(at));
            if (found.stream().noneMatch(p -> frame.separation(p, image) < SAME_PLACE)) {
                found.add(image);
            }
        }
        return List.copyOf(found);
    }

    private static double[] inside(double[] at) {
        double[] out = at.clone();
        for (int i = 0; i < 3; i++) {
            out[i] -= Math.floor(out[i] + 1e-9);
        }
        return out;
    }

    private String element(CifText.@Nullable Value type, CifText.Value label) {
        if (type != null && !type.absent()) {
            String letters = type.text().replaceFirst("^[0-9]+", "").replaceFirst("[^A-Za-z].*$", "");
            String found = known(letters);
            if (found == null) {
                throw bad(type, "'" + type.text() + "' is not an element");
            }
            return found;
        }
        String letters = label.text().replaceFirst("[^A-Za-z].*$", "");
        for (int n = Math.min(2, letters.length()); n > 0; n--) {
            String found = known(letters.substring(0, n));
            if (found != null) {
                return found;
            }
        }
        throw bad(label, "the label '" + label.text() + "' starts with no element; add _atom_site_type_symbol");
    }

    /** The usual spelling of a symbol; D is deuterium. */
    private static @Nullable String known(String letters) {
        if (letters.equalsIgnoreCase("D")) {
            return "D";
        }
        return Elements.known(letters) ? Elements.symbol(Elements.number(letters)) : null;
    }

    private double occupancy(@Nullable List<CifText.Value> occupancies, int i, CifText.Value label) {
        if (occupancies == null || occupancies.get(i).absent()) {
            return 1;
        }
        CifText.Value value = occupancies.get(i);
        double occupancy = number(value, "the occupancy of " + label.text());
        if (!(occupancy >= 0 && occupancy <= MAX_OCCUPANCY)) {
            throw bad(value, "the occupancy of " + label.text() + " is " + value.text() + "; it must be from 0 to 1");
        }
        return occupancy;
    }

    /** A number; its standard uncertainty in brackets is dropped. */
    private double number(CifText.Value value, String what) {
        String bare = value.text().strip().replaceFirst("\\([0-9.]*\\)$", "");
        if (bare.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eEdD][+-]?[0-9]+)?")) {
            double number = Double.parseDouble(bare.replace('d', 'e').replace('D', 'e'));
            if (Double.isFinite(number) && Math.abs(number) < 1e9) {
                return number;
            }
        }
        throw bad(value, what + " = '" + value.text() + "' is not a number");
    }

    private BadInput bad(CifText.Value value, String problem) {
        return BadInput.data("BAD_STRUCTURE", name + ", line " + value.line() + ": " + problem + ".");
    }

    private BadInput bad(String problem) {
        return BadInput.data(
                "BAD_STRUCTURE", name + ", block " + block.name() + " (line " + block.line() + "): " + problem + ".");
    }
}
