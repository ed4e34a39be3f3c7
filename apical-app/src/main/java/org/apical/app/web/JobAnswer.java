package org.apical.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.app.report.LedgerFolder;
import org.apical.run.Json;
import org.apical.run.RunFolder;

/** What a finished job found, read from its folder when somebody asks: nothing of it stays in memory. */
final class JobAnswer {
    private static final String RESULT = "result.json";

    private JobAnswer() {}

    /** In the form of a run that was waited for; of the ledger, {@code rows} in place of {@code result}. */
    static ObjectNode all(Job job) {
        ObjectNode out = job.json();
        Path result = job.folder().resolve(RESULT);
        if (Files.isRegularFile(result)) {
            out.set("result", read(result));
        } else {
            out.set("rows", read(job.folder().resolve(LedgerFolder.LEDGER)));
        }
        out.set("figures", figures(job));
        return out;
    }

    /** The file of the result; of the ledger, that of the rows. */
    static void result(Context ctx, Job job) {
        boolean model = Files.isRegularFile(job.folder().resolve(RESULT));
        RunFiles.send(ctx, job, model ? RESULT : LedgerFolder.LEDGER);
    }

    static JsonNode figures(Job job) {
        return read(job.folder().resolve(JobFolder.FIGURES));
    }

    /** A figure for print, by its name or its number from 0. */
    static void figure(Context ctx, Job job, String wanted, String form) {
        List<String> names = new ArrayList<>();
        ((ArrayNode) figures(job))
                .forEach(figure -> names.add(figure.path("name").asText()));
        RunFiles.send(ctx, job, "figures/" + RunFolder.safe(Answer.named(names, wanted)) + "." + form);
    }

    private static JsonNode read(Path file) {
        try {
            return Json.value(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
