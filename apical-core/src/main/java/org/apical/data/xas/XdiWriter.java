package org.apical.data.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes XDI 1.0. Numbers are the shortest text that reads back to the same bits; metadata are kept as they are.
 */
public final class XdiWriter {
    private XdiWriter() {}

    /**
     * The text of a file.
     *
     * @param application name and version that follow {@code XDI/1.0}
     * @param metadata {@code family.key} to value; {@code column.N} is written from {@code labels} instead
     * @param comments free text lines
     * @param labels label of each column, a unit after a blank where it has one
     * @param data columns of one length
     */
    public static String text(
            String application,
            Map<String, String> metadata,
            List<String> comments,
            List<String> labels,
            double[][] data) {
        StringBuilder out = new StringBuilder(64 * (data.length == 0 ? 1 : data[0].length));
        out.append("# XDI/1.0 ").append(application).append('\n');
        for (int c = 0; c < labels.size(); c++) {
            out.append("# Column.")
                    .append(c + 1)
                    .append(": ")
                    .append(line(labels.get(c)))
                    .append('\n');
        }
        metadata.forEach((name, value) -> {
            if (!name.startsWith("column.") && !value.isBlank()) {
                out.append("# ")
                        .append(title(name))
                        .append(": ")
                        .append(line(value))
                        .append('\n');
            }
        });
        out.append("# ///\n");
        for (String comment : comments) {
            out.append("# ").append(line(comment)).append('\n');
        }
        out.append("# ---\n#");
        for (String label : labels) {
            out.append(' ').append(label.split("\\s+", 2)[0]);
        }
        out.append('\n');
        int rows = data.length == 0 ? 0 : data[0].length;
        for (int i = 0; i < rows; i++) {
            for (double[] column : data) {
                out.append(' ').append(column[i]);
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** An XDI file that was read, written again. */
    public static String text(XasFile file) {
        XasGroup group = file.groups().get(0);
        List<String> labels = new ArrayList<>();
        for (int c = 0; c < group.columns().size(); c++) {
            labels.add(file.metadata()
                    .getOrDefault("column." + (c + 1), group.columns().get(c)));
        }
        return text("Apical", file.metadata(), comments(file.header()), labels, group.data());
    }

    /** The free comments of a header: what stands between {@code # ///} and {@code # ---}. */
    private static List<String> comments(List<String> header) {
        List<String> comments = new ArrayList<>();
        boolean inside = false;
        for (String line : header) {
            if (line.matches("#\\s*-{3,}.*")) {
                break;
            }
            if (inside) {
                comments.add(line.replaceFirst("^#\\s?", ""));
            }
            inside |= line.matches("#\\s*/{3,}.*");
        }
        return comments;
    }

    private static String title(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String line(String text) {
        return text.replaceAll("[\\r\\n]+", " ");
    }
}
