package org.apical.data.xas;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/** XDI 1.0, the exchange format of X-ray absorption (Ravel and Newville 2016; xas-data, section 1.3). */
final class Xdi implements TextKind {
    private static final Pattern FIRST = Pattern.compile("#\\s*XDI/.*");
    private static final Pattern HEADER_END = Pattern.compile("#\\s*-{3,}.*");
    private static final Pattern COMMENTS = Pattern.compile("#\\s*/{3,}.*");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern TEMPERATURE = Pattern.compile("([-+0-9.eE]+)\\s*([KCF])");
    private static final Pattern STARTS_WITH_NUMBER = Pattern.compile("[-+]?[0-9.].*");

    @Override
    public boolean matches(TextFile text) {
        return FIRST.matcher(text.line(0)).matches();
    }

    @Override
    public XasFile read(TextFile text, ReadOptions options) {
        Map<String, String> warnings = new TreeMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        int end = header(text, metadata, warnings);
        DataBlock block = DataBlock.rows(text, end, options.allowNaN());
        List<String> units = new ArrayList<>();
        List<String> names = columns(metadata, block.width(), units, warnings);
        int energy = Labels.energyColumn(names);
        String unit = unit(units.get(energy), names.get(energy), block.columns()[energy]);
        new XdiChecks(metadata, warnings).run(names);
        XasGroup group =
                new XasGroup("1", text.name(), List.copyOf(names), block.columns(), energy, unit, Map.of(), false, 0);
        return new XasFile(
                "xdi",
                List.of(group),
                false,
                Collections.unmodifiableMap(metadata),
                metadata.get("element.symbol"),
                metadata.get("element.edge"),
                spacing(metadata),
                temperature(metadata.get("sample.temperature")),
                List.copyOf(warnings.keySet()),
                List.copyOf(warnings.values()),
                List.copyOf(text.lines().subList(0, block.firstLine())));
    }

    /** Reads the header into {@code metadata}; returns the index of the line after it. */
    private static int header(TextFile text, Map<String, String> metadata, Map<String, String> warnings) {
        boolean comments = false;
        boolean ended = false;
        int i = 1;
        for (; i < text.size(); i++) {
            String line = text.line(i);
            String bare = line.strip();
            if (bare.isEmpty()) {
                continue;
            }
            if (bare.charAt(0) != '#') {
                if (DataBlock.blankOrComment(line)) {
                    warnings.put(
                            "FOREIGN_COMMENT", "Line " + (i + 1) + " of the header does not start with #; ignored.");
                    continue;
                }
                break;
            }
            if (HEADER_END.matcher(bare).matches()) {
                ended = true;
            } else if (COMMENTS.matcher(bare).matches()) {
                comments = true;
            } else if (!comments && !ended) {
                field(text, i, bare.substring(1).strip(), metadata);
            }
        }
        if (!ended) {
            warnings.put("NO_HEADER_END", "The header does not end with a line of dashes (# ---).");
        }
        return i;
    }

    private static void field(TextFile text, int i, String field, Map<String, String> metadata) {
        if (field.isEmpty()) {
            return;
        }
        int colon = field.indexOf(':');
        String name = colon < 0 ? field : field.substring(0, colon);
        String value = colon < 0 ? "" : field.substring(colon + 1).strip();
        boolean oneDot = name.indexOf('.') > 0
                && name.indexOf('.') == name.lastIndexOf('.')
                && name.indexOf('.') < name.length() - 1;
        boolean blanks = name.chars().anyMatch(Character::isWhitespace);
        if (colon < 0 || !oneDot || blanks || !Character.isLetter(name.charAt(0)) || value.isEmpty()) {
            throw BadInput.data(
                    "BAD_XDI_HEADER",
                    text.name() + " line " + (i + 1) + ": '" + (field.length() > 60 ? field.substring(0, 60) : field)
                            + "' is not of the form '# Family.key: value'.");
        }
        metadata.put(name.toLowerCase(Locale.ROOT), value);
    }

    private static List<String> columns(
            Map<String, String> metadata, int width, List<String> units, Map<String, String> warnings) {
        List<String> names = new ArrayList<>();
        int found = 0;
        int given = 0;
        int largest = 0;
        for (String key : metadata.keySet()) {
            if (key.matches("column\\.\\d{1,6}")) {
                given++;
                largest = Math.max(largest, Integer.parseInt(key.substring(7)));
            }
        }
        for (int c = 1; c <= width; c++) {
            String value = metadata.get("column." + c);
            if (value == null) {
                names.add("col" + c);
                units.add("");
            } else {
                found++;
                String[] words = value.split("\\s+");
                names.add(words[0]);
                units.add(words.length > 1 ? words[1] : "");
            }
        }
        if (given == 0) {
            warnings.put("NO_COLUMN_LABELS", "There is no Column.N field; the columns are called colN.");
        } else if (found < width && largest > width) {
            warnings.put("COLUMN_INDEX_GAP", "Column." + largest + " is beyond the " + width + " columns of the data.");
        } else if (found < width) {
            warnings.put("TOO_FEW_LABELS", "Only " + found + " of " + width + " columns have a Column.N field.");
        } else if (given > width) {
            warnings.put("TOO_MANY_LABELS", "There are " + given + " Column.N fields for " + width + " columns.");
        }
        return names;
    }

    private static String unit(String stated, String label, double[] x) {
        return switch (stated.toLowerCase(Locale.ROOT)) {
            case "ev" -> "eV";
            case "kev" -> "keV";
            case "deg", "degree", "degrees" -> "deg";
            case "mdeg" -> "mdeg";
            default -> Labels.energyUnit(label, x);
        };
    }

    private static @Nullable Double spacing(Map<String, String> metadata) {
        String value = metadata.get("mono.d_spacing");
        double d = value == null ? Double.NaN : Words.number(value.split("\\s+")[0]);
        return d > 0 ? d : null;
    }

    /** K; null where it is absent or in words. */
    static @Nullable Double temperature(@Nullable String value) {
        Matcher m = TEMPERATURE.matcher(value == null ? "" : value.strip());
        double t = m.matches() ? Words.number(m.group(1)) : Double.NaN;
        if (Double.isNaN(t)) {
            return null;
        }
        return switch (m.group(2)) {
            case "C" -> t + 273.15;
            case "F" -> (t - 32) / 1.8 + 273.15;
            default -> t;
        };
    }

    /** Whether a date is of the form YYYY-MM-DDThh:mm[:ss] and exists. */
    static boolean date(String value) {
        Matcher m = DATE.matcher(value.strip());
        if (!m.matches()) {
            return false;
        }
        try {
            int seconds = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
            return LocalDateTime.of(part(m, 1), part(m, 2), part(m, 3), part(m, 4), part(m, 5), seconds) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int part(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** Whether a temperature is meant as a number and is not one with a unit. */
    static boolean badTemperature(String value) {
        return STARTS_WITH_NUMBER.matcher(value).matches() && temperature(value) == null;
    }
}
