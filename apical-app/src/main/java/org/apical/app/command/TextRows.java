package org.apical.app.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apical.sweep.SweepStore;
import org.jspecify.annotations.Nullable;

/** Rows for people: columns as wide as their names, numbers to the right. */
final class TextRows implements SweepStore.Answer {
    private static final int WIDTH = 9;

    private final PrintStream to;
    private int[] widths = new int[0];

    TextRows(PrintStream to) {
        this.to = to;
    }

    @Override
    public void columns(List<String> names) {
        widths = names.stream().mapToInt(n -> Math.max(WIDTH, n.length())).toArray();
        row(names.toArray());
    }

    @Override
    public void row(@Nullable Object[] cells) {
        StringBuilder line = new StringBuilder(" ");
        for (int i = 0; i < cells.length; i++) {
            String text = cell(cells[i]);
            line.append(' ')
                    .append(" ".repeat(Math.max(0, widths[i] - text.length())))
                    .append(text)
                    .append(' ');
        }
        to.println(line.toString().stripTrailing());
    }

    /** A number of rows, with its thousands apart. */
    static String count(@Nullable Object value) {
        return value instanceof Number n ? String.format(Locale.ROOT, "%,d", n.longValue()) : cell(value);
    }

    /** A number to six digits, anything else as it is. */
    static String cell(@Nullable Object value) {
        if (value == null) {
            return "-";
        } else if (value instanceof Double x) {
            String text = String.format(Locale.ROOT, "%.6g", x);
            return text.contains("e") || !text.contains(".") ? text : text.replaceFirst("\\.?0+$", "");
        }
        return value.toString();
    }
}
