package org.apical.data.feff;

import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;

/** Reads {@code feffNNNN.dat} of feff6l, feff8l and feff10 style (xas-data, section 4.1). */
public final class FeffPathFile {
    private static final double BOHR = 0.529177210903;
    private static final int COLUMNS = 7;
    private static final int MAX_LEGS = 50;
    private static final int MAX_ROWS = 10_000;

    private final FeffLines lines;
    private int at;

    private FeffPathFile(FeffLines lines) {
        this.lines = lines;
    }

    /**
     * Reads a path.
     *
     * @throws BadInput {@code BAD_PATH_FILE} with the line
     */
    public static FeffPath read(String name, byte[] bytes) {
        FeffPathFile file = new FeffPathFile(new FeffLines(name, "feffNNNN.dat", bytes));
        FeffPath path = file.path();
        if (bytes[bytes.length - 1] != '\n' && bytes[bytes.length - 1] != '\r') {
            file.refuseCutNumber();
        }
        return path;
    }

    /**
     * FEFF writes numbers of one length: where the last line does not end and its last number is shorter than all above it, the
     * file was cut inside that number.
     */
    private void refuseCutNumber() {
        int last = lines.size() - 1;
        int length = lengthOfLast(last - 1);
        int found = lengthOfLast(last);
        if (length == lengthOfLast(last - 2) && length == lengthOfLast(last - 3) && found > 0 && found < length) {
            throw lines.bad(last, "the file is cut short inside its last number");
        }
    }

    /** Length of the last word of a line without its sign. */
    private int lengthOfLast(int line) {
        List<String> words = FeffLines.words(lines.at(line));
        String word = words.isEmpty() ? "" : words.get(words.size() - 1);
        return word.startsWith("-") ? word.length() - 1 : word.length();
    }

    private FeffPath path() {
        at = lines.afterHeader();
        double[] head = lines.numbers(at, 4, "nleg degeneracy reff rnrmav");
        int legs = (int) head[0];
        if (head[0] != legs || legs < 2 || legs > MAX_LEGS) {
            throw lines.bad(at, "'" + head[0] + "' is not a number of legs from 2 to " + MAX_LEGS);
        }
        if (!(head[2] >= 0.05) || head[2] > 1000) {
            throw lines.bad(at, "reff = " + head[2] + " A; a path is from 0.05 to 1000 A long");
        }
        if (!(head[1] >= 0) || !(head[3] > 0)) {
            throw lines.bad(at, "the degeneracy must not be negative and the Norman radius must be positive");
        }
        at += 2;
        int[] atomic = new int[legs];
        double[][] positions = new double[legs][];
        for (int leg = 0; leg < legs; leg++, at++) {
            double[] atom = lines.numbers(at, 5, "x y z potential Z");
            positions[leg] = new double[] {atom[0], atom[1], atom[2]};
            atomic[leg] = (int) atom[4];
            if (atomic[leg] != atom[4] || atomic[leg] < 1 || atomic[leg] > 118) {
                throw lines.bad(at, "atomic number " + atom[4]);
            }
        }
        if (!lines.at(at).contains("real[p]")) {
            throw lines.bad(at, "expected the labels that end in real[p]");
        }
        at++;
        return table(head, atomic, positions);
    }

    private FeffPath table(double[] head, int[] atomic, double[][] positions) {
        List<double[]> rows = new ArrayList<>();
        for (; at < lines.size(); at++) {
            if (!lines.at(at).isEmpty()) {
                rows.add(row(rows));
            }
        }
        if (rows.size() < 4) {
            throw lines.bad(at, "only " + rows.size() + " rows; the file is cut short");
        }
        int n = rows.size();
        double[][] c = new double[5][n];
        for (int i = 0; i < n; i++) {
            double[] row = rows.get(i);
            c[0][i] = row[0];
            c[1][i] = row[1] + row[3];
            c[2][i] = row[2] * row[4];
            c[3][i] = row[5];
            c[4][i] = row[6];
        }
        return new FeffPath(head[1], head[2], head[3] * BOHR, atomic, positions, c[0], c[1], c[2], c[3], c[4]);
    }

    private double[] row(List<double[]> before) {
        double[] row = lines.numbers(at, COLUMNS, "seven columns");
        int words = FeffLines.words(lines.at(at)).size();
        if (words != COLUMNS) {
            throw lines.bad(at, "a row of " + words + " numbers; there must be 7");
        }
        if (!before.isEmpty() && row[0] <= before.get(before.size() - 1)[0]) {
            throw lines.bad(at, "k does not increase");
        }
        if (!(row[5] > 0)) {
            throw lines.bad(at, "a mean free path that is not positive");
        }
        if (before.size() >= MAX_ROWS) {
            throw lines.bad(at, "more than " + MAX_ROWS + " rows");
        }
        return row;
    }
}
