package org.apical.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apical.app.report.HtmlReport;
import org.apical.claims.Claim;
import org.apical.claims.Evidence;
import org.apical.claims.Ledger;
import org.apical.claims.LedgerRow;
import org.apical.model.BadInput;
import org.apical.model.RunContext;
import org.apical.plot.StaticFigures;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Tables;
import org.apical.run.Version;
import org.apical.run.WholeFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code reproduce}: the ledger of the perspective, as far as it is built, as one report. */
@Command(
        name = "reproduce",
        description = "Computes the figures and claims of the perspective on bundled data and writes one report.",
        mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ApicalCommand root;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("reproduce-out");

    @Option(names = "--only", paramLabel = "ID", description = "One row, e.g. C13.")
    private @Nullable String only;

    @Option(names = "--quick", description = "Under a minute, with less accuracy where a row needs longer.")
    private boolean quick;

    @Override
    public Integer call() {
        ApicalCommand top = Root.of(root);
        WholeFolder.checkFree(out);
        List<Claim> claims = selected();
        DataRoot files = new DataRoot(Path.of(""));
        Instant started = Clock.systemUTC().instant();
        long start = System.nanoTime();
        List<Evidence> evidence = new ArrayList<>();
        try (Progress progress = new Progress(top, "reproduce")) {
            for (int i = 0; i < claims.size(); i++) {
                double done = i;
                RunContext context = RunContext.quiet()
                        .withData(files)
                        .withThreads(Runtime.getRuntime().availableProcessors())
                        .withProgress((f, what) -> progress.at((done + f) / claims.size(), what))
                        .withCancellation(progress::interrupted);
                evidence.add(claims.get(i).judge(context));
            }
            double seconds = (System.nanoTime() - start) * 1e-9;
            Provenance provenance =
                    new Provenance("reproduce" + (quick ? " --quick" : ""), started, seconds, null, files.inputs());
            WholeFolder.write(out, folder -> write(folder, evidence, provenance));
        }
        print(top.console().out(), evidence);
        return 0;
    }

    private List<Claim> selected() {
        if (only == null) {
            return Ledger.claims();
        }
        List<Claim> one =
                Ledger.claims().stream().filter(c -> c.id().equals(only)).toList();
        if (one.isEmpty()) {
            throw BadInput.unknown(
                    "BAD_VALUE",
                    "--only",
                    only,
                    Ledger.claims().stream().map(Claim::id).toList());
        }
        return one;
    }

    private static void write(Path folder, List<Evidence> evidence, Provenance provenance) throws IOException {
        ArrayNode ledger = Json.mapper().createArrayNode();
        for (Evidence e : evidence) {
            ledger.add(json(e.row()));
            RunFolder.figures(folder, e.figures(), StaticFigures::svg);
            for (Map.Entry<String, List<List<String>>> table : e.tables().entrySet()) {
                RunFolder.tables(folder, Map.of(table.getKey(), Tables.csv(table.getValue())));
            }
        }
        RunFolder.json(folder.resolve("ledger.json"), ledger);
        Files.writeString(folder.resolve("report.html"), report(evidence, provenance), StandardCharsets.UTF_8);
        RunFolder.json(folder.resolve("provenance.json"), provenance.json());
    }

    private static ObjectNode json(LedgerRow row) {
        ObjectNode out = Json.mapper().createObjectNode();
        out.put("id", row.id());
        out.put("statement", row.statement());
        out.put("computed", row.computed());
        out.put("uncertainty", row.uncertainty());
        out.put("verdict", row.verdict().text());
        out.put("rule", row.rule());
        ObjectNode parameters = out.putObject("parameters");
        row.parameters().forEach(parameters::put);
        ArrayNode figures = out.putArray("figures");
        row.figures().forEach(id -> figures.add("figures/" + id + ".svg"));
        out.put("data", row.data());
        out.put("wouldChange", row.wouldChange());
        return out;
    }

    private static String report(List<Evidence> evidence, Provenance provenance) {
        HtmlReport report =
                new HtmlReport("Lattice heterogeneity in high-temperature superconductors: what can be recomputed");
        report.text(
                "Statements of the perspective in Condensed Matter 2025, 10, 56, each with what was computed, on which data,"
                        + " and a verdict by a rule that was fixed before the computation. Apical " + Version.number()
                        + ".");
        report.section("Ledger");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Row", "Statement", "Verdict"));
        evidence.forEach(e -> rows.add(
                List.of(e.row().id(), e.row().statement(), e.row().verdict().text())));
        report.table(rows);
        List<String> missing = Ledger.notBuilt();
        if (!missing.isEmpty()) {
            report.text("Rows that are not built yet, and have no verdict: " + String.join(", ", missing) + ".");
        }
        for (Evidence e : evidence) {
            LedgerRow row = e.row();
            report.section(row.id() + ": " + row.statement());
            report.verdict(row.verdict().text());
            report.field("Computed", row.computed());
            report.field("Uncertainty", row.uncertainty());
            report.field("Data", row.data());
            report.field("What would change the verdict", row.wouldChange());
            report.field("Rule", row.rule());
            e.figures().forEach(report::figure);
            List<List<String>> parameters = new ArrayList<>();
            parameters.add(List.of("Parameter", "Value and source"));
            row.parameters().forEach((key, value) -> parameters.add(List.of(key, value)));
            report.table(parameters);
            e.tables().values().forEach(report::table);
        }
        report.section("Provenance");
        report.text("Everything needed to make this report again.");
        report.folded("provenance.json", provenance.json().toPrettyString());
        return report.html();
    }

    private void print(PrintStream to, List<Evidence> evidence) {
        for (Evidence e : evidence) {
            to.println(e.row().id() + "  " + e.row().verdict().text() + ": "
                    + e.row().statement());
        }
        if (only == null && !Ledger.notBuilt().isEmpty()) {
            to.println(Ledger.notBuilt().size() + " rows of the ledger are not built yet.");
        }
        to.println("Open " + out.resolve("report.html"));
    }
}
