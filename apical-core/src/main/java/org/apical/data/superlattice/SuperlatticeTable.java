package org.apical.data.superlattice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apical.model.BadInput;

/** Reads a table of measured superlattices: CSV with the columns id, x_Sr, d_nm, L_over_d, mean_doping, Tc_K, source. */
public final class SuperlatticeTable {
    private static final List<String> NEEDED = List.of("id", "x_Sr", "L_over_d", "mean_doping", "Tc_K");

    private static final String BUNDLED = "/org/apical/bundled/superstripes/lsco_lco_superlattices.csv";

    private SuperlatticeTable() {}

    /**
     * The rows in file order; lines that start with # are skipped, empty cells are unknown.
     *
     * @param name of the file, for messages
     * @param bytes its content
     */
    public static List<MeasuredSuperlattice> read(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.joining("\n"));
        List<MeasuredSuperlattice> out = new ArrayList<>();
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
                .build();
        try (MappingIterator<Map<String, String>> rows = mapper.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                for (String column : NEEDED) {
                    if (!row.containsKey(column)) {
                        throw BadInput.data(
                                "BAD_FILE",
                                name + " has no column " + column + "; it needs " + String.join(", ", NEEDED) + ".");
                    }
                }
                out.add(new MeasuredSuperlattice(
                        String.valueOf(row.get("id")),
                        number(name, row, "x_Sr"),
                        number(name, row, "d_nm"),
                        number(name, row, "L_over_d"),
                        number(name, row, "mean_doping"),
                        number(name, row, "Tc_K"),
                        row.getOrDefault("source", "")));
            }
        } catch (JsonProcessingException e) {
            throw BadInput.data("BAD_FILE", name + " is not a table of commas: " + e.getOriginalMessage(), e);
        } catch (IOException | RuntimeException e) {
            if (e instanceof BadInput bad) {
                throw bad;
            }
            throw BadInput.data("BAD_FILE", name + " is not a table of commas: " + e.getMessage(), e);
        }
        if (out.isEmpty()) {
            throw BadInput.data("BAD_FILE", name + " holds no row below its heading.");
        }
        return out;
    }

    /** The bundled table of measured La2CuO4/La2-xSrxCuO4 superlattices and bilayers. */
    public static List<MeasuredSuperlattice> bundled() {
        try (InputStream in = SuperlatticeTable.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is missing from the jar");
            }
            return read(BUNDLED, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(String name, Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null || cell.isBlank()) {
            return Double.NaN;
        }
        try {
            double x = Double.parseDouble(cell);
            if (Double.isFinite(x)) {
                return x;
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        throw BadInput.data(
                "BAD_FILE",
                name + ", row " + row.get("id") + ": " + column + " = '" + cell
                        + "' is not a number; leave it empty where it" + " is not known.");
    }
}
