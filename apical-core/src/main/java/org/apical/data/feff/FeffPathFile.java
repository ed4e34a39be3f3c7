package org.apical.data.feff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;

/** Reads {@code feffNNNN.dat} of feff6l, feff8l and feff10 style (xas-data, section 4.1). */
public final class FeffPathFile {
    private static final double BOHR = 0.529177210903;
    private static final int COLUMNS = 7;
    private static final int MAX_LEGS = 50;
    private static final int MAX_ROWS = 10_000;

    private final String name;
    private final List<String> lines;
    private int at;

    private FeffPathFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * Reads a path.
     *
     * @throws BadInput {@code BAD_PATH_FILE} with the line
     */
    public static FeffPath read(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return new FeffPathFile(name, text.lines().limit(MAX_ROWS).toList()).path();
    }

    private FeffPath path() {
        while (at < lines.size() && !bare(at).startsWith("-----")) {
            at++;
        }
        at++;
        double[] head = numbers(at, 4, "nleg degeneracy reff rnrmav");
        int legs = (int) head[0];
        if (head[0] != legs || legs < 2 || legs > MAX_LEGS) {
            throw bad(at, "'" + bare(at) + "' does not start with a number of legs from 2 to " + MAX_LEGS);
        }
        if (!(head[2] >= 0.05)) {
            throw bad(at, "reff = " + head[2] + " A; a path is at least 0.05 A long");
        }
        at += 2;
        int[] atomic = new int[legs];
        double[][] positions = new double[legs][];
        for (int leg = 0; leg < legs; leg++, at++) {
            double[] atom = numbers(at, 5, "x y z potential Z");
            positions[leg] = new double[] {atom[0], atom[1], atom[2]};
            atomic[leg] = (int) atom[4];
            if (atomic[leg] < 1 || atomic[leg] > 118) {
                throw bad(at, "atomic number " + atom[4]);
            }
        }
        if (!bare(at).contains("real[p]")) {
            throw bad(at, "expected the labels that end in real[p]");
        }
        at++;
        return table(head, atomic, positions);
    }

    private FeffPath table(double[] head, int[] atomic, double[][] positions) {
        List<double[]> rows = new ArrayList<>();
        for (; at < lines.size(); at++) {
            if (!bare(at).isEmpty()) {
                double[] row = numbers(at, COLUMNS, "seven columns");
                if (bare(at).split("\\s+").length != COLUMNS) {
                    throw bad(at, "a row of " + bare(at).split("\\s+").length + " numbers; there must be 7");
                }
                if (!rows.isEmpty() && row[0] <= rows.get(rows.size() - 1)[0]) {
                    throw bad(at, "k does not increase");
                }
                if (!(row[5] > 0)) {
                    throw bad(at, "a mean free path that is not positive");
                }
                rows.add(row);
            }
        }
        if (rows.size() < 4) {
            throw bad(at, "only " + rows.size() + " rows; the file is cut short");
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

    /** The line without a leading # and blanks. */
    private String bare(int i) {
        return i < lines.size() ? lines.get(i).strip().replaceFirst("^#+", "").strip() : "";
    }

    /** The first {@code count} words of a line as finite numbers. */
    private double[] numbers(int i, int count, String what) {
        String[] words = bare(i).split("\\s+");
        if (i >= lines.size() || words.length < count) {
            throw bad(i, "expected " + what);
        }
        double[] out = new double[count];
        for (int w = 0; w < count; w++) {
            try {
                out[w] = Double.parseDouble(words[w]);
            } catch (NumberFormatException e) {
                out[w] = Double.NaN;
            }
            if (!Double.isFinite(out[w])) {
                throw bad(i, "'" + words[w] + "' is not a number (expected " + what + ")");
            }
        }
        return out;
    }

    private BadInput bad(int i, String problem) {
        return BadInput.data(
                "BAD_PATH_FILE", name + " line " + (i + 1) + ": " + problem + "; this is not a complete feffNNNN.dat.");
    }
}
