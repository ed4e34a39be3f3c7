package org.apical.data.crystal;

import java.util.Locale;
import org.apical.model.BadInput;

/**
 * A symmetry operation such as {@code -x, y+1/2, -z}.
 *
 * @param matrix of the rotation, rows of the new coordinates
 * @param shift of the translation
 */
public record SymmetryOperation(double[][] matrix, double[] shift) {
    static SymmetryOperation parse(String text, String file) {
        String[] parts =
                text.replace("'", "").replace("\"", "").toLowerCase(Locale.ROOT).split(",");
        if (parts.length != 3) {
            throw bad(text, file);
        }
        double[][] matrix = new double[3][3];
        double[] shift = new double[3];
        for (int row = 0; row < 3; row++) {
            String rest = parts[row].replaceAll("\\s+", "");
            while (!rest.isEmpty()) {
                double sign = 1;
                int at = 0;
                if (rest.charAt(0) == '+' || rest.charAt(0) == '-') {
                    sign = rest.charAt(0) == '-' ? -1 : 1;
                    at = 1;
                }
                int end = at;
                while (end < rest.length() && rest.charAt(end) != '+' && rest.charAt(end) != '-') {
                    end++;
                }
                term(rest.substring(at, end), sign, matrix[row], shift, row, text, file);
                rest = rest.substring(end);
            }
        }
        return new SymmetryOperation(matrix, shift);
    }

    private static void term(
            String term, double sign, double[] matrix, double[] shift, int row, String text, String file) {
        int axis = term.length() == 1 ? "xyz".indexOf(term) : -1;
        if (axis >= 0) {
            matrix[axis] += sign;
        } else if (term.matches("\\d+(\\.\\d*)?(/\\d+)?|\\.\\d+")) {
            String[] fraction = term.split("/");
            double value =
                    Double.parseDouble(fraction[0]) / (fraction.length > 1 ? Double.parseDouble(fraction[1]) : 1);
            if (!Double.isFinite(value)) {
                throw bad(text, file);
            }
            shift[row] += sign * value;
        } else {
            throw bad(text, file);
        }
    }

    private static BadInput bad(String text, String file) {
        String shown = text.length() > 60 ? text.substring(0, 60) : text;
        return BadInput.data(
                "BAD_STRUCTURE", file + ": '" + shown + "' is not a symmetry operation such as '-x, y+1/2, z'.");
    }

    double[] apply(double[] p) {
        double[] out = shift.clone();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out[i] += matrix[i][j] * p[j];
            }
        }
        return out;
    }

    /** Whether both are the same modulo whole cells. */
    boolean same(SymmetryOperation other) {
        for (int i = 0; i < 3; i++) {
            double t = shift[i] - other.shift[i];
            if (Math.abs(t - Math.rint(t)) > 1e-3) {
                return false;
            }
            for (int j = 0; j < 3; j++) {
                if (matrix[i][j] != other.matrix[i][j]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The rotation as whole numbers; operations that are read have no others. */
    public int[][] rotation() {
        int[][] out = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out[i][j] = (int) Math.rint(matrix[i][j]);
            }
        }
        return out;
    }

    /** Written as in a file: {@code -x, y+1/2, -z}. */
    public String text() {
        StringBuilder out = new StringBuilder();
        int[][] r = rotation();
        for (int i = 0; i < 3; i++) {
            out.append(i == 0 ? "" : ", ");
            boolean started = false;
            for (int j = 0; j < 3; j++) {
                for (int n = 0; n < Math.abs(r[i][j]); n++) {
                    out.append(r[i][j] < 0 ? "-" : started ? "+" : "").append("xyz".charAt(j));
                    started = true;
                }
            }
            double t = shift[i] - Math.floor(shift[i] + 1e-6);
            if (t > 1e-6) {
                out.append(started ? "+" : "").append(fraction(t));
            } else if (!started) {
                out.append('0');
            }
        }
        return out.toString();
    }

    private static String fraction(double t) {
        for (int d = 2; d <= 24; d++) {
            double n = Math.rint(t * d);
            if (Math.abs(t - n / d) < 1e-4) {
                return (int) n + "/" + d;
            }
        }
        return String.format(Locale.ROOT, "%.8f", t);
    }
}
