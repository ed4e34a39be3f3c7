package org.apical.app.report;

import java.util.ArrayList;
import java.util.List;
import org.apical.claims.Evidence;
import org.apical.claims.Outcome;
import org.apical.plot.Figure;

/** The six figures of the perspective, and the rows whose models draw them. */
final class PrintedFigures {
    private static final List<Printed> ALL = List.of(
            new Printed("1", "Jahn-Teller polaron", List.of("C05")),
            new Printed("2", "spectrum inside a Q-ball", List.of("C07")),
            new Printed("3", "phase diagram of the Q-ball gas", List.of("C08")),
            new Printed("4", "EXAFS of Nd1.85Ce0.15CuO4 and double well of the oxygen", List.of("C13")),
            new Printed("5", "crystal structure, clusters, double and triple well", List.of("C18", "C19")),
            new Printed("6", "striped plane with d, L and W", List.of("C25")));

    private record Printed(String number, String words, List<String> rows) {}

    private PrintedFigures() {}

    /** A line for each row that was run and draws one; the headings first. */
    static List<List<String>> table(List<Outcome> outcomes) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("Row", "Figure of the perspective", "Figures of this report"));
        for (Printed printed : ALL) {
            for (Outcome outcome : outcomes) {
                Evidence evidence = outcome.evidence();
                if (evidence != null && printed.rows().contains(outcome.claim().id())) {
                    table.add(List.of(
                            outcome.claim().id(),
                            printed.number() + ": " + printed.words(),
                            String.join(
                                    ", ",
                                    evidence.figures().stream().map(Figure::id).toList())));
                }
            }
        }
        return table;
    }
}
