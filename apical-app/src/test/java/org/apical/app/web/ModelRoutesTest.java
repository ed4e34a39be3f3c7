package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apical.model.Model;
import org.apical.model.RunContext;
import org.apical.models.Models;
import org.apical.run.Json;
import org.apical.run.Runs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models over HTTP: descriptions for forms, runs, figures, tables, files of sessions. */
class ModelRoutesTest {
    @TempDir
    static Path temp;

    private static RunningWorkbench workbench;

    @BeforeAll
    static void start() {
        workbench = RunningWorkbench.in(temp);
    }

    @AfterAll
    static void stop() {
        workbench.close();
    }

    @Test
    void everyModelOfTheRegistryIsListed() throws Exception {
        JsonNode models = RunningWorkbench.json(workbench.get("/api/models")).path("models");
        assertThat(models)
                .extracting(model -> model.path("id").asText())
                .containsAll(Models.registry().ids());
        for (JsonNode model : models) {
            assertThat(model.path("summary").asText()).isNotEmpty();
            assertThat(model.path("area").asText())
                    .isEqualTo(model.path("id").asText().replaceFirst("\\..*", ""));
            assertThat(model.path("parameterCount").asInt()).isPositive();
            assertThat(model.path("cheap").isBoolean()).isTrue();
        }
    }

    @Test
    void aDescriptionHasWhatAFormNeeds() throws Exception {
        ObjectNode model = RunningWorkbench.json(workbench.get("/api/models/xas.window"));
        assertThat(model.path("schema").path("properties").path("window").path("enum"))
                .isNotEmpty();
        JsonNode window = model.path("parameters").get(0);
        assertThat(window.path("key").asText()).isEqualTo("window");
        assertThat(window.path("choices")).isNotEmpty();
        assertThat(window.path("doc").asText()).isNotEmpty();
        assertThat(model.path("example").path("dx").isNumber()).isTrue();
        for (Model<?, ?> any : Models.registry().all()) {
            for (String key : any.info().cites()) {
                assertThat(new Bibliography().text(key))
                        .as(key)
                        .isNotEqualTo(key)
                        .hasSizeGreaterThan(20);
            }
        }
        HttpResponse<String> unknown = workbench.get("/api/models/xas.windw");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("UNKNOWN_MODEL", "xas.window");
    }

