package org.apical.data.columns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;

/** Reads a table of numbers: columns separated by blanks, commas or semicolons, comments behind #, one line of headings allowed. */
public final class NumberColumns {
    private static final int MAX_ROWS = 1_000_000;

    private NumberColumns() {}

    /**
     * The columns of a table.
     *
     * @param count how many columns every row must have
     * @throws BadInput {@code BAD_TABLE} naming file, line and column
     */
    public static double[][] read(String name, byte[] bytes, int count) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .limit(MAX_ROWS + 1L)
                .toList();
        if (lines.size() > MAX_ROWS) {
            throw BadInput.data("TOO_LARGE", name + " has more than " + MAX_ROWS + " lines.");
        }
        List<double[]> rows = new ArrayList<>();
        boolean headings = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*$", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] words = line.split("[\\s,;]+");
            if (!headings && rows.isEmpty() && Double.isNaN(number(words[0]))) {
                headings = true;
                continue;
            }
            if (words.length != count) {
                throw BadInput.data(
                        "BAD_TABLE",
                        name + " line " + (i + 1) + ": a row of " + words.length + " numbers; there must be " + count
                                + ".");
            }
            double[] row = new double[count];
            for (int c = 0; c < count; c++) {
                row[c] = number(words[c]);
                if (!Double.isFinite(row[c])) {
                    throw BadInput.data(
                            "BAD_TABLE",
                            name + " line " + (i + 1) + ": column " + (c + 1) + " is not a finite number.");
                }
            }
            rows.add(row);
        }
        double[][] columns = new double[count][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < count; c++) {
                columns[c][i] = rows.get(i)[c];
            }
        }
        return columns;
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
