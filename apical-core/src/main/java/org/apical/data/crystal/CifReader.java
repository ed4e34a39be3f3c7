package org.apical.data.crystal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.data.xas.Elements;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;
import org.rcsb.cif.CifIO;
import org.rcsb.cif.model.Block;
import org.rcsb.cif.model.Category;

/** Reads a crystal from CIF: cell, symmetry operations, sites. Standard uncertainties in brackets are dropped. */
public final class CifReader {
    private static final int MAX_SITES = 2_000;
    private static final int MAX_OPERATIONS = 400;
    private static final int MAX_BYTES = 4 << 20;

    private final String name;
    private final Block block;

    private CifReader(String name, Block block) {
        this.name = name;
        this.block = block;
    }

    /**
     * Reads the first data block.
     *
     * @throws BadInput {@code BAD_STRUCTURE}
     */
    public static Crystal read(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw BadInput.data("TOO_LARGE", name + " is larger than " + (MAX_BYTES >> 20) + " MiB.");
        }
        List<? extends Block> blocks;
        try {
            blocks = CifIO.readFromInputStream(new ByteArrayInputStream(bytes)).getBlocks();
        } catch (IOException | RuntimeException e) {
            throw BadInput.data("BAD_STRUCTURE", name + " is not a CIF file (" + e + ").", e);
        }
        if (blocks.isEmpty()) {
            throw BadInput.data("BAD_STRUCTURE", name + " holds no data block; a CIF file starts with 'data_NAME'.");
        }
        try {
            return new CifReader(name, blocks.get(0)).crystal();
        } catch (BadInput e) {
            throw e;
        } catch (RuntimeException e) {
            // The library parses columns when they are asked for.
            throw BadInput.data("BAD_STRUCTURE", name + " is a damaged CIF file (" + e + ").", e);
        }
    }

    private Crystal crystal() {
        double[] lengths = {number("cell_length_a"), number("cell_length_b"), number("cell_length_c")};
        double[] angles = {number("cell_angle_alpha"), number("cell_angle_beta"), number("cell_angle_gamma")};
        for (int i = 0; i < 3; i++) {
            if (!(lengths[i] > 0.5 && lengths[i] < 1000) || !(angles[i] > 10 && angles[i] < 170)) {
                throw bad("the cell has a length or an angle that no cell has");
            }
        }
        double[][] lattice = Crystal.lattice(lengths, angles);
        if (!(lattice[2][2] > 0.1)) {
            throw bad("the angles of the cell leave it no volume");
        }
        List<SymmetryOperation> operations = new ArrayList<>();
        List<String> texts = column("space_group_symop_operation_xyz");
        if (texts == null) {
            texts = column("symmetry_equiv_pos_as_xyz");
        }
        if (texts == null) {
            throw bad(
                    "there are no symmetry operations (_space_group_symop_operation_xyz); expand the structure to P1 or add"
                            + " them");
        }
        if (texts.size() > MAX_OPERATIONS) {
            throw bad(texts.size() + " symmetry operations");
        }
        for (String text : texts) {
            operations.add(SymmetryOperation.parse(text, name));
        }
        List<Crystal.Site> sites = sites();
        return new Crystal(block.getBlockHeader(), lattice, sites, Crystal.expand(lattice, sites, operations));
    }

    private List<Crystal.Site> sites() {
        List<String> labels = column("atom_site_label");
        List<String> x = column("atom_site_fract_x");
        List<String> y = column("atom_site_fract_y");
        List<String> z = column("atom_site_fract_z");
        if (labels == null || x == null || y == null || z == null || labels.size() > MAX_SITES) {
            throw bad("there are no sites (_atom_site_label, _atom_site_fract_x, ...), or more than " + MAX_SITES);
        }
        List<String> types = column("atom_site_type_symbol");
        List<String> occupancies = column("atom_site_occupancy");
        for (List<String> other : Arrays.asList(x, y, z, types, occupancies)) {
            if (other != null && other.size() != labels.size()) {
                throw bad("the loop of sites has columns of different lengths");
            }
        }
        List<Crystal.Site> sites = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String symbol = (types != null ? types.get(i) : labels.get(i)).replaceFirst("[^A-Za-z].*$", "");
            String element = Elements.known(symbol) ? symbol : symbol.substring(0, Math.min(1, symbol.length()));
            if (!Elements.known(element)) {
                throw bad("site " + labels.get(i) + " has no element that is known");
            }
            double occupancy = occupancies == null ? 1 : number(occupancies.get(i), "occupancy of " + labels.get(i));
            if (!(occupancy >= 0 && occupancy <= 1.0001)) {
                throw bad("site " + labels.get(i) + " has occupancy " + occupancy);
            }
            String symbolAsUsual = Elements.symbol(Elements.number(element));
            double[] at = {
                number(x.get(i), "x of " + labels.get(i)),
                number(y.get(i), "y of " + labels.get(i)),
                number(z.get(i), "z of " + labels.get(i))
            };
            sites.add(new Crystal.Site(labels.get(i), symbolAsUsual, at, occupancy));
        }
        return List.copyOf(sites);
    }

    private double number(String item) {
        List<String> values = column(item);
        if (values == null || values.isEmpty()) {
            throw bad("_" + item + " is missing");
        }
        return number(values.get(0), "_" + item);
    }

    private double number(String text, String what) {
        String bare = text.strip().replaceFirst("\\(.*\\)$", "");
        try {
            double value = Double.parseDouble(bare);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw BadInput.data("BAD_STRUCTURE", name + ": " + what + " = '" + text + "' is not a number.", e);
        }
        throw bad(what + " = '" + text + "' is not a finite number");
    }

    /** The values of an item; ciftools gives each core-CIF item a category of its own with one unnamed column. */
    private @Nullable List<String> column(String item) {
        Category category = block.getCategory(item);
        if (category == null || !category.isDefined() || category.getRowCount() == 0) {
            return null;
        }
        return category.getColumn("").stringData().toList();
    }

    private BadInput bad(String problem) {
        return BadInput.data("BAD_STRUCTURE", name + ": " + problem + ".");
    }
}
