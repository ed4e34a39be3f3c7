package org.apical.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;

/** Tables of text as CSV. */
final class Tables {
    private Tables() {}

    /** Rows as CSV; the first one holds the headings. */
    static String csv(List<List<String>> rows) {
        try {
            return new CsvMapper().writer(CsvSchema.emptySchema()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
