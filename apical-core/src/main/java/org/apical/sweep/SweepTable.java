package org.apical.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions to the parts of a sweep. */
public final class SweepTable {
    private final SweepFolder folder;
    private final SweepStore store;

    /** The table of a folder. */
    public SweepTable(SweepFolder folder, SweepStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** Asks in SQL; the table is {@code sweep}. */
    public void ask(String sql, SweepStore.Answer answer) {
        store.ask(folder.parts(), sql, answer);
    }

    /** All rows of an answer. */
    public List<@Nullable Object[]> rows(String sql) {
        List<@Nullable Object[]> out = new ArrayList<>();
        ask(sql, new SweepStore.Answer() {
            @Override
            public void columns(List<String> names) {
                // The one who asks knows them.
            }

            @Override
            public void row(@Nullable Object[] cells) {
                out.add(cells);
            }
        });
        return out;
    }

    /** Numbers of some columns, of the points that did not fail, in order; NaN for none. */
    public Map<String, double[]> numbers(List<String> columns) {
        String names = columns.stream().map(SweepTable::quoted).collect(Collectors.joining(", "));
        List<@Nullable Object[]> rows =
                rows("SELECT " + names + " FROM sweep WHERE errorCode IS NULL ORDER BY \"index\"");
        Map<String, double[]> out = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            double[] values = new double[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.get(i)[c] instanceof Number n ? n.doubleValue() : Double.NaN;
            }
            out.put(columns.get(c), values);
        }
        return out;
    }

    /** Whether a column holds more than one value. */
    public boolean varies(String column) {
        String name = quoted(column);
        return rows("SELECT 1 FROM sweep WHERE " + name + " IS NOT NULL GROUP BY " + name + " LIMIT 2")
                        .size()
                > 1;
    }

    /** Whether a column has one value only for each value of another one. */
    public boolean follows(String column, String other) {
        return rows("SELECT 1 FROM sweep GROUP BY " + quoted(other) + " HAVING count(DISTINCT " + quoted(column)
                        + ") > 1 LIMIT 1")
                .isEmpty();
    }

    /** A name in SQL. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
