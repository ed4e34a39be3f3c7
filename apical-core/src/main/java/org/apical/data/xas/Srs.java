package org.apical.data.xas;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;

/** Daresbury SRS and DUBBLE: a point may take several lines; a line as long as the first one starts the next point. */
final class Srs implements TextKind {
    private static final int MAX_VALUES = 10_000;

    @Override
    public boolean matches(TextFile text) {
        return text.line(0).strip().startsWith("&SRS");
    }

    @Override
    public XasFile read(TextFile text, ReadOptions options) {
        int first = firstDataLine(text);
        int perLine = Words.of(text.line(first)).size();
        List<double[]> points = new ArrayList<>();
        List<Double> point = new ArrayList<>();
        int started = first;
        for (int i = first; i < text.size() && isData(text, i); i++) {
            List<String> words = Words.of(text.line(i));
            if (words.size() == perLine && !point.isEmpty()) {
                finish(text, started, point, points);
                started = i;
            }
            for (String word : words) {
                double value = Words.number(word);
                if (Double.isNaN(value) && !(options.allowNaN() && Words.notFinite(word))) {
                    throw DataBlock.badNumber(text, i, word);
                }
                point.add(value);
            }
            if (point.size() > MAX_VALUES) {
                throw BadInput.data("TOO_LARGE", text.name() + " line " + (i + 1) + ": a point of too many numbers.");
            }
        }
        finish(text, started, point, points);
        double[][] columns = new double[points.get(0).length][points.size()];
        for (int row = 0; row < points.size(); row++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][row] = points.get(row)[c];
            }
        }
        DataBlock block = new DataBlock(columns, first, List.of());
        String header = text.line(first - 1).strip();
        boolean labelled = header.startsWith("C ENERGY");
        Labels labels =
                labelled ? Labels.fit(Words.of(header.substring(2)), columns.length) : Labels.none(columns.length);
        return ColumnKind.file("srs", text, block, labels, labelled ? "eV" : "mdeg", null);
    }

    private static int firstDataLine(TextFile text) {
        for (int i = 1; i < text.size(); i++) {
            if (isData(text, i) && isData(text, i + 1)) {
                return i;
            }
        }
        throw BadInput.data("NO_DATA", text.name() + ": there are no rows of numbers after the &SRS header.");
    }

    private static boolean isData(TextFile text, int i) {
        List<String> words = Words.of(text.line(i));
        return !words.isEmpty() && Words.isNumber(words.get(0));
    }

    private static void finish(TextFile text, int line, List<Double> point, List<double[]> points) {
        if (!points.isEmpty() && point.size() != points.get(0).length) {
            throw BadInput.data(
                    "RAGGED_ROW",
                    text.name() + " line " + (line + 1) + ": the point that starts here has " + point.size()
                            + " numbers; the first one has " + points.get(0).length + ".");
        }
        points.add(point.stream().mapToDouble(Double::doubleValue).toArray());
        point.clear();
    }
}
