package org.apical.data.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of column file that differs from the others in how it is recognised and in where its labels stand.
 *
 * @param name name of the kind
 * @param recognised by its content
 * @param labels of the columns, given the table
 * @param unit of the energy column where the kind fixes it, else null
 */
record ColumnKind(
        String name,
        Predicate<TextFile> recognised,
        BiFunction<TextFile, DataBlock, Labels> labels,
        @Nullable String unit)
        implements TextKind {
    @Override
    public boolean matches(TextFile text) {
        return recognised.test(text);
    }

    @Override
    public XasFile read(TextFile text, ReadOptions options) {
        DataBlock block = DataBlock.of(text, 0, text.size(), options.allowNaN());
        return file(name, text, block, labels.apply(text, block), unit, null);
    }

    /** A file of one table. */
    static XasFile file(
            String kind,
            TextFile text,
            DataBlock block,
            Labels labels,
            @Nullable String unit,
            @Nullable Double dSpacing) {
        XasGroup group = group("1", text.name(), block, labels, unit);
        List<String> codes = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (labels.warning().equals("NO_COLUMN_LABELS")) {
            codes.add(labels.warning());
            warnings.add("The columns have no labels; they are called col1 to col" + block.width() + ".");
        } else if (labels.warning().equals("TOO_FEW_LABELS")) {
            codes.add(labels.warning());
            warnings.add("There are fewer labels than columns; the others are called colN.");
        }
        List<String> header = text.lines().subList(0, block.firstLine());
        return new XasFile(
                kind,
                List.of(group),
                false,
                Map.of(),
                null,
                null,
                dSpacing,
                null,
                codes,
                warnings,
                List.copyOf(header));
    }

    /** A table with its energy column and unit found. */
    static XasGroup group(String name, String label, DataBlock block, Labels labels, @Nullable String unit) {
        int energy = Labels.energyColumn(labels.names());
        String found = unit != null ? unit : Labels.energyUnit(labels.names().get(energy), block.columns()[energy]);
        return new XasGroup(name, label, labels.names(), block.columns(), energy, found, Map.of(), false, 0);
    }
}
