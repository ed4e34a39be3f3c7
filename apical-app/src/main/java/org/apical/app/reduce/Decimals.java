package org.apical.app.reduce;

/** Columns of numbers as CSV with twelve decimals: enough for chi and grids, and grids read as 0.15. */
final class Decimals {
    private static final int PLACES = 12;
    private static final double SCALE = 1e12;
    private static final double LARGEST = 9e6;

    private Decimals() {}

    /** CSV text of columns of one length. */
    static String csv(String heading, double[]... columns) {
        StringBuilder text = new StringBuilder(20 * columns.length * columns[0].length);
        text.append(heading).append('\n');
        for (int i = 0; i < columns[0].length; i++) {
            for (int c = 0; c < columns.length; c++) {
                if (c > 0) {
                    text.append(',');
                }
                append(text, columns[c][i]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** A number with twelve decimals, trailing zeros left out; large ones in full. */
    static void append(StringBuilder text, double x) {
        if (!(Math.abs(x) < LARGEST)) {
            text.append(x);
            return;
        }
        long scaled = Math.round(x * SCALE);
        if (scaled < 0) {
            text.append('-');
            scaled = -scaled;
        }
        long unit = (long) SCALE;
        text.append(scaled / unit).append('.');
        long fraction = scaled % unit;
        int from = text.length();
        for (int place = 0; place < PLACES; place++) {
            unit /= 10;
            text.append((char) ('0' + fraction / unit % 10));
        }
        int end = text.length();
        while (end > from + 1 && text.charAt(end - 1) == '0') {
            end--;
        }
        text.setLength(end);
    }
}
