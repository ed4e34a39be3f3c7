package org.apical.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apical.claims.Evidence;
import org.apical.claims.Ledger;
import org.apical.claims.LedgerRow;
import org.apical.claims.Outcome;
import org.apical.claims.Sensitivity;
import org.apical.plot.Figure;
import org.apical.run.Provenance;
import org.apical.run.Version;

/** The ledger as a page: a table of verdicts, then each row with what was computed, its figures and its rule. */
public final class LedgerReport {
    /** Lines of a table that are shown unfolded. */
    private static final int LONGEST_TABLE = 15;

    private LedgerReport() {}

    /** The page. */
    public static HtmlReport page(List<Outcome> outcomes, Provenance provenance) {
        HtmlReport report =
                new HtmlReport("Lattice heterogeneity in high-temperature superconductors: what can be recomputed");
        report.text(
                "Statements of the perspective in Condensed Matter 2025, 10, 56, each with what was computed, on which data,"
                        + " and a verdict by a rule that was fixed before the computation. Apical " + Version.number()
                        + ".");
        report.text(
                "Each row begins with an explanation for readers who do not work in the field and goes on with the numbers. 'Reproduced'"
                        + " means that the computation gives what the statement says; 'for the stated range', that it does so under"
                        + " conditions that the row names; 'not reproduced', that it does not; 'not testable', that the data that"
                        + " would decide are not public. Words in rules and parameters: 'ours' is a choice of this project and no measurement,"
                        + " 'recalled' or [M] a number from the literature that was not read again, [D] derived for this project, [T]"
                        + " from a textbook.");
        report.section("Ledger");
        report.contentsTable(summary(outcomes));
        if (!Ledger.notBuilt().isEmpty()) {
            report.text(
                    "Rows that are not built yet, and have no verdict: " + String.join(", ", Ledger.notBuilt()) + ".");
        }
        List<List<String>> printed = PrintedFigures.table(outcomes);
        if (printed.size() > 1) {
            report.text("The figures of the perspective and where the models draw them:");
            report.contentsTable(printed);
        }
        outcomes.forEach(outcome -> row(report, outcome));
        report.section("Provenance");
        report.text(
                "Everything needed to make this report again. The folder of this page also holds every figure as SVG (figures/), all"
                        + " numbers as CSV (tables/) and JSON (ledger.json), and the literature that the models cite (citations.bib).");
        report.folded("provenance.json", provenance.json().toPrettyString());
        return report;
    }

    private static List<List<String>> summary(List<Outcome> outcomes) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Row", "Statement", "Verdict"));
        for (Outcome outcome : outcomes) {
            Evidence evidence = outcome.evidence();
            rows.add(List.of(
                    outcome.claim().id(),
                    outcome.claim().statement(),
                    evidence == null
                            ? "failed: see the row"
                            : evidence.row().verdict().text()));
        }
        return rows;
    }

    private static List<List<String>> sensitivities(LedgerRow row) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("If this moves", "by", "this number", "goes from", "to", "where the rule draws its line"));
        for (Sensitivity s : row.sensitivities()) {
            lines.add(List.of(s.parameter(), s.change(), s.number(), number(s.before()), number(s.after()), s.rule()));
        }
        return lines;
    }

    /** Long tables are folded away: a page of them hides what they say. */
    private static void table(HtmlReport report, String name, List<List<String>> lines) {
        String file = "tables/" + name + ".csv";
        if (lines.size() > LONGEST_TABLE) {
            report.foldedTable("Table " + name + ": " + (lines.size() - 1) + " lines, also " + file, lines);
        } else {
            report.table(lines);
            report.note("Table " + name + ", also " + file + ".");
        }
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.4g", x);
    }

    private static void row(HtmlReport report, Outcome outcome) {
        String id = outcome.claim().id();
        report.section(id, id + ": " + outcome.claim().statement());
        Evidence evidence = outcome.evidence();
        if (evidence == null) {
            report.verdict("failed");
            report.field(
                    "This row could not be computed",
                    Objects.requireNonNull(outcome.error()).toString());
            return;
        }
        LedgerRow row = evidence.row();
        report.verdict(row.verdict().text());
        report.text(row.explanation());
        report.field("Computed", row.computed());
        if (!row.parts().isEmpty()) {
            List<List<String>> parts = new ArrayList<>();
            parts.add(List.of("Part", "Statement", "Computed", "Verdict"));
            row.parts()
                    .forEach(part -> parts.add(List.of(
                            part.id(),
                            part.statement(),
                            part.computed(),
                            part.verdict().text())));
            report.table(parts);
        }
        report.field("Uncertainty", row.uncertainty());
        report.field("Data", row.data());
        report.field("What would change the verdict", row.wouldChange());
        report.table(sensitivities(row));
        report.field("Rule", row.rule());
        for (Figure figure : evidence.figures()) {
            report.figure(figure);
            report.note("Source: computed in this run for row " + id + " with the parameters below; figures/"
                    + figure.id() + ".svg.");
        }
        List<List<String>> parameters = new ArrayList<>();
        parameters.add(List.of("Parameter", "Value and source"));
        row.parameters().forEach((key, value) -> parameters.add(List.of(key, value)));
        report.table(parameters);
        evidence.tables().forEach((name, lines) -> table(report, name, lines));
        report.note(String.format(Locale.ROOT, "Computed in %.1f s.", outcome.seconds()));
    }
}
