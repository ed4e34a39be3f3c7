package org.apical.app.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.app.report.HtmlReport;
import org.apical.run.Provenance;
import org.apical.run.Runs;

/** A result of {@code doubleWell.fit} as a page, as a table and as text for people. */
public final class LadderReport {
    private LadderReport() {}

    static HtmlReport page(String title, Runs.Outcome done, Provenance provenance) {
        ObjectNode result = done.result();
        HtmlReport report = new HtmlReport(title.isEmpty() ? "One site or two, static or tunnelling" : title);
        report.section("What the data say");
        result.path("conclusion").forEach(sentence -> report.text(sentence.asText()));
        report.section("The models");
        report.text("Each at the lowest minimum found from "
                + result.path("quality").path("starts").asInt()
                + " or more starts; the last two columns say how many searches ended there. A difference of BIC above 10"
                + " decides.");
        report.table(models(result));
        report.section("Parameters");
        report.note("Standard errors are those of the noise alone and symmetric; where an interval below says not"
                + " identified, they mean nothing. '-' is on a limit or singular.");
        report.table(parameters(result));
        if (!result.path("intervals").isEmpty()) {
            report.section("Intervals by profile likelihood");
            report.table(intervals(result));
        }
        if (!result.path("bootstrap").isEmpty()) {
            report.section("False alarms");
            report.text("The same analysis of data made from the null hypothesis with the noise of these data.");
            report.table(tests(result));
        }
        report.section("Figures");
        done.figures().forEach(report::figure);
        if (!result.path("warnings").isEmpty()) {
            report.section("Warnings");
            result.path("warnings").forEach(warning -> report.text(warning.asText()));
        }
        report.section("Provenance");
        report.text("Everything needed to make this report again.");
        report.folded("params.json", done.params().toPrettyString());
        report.folded("provenance.json", provenance.json().toPrettyString());
        return report;
    }

    /** The table of models; the first row holds the headings. */
    static List<List<String>> models(ObjectNode result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "model", "chi2", "parameters", "AIC", "BIC", "delta BIC", "two maxima", "starts", "at this minimum"));
        result.path("table").properties().forEach(e -> {
            JsonNode row = e.getValue();
            rows.add(List.of(
                    e.getKey(),
                    number(row.path("chi2")),
                    row.path("parameterCount").asText(),
                    number(row.path("aic")),
                    number(row.path("bic")),
                    number(row.path("deltaBic")),
                    row.path("bimodal").asBoolean() ? "yes" : "no",
                    row.path("starts").asText(),
                    row.path("startsAtMinimum").asText()));
        });
        return rows;
    }

    private static List<List<String>> parameters(ObjectNode result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("model", "parameter", "value", "standard error"));
        result.path("table").properties().forEach(e -> e.getValue()
                .path("values")
                .properties()
                .forEach(value -> rows.add(List.of(
                        e.getKey(),
                        value.getKey(),
                        numbers(value.getValue()),
                        numbers(e.getValue().path("stdErr").path(value.getKey()))))));
        return rows;
    }

    private static List<List<String>> intervals(ObjectNode result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("model", "parameter", "value", "68 % from", "to", "below, at 95 %", ""));
        result.path("intervals")
                .forEach(i -> rows.add(List.of(
                        i.path("model").asText(),
                        i.path("parameter").asText(),
                        number(i.path("value")),
                        number(i.path("lower68")),
                        number(i.path("upper68")),
                        number(i.path("upper95")),
                        i.path("identified").asBoolean() ? "" : "not identified")));
        return rows;
    }

    private static List<List<String>> tests(ObjectNode result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "test",
                "null hypothesis",
                "statistic",
                "observed",
                "replicas",
                "p",
                "rule wrong in",
                "at most (95 %)"));
        result.path("bootstrap")
                .forEach(t -> rows.add(List.of(
                        t.path("name").asText(),
                        t.path("nullModel").asText(),
                        t.path("statistic").asText(),
                        number(t.path("observed")),
                        t.path("replicas").asText(),
                        number(t.path("pValue")),
                        number(t.path("falseAlarmRate")),
                        number(t.path("falseAlarmUpper95")))));
        return rows;
    }

    /** The table of models and the conclusion, for a terminal. */
    public static String shown(ObjectNode result) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : models(result)) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-22s %10s %10s %10s %9s%n",
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(5),
                    row.get(0).equals("model") ? "starts" : row.get(8) + "/" + row.get(7)));
        }
        out.append('\n');
        result.path("conclusion").forEach(s -> out.append(s.asText()).append('\n'));
        return out.toString();
    }

    private static String numbers(JsonNode value) {
        if (!value.isArray()) {
            return number(value);
        }
        List<String> out = new ArrayList<>();
        value.forEach(item -> out.add(number(item)));
        return String.join(", ", out);
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%.5g", value.doubleValue()) : "-";
    }
}
