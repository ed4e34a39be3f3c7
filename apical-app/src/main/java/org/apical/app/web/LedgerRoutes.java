package org.apical.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.app.report.LedgerFolder;
import org.apical.claims.Claim;
import org.apical.claims.Effort;
import org.apical.claims.Ledger;
import org.apical.run.Json;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/ledger} and {@code /report}: the ledger as {@code reproduce} or jobs of this workbench last computed it, row by row.
 */
final class LedgerRoutes {
    private static final String ALL = "all";
    private static final String WHAT = "ledger.";

    private final Path report;
    private final Jobs jobs;
    private final Limits limits;
    private final RowModels models = new RowModels();

    LedgerRoutes(Path report, Jobs jobs, Limits limits) {
        this.report = report;
        this.jobs = jobs;
        this.limits = limits;
    }

    void install(RoutesConfig routes) {
        routes.get("/api/ledger", ctx -> JsonReply.send(ctx, ledger()));
        routes.post("/api/ledger/{row}/runs", this::start);
        routes.get("/report", this::report);
    }

    private ObjectNode ledger() {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        for (Claim claim : Ledger.claims()) {
            rows.put(
                    claim.id(),
                    Json.mapper().createObjectNode().put("id", claim.id()).put("statement", claim.statement()));
        }
        List<Path> folders = folders();
        for (Path folder : folders) {
            for (JsonNode row : rows(folder)) {
                rows.replace(row.path("id").asText(), row);
            }
        }
        ObjectNode out = Json.mapper().createObjectNode();
        ArrayNode list = out.putArray("rows");
        rows.forEach((id, row) -> list.add(models.beside(id, row)));
        out.put("report", !folders.isEmpty());
        return out;
    }

    /** Where rows were computed, the newest last. */
    private List<Path> folders() {
        List<Path> out = new ArrayList<>();
        if (Files.isRegularFile(report.resolve(LedgerFolder.LEDGER))) {
            out.add(report);
        }
        List<Job> known = jobs.all();
        for (int i = known.size() - 1; i >= 0; i--) {
            Job job = known.get(i);
            if (job.state() == Job.State.DONE
                    && Files.isRegularFile(job.folder().resolve(LedgerFolder.LEDGER))) {
                out.add(job.folder());
            }
        }
        return out;
    }

    private static JsonNode rows(Path folder) {
        try {
            return Json.value(Files.readString(folder.resolve(LedgerFolder.LEDGER), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(Context ctx) {
        String row = ctx.pathParam("row");
        List<Claim> claims = Ledger.claims().stream()
                .filter(claim -> row.equals(ALL) || claim.id().equals(row))
                .toList();
        if (claims.isEmpty()) {
            throw Refused.notFound("The ledger has the rows "
                    + Ledger.claims().stream().map(Claim::id).toList() + ", and 'all'.");
        }
        boolean quick = Bodies.object(ctx, limits).path("quick").asBoolean(true);
        Job job = jobs.submit(new LedgerWork(WHAT + row, claims, quick ? Effort.QUICK : Effort.FULL));
        ctx.status(202);
        ctx.header("Location", "/api/jobs/" + job.id());
        JsonReply.send(ctx, job.json());
    }

    private void report(Context ctx) {
        Path newest = newestReport();
        if (newest == null) {
            throw Refused.notFound(
                    "There is no report yet: run './apical reproduce' in the folder where the workbench was started,"
                            + " or compute the ledger here.");
        }
        try {
            ReportPages.send(ctx, Files.newInputStream(newest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the whole ledger where there is one, else of what was computed last. */
    private @Nullable Path newestReport() {
        List<Path> folders = folders();
        Path best = null;
        int most = 0;
        for (Path folder : folders) {
            int size = rows(folder).size();
            if (size >= most) {
                best = folder.resolve(LedgerFolder.REPORT);
                most = size;
            }
        }
        return best;
    }
}
