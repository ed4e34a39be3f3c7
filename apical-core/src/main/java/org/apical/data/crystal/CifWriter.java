package org.apical.data.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes crystals as CIF 1.1, so that any program of the field reads them: ASCII, values quoted where needed, fractional
 * coordinates with ten decimals.
 */
public final class CifWriter {
    private static final int FRACTION_DIGITS = 10;

    private CifWriter() {}

    /**
     * A crystal in P1: every atom of the cell is a row of its own. A label that several atoms share gets a running number
     * behind an underscore, since labels in CIF must differ.
     *
     * @param crystal lattice vectors in A
     * @param comments sentences for the top of the file: source, confidence, what the reader should know
     */
    public static String p1(Crystal crystal, List<String> comments) {
        return p1(crystal, comments, FRACTION_DIGITS);
    }

    /** The same with another number of decimals of the fractional coordinates. */
    public static String p1(Crystal crystal, List<String> comments, int digits) {
        List<Row> rows = new ArrayList<>();
        int[] seen = new int[crystal.sites().size()];
        int[] all = new int[crystal.sites().size()];
        crystal.atoms().forEach(a -> all[a.site()]++);
        for (Crystal.Atom atom : crystal.atoms()) {
            Crystal.Site site = crystal.sites().get(atom.site());
            int number = ++seen[atom.site()];
            String label = all[atom.site()] == 1 ? site.label() : site.label() + "_" + number;
            rows.add(new Row(label, site.element(), atom.fractional(), site.occupancy()));
        }
        return text(crystal.name(), comments, crystal.lattice(), "P 1", 1, List.of("x, y, z"), rows, digits);
    }

    /**
     * A structure with its symmetry: the operations, and each site once.
     *
     * @param comments as above
     */
    public static String symmetric(CrystalStructure structure, List<String> comments) {
        List<Row> rows = new ArrayList<>();
        for (CrystalStructure.Site site : structure.sites()) {
            for (CrystalStructure.Species species : site.species()) {
                rows.add(new Row(
                        species.label(), species.element(), site.positions().get(0), species.occupancy()));
            }
        }
        return text(
                structure.name(),
                comments,
                structure.lattice(),
                structure.spaceGroupSymbol(),
                structure.spaceGroupNumber(),
                structure.operations().stream().map(SymmetryOperation::text).toList(),
                rows);
    }

    /** A row of the loop of sites. */
    record Row(String label, String type, double[] fractional, double occupancy) {}

    /** The whole file. Symbol and number of the space group may be absent: null. */
    static String text(
            String name,
            List<String> comments,
            double[][] lattice,
            @Nullable String symbol,
            @Nullable Integer number,
            List<String> operations,
            List<Row> rows) {
        return text(name, comments, lattice, symbol, number, operations, rows, FRACTION_DIGITS);
    }

    private static String text(
            String name,
            List<String> comments,
            double[][] lattice,
            @Nullable String symbol,
            @Nullable Integer number,
            List<String> operations,
            List<Row> rows,
            int digits) {
        StringBuilder out = new StringBuilder("#\\#CIF_1.1\n");
        for (String comment : comments) {
            comment.lines().forEach(line -> out.append("# ").append(ascii(line)).append('\n'));
        }
        out.append("data_").append(blockName(name)).append('\n');
        double[] lengths = lengths(lattice);
        double[] angles = angles(lattice);
        String[] axes = {"a", "b", "c", "alpha", "beta", "gamma"};
        for (int i = 0; i < 6; i++) {
            out.append(i < 3 ? "_cell_length_" : "_cell_angle_")
                    .append(String.format(Locale.ROOT, "%-8s", axes[i]))
                    .append(decimals(i < 3 ? lengths[i] : angles[i - 3], 8))
                    .append('\n');
        }
        if (symbol != null) {
            out.append("_space_group_name_H-M_alt ").append(quoted(symbol)).append('\n');
        }
        if (number != null) {
            out.append("_space_group_IT_number ").append(number).append('\n');
        }
        out.append("loop_\n _space_group_symop_id\n _space_group_symop_operation_xyz\n");
        for (int i = 0; i < operations.size(); i++) {
            out.append(' ').append(i + 1).append(" '").append(operations.get(i)).append("'\n");
        }
        out.append("loop_\n _atom_site_label\n _atom_site_type_symbol\n _atom_site_fract_x\n _atom_site_fract_y\n"
                + " _atom_site_fract_z\n _atom_site_occupancy\n");
        for (Row row : rows) {
            out.append(' ').append(quoted(row.label())).append(' ').append(quoted(row.type()));
            for (double x : row.fractional()) {
                out.append(' ').append(decimals(x, digits));
            }
            out.append(' ').append(decimals(row.occupancy(), 6)).append('\n');
        }
        return out.toString();
    }

    private static double[] lengths(double[][] lattice) {
        double[] lengths = new double[3];
        for (int i = 0; i < 3; i++) {
            lengths[i] = Math.sqrt(dot(lattice[i], lattice[i]));
        }
        return lengths;
    }

    /** Angles in degrees; through the arc tangent, exact also near 0 and 180 and for right angles. */
    private static double[] angles(double[][] lattice) {
        double[] angles = new double[3];
        for (int i = 0; i < 3; i++) {
            double[] u = lattice[(i + 1) % 3];
            double[] v = lattice[(i + 2) % 3];
            double[] w = {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
            angles[i] = Math.toDegrees(Math.atan2(Math.sqrt(dot(w, w)), dot(u, v)));
        }
        return angles;
    }

    private static double dot(double[] u, double[] v) {
        return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    }

    /** A number without exponent and without trailing zeros. */
    private static String decimals(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value).replaceFirst("\\.?0+$", "");
        return text.equals("-0") || text.isEmpty() ? "0" : text;
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private static String blockName(String name) {
        String clean = name.replaceAll("[^\\x21-\\x7e]", "_");
        return clean.isEmpty() ? "crystal" : clean.substring(0, Math.min(clean.length(), 75));
    }

    /** A value, in quotes where CIF wants them. */
    static String quoted(String value) {
        String clean = ascii(value);
        boolean bare = clean.matches("[A-Za-z0-9.+\\-][^\\s'\"#]*")
                && !clean.matches("(?i)(data_|save_|loop_$|stop_$|global_$).*");
        if (bare) {
            return clean;
        }
        return clean.contains("'") && !clean.contains("\"") ? '"' + clean + '"' : "'" + clean.replace("'", "") + "'";
    }
}
