package org.apical.data.feff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;

/** The lines of a file of FEFF, a leading # left out, and refusals that name the line. */
final class FeffLines {
    private static final int MAX_LINES = 200_000;

    private final String name;
    private final String kind;
    private final List<String> lines;

    /**
     * The lines of a file.
     *
     * @param kind what the file should be, for messages: {@code feffNNNN.dat}
     */
    FeffLines(String name, String kind, byte[] bytes) {
        this.name = name;
        this.kind = kind;
        lines = new String(bytes, StandardCharsets.ISO_8859_1)
                .lines()
                .limit(MAX_LINES)
                .map(FeffLines::bare)
                .toList();
    }

    private static String bare(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && (line.charAt(from) <= ' ' || line.charAt(from) == '#')) {
            from++;
        }
        while (to > from && line.charAt(to - 1) <= ' ') {
            to--;
        }
        return line.substring(from, to);
    }

    int size() {
        return lines.size();
    }

    /** A line, empty beyond the end. */
    String at(int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    /** The line below the one of dashes that ends the header. */
    int afterHeader() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("-----")) {
                return i + 1;
            }
        }
        throw bad(lines.size(), "there is no line of dashes, which ends the header");
    }

    /** The words of a line. */
    static List<String> words(String line) {
        List<String> out = new ArrayList<>();
        int n = line.length();
        int i = 0;
        while (i < n) {
            while (i < n && line.charAt(i) <= ' ') {
                i++;
            }
            int from = i;
            while (i < n && line.charAt(i) > ' ') {
                i++;
            }
            if (i > from) {
                out.add(line.substring(from, i));
            }
        }
        return out;
    }

    /** The first {@code count} words of a line as finite numbers. */
    double[] numbers(int i, int count, String what) {
        List<String> words = words(at(i));
        if (i >= lines.size() || words.size() < count) {
            throw bad(i, "expected " + what);
        }
        double[] out = new double[count];
        for (int w = 0; w < count; w++) {
            out[w] = number(i, words.get(w), what);
        }
        return out;
    }

    double number(int i, String word, String what) {
        double value;
        try {
            value = Double.parseDouble(word);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value) || Character.isLetter(word.charAt(word.length() - 1))) {
            throw bad(i, "'" + shown(word) + "' is not a number (expected " + what + ")");
        }
        return value;
    }

    private static String shown(String word) {
        return word.length() > 40 ? word.substring(0, 40) + "..." : word;
    }

    /** A refusal that names the line. */
    BadInput bad(int i, String problem) {
        return BadInput.data(
                "BAD_PATH_FILE", name + " line " + (i + 1) + ": " + problem + "; this is not a complete " + kind + ".");
    }
}
