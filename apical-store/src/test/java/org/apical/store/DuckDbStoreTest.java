package org.apical.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.model.BadInput;
import org.apical.sweep.Column;
import org.apical.sweep.PartTable;
import org.apical.sweep.SweepStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back: every kind of cell, every number to the last bit. */
class DuckDbStoreTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("index", Column.Kind.WHOLE, ""),
            new Column("a \"b\"", Column.Kind.NUMBER, "K"),
            new Column("flag", Column.Kind.FLAG, ""),
            new Column("text", Column.Kind.TEXT, ""),
            new Column("curve", Column.Kind.NUMBERS, ""),
            new Column("table", Column.Kind.MATRIX, ""),
            new Column("more", Column.Kind.JSON, ""));

    @TempDir
    Path temp;

    private final DuckDbStore store = new DuckDbStore();

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> ask(String sql) {
        List<String> out = new ArrayList<>();
        store.ask(temp, sql, new SweepStore.Answer() {
            @Override
            public void columns(List<String> names) {
                out.add(names.toString());
            }

            @Override
            public void row(@Nullable Object[] cells) {
                out.add(Arrays.toString(cells));
            }
        });
        return out;
    }

    private void write(int part) throws IOException {
        @Nullable
        Object[][] cells = {
            {2L * part, 2L * part + 1},
            {Double.MIN_VALUE, null},
            {true, null},
            {"ü'\"\n", null},
            {new double[] {0.1, Double.NaN}, null},
            {new double[][] {{1, 2}, {}, {-0.0}}, null},
            {"{\"x\":1}", null}
        };
        store.write(temp.resolve("part-0000" + part + ".parquet"), COLUMNS, new PartTable(part, 2, cells));
    }

    @Test
    void everyKindOfCellComesBack() throws IOException {
        write(1);
        write(0);
        assertThat(ask("SELECT * FROM sweep ORDER BY index"))
                .containsExactly(
                        "[index, a \"b\", flag, text, curve, table, more]",
                        "[0, 4.9E-324, true, ü'\"\n, [0.1, NaN], [[1.0, 2.0], [], [-0.0]], {\"x\":1}]",
                        "[1, null, null, null, null, null, null]",
                        "[2, 4.9E-324, true, ü'\"\n, [0.1, NaN], [[1.0, 2.0], [], [-0.0]], {\"x\":1}]",
                        "[3, null, null, null, null, null, null]");
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        write(0);
        byte[] first = Files.readAllBytes(temp.resolve("part-00000.parquet"));
        write(0);
        assertThat(Files.readAllBytes(temp.resolve("part-00000.parquet"))).isEqualTo(first);
    }

    @Test
    void aCutFileIsNotWhole() throws IOException {
        write(0);
        Path file = temp.resolve("part-00000.parquet");
        assertThat(store.whole(file)).isTrue();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
        assertThat(store.whole(file)).isFalse();
        Files.write(file, new byte[0]);
        assertThat(store.whole(file)).isFalse();
    }

    @Test
    void aWrongQuestionIsSaidInALine() throws IOException {
        write(0);
        assertThatThrownBy(() -> ask("SELECT nothing FROM sweep"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nothing");
    }
}
