package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbench that other machines reach asks for a token. */
class TokenTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path temp;

    @Test
    void nothingIsAnsweredWithoutTheToken() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.in(temp, Limits.USUAL, TOKEN)) {
            for (String path : List.of("/", "/api/models", "/openapi.json", "/report", "/vendor/plotly.js", "/x")) {
                HttpResponse<String> answer = workbench.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
                assertThat(answer.body()).doesNotContain(TOKEN);
            }
            for (String wrong :
                    List.of("", TOKEN.substring(1), TOKEN + "0", TOKEN.toUpperCase(java.util.Locale.ROOT))) {
                assertThat(workbench
                                .send(workbench.to("/api/models").header("Authorization", "Bearer " + wrong))
                                .statusCode())
                        .isEqualTo(401);
                assertThat(workbench.get("/?token=" + wrong).statusCode()).isEqualTo(401);
            }
            assertThat(workbench.get("/api/models?token=" + TOKEN).statusCode())
                    .as("the link opens the page alone")
                    .isEqualTo(401);
        }
    }

    @Test
    void theTokenOpensByHeaderByLinkAndThenByCookie() throws Exception {
        try (RunningWorkbench workbench = RunningWorkbench.in(temp, Limits.USUAL, TOKEN)) {
            assertThat(workbench
                            .send(workbench.to("/api/models").header("Authorization", "Bearer " + TOKEN))
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> link = workbench.get("/?token=" + TOKEN);
            assertThat(link.statusCode()).isEqualTo(200);
            String cookie = link.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
            assertThat(workbench
                            .send(workbench.to("/api/models").header("Cookie", cookie.replaceFirst(";.*", "")))
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
