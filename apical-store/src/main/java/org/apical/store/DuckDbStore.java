package org.apical.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apical.model.BadInput;
import org.apical.model.NotConverged;
import org.apical.sweep.Column;
import org.apical.sweep.PartTable;
import org.apical.sweep.SweepStore;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Parquet by DuckDB. The database lives in memory and holds a part only while it is written, so nothing of it can be lost
 * or left locked.
 */
public final class DuckDbStore implements SweepStore {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private @Nullable DuckDBConnection database;

    /** Opens nothing yet. */
    public DuckDbStore() {}

    private synchronized DuckDBConnection connect() throws SQLException {
        if (database == null) {
            database = DuckDBConnection.newConnection("jdbc:duckdb:", false, "", new Properties());
            try (Statement set = database.createStatement()) {
                // A part is small; the cores belong to the models.
                set.execute("SET threads = 1");
                set.execute("SET memory_limit = '400MB'");
            }
        }
        return database.duplicate();
    }

    @Override
    public String suffix() {
        return ".parquet";
    }

    @Override
    public void write(Path file, List<Column> columns, PartTable table) throws IOException {
        String name = "part_" + UUID.randomUUID().toString().replace('-', '_');
        List<String> fields = new ArrayList<>();
        for (Column column : columns) {
            fields.add(quoted(column.name()) + " " + type(column.kind()));
        }
        try (DuckDBConnection connection = connect()) {
            execute(connection, "CREATE TABLE " + name + " (" + String.join(", ", fields) + ")");
            try {
                try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
                    append(appender, columns, table);
                }
                execute(
                        connection,
                        "COPY " + name + " TO " + literal(file)
                                + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)");
            } catch (SQLException e) {
                drop(connection, name, e);
                throw e;
            }
            drop(connection, name, null);
        } catch (SQLException e) {
            throw new IOException(first(e), e);
        }
    }

    private static void execute(DuckDBConnection connection, String text) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(text);
        }
    }

    /** Takes a part out of memory; where it could not be written, that is what is told. */
    private static void drop(DuckDBConnection connection, String name, @Nullable SQLException why) throws SQLException {
        try {
            execute(connection, "DROP TABLE " + name);
        } catch (SQLException e) {
            if (why == null) {
                throw e;
            }
            why.addSuppressed(e);
        }
    }

    private static void append(DuckDBAppender to, List<Column> columns, PartTable table) throws SQLException {
        @Nullable Object[][] cells = table.cells();
        for (int row = 0; row < table.rows(); row++) {
            to.beginRow();
            for (int c = 0; c < cells.length; c++) {
                Object cell = cells[c][row];
                if (cell == null) {
                    to.appendNull();
                    continue;
                }
                switch (columns.get(c).kind()) {
                    case NUMBER -> to.append(((Double) cell).doubleValue());
                    case WHOLE -> to.append(((Long) cell).longValue());
                    case FLAG -> to.append(((Boolean) cell).booleanValue());
                    case TEXT, JSON -> to.append((String) cell);
                    case NUMBERS -> to.append(boxed((double[]) cell));
                    case MATRIX ->
                        to.append(Arrays.stream((double[][]) cell)
                                .map(DuckDbStore::boxed)
                                .toList());
                }
            }
            to.endRow();
        }
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static String type(Column.Kind kind) {
        return switch (kind) {
            case NUMBER -> "DOUBLE";
            case WHOLE -> "BIGINT";
            case FLAG -> "BOOLEAN";
            case TEXT, JSON -> "VARCHAR";
            case NUMBERS -> "DOUBLE[]";
            case MATRIX -> "DOUBLE[][]";
        };
    }

    @Override
    public boolean whole(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < 3L * MAGIC.length) {
                return false;
            }
            byte[] start = new byte[MAGIC.length];
            byte[] end = new byte[MAGIC.length];
            in.readFully(start);
            in.seek(in.length() - MAGIC.length);
            in.readFully(end);
            return Arrays.equals(start, MAGIC) && Arrays.equals(end, MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void ask(Path folder, String question, Answer answer) {
        try (DuckDBConnection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE OR REPLACE TEMP VIEW sweep AS SELECT * FROM read_parquet("
                    + literal(folder.resolve("part-*" + suffix())) + ")");
            try (ResultSet rows = sql.executeQuery(question)) {
                ResultSetMetaData about = rows.getMetaData();
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    names.add(about.getColumnLabel(i));
                }
                answer.columns(names);
                while (rows.next()) {
                    @Nullable Object[] cells = new @Nullable Object[names.size()];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = plain(rows.getObject(i + 1));
                    }
                    answer.row(cells);
                }
            }
        } catch (SQLException e) {
            String what = first(e);
            if (what.startsWith("IO Error") || what.startsWith("Out of Memory")) {
                throw new NotConverged("READ_FAILED", "The parts in '" + folder + "' cannot be read: " + what);
            }
            throw BadInput.data("BAD_VALUE", "SQL: " + what, e);
        }
    }

    private static @Nullable Object plain(@Nullable Object cell) throws SQLException {
        if (cell instanceof Array array) {
            return plain(array.getArray());
        } else if (cell instanceof Object[] items) {
            List<@Nullable Object> out = new ArrayList<>();
            for (Object item : items) {
                out.add(plain(item));
            }
            return out;
        }
        return cell;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    private static String first(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public synchronized void close() {
        if (database != null) {
            try {
                database.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            database = null;
        }
    }
}
