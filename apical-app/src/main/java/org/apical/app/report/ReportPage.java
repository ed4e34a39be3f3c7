package org.apical.app.report;

import java.util.List;
import java.util.Map;
import org.apical.model.Report;
import org.apical.plot.Figure;
import org.apical.run.Runs;

/** The page for people that some models end with: as text for a terminal, and as HTML with the figures. */
public final class ReportPage {
    private static final int WIDTH = 100;

    private ReportPage() {}

    /** The files that a run folder gets: {@code report.html}, or none where the model has no page. */
    public static Map<String, String> files(Runs.Outcome outcome) {
        Report report = outcome.report();
        return report == null ? Map.of() : Map.of("report.html", html(report, outcome.figures()));
    }

    private static String html(Report report, List<Figure> figures) {
        HtmlReport page = new HtmlReport(report.title());
        for (Report.Section section : report.sections()) {
            page.section(section.heading());
            section.paragraphs().forEach(page::text);
            if (!section.table().isEmpty()) {
                page.table(section.table());
            }
        }
        if (!figures.isEmpty()) {
            page.section("Figures");
            figures.forEach(page::figure);
        }
        return page.html();
    }

    /** The page without figures, lines of a terminal's width. */
    public static String text(Report report) {
        StringBuilder out = new StringBuilder(report.title()).append('\n');
        for (Report.Section section : report.sections()) {
            out.append('\n').append(section.heading()).append('\n');
            for (String paragraph : section.paragraphs()) {
                wrapped(out, paragraph);
            }
            table(out, section.table());
        }
        return out.toString();
    }

    private static void wrapped(StringBuilder out, String paragraph) {
        int column = 0;
        for (String word : paragraph.split(" ")) {
            if (column == 0 || column + 1 + word.length() > WIDTH) {
                out.append(column == 0 ? "  " : "\n  ");
                column = 2;
            } else {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        out.append('\n');
    }

    private static void table(StringBuilder out, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int[] width = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < width.length; i++) {
                width[i] = Math.max(width[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < width.length; i++) {
                line.append("  ")
                        .append(row.get(i))
                        .append(" ".repeat(width[i] - row.get(i).length()));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
