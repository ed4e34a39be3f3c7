package org.apical.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of rows, and questions to them. Found through {@link java.util.ServiceLoader}. Used from any thread. */
public interface SweepStore extends AutoCloseable {
    /** Hears the answer to a question. */
    interface Answer {
        /** The names of the columns, before the rows. */
        void columns(List<String> names);

        /** A row; lists as {@code List}. */
        void row(@Nullable Object[] cells);
    }

    /** How the names of its files end, e.g. {@code .parquet}. */
    String suffix();

    /** Writes a file; where this fails, half of one may be left. */
    void write(Path file, List<Column> columns, PartTable table) throws IOException;

    /** Whether a file is whole. */
    boolean whole(Path file);

    /**
     * Asks in SQL; the rows of all files in the folder are the table {@code sweep}.
     *
     * @throws org.apical.model.BadInput {@code BAD_VALUE} where the question is wrong
     */
    void ask(Path folder, String sql, Answer answer);

    @Override
    void close();
}
