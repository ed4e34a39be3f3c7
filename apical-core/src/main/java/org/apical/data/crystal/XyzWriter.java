package org.apical.data.crystal;

import java.util.Locale;

/**
 * Writes crystals as extended XYZ: a count, a line of properties with the lattice, then an atom a line with element,
 * x, y, z in A, occupancy, and label. Programs that know plain XYZ read the first four columns.
 */
public final class XyzWriter {
    private XyzWriter() {}

    /**
     * A block of cells.
     *
     * @param crystal lattice vectors in A, one a row
     * @param alongA cells along a, at least one; along b and c likewise
     */
    public static String text(Crystal crystal, int alongA, int alongB, int alongC) {
        int[] n = {alongA, alongB, alongC};
        StringBuilder out = new StringBuilder();
        out.append((long) crystal.atoms().size() * n[0] * n[1] * n[2]).append("\nLattice=\"");
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out.append(i + j == 0 ? "" : " ").append(number(n[i] * crystal.lattice()[i][j]));
            }
        }
        out.append("\" Properties=species:S:1:pos:R:3:occupancy:R:1:label:S:1 pbc=\"T T T\" name=\"")
                .append(plain(crystal.name()))
                .append("\"\n");
        for (int i = 0; i < n[0]; i++) {
            for (int j = 0; j < n[1]; j++) {
                for (int k = 0; k < n[2]; k++) {
                    for (Crystal.Atom atom : crystal.atoms()) {
                        Crystal.Site site = crystal.sites().get(atom.site());
                        double[] f = atom.fractional();
                        double[] at = crystal.cartesian(new double[] {f[0] + i, f[1] + j, f[2] + k});
                        out.append(site.element());
                        for (double x : at) {
                            out.append(' ').append(number(x));
                        }
                        out.append(' ')
                                .append(number(site.occupancy()))
                                .append(' ')
                                .append(plain(site.label()))
                                .append('\n');
                    }
                }
            }
        }
        return out.toString();
    }

    private static String number(double x) {
        String text = String.format(Locale.ROOT, "%.8f", x);
        return text.equals("-0.00000000") ? "0.00000000" : text;
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\x21-\\x7e]|\"", "_");
    }
}
