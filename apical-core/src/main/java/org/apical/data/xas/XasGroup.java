package org.apical.data.xas;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table of a file: a scan, a group of a project, an entry. The arrays belong to the record: do not modify them.
 *
 * @param name name by which it is asked for
 * @param label what a person calls it
 * @param columns labels of the columns
 * @param data the columns
 * @param energyColumn index of the energy column from 0
 * @param energyUnit {@code eV, keV, deg, mdeg, steps} or {@code invA}
 * @param settings what a program stored about it (Athena's arguments)
 * @param chi whether it is chi(k)
 * @param energyShift what was added to the stored energies, eV
 */
public record XasGroup(
        String name,
        String label,
        List<String> columns,
        double[][] data,
        int energyColumn,
        String energyUnit,
        Map<String, String> settings,
        boolean chi,
        double energyShift) {
    /** Number of rows. */
    public int points() {
        return data.length == 0 ? 0 : data[0].length;
    }

    /** A row. */
    public double[] row(int i) {
        double[] row = new double[data.length];
        for (int c = 0; c < row.length; c++) {
            row[c] = data[c][i];
        }
        return row;
    }

    /** Index of the column of that label, ignoring case; -1 where there is none. */
    public int column(String label) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equals(label)) {
                return i;
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).toLowerCase(Locale.ROOT).equals(label.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /** A setting as a number, or null. */
    public @Nullable Double number(String key) {
        String text = settings.get(key);
        if (text == null) {
            return null;
        }
        double value = Words.number(text.strip());
        return Double.isFinite(value) ? value : null;
    }
}
