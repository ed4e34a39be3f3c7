package org.apical.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apical.app.report.LedgerFolder;
import org.apical.app.report.LedgerJson;
import org.apical.claims.Claim;
import org.apical.claims.Effort;
import org.apical.claims.Ledger;
import org.apical.claims.Outcome;
import org.apical.model.RunContext;
import org.apical.run.DataRoot;
import org.apical.run.Json;
import org.apical.run.Provenance;
import org.apical.run.WholeFolder;

/** Rows of the ledger computed again; the folder is that of {@code ./apical reproduce}, and the answer. */
record LedgerWork(String name, List<Claim> claims, Effort effort) implements Work {
    @Override
    public void run(RunContext context, Path folder) {
        Instant started = Clock.systemUTC().instant();
        long start = System.nanoTime();
        DataRoot files = new DataRoot(Path.of(""));
        List<Outcome> outcomes = Ledger.judge(claims, context.withData(files), effort);
        double seconds = (System.nanoTime() - start) * 1e-9;
        Provenance provenance = new Provenance(name, started, seconds, null, files.inputs());
        WholeFolder.write(folder, place -> {
            LedgerFolder.write(place, outcomes, provenance);
            Files.writeString(
                    place.resolve(Job.ANSWER), answer(outcomes, seconds).toString(), StandardCharsets.UTF_8);
        });
    }

    private ObjectNode answer(List<Outcome> outcomes, double seconds) {
        ObjectNode out = Json.mapper().createObjectNode();
        out.set("rows", LedgerJson.of(outcomes));
        ArrayNode figures = out.putArray("figures");
        for (Outcome outcome : outcomes) {
            if (outcome.evidence() != null) {
                figures.addAll(Answer.figures(outcome.evidence().figures()));
            }
        }
        String only = claims.size() == Ledger.claims().size()
                ? ""
                : " --only " + String.join(",", claims.stream().map(Claim::id).toList());
        out.put("command", "./apical reproduce" + only + (effort == Effort.QUICK ? " --quick" : ""));
        out.put("seconds", seconds);
        return out;
    }
}
