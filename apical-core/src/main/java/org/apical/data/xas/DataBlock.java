package org.apical.data.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;

/**
 * The table of numbers in a text file (xas-data, section 1.2): the longest stretch of lines whose first word is a
 * number. Blank lines and comment lines neither end it nor belong to it.
 *
 * @param columns the numbers, column by column
 * @param firstLine index of its first line
 * @param dropped positions of words that were dates or times and left out
 */
record DataBlock(double[][] columns, int firstLine, List<Integer> dropped) {
    private static final int MAX_COLUMNS = 20_000;
    private static final String COMMENT = "#;%!*";

    /** The table among the lines {@code from} to {@code to} (exclusive). */
    static DataBlock of(TextFile text, int from, int to, boolean allowNaN) {
        int bestStart = -1;
        int bestCount = 0;
        int start = -1;
        int count = 0;
        for (int i = from; i <= to; i++) {
            String line = i < to ? text.line(i) : "end";
            if (i < to && (blankOrComment(line))) {
                continue;
            }
            if (i < to && isData(line)) {
                start = count == 0 ? i : start;
                count++;
            } else {
                if (count > bestCount) {
                    bestStart = start;
                    bestCount = count;
                }
                count = 0;
            }
        }
        if (bestCount == 0) {
            throw BadInput.data(
                    "NO_DATA", text.name() + ": no line starts with a number; there are no columns of data to read.");
        }
        return table(text, bestStart, to, bestCount, allowNaN);
    }

    /** All lines from {@code from} on that are neither blank nor comments are rows, whatever they hold. */
    static DataBlock rows(TextFile text, int from, boolean allowNaN) {
        int count = 0;
        int first = -1;
        for (int i = from; i < text.size(); i++) {
            if (!blankOrComment(text.line(i))) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        if (count == 0) {
            throw BadInput.data("NO_DATA", text.name() + ": there is no row of numbers after the header.");
        }
        return table(text, first, text.size(), count, allowNaN);
    }

    static boolean blankOrComment(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c > ' ') {
                return COMMENT.indexOf(c) >= 0;
            }
        }
        return true;
    }

    private static boolean isData(String line) {
        int i = 0;
        while (i < line.length() && line.charAt(i) <= ' ') {
            i++;
        }
        char first = line.charAt(i);
        boolean possible = first >= '0' && first <= '9' || "+-.nNiI".indexOf(first) >= 0;
        if (!possible) {
            return false;
        }
        for (String word : Words.of(line)) {
            if (!Words.dateOrTime(word)) {
                return Words.isNumber(word);
            }
        }
        return false;
    }

    private static DataBlock table(TextFile text, int first, int to, int rows, boolean allowNaN) {
        double[][] columns = new double[0][];
        List<Integer> dropped = List.of();
        int width = -1;
        int row = 0;
        for (int i = first; i < to && row < rows; i++) {
            String line = text.line(i);
            if (blankOrComment(line)) {
                continue;
            }
            List<String> words = Words.of(line);
            if (row == 0) {
                dropped = droppedFrom(words);
            }
            words = keep(words);
            if (width < 0) {
                width = words.size();
                if (width > MAX_COLUMNS || (long) width * rows > 50_000_000L) {
                    throw BadInput.data(
                            "TOO_LARGE", text.name() + " line " + (i + 1) + ": " + width + " columns are too many.");
                }
                columns = new double[width][rows];
            } else if (words.size() != width) {
                throw BadInput.data(
                        "RAGGED_ROW",
                        text.name() + " line " + (i + 1) + " has " + words.size() + " numbers; the rows before it have "
                                + width + ".");
            }
            for (int c = 0; c < width; c++) {
                columns[c][row] = parse(text, i, words.get(c), allowNaN);
            }
            row++;
        }
        return new DataBlock(columns, first, dropped);
    }

    private static double parse(TextFile text, int line, String word, boolean allowNaN) {
        double value = Words.number(word);
        if (Double.isNaN(value) && !(allowNaN && Words.notFinite(word))) {
            throw badNumber(text, line, word);
        }
        return value;
    }

    static BadInput badNumber(TextFile text, int line, String word) {
        String shown = word.length() > 40 ? word.substring(0, 40) + "..." : word;
        String why = Words.notFinite(word)
                ? "is not a finite number (allowNaN reads it)."
                : "is not a number; numbers look like 8979.5 or 1.2E+03.";
        return BadInput.data("BAD_NUMBER", text.name() + " line " + (line + 1) + ": '" + shown + "' " + why);
    }

    private static List<Integer> droppedFrom(List<String> words) {
        List<Integer> dropped = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (Words.dateOrTime(words.get(i))) {
                dropped.add(i);
            }
        }
        return dropped;
    }

    private static List<String> keep(List<String> words) {
        for (String word : words) {
            if (Words.dateOrTime(word)) {
                return words.stream().filter(w -> !Words.dateOrTime(w)).toList();
            }
        }
        return words;
    }

    int width() {
        return columns.length;
    }

    int rows() {
        return columns.length == 0 ? 0 : columns[0].length;
    }

    @Override
    public String toString() {
        return "DataBlock" + Arrays.asList(width(), rows());
    }
}
