package org.apical.data.materials;

import java.util.ArrayList;
import java.util.List;

/**
 * A critical temperature at a composition.
 *
 * @param family formula with its variable
 * @param variable what {@code value} is: x, y, d
 * @param value of the variable
 * @param oxygen per formula unit; NaN where it is not given
 * @param tcK K; 0 where no superconductivity was reported
 */
public record DopedSample(String family, String variable, double value, double oxygen, double tcK) {
    /** The bundled table. */
    public static final String BUNDLED = "example:materials/supercon_tc_vs_doping.csv";

    /** Reads a table. */
    public static List<DopedSample> read(String file, byte[] bytes) {
        CsvTable table = CsvTable.read(file, bytes);
        int family = table.column("family");
        int variable = table.column("doping_variable");
        int value = table.column("value");
        int oxygen = table.column("oxygen");
        int tc = table.column("Tc_K");
        List<DopedSample> out = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            out.add(new DopedSample(
                    row.fields().get(family),
                    row.fields().get(variable),
                    table.number(row, value),
                    table.number(row, oxygen),
                    table.number(row, tc)));
        }
        return List.copyOf(out);
    }
}
