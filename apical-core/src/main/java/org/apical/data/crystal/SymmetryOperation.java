package org.apical.data.crystal;

import java.util.Locale;
import org.apical.model.BadInput;

/**
 * A symmetry operation such as {@code -x, y+1/2, -z}.
 *
 * @param matrix of the rotation, rows of the new coordinates
 * @param shift of the translation
 */
record SymmetryOperation(double[][] matrix, double[] shift) {
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
}
