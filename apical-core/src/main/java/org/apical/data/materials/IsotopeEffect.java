package org.apical.data.materials;

import java.util.ArrayList;
import java.util.List;

/**
 * A published isotope effect. Exponents are alpha_Q = -d ln Q / d ln M. Numbers that are not given are NaN.
 *
 * @param material formula
 * @param site which atoms were exchanged
 * @param quantity what was measured
 * @param value the number
 * @param error its standard error
 * @param unit {@code 1} for exponents, else in words
 * @param definition what was exchanged for what, where the source says so
 * @param reference citation
 * @param checked whether the abstract of the source was read; else the number is recalled
 */
public record IsotopeEffect(
        String material,
        String site,
        String quantity,
        double value,
        double error,
        String unit,
        String definition,
        String reference,
        boolean checked) {
    /** The bundled table. */
    public static final String BUNDLED = "example:materials/isotope_effects.csv";

    /** Reads a table. */
    public static List<IsotopeEffect> read(String file, byte[] bytes) {
        CsvTable table = CsvTable.read(file, bytes);
        int material = table.column("material");
        int site = table.column("site");
        int quantity = table.column("quantity");
        int value = table.column("value");
        int error = table.column("error");
        int unit = table.column("unit");
        int definition = table.column("definition");
        int reference = table.column("reference");
        int checked = table.column("checked");
        List<IsotopeEffect> out = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            List<String> f = row.fields();
            out.add(new IsotopeEffect(
                    f.get(material),
                    f.get(site),
                    f.get(quantity),
                    table.number(row, value),
                    table.number(row, error),
                    f.get(unit),
                    f.get(definition),
                    f.get(reference),
                    f.get(checked).equalsIgnoreCase("yes")));
        }
        return List.copyOf(out);
    }
}
