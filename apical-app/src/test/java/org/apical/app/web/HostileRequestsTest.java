package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apical.models.Models;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody would send who means harm, or a page of another site that a browser here has open. */
class HostileRequestsTest {
    private static final String SECRET = "the secret of another folder";

    private static final List<String> TRAVERSALS = List.of(
            "..",
            "../secret.txt",
            "../../secret.txt",
            "..%2fsecret.txt",
            "..%2f..%2fsecret.txt",
            "%2e%2e/secret.txt",
            "%2e%2e%2f%2e%2e%2fsecret.txt",
            "%252e%252e%252fsecret.txt",
            "..%252f..%252fsecret.txt",
            "..%5csecret.txt",
            "..\\secret.txt",
            "....//secret.txt",
            "..;/secret.txt",
            "%c0%ae%c0%ae%c0%afsecret.txt",
            "secret.txt%00.json",
            "%2Fetc%2Fpasswd",
            "/etc/passwd",
            "file:///etc/passwd",
            "none",
            ".",
            "~",
            "*",
            "x".repeat(3000));

    @TempDir
    Path temp;

    private RunningWorkbench workbench;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(temp.resolve("secret.txt"), SECRET);
        Files.createDirectories(temp.resolve("workbench"));
        Files.writeString(temp.resolve("workbench/secret.txt"), SECRET);
        workbench = RunningWorkbench.in(temp.resolve("workbench"), limits(), null);
    }

    @AfterEach
    void stillAnswersAndStops() throws Exception {
        try {
            assertThat(workbench.get("/api/jobs").statusCode()).isEqualTo(200);
        } finally {
            workbench.close();
        }
    }

    private static Limits limits() {
        return new Limits(
                20_000, 50_000, 120_000, 5, 4, 4, Duration.ofSeconds(3), Duration.ofSeconds(3), 2, 4, 2, 50, 2, 64);
    }

    @Test
    void noPathInAnyPlaceOfAnyRouteLeadsOut() throws Exception {
        String job = workbench.job("test.paced", "{}");
        workbench.await(job, "done");
        Map<String, String> real = Map.of(
                "job",
                job,
                "id",
                "test.paced",
                "session",
                workbench.session(),
                "row",
                "C01",
                "figure",
                "steps",
                "table",
                "numbers");
        int asked = 0;
        for (Map.Entry<String, JsonNode> path :
                new OpenApi(Models.registry()).document().path("paths").properties()) {
            String template = path.getKey();
            if (!template.contains("{")) {
                continue;
            }
            for (String place : template.split("(?=\\{)|(?<=\\})")) {
                if (!place.startsWith("{")) {
                    continue;
                }
                for (String hostile : TRAVERSALS) {
                    String target = template.replace(place, hostile);
                    for (Map.Entry<String, String> e : real.entrySet()) {
                        target = target.replace("{" + e.getKey() + "}", e.getValue());
                    }
                    target = target.replaceAll("\\{\\w+\\}", "x");
                    for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                        refused(method.getKey().toUpperCase(Locale.ROOT), target);
                        asked++;
                    }
                }
            }
        }
        for (String hostile : TRAVERSALS) {
            refused("GET", "/" + hostile);
            refused("GET", "/vendor/" + hostile);
            refused("GET", "/views/" + hostile);
        }
        assertThat(asked).isGreaterThan(400);
        assertThat(Files.readString(temp.resolve("secret.txt"))).isEqualTo(SECRET);
        assertThat(Files.readString(temp.resolve("workbench/secret.txt"))).isEqualTo(SECRET);
        assertThat(workbench.get("/api/jobs/" + job).statusCode()).isEqualTo(200);
    }

    private void refused(String method, String target) throws IOException {
        String answer = workbench.raw(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + workbench.port()
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(answer).as(method + " " + target).doesNotContain(SECRET).doesNotContain("root:");
        boolean shell = target.equals("/.") || target.equals("/..") || target.endsWith("/.") || target.endsWith("/..");
        if (!shell) {
            assertThat(RunningWorkbench.status(answer))
                    .as(method + " " + target + "\n" + answer)
                    .isBetween(400, 499);
        } else {
            assertThat(RunningWorkbench.status(answer))
                    .as(method + " " + target)
                    .isBetween(200, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "../../secret.txt",
                "/etc/passwd",
                "a/../../../secret.txt",
                "..\\\\secret.txt",
                "example:../../secret.txt",
                "example:/etc/passwd",
                "\\u0000"
            })
    void noFileThatParametersNameLeadsOut(String name) throws Exception {
        for (String session : List.of("", "?session=" + workbench.session())) {
            HttpResponse<String> answer =
                    workbench.post("/api/models/test.paced/run" + session, "{\"file\": \"" + name + "\"}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain(SECRET).doesNotContain("root:");
            assertThat(RunningWorkbench.json(answer).path("code").asText()).isIn("BAD_PATH", "FILE_NOT_FOUND");
        }
    }

    @Test
    void noNameOfAnUploadLeadsOut() throws Exception {
        String session = workbench.session();
        for (String hostile : TRAVERSALS) {
            if (hostile.contains("\\") || hostile.equals("none")) {
                continue;
            }
            HttpResponse<String> answer =
                    workbench.upload(session, "?name=" + hostile, "x".getBytes(StandardCharsets.UTF_8));
            if (answer.statusCode() == 201) {
                // a percent sign that is left after decoding is a letter like others
                assertThat(RunningWorkbench.json(answer).path("name").asText())
                        .doesNotContain("/")
                        .doesNotContain("..");
            } else {
                assertThat(answer.statusCode()).as(hostile).isBetween(400, 499);
            }
        }
        for (String hostile : List.of(".hidden", "a%0Ab", "a%2Fb", "con%3A", "%20", "%7F", "a%09b")) {
            assertThat(workbench
                            .upload(session, "?name=" + hostile, new byte[1])
                            .statusCode())
                    .as(hostile)
                    .isEqualTo(422);
        }
        assertThat(workbench.upload(session, "", new byte[1]).statusCode()).isEqualTo(422);
        try (Stream<Path> outside = Files.list(temp.resolve("workbench/sessions"))) {
            assertThat(outside.map(p -> p.getFileName().toString())).containsExactly(session);
        }
        assertThat(Files.readString(temp.resolve("workbench/secret.txt"))).isEqualTo(SECRET);
    }

    @Test
    void bodiesThatAreTooLargeAreRefused() throws Exception {
        String large = "{\"a\": \"" + "x".repeat(30_000) + "\"}";
        HttpResponse<String> declared = workbench.post("/api/models/xas.window/run", large);
        assertThat(declared.statusCode()).isEqualTo(413);
        HttpResponse<String> chunked = workbench.send(workbench
                .to("/api/models/xas.window/run")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(RunningWorkbench.json(chunked).path("code").asText()).isEqualTo("TOO_LARGE");
        String session = workbench.session();
        assertThat(workbench.upload(session, "?name=a", new byte[60_000]).statusCode())
                .isEqualTo(413);
        String lie = workbench.raw("POST /api/sessions/" + session + "/files?name=b HTTP/1.1\r\nHost: 127.0.0.1:"
                + workbench.port() + "\r\nContent-Length: 99999999999999\r\nConnection: close\r\n\r\nx");
        assertThat(RunningWorkbench.status(lie)).isEqualTo(413);
        assertThat(RunningWorkbench.json(workbench.get("/api/sessions/" + session + "/files"))
                        .path("files"))
                .isEmpty();
    }

    @Test
    void aSessionHoldsSoMuchAndNoMore() throws Exception {
        String session = workbench.session();
        assertThat(workbench.upload(session, "?name=a", new byte[50_000]).statusCode())
                .isEqualTo(201);
        assertThat(workbench.upload(session, "?name=b", new byte[50_000]).statusCode())
                .isEqualTo(201);
        assertThat(workbench.upload(session, "?name=c", new byte[50_000]).statusCode())
                .isEqualTo(413);
        assertThat(workbench.delete("/api/sessions/" + session + "/files/a").statusCode())
                .isEqualTo(204);
        for (String name : List.of("d", "e", "f", "g")) {
            assertThat(workbench.upload(session, "?name=" + name, new byte[1]).statusCode())
                    .isEqualTo(201);
        }
        assertThat(workbench.upload(session, "?name=h", new byte[1]).statusCode())
                .isEqualTo(413);
        for (int i = 0; i < 20; i++) {
            // those without files make place for new ones
            assertThat(workbench.post("/api/sessions", "").statusCode()).isEqualTo(201);
        }
        assertThat(RunningWorkbench.json(workbench.get("/api/sessions/" + session + "/files"))
                        .path("files"))
                .hasSize(5);
        assertThat(workbench.delete("/api/sessions/" + session).statusCode()).isEqualTo(204);
        assertThat(workbench.get("/api/sessions/" + session + "/files").statusCode())
                .isEqualTo(404);
        assertThat(temp.resolve("workbench/sessions/" + session)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "{\"dx\": 1, \"dx\": 2}",
                "{\"dx\": NaN}",
                "{\"dx\": 1e999}",
                "{\"dx\": \"1\"}",
                "{\"dy\": 1}",
                "{} {}",
                "{\"dx\": 1",
                "\"text\"",
                "{\"window\": {\"a\": {\"b\": 1}}}"
            })
    void whatIsNoParametersIsRefusedWithItsReason(String body) throws Exception {
        HttpResponse<String> answer = workbench.post("/api/models/xas.window/run", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = RunningWorkbench.json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("detail").asText()).isNotEmpty();
        assertThat(problem.path("code").asText()).matches("[A-Z_]+");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at org.");
    }

    @Test
    void nestingWithoutEndAndBytesThatAreNoTextAreRefused() throws Exception {
        String deep = "{\"a\":".repeat(2000) + "1" + "}".repeat(2000);
        assertThat(workbench.post("/api/models/xas.window/run", deep).statusCode())
                .isIn(413, 422);
        HttpResponse<String> binary = workbench.send(workbench
                .to("/api/models/xas.window/run")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})));
        assertThat(binary.statusCode()).isEqualTo(422);
    }

    @Test
    void aBodyThatDripsIsCutOffAndHoldsUpNobody() throws Exception {
        try (Socket slow = workbench.socket()) {
            OutputStream out = slow.getOutputStream();
            out.write(("POST /api/models/xas.window/run HTTP/1.1\r\nHost: 127.0.0.1:" + workbench.port()
                            + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(workbench.post("/api/models/xas.window/run", "{}").statusCode())
                    .isEqualTo(200);
            try {
                for (int i = 0; i < 100 && slow.getInputStream().available() == 0; i++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (SocketException e) {
                // the server has closed it
            }
            String answer = new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 408");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1.evil.example:PORT",
                "localhost.evil.example",
                "evil.example#127.0.0.1",
                "127.0.0.1@evil.example",
                "10.0.0.1:PORT",
                "0.0.0.0:PORT",
                "[::2]:PORT",
                ""
            })
    void anyOtherHostIsRefused(String host) throws Exception {
        String answer = workbench.raw("GET /api/models HTTP/1.1\r\nHost: "
                + host.replace("PORT", String.valueOf(workbench.port())) + "\r\nConnection: close\r\n\r\n");
        assertThat(RunningWorkbench.status(answer)).as(answer).isIn(400, 421);
        assertThat(answer).doesNotContain("xas.window");
        String none = workbench.raw("GET /api/models HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(RunningWorkbench.status(none)).isIn(400, 421);
        String two = workbench.raw("GET /api/models HTTP/1.1\r\nHost: 127.0.0.1:" + workbench.port()
                + "\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(RunningWorkbench.status(two)).isIn(400, 421);
        String absolute = workbench.raw("GET http://evil.example/api/models HTTP/1.1\r\nHost: 127.0.0.1:"
                + workbench.port() + "\r\nConnection: close\r\n\r\n");
        assertThat(RunningWorkbench.status(absolute)).isIn(400, 421);
    }

    @Test
    void pagesOfOtherSitesChangeNothing() throws Exception {
        for (String origin : List.of(
                "http://evil.example",
                "null",
                "https://127.0.0.1:" + workbench.port(),
                "http://127.0.0.1:1",
                "http://localhost:" + workbench.port(),
                "file://")) {
            HttpResponse<String> post = workbench.send(workbench
                    .to("/api/models/test.paced/runs")
                    .header("Origin", origin)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(post.statusCode()).as(origin).isEqualTo(403);
            assertThat(post.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
        HttpResponse<String> fetched = workbench.send(workbench
                .to("/api/sessions")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(fetched.statusCode()).isEqualTo(403);
        HttpResponse<String> form = workbench.send(workbench
                .to("/api/models/test.paced/runs")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(form.statusCode()).isEqualTo(415);
        HttpResponse<String> preflight = workbench.send(workbench
                .to("/api/models/test.paced/runs")
                .header("Origin", "http://evil.example")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(RunningWorkbench.json(workbench.get("/api/jobs")).path("jobs"))
                .isEmpty();
        HttpResponse<String> own = workbench.send(workbench
                .to("/api/sessions")
                .header("Origin", "http://127.0.0.1:" + workbench.port())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(own.statusCode()).isEqualTo(201);
    }

    @Test
    void everyAnswerForbidsScriptsInPages() throws Exception {
        for (String path : List.of("/", "/api/models", "/nothing", "/api/models/none", "/openapi.json")) {
            HttpResponse<String> answer = workbench.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("script-src 'self'")
                            .doesNotContain("unsafe-eval")
                            .doesNotContain("script-src 'self' 'unsafe-inline'"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void headersWithoutEndAreRefused() throws Exception {
        String one = "X-Long: " + "a".repeat(200_000) + "\r\n";
        String many = "X-A: b\r\n".repeat(20_000);
        for (String headers : List.of(one, many)) {
            try {
                String answer = workbench.raw(
                        "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + workbench.port() + "\r\n" + headers + "\r\n");
                assertThat(RunningWorkbench.status(answer)).isIn(0, 400, 431);
            } catch (SocketException e) {
                // reset while still sending
                assertThat(e).isNotNull();
            }
        }
        String target = workbench.rawGet("/" + "a".repeat(100_000));
        assertThat(RunningWorkbench.status(target)).isIn(0, 400, 414, 431);
    }

    @Test
    void bytesAtRandomAreSurvived() throws Exception {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            byte[] bytes = new byte[random.nextInt(400) + 1];
            random.nextBytes(bytes);
            try (Socket socket = workbench.socket()) {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(RunningWorkbench.status(answer)).isIn(0, 400, 404, 405, 421, 431, 501, 505);
            } catch (SocketException e) {
                assertThat(e).isNotNull();
            }
        }
    }

    @Test
    void smuggledRequestsAreRefused() throws Exception {
        String both = workbench.raw(
                "POST /api/sessions HTTP/1.1\r\nHost: 127.0.0.1:" + workbench.port()
                        + "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n");
        assertThat(RunningWorkbench.status(both)).isEqualTo(400);
        String twice = workbench.raw("POST /api/sessions HTTP/1.1\r\nHost: 127.0.0.1:" + workbench.port()
                + "\r\nContent-Length: 4\r\nContent-Length: 5\r\nConnection: close\r\n\r\nabcde");
        assertThat(RunningWorkbench.status(twice)).isEqualTo(400);
    }

    @Test
    void whatTakesTooLongIsStoppedAndNamesTheWayOut() throws Exception {
        HttpResponse<String> answer = workbench.post("/api/models/test.paced/run", "{\"steps\": 100000}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(RunningWorkbench.json(answer).path("code").asText()).isEqualTo("TOO_LARGE");
        assertThat(answer.body()).contains("job");
        assertThat(RunningWorkbench.json(answer).path("instead").asText()).isEqualTo("job");
    }

    @Test
    void bugsAreToldWithoutTheirInsides() throws Exception {
        HttpResponse<String> answer = workbench.post("/api/models/test.paced/run", "{\"bug\": true}");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("report").doesNotContain("at org.");
    }
}
