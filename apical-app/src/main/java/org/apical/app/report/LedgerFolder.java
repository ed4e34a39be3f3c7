package org.apical.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apical.claims.Evidence;
import org.apical.claims.Outcome;
import org.apical.plot.StaticFigures;
import org.apical.run.Citations;
import org.apical.run.Provenance;
import org.apical.run.RunFolder;
import org.apical.run.Tables;

/** What rows of the ledger leave: the report, the ledger as JSON, figures, tables, literature, provenance. */
public final class LedgerFolder {
    /** The ledger's file. */
    public static final String LEDGER = "ledger.json";

    /** The report's file. */
    public static final String REPORT = "report.html";

    private LedgerFolder() {}

    /** Writes all of it into a folder that is there. */
    public static void write(Path folder, List<Outcome> outcomes, Provenance provenance) throws IOException {
        for (Outcome outcome : outcomes) {
            Evidence evidence = outcome.evidence();
            if (evidence != null) {
                RunFolder.figures(folder, evidence.figures(), StaticFigures::svg);
                for (Map.Entry<String, List<List<String>>> table :
                        evidence.tables().entrySet()) {
                    RunFolder.tables(folder, Map.of(table.getKey(), Tables.csv(table.getValue())));
                }
            }
        }
        RunFolder.json(folder.resolve(LEDGER), LedgerJson.of(outcomes));
        Files.writeString(folder.resolve("citations.bib"), Citations.bibtex(), StandardCharsets.UTF_8);
        LedgerReport.page(outcomes, provenance).write(folder.resolve(REPORT));
        RunFolder.json(folder.resolve("provenance.json"), provenance.json());
    }
}
