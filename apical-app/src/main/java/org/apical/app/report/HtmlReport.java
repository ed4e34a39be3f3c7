package org.apical.app.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apical.plot.Figure;
import org.apical.plot.PlotlyJson;
import org.apical.plot.StaticFigures;

/**
 * One HTML page that needs nothing else: text, tables, figures that Plotly draws where scripts run and that are SVG where
 * they do not. Everything is escaped.
 */
public final class HtmlReport {
    /** Where the script of the plots goes: the last place of this name, as a text of the page may hold it too. */
    private static final String SCRIPT = "{{plotly}}";

    /** What a line must not break within. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+(e[-+]?[0-9]+)?");

    private final String title;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder contents = new StringBuilder();
    private final List<String> plots = new ArrayList<>();

    /** An empty report. */
    public HtmlReport(String title) {
        this.title = title;
    }

    /** Starts a section. */
    public HtmlReport section(String heading) {
        return section(heading, heading);
    }

    /** Starts a section that the contents list by a short name, under which {@link #contentsTable} finds it too. */
    public HtmlReport section(String name, String heading) {
        String anchor = Html.anchor(name);
        contents.append("<li>").append(link(name)).append("</li>\n");
        body.append("<h2 id=\"")
                .append(anchor)
                .append("\">")
                .append(Html.escape(heading))
                .append("</h2>\n");
        return this;
    }

    /** A paragraph. */
    public HtmlReport text(String text) {
        body.append("<p>").append(Html.escape(text)).append("</p>\n");
        return this;
    }

    /** A line with a name in front. */
    public HtmlReport field(String name, String text) {
        body.append("<p><strong>")
                .append(Html.escape(name))
                .append(".</strong> ")
                .append(Html.escape(text))
                .append("</p>\n");
        return this;
    }

    /** A line in small print. */
    public HtmlReport note(String text) {
        body.append("<p class=\"note\">").append(Html.escape(text)).append("</p>\n");
        return this;
    }

    /** A verdict, made to be seen. */
    public HtmlReport verdict(String text) {
        body.append("<p class=\"verdict\">").append(Html.escape(text)).append("</p>\n");
        return this;
    }

    /** A figure with its caption. */
    public HtmlReport figure(Figure figure) {
        String id = "plot-" + plots.size();
        ObjectNode json = PlotlyJson.of(figure);
        plots.add(Html.script(json.toString()));
        body.append("<figure>\n<div class=\"plot\" id=\"")
                .append(id)
                .append("\" style=\"height:")
                .append(json.path("layout").path("height").asInt(420))
                .append("px\" role=\"img\" aria-label=\"")
                .append(Html.escape(figure.title()))
                .append("\"></div>\n<noscript>")
                .append(StaticFigures.svg(figure).replaceFirst("(?s)<\\?xml.*?\\?>", ""))
                .append("</noscript>\n<figcaption><strong>")
                .append(Html.escape(figure.title()))
                .append(".</strong> ")
                .append(Html.escape(figure.caption()))
                .append("</figcaption>\n</figure>\n");
        return this;
    }

    private static String link(String name) {
        return "<a href=\"#" + Html.anchor(name) + "\">" + Html.escape(name) + "</a>";
    }

    /** A table; the first row holds the headings. */
    public HtmlReport table(List<List<String>> rows) {
        return table(rows, false);
    }

    /** A table whose first column holds the short names of sections, and leads to them. */
    public HtmlReport contentsTable(List<List<String>> rows) {
        return table(rows, true);
    }

    private HtmlReport table(List<List<String>> rows, boolean links) {
        body.append("<div class=\"scroll\"><table>\n");
        for (int i = 0; i < rows.size(); i++) {
            String cell = i == 0 ? "th" : "td";
            body.append("<tr>");
            for (int j = 0; j < rows.get(i).size(); j++) {
                String text = rows.get(i).get(j);
                body.append('<')
                        .append(cell)
                        .append(NUMBER.matcher(text).matches() ? " class=\"number\">" : ">")
                        .append(links && i > 0 && j == 0 ? link(text) : Html.escape(text))
                        .append("</")
                        .append(cell)
                        .append('>');
            }
            body.append("</tr>\n");
        }
        body.append("</table></div>\n");
        return this;
    }

    /** A table, folded away under a heading. */
    public HtmlReport foldedTable(String heading, List<List<String>> rows) {
        body.append("<details><summary>").append(Html.escape(heading)).append("</summary>\n");
        table(rows);
        body.append("</details>\n");
        return this;
    }

    /** Preformatted text, folded away under a heading. */
    public HtmlReport folded(String heading, String text) {
        body.append("<details><summary>")
                .append(Html.escape(heading))
                .append("</summary><pre>")
                .append(Html.escape(text))
                .append("</pre></details>\n");
        return this;
    }

    /** The page. */
    public String html() {
        String page = page();
        int at = page.lastIndexOf(SCRIPT);
        return page.substring(0, at) + script() + page.substring(at + SCRIPT.length());
    }

    /**
     * Writes the page into a file. The script of the plots, a hundred times as long as all else, is written as it is:
     * within a text that holds other letters than Latin it would take as long as the drawing.
     */
    public void write(Path file) throws IOException {
        String page = page();
        int at = page.lastIndexOf(SCRIPT);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(page.substring(0, at).getBytes(StandardCharsets.UTF_8));
            out.write(script().getBytes(StandardCharsets.US_ASCII));
            out.write(page.substring(at + SCRIPT.length()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String script() {
        return plots.isEmpty() ? "" : PlotlyScript.packed();
    }

    private String page() {
        return resource("page.html")
                .replace("{{title}}", Html.escape(title))
                .replace("{{style}}", resource("page.css"))
                .replace("{{contents}}", contents)
                .replace("{{body}}", body)
                .replace("{{plots}}", "[" + String.join(",\n", plots) + "]")
                .replace("{{script}}", resource("page.js"));
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
