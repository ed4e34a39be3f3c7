package org.apical.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apical.model.Model;
import org.apical.model.Registry;
import org.apical.models.Models;
import org.apical.run.Json;
import org.jspecify.annotations.Nullable;

/** A workbench of a test, with a client, and a bare socket for what no client would send. */
final class RunningWorkbench implements AutoCloseable {
    private static final int SOCKET_MILLIS = 20_000;

    private final Workbench workbench;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningWorkbench(Workbench workbench) {
        this.workbench = workbench;
    }

    static RunningWorkbench in(Path folder) {
        return in(folder, Limits.USUAL, null);
    }

    static RunningWorkbench in(Path folder, Limits limits, @Nullable String token) {
        List<Model<?, ?>> models = new ArrayList<>(Models.registry().all());
        models.add(new PacedModel());
        WorkbenchSettings settings =
                new WorkbenchSettings("127.0.0.1", 0, token, folder, folder.resolve("report"), 2, limits);
        return new RunningWorkbench(new Workbench(settings, Registry.of(models)).start());
    }

    /** The usual limits, but for answers without a job: how long each, how many at once, how many more may wait. */
    static Limits answering(Duration time, int atOnce, int waiting) {
        Limits usual = Limits.USUAL;
        return new Limits(
                usual.bodyBytes(),
                usual.fileBytes(),
                usual.sessionBytes(),
                usual.sessionFiles(),
                usual.sessions(),
                usual.uploads(),
                usual.bodyTime(),
                time,
                atOnce,
                waiting,
                usual.waiting(),
                usual.kept(),
                usual.listeners(),
                usual.connections());
    }

    int port() {
        return workbench.port();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** An answer that is read while it comes. */
    HttpResponse<Stream<String>> lines(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), HttpResponse.BodyHandlers.ofLines());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(
                to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> upload(String session, String query, byte[] bytes) throws IOException, InterruptedException {
        return send(to("/api/sessions/" + session + "/files" + query)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(to(path).DELETE());
    }

    String session() throws IOException, InterruptedException {
        return json(post("/api/sessions", "")).path("session").asText();
    }

    /** Starts a job; its name. */
    String job(String model, String params) throws IOException, InterruptedException {
        return json(post("/api/models/" + model + "/runs", params)).path("id").asText();
    }

    /** Waits until a job is in one of these states. */
    ObjectNode await(String job, String... states) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            ObjectNode now = json(get("/api/jobs/" + job));
            if (List.of(states).contains(now.path("state").asText())) {
                return now;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("job " + job + " did not become " + List.of(states));
    }

    static ObjectNode json(HttpResponse<String> answer) {
        return Json.object(answer.body());
    }

    static JsonNode value(HttpResponse<String> answer) {
        return Json.value(answer.body());
    }

    /** An open socket that gives up after a while. */
    Socket socket() throws IOException {
        Socket socket = new Socket("127.0.0.1", port());
        socket.setSoTimeout(SOCKET_MILLIS);
        return socket;
    }

    /** Sends text as it is; all that comes back until the server closes the connection. */
    String raw(String text) throws IOException {
        try (Socket socket = socket()) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** A request line with the headers that a plain client sends, and the connection closed after it. */
    String rawGet(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\nConnection: close\r\n\r\n");
    }

    /** The status of a raw answer. */
    static int status(String raw) {
        return raw.startsWith("HTTP/1.1 ") ? Integer.parseInt(raw.substring(9, 12)) : 0;
    }

    @Override
    public void close() {
        workbench.close();
    }
}
