package org.apical.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Themes of the ledger, each with its rows, for the table of C00. */
enum Theme {
    PAIRING("pairing and isotopes", 1, 2, 3, 4, 6, 33),
    LOCAL_STRUCTURE("local structure seen by X-rays", 13, 14, 15, 16, 17, 24, 37),
    CLUSTERS("polarons and clusters", 5, 18, 19, 20, 21, 22, 23, 36),
    QBALLS("Q-balls", 7, 8, 9, 10, 11, 12, 34, 35, 40),
    STRIPES("stripes and superlattices", 25, 26, 27, 38),
    PATTERNS("phase separation and patterns", 28, 29, 30, 31, 32),
    MATERIALS("materials", 39);

    private final String words;
    private final List<String> rows;

    Theme(String words, int... rows) {
        this.words = words;
        this.rows =
                Arrays.stream(rows).mapToObj(n -> QballRows.text("C%02d", n)).toList();
    }

    List<String> rows() {
        return rows;
    }

    /** What its rows say about the thesis. */
    private enum Word {
        SUPPORT,
        OPEN,
        CONTRADICTION,
        ABSENT
    }

    private static Word word(String id, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            Evidence evidence = outcome.evidence();
            if (evidence != null && outcome.claim().id().equals(id)) {
                return switch (evidence.row().verdict()) {
                    case REPRODUCED, REPRODUCED_FOR_THE_STATED_RANGE -> Word.SUPPORT;
                    case NOT_REPRODUCED -> Word.CONTRADICTION;
                    default -> Word.OPEN;
                };
            }
        }
        return Word.ABSENT;
    }

    private static List<String> rows(List<String> of, Word word, List<Outcome> outcomes) {
        return of.stream().filter(id -> word(id, outcomes) == word).toList();
    }

    /** A table: each theme with the rows that support, are open, contradict, or were not run or failed; all of them last. */
    static List<List<String>> table(List<Outcome> outcomes) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("theme", "support", "open", "contradict", "not run or failed"));
        for (Theme theme : values()) {
            List<String> line = new ArrayList<>();
            line.add(theme.words);
            for (Word word : Word.values()) {
                List<String> those = rows(theme.rows, word, outcomes);
                line.add(those.isEmpty() ? "0" : those.size() + ": " + String.join(" ", those));
            }
            table.add(line);
        }
        List<String> sum = new ArrayList<>();
        sum.add("all");
        for (Word word : Word.values()) {
            sum.add(String.valueOf(rows(all(), word, outcomes).size()));
        }
        table.add(sum);
        return table;
    }

    /** The counts in words. */
    static String sentence(List<Outcome> outcomes) {
        int absent = rows(all(), Word.ABSENT, outcomes).size();
        if (absent == all().size()) {
            return "The other rows were not run with this one, so that the table by theme is empty.";
        }
        List<String> against = rows(all(), Word.CONTRADICTION, outcomes);
        return QballRows.text(
                "Of %d other rows %d support, %d are open, %d contradict%s%s. Rows are not independent: a count is no weight.",
                all().size(),
                rows(all(), Word.SUPPORT, outcomes).size(),
                rows(all(), Word.OPEN, outcomes).size(),
                against.size(),
                against.isEmpty() ? "" : " (" + String.join(", ", against) + ")",
                absent == 0 ? "" : ", " + absent + " were not run or failed");
    }

    private static List<String> all() {
        return Arrays.stream(values()).flatMap(t -> t.rows.stream()).collect(Collectors.toList());
    }
}