    @Test
    void aRunGivesWhatTheCommandLineGives() throws Exception {
        ObjectNode params = Json.object("{\"window\": \"kaiser\", \"dx\": 2.5}");
        ObjectNode run = RunningWorkbench.json(workbench.post("/api/models/xas.window/run", params.toString()));
        Runs.Outcome here = new Runs(Models.registry()).execute("xas.window", params, RunContext.quiet(), true);
        assertThat(run.path("result")).isEqualTo(Json.object(here.result().toString()));
        assertThat(run.path("params")).isEqualTo(Json.object(here.params().toString()));
        assertThat(run.path("figures")).hasSize(here.figures().size());
        assertThat(run.path("command").asText()).isEqualTo("./apical run xas.window --set window=kaiser --set dx=2.5");
        String figure = run.path("figures").get(0).path("name").asText();
        assertThat(workbench
                        .post("/api/models/xas.window/figures/" + figure + ".svg", params.toString())
                        .body())
                .contains("<svg");
        HttpResponse<String> png = workbench.post("/api/models/xas.window/figures/0.png", params.toString());
        assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
        String table = run.path("tables").get(0).asText();
        assertThat(workbench
                        .post("/api/models/xas.window/tables/" + table + ".csv", params.toString())
                        .body()
                        .lines()
                        .count())
                .isGreaterThan(10);
        HttpResponse<String> wrong = workbench.post("/api/models/xas.window/run", "{\"dx\": -1}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(RunningWorkbench.json(wrong).path("key").asText()).isEqualTo("dx");
    }

    @Test
    void aRunReadsTheFilesOfItsSessionAndOfNoOther() throws Exception {
        String session = workbench.session();
        byte[] text = "hello".getBytes(StandardCharsets.UTF_8);
        assertThat(workbench.upload(session, "?name=my%20data.txt", text).statusCode())
                .isEqualTo(201);
        assertThat(workbench.get("/api/sessions/" + session + "/files").body())
                .contains("my data.txt")
                .contains("5");
        String params = "{\"file\": \"my data.txt\"}";
        assertThat(workbench
                        .post("/api/models/test.paced/run?session=" + session, params)
                        .statusCode())
                .isEqualTo(200);
        assertThat(workbench.post("/api/models/test.paced/run", params).statusCode())
                .isEqualTo(422);
        assertThat(workbench
                        .post("/api/models/test.paced/run?session=" + workbench.session(), params)
                        .statusCode())
                .isEqualTo(422);
        assertThat(workbench
                        .post("/api/models/test.paced/run?session=none", params)
                        .statusCode())
                .isEqualTo(404);
        assertThat(workbench
                        .delete("/api/sessions/" + session + "/files/my%20data.txt")
                        .statusCode())
                .isEqualTo(204);
        assertThat(workbench
                        .post("/api/models/test.paced/run?session=" + session, params)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aThousandRequestsOverManyConnectionsAreAllAnsweredAlike() throws Exception {
        String expected = withoutTime(workbench.post("/api/models/xas.window/run", "{}"));
        ExecutorService clients = Executors.newFixedThreadPool(32);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                calls.add(() -> withoutTime(workbench.post("/api/models/xas.window/run", "{}")));
            }
            for (Future<String> answer : clients.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static String withoutTime(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        ObjectNode run = RunningWorkbench.json(answer);
        run.remove("seconds");
        return run.toString();
    }

    @Test
    void whoComesWhenAllIsBusyIsToldToComeAgain(@TempDir Path place) throws Exception {
        Limits tight = RunningWorkbench.answering(Duration.ofSeconds(3), 1, 1);
        try (RunningWorkbench full = RunningWorkbench.in(place, tight, null)) {
            ExecutorService clients = Executors.newFixedThreadPool(8);
            try {
                List<Callable<Integer>> calls = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    calls.add(() -> {
                        HttpResponse<String> answer =
                                full.post("/api/models/test.paced/run", "{\"steps\": 1000, \"millis\": 1}");
                        if (answer.statusCode() == 503) {
                            assertThat(answer.headers().firstValue("Retry-After"))
                                    .isPresent();
                        }
                        return answer.statusCode();
                    });
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> status : clients.invokeAll(calls)) {
                    statuses.add(status.get());
                }
                assertThat(statuses).contains(503).isSubsetOf(200, 413, 503);
            } finally {
                clients.shutdownNow();
            }
        }
    }

    @Test
    void pageAndLibrariesComePackedAndAreKnownAgain() throws Exception {
        for (String path : List.of(
                "/",
                "/vendor/plotly.js",
                "/vendor/three.module.js",
                "/vendor/OrbitControls.js",
                "/vendor/three.core.min.js")) {
            HttpResponse<byte[]> first = workbench.bytes(path);
            assertThat(first.statusCode()).as(path).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type)
                    .startsWith(path.equals("/") ? "text/html" : "text/javascript"));
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(workbench
                            .send(workbench.to(path).header("If-None-Match", tag))
                            .statusCode())
                    .isEqualTo(304);
        }
        assertThat(workbench.get("/vendor/three.js").statusCode()).isEqualTo(404);
        HttpRequest.Builder packed = workbench.to("/vendor/plotly.js").header("Accept-Encoding", "gzip");
        assertThat(workbench.send(packed).headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(workbench.get("/vendor/OrbitControls.js").body())
                .as("to a client that unpacks nothing")
                .contains("from './three.module.js'");
    }

    @Test
    void theLedgerIsListedAndRowsAreComputedAgain() throws Exception {
        ObjectNode before = RunningWorkbench.json(workbench.get("/api/ledger"));
        assertThat(before.path("rows")).hasSize(41);
        assertThat(workbench.get("/report").statusCode()).isEqualTo(404);
        HttpResponse<String> started = workbench.post("/api/ledger/C02/runs", "{\"quick\": true}");
        String job = RunningWorkbench.json(started).path("id").asText();
        assertThat(workbench.await(job, "done", "failed").path("state").asText())
                .isEqualTo("done");
        JsonNode row =
                RunningWorkbench.json(workbench.get("/api/ledger")).path("rows").get(2);
        assertThat(row.path("id").asText()).isEqualTo("C02");
        assertThat(row.path("verdict").asText()).isNotEmpty();
        HttpResponse<String> report = workbench.get("/report");
        assertThat(report.body()).contains("C02");
        assertThat(report.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("sandbox").doesNotContain("allow-same-origin"));
        assertThat(workbench.post("/api/ledger/C99/runs", "{}").statusCode()).isEqualTo(404);
    }
}
