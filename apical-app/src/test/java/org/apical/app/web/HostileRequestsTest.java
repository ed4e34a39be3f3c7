package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody would send who means harm, or a page of another site that a browser here has open. */
class HostileRequestsTest extends UnderAttack {
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
