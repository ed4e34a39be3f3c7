package org.apical.data.materials;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apical.model.BadInput;

/**
 * A table of comma-separated values: lines that start with {@code #} are comments, the first other line names the columns,
 * fields may stand in double quotes. Rows keep their line, so that messages can name it.
 */
final class CsvTable {
    private static final int MAX_BYTES = 64 << 20;

    /** A row; its fields in the order of the columns asked for. */
    record Row(int line, List<String> fields) {}

    private final String name;
    private final List<String> header;
    private final List<Row> rows;

    private CsvTable(String name, List<String> header, List<Row> rows) {
        this.name = name;
        this.header = header;
        this.rows = rows;
    }

    /**
     * Reads a table.
     *
     * @param name of the file, for messages
     * @throws BadInput {@code BAD_TABLE}, naming file and line
     */
    static CsvTable read(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw BadInput.data("TOO_LARGE", name + " is larger than " + (MAX_BYTES >> 20) + " MiB.");
        }
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = fields(line);
            if (header.isEmpty()) {
                header = fields;
            } else if (fields.size() != header.size()) {
                throw BadInput.data(
                        "BAD_TABLE",
                        name + ", line " + (i + 1) + ": " + fields.size() + " fields, but the header names "
                                + header.size() + " columns; a comma inside a field needs double quotes.");
            } else {
                rows.add(new Row(i + 1, fields));
            }
        }
        if (header.isEmpty()) {
            throw BadInput.data("BAD_TABLE", name + " holds no table: there is no line that names columns.");
        }
        return new CsvTable(name, header, rows);
    }

    private static List<String> fields(String line) {
        List<String> out = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                out.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        out.add(field.toString().strip());
        return out;
    }

    List<Row> rows() {
        return rows;
    }

    /** Place of a column. */
    int column(String title) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(title)) {
                return i;
            }
        }
        throw BadInput.data(
                "BAD_TABLE", name + " has no column '" + title + "'; it has " + String.join(", ", header) + ".");
    }

    /** A number of a row; NaN where the field is empty. */
    double number(Row row, int column) {
        String text = row.fields().get(column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw BadInput.data("BAD_TABLE", notANumber(row, column), e);
        }
        throw BadInput.data("BAD_TABLE", notANumber(row, column));
    }

    private String notANumber(Row row, int column) {
        String text = row.fields().get(column);
        return name + ", line " + row.line() + ": " + header.get(column) + " = '"
                + (text.length() > 40 ? text.substring(0, 37) + "..." : text) + "' is not a number.";
    }
}
