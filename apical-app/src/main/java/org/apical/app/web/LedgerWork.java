package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apical.app.report.LedgerFolder;
import org.apical.claims.Claim;
import org.apical.claims.Effort;
import org.apical.claims.Evidence;
import org.apical.claims.Ledger;
import org.apical.claims.Outcome;
import org.apical.model.RunContext;
import org.apical.plot.Figure;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Provenance;
import org.apical.run.WholeFolder;

/**
 * Rows of the ledger computed again; the folder is that of {@code ./apical reproduce}, and what a later workbench needs to show
 * it.
 *
 * @param what {@code ledger.ROW}
 * @param claims the rows
 * @param effort how much work they take
 */
record LedgerWork(String what, List<Claim> claims, Effort effort) implements Work {
    @Override
    public ObjectNode params() {
        return Json.mapper().createObjectNode().put("quick", effort == Effort.QUICK);
    }

    @Override
    public String command() {
        String only = claims.size() == Ledger.claims().size()
                ? ""
                : " --only " + String.join(",", claims.stream().map(Claim::id).toList());
        return "./apical reproduce" + only + (effort == Effort.QUICK ? " --quick" : "");
    }

    @Override
    public void run(RunContext context, Path folder) {
        Instant started = Clock.systemUTC().instant();
        long start = System.nanoTime();
        DataRoot files = new DataRoot(Path.of(""));
        List<Outcome> outcomes = Ledger.judge(claims, context.withData(files), effort);
        double seconds = (System.nanoTime() - start) * 1e-9;
        Provenance provenance = new Provenance(what, started, seconds, null, files.inputs());
        List<Figure> figures = outcomes.stream()
                .map(Outcome::evidence)
                .filter(Objects::nonNull)
                .map(Evidence::figures)
                .flatMap(List::stream)
                .toList();
        WholeFolder.write(folder, place -> {
            LedgerFolder.write(place, outcomes, provenance);
            JobFolder.complete(place, Job.about(what, params(), command(), seconds), figures);
        });
    }
}
