package org.apical.data.alpha2f;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apical.model.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads alpha2F(omega) as Quantum ESPRESSO ({@code alpha2F.dat} of lambda.x in THz, {@code a2F.dosN} of matdyn.x in Ry), EPW
 * ({@code PREFIX.a2f} in meV, its totals behind the table), Elk ({@code ALPHA2F.OUT} in hartree, no header), and Abinit
 * ({@code _A2F} of anaddb and {@code _A2FW} in hartree) write it, and any table of numbers with the frequency in the first
 * column, separated by blanks, commas or semicolons. The unit is that of the header, or of the program, or asked for.
 */
public final class SpectrumFile {
    private static final int MAX_ROWS = 200_000;
    private static final int MAX_COLUMNS = 500;
    /** Below this, alpha2F at a negative frequency is taken for the noise of an acoustic mode. */
    private static final double NOISE = 1e-6;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eEdD][-+]?\\d+)?");
    /** In the order in which they are looked for: longer words first. */
    private static final List<Unit> UNITS = List.of(
            new Unit(FrequencyUnit.MEV, "(?<![a-z])mev(?![a-z])"),
            new Unit(FrequencyUnit.THZ, "(?<![a-z])thz(?![a-z])"),
            new Unit(FrequencyUnit.INVERSE_CM, "(?<![a-z])cm\\s*\\^?\\s*\\{?-1\\}?|1/cm(?![a-z])|cm⁻¹"),
            new Unit(FrequencyUnit.RYDBERG, "(?<![a-z])(ry|rydbergs?)(?![a-z])"),
            new Unit(FrequencyUnit.HARTREE, "(?<![a-z])(ha|hartrees?|a\\.u\\.)(?![a-z])"),
            new Unit(FrequencyUnit.EV, "(?<![a-z])ev(?![a-z])"),
            new Unit(FrequencyUnit.KELVIN, "(?<![a-z])kelvin(?![a-z])|[\\[(_]\\s*k\\s*(?=[\\])\\s,;]|$)"));

    private record Unit(FrequencyUnit unit, String pattern) {}

    private final String name;
    private final List<String> lines;
    private final List<String> header = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private SpectrumFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * Reads a table.
     *
     * @param asked the unit, or AUTO
     * @throws BadInput {@code BAD_SPECTRUM} naming file and line, {@code TOO_LARGE}
     */
    public static SpectrumTable read(String name, byte[] bytes, FrequencyUnit asked) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw BadInput.data("BAD_SPECTRUM", name + " is not a text file.");
        }
        List<String> lines = text.lines().limit(MAX_ROWS + 1L).toList();
        if (lines.size() > MAX_ROWS) {
            throw BadInput.data("TOO_LARGE", name + " has more than " + MAX_ROWS + " lines.");
        }
        return new SpectrumFile(name, lines).table(asked);
    }

    private SpectrumTable table(FrequencyUnit asked) {
        for (int i = 0; i < lines.size() && !footer(i); i++) {
            line(i);
        }
        if (rows.size() < 2) {
            throw BadInput.data(
                    "BAD_SPECTRUM",
                    name + " holds " + rows.size() + " rows of numbers; a spectrum has at least two points.");
        }
        String program = program();
        FrequencyUnit unit = asked == FrequencyUnit.AUTO ? unit(program) : asked;
        dropNegative(program);
        int n = rows.size();
        double[] omega = new double[n];
        int[] at = new int[n];
        for (int i = 0; i < n; i++) {
            at[i] = numbers.get(i);
            omega[i] = rows.get(i)[0] * unit.meV();
            if (omega[i] < 0) {
                throw bad(at[i], "the frequency " + rows.get(i)[0] + " (point " + (i + 1) + ") is negative");
            }
            if (i > 0 && omega[i] <= omega[i - 1]) {
                throw bad(
                        at[i],
                        "the frequency " + rows.get(i)[0] + " (point " + (i + 1)
                                + ") is not larger than the one before; one spectrum a file, sorted");
            }
        }
        List<double[]> columns = new ArrayList<>();
        for (int c = 1; c < rows.get(0).length; c++) {
            double[] column = new double[n];
            for (int i = 0; i < n; i++) {
                column[i] = rows.get(i)[c];
            }
            columns.add(column);
        }
        return new SpectrumTable(program, unit, omega, List.copyOf(columns), at, List.copyOf(notes));
    }

    /** What stands behind the table: the totals of EPW and of matdyn.x. */
    private boolean footer(int i) {
        String low = lines.get(i).strip().toLowerCase(Locale.ROOT);
        return !rows.isEmpty() && (low.startsWith("integrated el-ph") || low.startsWith("lambda"));
    }

    private void line(int i) {
        String line = lines.get(i).strip();
        if (line.isEmpty()) {
            return;
        }
        boolean comment = "#!%".indexOf(line.charAt(0)) >= 0;
        String[] words = line.split("[\\s,;]+");
        boolean numeric = !comment && number(words[0]) != null;
        if (!numeric) {
            if (!comment && !rows.isEmpty()) {
                throw bad(i + 1, "'" + shortened(line) + "' is not a row of numbers");
            }
            header.add(comment ? line.replaceFirst("^[#!%]+", "").strip() : line);
            return;
        }
        if (words.length < 2 || words.length > MAX_COLUMNS) {
            throw bad(i + 1, "a row of " + words.length + " numbers; there must be a frequency and alpha2F");
        }
        if (!rows.isEmpty() && words.length != rows.get(0).length) {
            throw bad(i + 1, "a row of " + words.length + " numbers; the rows before have " + rows.get(0).length);
        }
        double[] row = new double[words.length];
        for (int c = 0; c < words.length; c++) {
            Double value = number(words[c]);
            if (value == null || !Double.isFinite(value)) {
                throw bad(i + 1, "'" + shortened(words[c]) + "' in column " + (c + 1) + " is not a finite number");
            }
            row[c] = value;
        }
        rows.add(row);
        numbers.add(i + 1);
    }

    private static @Nullable Double number(String word) {
        if (word.length() > 60 || !NUMBER.matcher(word).matches()) {
            return null;
        }
        return Double.valueOf(word.replace('d', 'e').replace('D', 'e'));
    }

    private String program() {
        String all = String.join("\n", header).toLowerCase(Locale.ROOT);
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
        if (all.contains("abinit")) {
            return "Abinit";
        } else if (all.contains("a2f and integrated 2*a2f/w")
                || file.matches("(?i).*\\.a2f(_iso)?") && all.contains("w[mev]")) {
            return "EPW";
        } else if (all.contains("eliashberg function a2f") || all.matches("(?s)\\s*e\\(thz\\).*")) {
            return "Quantum ESPRESSO";
        } else if (header.isEmpty() && file.equalsIgnoreCase("ALPHA2F.OUT")) {
            return "Elk";
        }
        return "columns";
    }

    /** The unit of the last header line that names one. */
    private FrequencyUnit unit(String program) {
        if (program.equals("Elk")) {
            notes.add("ALPHA2F.OUT of Elk: frequencies in hartree.");
            return FrequencyUnit.HARTREE;
        }
        if (program.equals("Abinit")) {
            boolean electronvolt = header.stream()
                    .anyMatch(h -> h.toLowerCase(Locale.ROOT).matches(".*(omega|frequency|energ)[^,]*\\bin ev\\b.*"));
            return electronvolt ? FrequencyUnit.EV : FrequencyUnit.HARTREE;
        }
        for (int i = header.size() - 1; i >= 0; i--) {
            FrequencyUnit named = unitIn(header.get(i));
            if (named != null) {
                return named;
            }
            if (program.equals("columns")) {
                // Other lines of a free header speak about other things.
                mentionedEarlier(i);
                break;
            }
        }
        notes.add(name + " names no unit of frequency; meV is assumed. Give frequencyUnit if that is wrong.");
        return FrequencyUnit.MEV;
    }

    private void mentionedEarlier(int last) {
        for (int i = last - 1; i >= 0; i--) {
            FrequencyUnit earlier = unitIn(header.get(i));
            if (earlier != null) {
                notes.add("An earlier line of the header of " + name + " names " + earlier.jsonName()
                        + "; only the last line counts.");
                return;
            }
        }
    }

    /** Programs write unstable or acoustic noise at negative frequencies; where nothing couples there, it may go. */
    private void dropNegative(String program) {
        if (program.equals("columns") || program.equals("EPW")) {
            return;
        }
        int dropped = 0;
        while (rows.size() > 2 && rows.get(0)[0] < 0 && quiet(rows.get(0))) {
            rows.remove(0);
            numbers.remove(0);
            dropped++;
        }
        if (dropped > 0) {
            notes.add(dropped + " points at negative frequencies without coupling were left out.");
        }
    }

    private static boolean quiet(double[] row) {
        return Arrays.stream(row, 1, row.length).allMatch(v -> Math.abs(v) <= NOISE);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 37) + "..." : text;
    }

    private BadInput bad(int line, String problem) {
        return BadInput.data("BAD_SPECTRUM", name + " line " + line + ": " + problem + ".");
    }

    /** The unit that a line names, or null. */
    static @Nullable FrequencyUnit unitIn(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        for (Unit unit : UNITS) {
            if (Pattern.compile(unit.pattern()).matcher(low).find()) {
                return unit.unit();
            }
        }
        return null;
    }
}
