package org.apical.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apical.run.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench in a process of its own, as a person starts it and as it may end. */
class WorkbenchIT {
    private static final Path ROOT =
            Path.of(System.getProperty("apical.root", "..")).toAbsolutePath();
    private static final String SAYS = "Apical workbench: ";

    @TempDir
    Path temp;

    private @Nullable Process process;
    private String address = "";
    private final HttpClient client = HttpClient.newHttpClient();

    private void start(String... more) throws IOException {
        Stream<String> command = Stream.of(
                ROOT.resolve("apical").toString(),
                "serve",
                "--port",
                "0",
                "--folder",
                temp.resolve("workbench").toString());
        Process started = new ProcessBuilder(
                        Stream.concat(command, Stream.of(more)).toList())
                .directory(temp.toFile())
                .redirectError(temp.resolve("messages").toFile())
                .start();
        process = started;
        BufferedReader out =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as(Files.readString(temp.resolve("messages"))).startsWith(SAYS);
        address = line.substring(SAYS.length());
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        }
    }

    private Process running() {
        return Objects.requireNonNull(process);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return Json.value(answer.body());
    }

    private void await(String job, String state) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!get("api/jobs/" + job).path("state").asText().equals(state)) {
            assertThat(System.nanoTime()).as(job + " becomes " + state).isLessThan(end);
            Thread.sleep(50);
        }
    }

    /** A finished job and one that runs. */
    private String finishedAndRunning() throws IOException, InterruptedException {
        String finished =
                post("api/models/xas.window/runs", "{\"dx\": 2}").path("id").asText();
        await(finished, "done");
        String running =
                post("api/ledger/all/runs", "{\"quick\": false}").path("id").asText();
        await(running, "running");
        return finished;
    }

    private void onlyTheFinishedOneIsThere(String finished) throws IOException, InterruptedException {
        JsonNode jobs = get("api/jobs").path("jobs");
        assertThat(jobs).extracting(job -> job.path("id").asText()).containsExactly(finished);
        assertThat(get("api/jobs/" + finished + "/answer")
                        .path("params")
                        .path("dx")
                        .asDouble())
                .isEqualTo(2);
        try (Stream<Path> runs = Files.list(temp.resolve("workbench/runs"))) {
            assertThat(runs.map(run -> run.getFileName().toString())).containsExactly(finished);
        }
    }

    @Test
    void aKillLosesNoFinishedResult() throws Exception {
        start();
        String finished = finishedAndRunning();
        JsonNode result = get("api/jobs/" + finished + "/result");
        running().destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        start();
        onlyTheFinishedOneIsThere(finished);
        assertThat(get("api/jobs/" + finished + "/result")).isEqualTo(result);
    }

    @Test
    void aRequestToEndStopsWhatRunsAndLosesNoFinishedResult() throws Exception {
        start();
        String finished = finishedAndRunning();
        running().destroy();
        assertThat(running().waitFor(120, TimeUnit.SECONDS)).isTrue();
        start();
        onlyTheFinishedOneIsThere(finished);
    }

    @Test
    void anAddressThatOthersReachPrintsItsToken() throws Exception {
        start("--host", "0.0.0.0");
        assertThat(address).contains("?token=");
        String bare = address.replaceFirst("\\?.*", "").replace("0.0.0.0", "127.0.0.1");
        HttpResponse<String> refused = client.send(
                HttpRequest.newBuilder(URI.create(bare + "api/models")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(401);
        HttpResponse<String> answered = client.send(
                HttpRequest.newBuilder(URI.create(bare + "api/models"))
                        .header("Authorization", "Bearer " + address.replaceFirst(".*token=", ""))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answered.statusCode()).isEqualTo(200);
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        start();
        String port = address.replaceFirst(".*:(\\d+)/.*", "$1");
        Process second = new ProcessBuilder(List.of(ROOT.resolve("apical").toString(), "serve", "--port", port))
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).as(said).isEqualTo(2);
        assertThat(said).contains(port).contains("--port").doesNotContain("Exception");
    }
}
