package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What takes longer than an answer may becomes a job by itself, with its progress and a way to stop it. */
@ExtendWith(Page.Opened.class)
class LongRunsPageIT {
    @TempDir
    private Path temp;

    private RunningWorkbench impatient(Duration answers) {
        Limits usual = Limits.USUAL;
        Limits limits = RunningWorkbench.answering(answers, usual.answers(), usual.asking());
        return RunningWorkbench.in(temp, limits, null);
    }

    private static String paced(int steps) {
        return "#/model/test.paced?p="
                + URLEncoder.encode("{\"steps\":" + steps + ",\"millis\":20}", StandardCharsets.UTF_8);
    }

    @Test
    void aModelGoesOnAsAJob(Page page) throws Exception {
        try (RunningWorkbench workbench = impatient(Duration.ofSeconds(1))) {
            page.open(workbench, paced(100));
            page.see(".status progress");
            page.until("return document.querySelector('.view').dataset.run === '1'");
            assertThat(page.textOf("tr[data-result=done]")).contains("100");
            assertThat(RunningWorkbench.json(workbench.get("/api/jobs")).path("jobs"))
                    .hasSize(1);

            page.open(workbench, paced(100_000));
            page.see(".status progress");
            page.press("Cancel");
            assertThat(page.textOf(".problem")).contains("cancelled");
        }
    }

    @Test
    void mapsOfPuddlesDoSoToo(Page page) throws Exception {
        try (RunningWorkbench workbench = impatient(Duration.ofNanos(1))) {
            page.open(workbench, "#/puddles");
            page.until("return document.querySelector('.view').dataset.runs === '1'");
            assertThat(page.textOf(".stage")).contains("size exponent", "Computed in");
            assertThat(RunningWorkbench.json(workbench.get("/api/jobs")).path("jobs"))
                    .extracting(job -> job.path("model").asText())
                    .contains("maps.transition");
        }
    }
}
