package org.apical.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apical.model.BadInput;
import org.apical.models.Models;
import org.apical.plot.Figure;
import org.apical.plot.StaticFigures;
import org.apical.run.RunFolder;
import org.apical.run.Tables;
import org.apical.sweep.Column;
import org.apical.sweep.SweepFigures;
import org.apical.sweep.SweepFolder;
import org.apical.sweep.SweepSpec;
import org.apical.sweep.SweepStore;
import org.apical.sweep.SweepTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code sweep show}: what a sweep found. */
@Command(
        name = "show",
        description = "Summary, best points and figures of a sweep; its table as CSV; questions in SQL.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./apical sweep show map",
            "  ./apical sweep show map --csv > map.csv",
            "  ./apical sweep show map --sql \"SELECT max(tcK) FROM sweep\"",
            "  ./apical sweep show map --sql       (a prompt)"
        })
final class SweepShowCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable SweepCommand parent;

    @Parameters(paramLabel = "DIR", description = "Folder of a sweep.")
    private Path folder = Path.of("");

    @Option(names = "--csv", description = "Prints the whole table as CSV.")
    private boolean csv;

    @Option(
            names = "--sql",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "QUERY",
            description = "Asks in SQL; the table is sweep. Without QUERY: a prompt.")
    private @Nullable String sql;

    @Option(names = "--best", paramLabel = "N", description = "How many best points (default: 5).")
    private int best = 5;

    @Option(names = "--by", paramLabel = "COLUMN", description = "Result that best is measured by.")
    private @Nullable String by;

    @Option(names = "--smallest", description = "The smallest is best.")
    private boolean smallest;

    @Option(names = "--x", paramLabel = "COLUMN", description = "Horizontal axis of the figures.")
    private @Nullable String x;

    @Option(names = "--y", paramLabel = "COLUMN", description = "Vertical axis of the map.")
    private @Nullable String y;

    @Option(names = "--z", paramLabel = "COLUMN", description = "Result shown.")
    private @Nullable String z;

    @Option(names = "--no-figures", description = "No figures.")
    private boolean noFigures;

    @Override
    public Integer call() throws IOException {
        if (parent == null) {
            throw new IllegalStateException("a command runs below its parent");
        }
        ApicalCommand top = parent.root();
        PrintStream to = top.console().out();
        try (SweepStore store = SweepCommand.store();
                SweepFolder there = SweepFolder.look(folder, Models.registry(), store)) {
            SweepTable table = new SweepTable(there, store);
            int finished = there.finished();
            if (finished < there.spec().parts()) {
                top.console()
                        .err()
                        .println("Not complete: " + finished + " of "
                                + there.spec().parts()
                                + " parts are there; ./apical sweep ... --resume computes the others.");
            }
            if (finished == 0) {
                return 0;
            }
            if (csv) {
                table.ask("SELECT * FROM sweep ORDER BY \"index\"", new CsvRows(to));
            } else if (sql != null && !sql.isEmpty()) {
                table.ask(sql, new TextRows(to));
            } else if (sql != null) {
                prompt(top, table);
            } else {
                summary(to, there.spec(), table);
                figures(to, there, table);
            }
        }
        return 0;
    }

    private static void prompt(ApicalCommand top, SweepTable table) {
        boolean person = top.console().errIsTerminal();
        PrintStream err = top.console().err();
        if (person) {
            err.println("The table is sweep. A line is a question; an empty one ends.");
        }
        try (Scanner in = new Scanner(top.console().in(), StandardCharsets.UTF_8)) {
            while (true) {
                if (person) {
                    err.print("sql> ");
                }
                String line = in.hasNextLine() ? in.nextLine() : "";
                if (line.isBlank()) {
                    return;
                }
                try {
                    table.ask(line, new TextRows(top.console().out()));
                } catch (BadInput e) {
                    err.println(e.getMessage());
                }
            }
        }
    }

    private void summary(PrintStream to, SweepSpec spec, SweepTable table) {
        if (!spec.title().isEmpty()) {
            to.println(spec.title());
        }
        Object[] counts =
                table.rows("SELECT count(*), count(errorCode) FROM sweep").get(0);
        to.printf(
                Locale.ROOT,
                "%s: %s of %,d points, %s failed%n",
                spec.model(),
                TextRows.count(counts[0]),
                spec.points(),
                TextRows.count(counts[1]));
        for (Object[] row : table.rows("SELECT errorCode, count(*), min(errorMessage) FROM sweep WHERE errorCode IS NOT"
                + " NULL GROUP BY errorCode ORDER BY 2 DESC, 1")) {
            to.printf(Locale.ROOT, "  %s: %s, for instance: %s%n", row[0], TextRows.count(row[1]), row[2]);
        }
        List<String> numbers = new ArrayList<>();
        for (Column column : spec.columns()) {
            if ((column.kind() == Column.Kind.NUMBER || column.kind() == Column.Kind.WHOLE)
                    && !column.name().equals("index")) {
                numbers.add(column.name());
            }
        }
        if (!numbers.isEmpty()) {
            String wanted = numbers.stream()
                    .map(SweepTable::quoted)
                    .map(n -> "min(" + n + "), max(" + n + ")")
                    .collect(Collectors.joining(", "));
            Object[] range = table.rows("SELECT " + wanted + " FROM sweep").get(0);
            for (int i = 0; i < numbers.size(); i++) {
                to.printf(
                        "  %-24s %s to %s%n",
                        numbers.get(i), TextRows.cell(range[2 * i]), TextRows.cell(range[2 * i + 1]));
            }
        }
        best(to, spec, table, numbers);
    }

    private void best(PrintStream to, SweepSpec spec, SweepTable table, List<String> numbers) {
        String goal = by != null ? by : spec.goal();
        for (String result : spec.results()) {
            goal = goal == null && numbers.contains(result) && table.varies(result) ? result : goal;
        }
        if (goal == null || best <= 0) {
            return;
        }
        if (!numbers.contains(goal)) {
            throw BadInput.unknown("UNKNOWN_KEY", "--by", goal, numbers);
        }
        boolean down = smallest || spec.goal() != null && goal.equals(spec.goal()) && !spec.maximize();
        to.println((down ? "Smallest " : "Largest ") + goal + ":");
        List<String> shown = new ArrayList<>();
        shown.add("index");
        shown.addAll(numbers);
        table.ask(
                "SELECT " + shown.stream().map(SweepTable::quoted).collect(Collectors.joining(", "))
                        + " FROM sweep WHERE errorCode IS NULL AND " + SweepTable.quoted(goal)
                        + " IS NOT NULL ORDER BY " + SweepTable.quoted(goal) + (down ? "" : " DESC")
                        + ", \"index\" LIMIT " + best,
                new TextRows(to));
    }

    private void figures(PrintStream to, SweepFolder there, SweepTable table) throws IOException {
        if (noFigures) {
            return;
        }
        List<Figure> figures = new SweepFigures(there.spec(), table).of(x, y, z);
        RunFolder.figures(there.folder(), figures, StaticFigures::svg);
        Path place = there.folder().resolve("figures");
        for (Figure figure : figures) {
            to.println("Figure: " + place.resolve(RunFolder.safe(figure.id()) + ".svg"));
            if (!figure.caption().isEmpty()) {
                to.println("  " + figure.caption());
            }
        }
        if (figures.isEmpty()) {
            to.println("No figure: no axis of numbers varies.");
        }
    }

    /** Rows as CSV, one by one: there may be millions. */
    private record CsvRows(PrintStream to) implements SweepStore.Answer {
        @Override
        public void columns(List<String> names) {
            to.print(Tables.csv(List.of(names)));
        }

        @Override
        public void row(@Nullable Object[] cells) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    line.append(',');
                }
                Object cell = cells[i];
                if (cell instanceof Number || cell instanceof Boolean) {
                    line.append(cell);
                } else if (cell != null) {
                    line.append('"')
                            .append(cell.toString().replace("\"", "\"\""))
                            .append('"');
                }
            }
            to.print(line.append('\n'));
        }
    }
}
