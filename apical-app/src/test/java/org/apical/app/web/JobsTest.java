package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apical.run.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs from the outside: progress, results, cancellation, a queue with an end, and what a restart finds. */
class JobsTest {
    private static final String LONG = "{\"steps\": 1000000}";

    @TempDir
    Path temp;

    @Test
    void aJobTellsItsProgressAndLeavesItsFolder() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.in(temp)) {
            // Another one runs until somebody listens to this one, which so cannot end unheard on a busy machine.
            String before = workbench.job("test.paced", LONG);
            HttpResponse<String> started =
                    workbench.post("/api/models/test.paced/runs", "{\"steps\": 40, \"millis\": 20}");
            assertThat(started.statusCode()).isEqualTo(202);
            String id = RunningWorkbench.json(started).path("id").asText();
            assertThat(started.headers().firstValue("Location")).hasValue("/api/jobs/" + id);
            HttpResponse<Stream<String>> events = workbench.lines("/api/jobs/" + id + "/events");
            assertThat(events.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(workbench.delete("/api/jobs/" + before).statusCode()).isEqualTo(202);
            List<String> lines = events.body().toList();
            assertThat(lines).contains("event: state", "event: progress");
            List<JsonNode> told = lines.stream()
                    .filter(line -> line.startsWith("data: "))
                    .map(line -> (JsonNode) Json.object(line.substring(6)))
                    .toList();
            assertThat(told.get(0).path("state").asText()).isEqualTo("queued");
            assertThat(told).extracting(one -> one.path("progress").asDouble()).isSorted();
            JsonNode last = told.get(told.size() - 1);
            assertThat(last.path("state").asText()).isEqualTo("done");
            assertThat(last.path("command").asText())
                    .isEqualTo("./apical run test.paced --set steps=40 --set millis=20");
            results(workbench, id);
        }
    }

    private static void results(RunningWorkbench workbench, String id) throws Exception {
        String job = "/api/jobs/" + id;
        assertThat(RunningWorkbench.json(workbench.get(job + "/result"))
                        .path("done")
                        .asInt())
                .isEqualTo(40);
        JsonNode figures =
                RunningWorkbench.json(workbench.get(job + "/figures")).path("figures");
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).path("plotly").path("data")).isNotEmpty();
        ObjectNode answer = RunningWorkbench.json(workbench.get(job + "/answer"));
        assertThat(answer.path("params").path("steps").asInt()).isEqualTo(40);
        assertThat(answer.path("result").path("done").asInt()).isEqualTo(40);
        for (String figure : List.of("steps", "0")) {
            assertThat(workbench.get(job + "/figures/" + figure + ".svg").body())
                    .contains("<svg");
            assertThat(workbench.bytes(job + "/figures/" + figure + ".png").body())
                    .startsWith(0x89, 'P', 'N', 'G');
        }
        assertThat(workbench.get(job + "/figures/1.svg").statusCode()).isEqualTo(404);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(workbench.bytes(job + "/folder.zip").body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .contains(id + "/params.json", id + "/result.json", id + "/provenance.json", id + "/figures/steps.svg");
        JsonNode files = RunningWorkbench.json(workbench.get(job + "/files")).path("files");
        for (JsonNode file : files) {
            HttpResponse<byte[]> one =
                    workbench.bytes(job + "/files/" + file.path("name").asText());
            assertThat(one.body()).hasSize(file.path("bytes").asInt());
            if (file.path("name").asText().startsWith("tables/")) {
                assertThat(workbench.get(job + "/" + file.path("name").asText()).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aJobIsCancelledWhileItWaitsAndWhileItRuns() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.in(temp)) {
            String running = workbench.job("test.paced", LONG);
            String waiting = workbench.job("test.paced", LONG);
            workbench.await(running, "running");
            assertThat(workbench.get("/api/jobs/" + running + "/result").statusCode())
                    .isEqualTo(409);
            assertThat(workbench.delete("/api/jobs/" + waiting).statusCode()).isEqualTo(202);
            workbench.await(waiting, "cancelled");
            assertThat(workbench.delete("/api/jobs/" + running).statusCode()).isEqualTo(202);
            workbench.await(running, "cancelled");
            assertThat(workbench.delete("/api/jobs/" + running).statusCode()).isEqualTo(409);
            assertThat(temp.resolve("runs/" + running)).doesNotExist();
            String after = workbench.job("test.paced", "{}");
            workbench.await(after, "done");
            assertThat(workbench.delete("/api/jobs/" + after).statusCode()).isEqualTo(409);
            assertThat(workbench.get("/api/jobs/" + after + "/result").statusCode())
                    .as("what is finished is not lost to a late cancel")
                    .isEqualTo(200);
        }
    }

    @Test
    void theQueueHasAnEnd() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.in(temp)) {
            int taken = 0;
            HttpResponse<String> answer = workbench.post("/api/models/test.paced/runs", LONG);
            while (answer.statusCode() == 202 && taken < 1000) {
                taken++;
                answer = workbench.post("/api/models/test.paced/runs", LONG);
            }
            assertThat(taken).isEqualTo(Limits.USUAL.waiting());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(RunningWorkbench.json(answer).path("code").asText()).isEqualTo("BUSY");
        }
    }

    @Test
    void wrongParametersAreToldBeforeTheJobAndFailuresAfterIt() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.in(temp)) {
            HttpResponse<String> wrong = workbench.post("/api/models/test.paced/runs", "{\"steps\": -1}");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(RunningWorkbench.json(wrong).path("key").asText()).isEqualTo("steps");
            String lost = workbench.job("test.paced", "{\"file\": \"lost.txt\"}");
            ObjectNode failed = workbench.await(lost, "failed");
            assertThat(failed.path("problem").path("code").asText()).isEqualTo("FILE_NOT_FOUND");
            assertThat(failed.path("error").asText()).contains("lost.txt").doesNotContain(temp.toString());
            String bug = workbench.job("test.paced", "{\"bug\": true}");
            assertThat(workbench
                            .await(bug, "failed")
                            .path("problem")
                            .path("code")
                            .asText())
                    .isEqualTo("INTERNAL");
            workbench.await(workbench.job("test.paced", "{}"), "done");
        }
    }

    @Test
    void aRestartListsWhatWasFinishedAndSweepsWhatWasNot() throws Exception {
        String first;
        String second;
        try (RunningWorkbench workbench = RunningWorkbench.in(temp)) {
            first = workbench.job("test.paced", "{\"steps\": 5}");
            second = workbench.job("xas.window", "{}");
            workbench.await(second, "done");
        }
        Path torn =
                Files.createDirectories(temp.resolve("runs/.torn.part-01234567-89ab-cdef-0123-456789abcdef/figures"));
        Files.writeString(torn.resolve("half.svg"), "<svg");
        Files.createDirectories(temp.resolve("runs/foreign"));
        Files.createDirectories(temp.resolve("runs/broken"));
        Files.writeString(temp.resolve("runs/broken/" + JobFolder.ABOUT), "{");
        try (RunningWorkbench workbench = RunningWorkbench.in(temp)) {
            JsonNode jobs = RunningWorkbench.json(workbench.get("/api/jobs")).path("jobs");
            assertThat(jobs).extracting(job -> job.path("id").asText()).containsExactly(second, first);
            assertThat(jobs)
                    .allSatisfy(job -> assertThat(job.path("state").asText()).isEqualTo("done"));
            assertThat(jobs.get(1).path("params").path("steps").asInt()).isEqualTo(5);
            assertThat(RunningWorkbench.json(workbench.get("/api/jobs/" + first + "/result"))
                            .path("done")
                            .asInt())
                    .isEqualTo(5);
            assertThat(workbench.get("/api/jobs/" + second + "/events").body()).contains("\"state\":\"done\"");
        }
        assertThat(temp.resolve("runs/.torn.part-01234567-89ab-cdef-0123-456789abcdef"))
                .doesNotExist();
        assertThat(temp.resolve("runs/foreign")).exists();
    }

    @Test
    void endingTheWorkbenchCancelsWhatRuns() throws Exception {
        RunningWorkbench workbench = RunningWorkbench.in(temp);
        String done = workbench.job("test.paced", "{}");
        workbench.await(done, "done");
        String running = workbench.job("test.paced", LONG);
        workbench.await(running, "running");
        workbench.close();
        assertThat(temp.resolve("runs/" + done + "/result.json")).exists();
        assertThat(temp.resolve("runs/" + running)).doesNotExist();
    }
}
