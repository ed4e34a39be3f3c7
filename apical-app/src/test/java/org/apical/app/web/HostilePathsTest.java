package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apical.models.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and paths by which somebody would reach files that are not his. */
class HostilePathsTest extends UnderAttack {
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
}
