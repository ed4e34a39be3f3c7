package org.apical.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workbench with tight limits and a secret beside its folder; after each test it still answers. */
abstract class UnderAttack {
    /** What must never come out. */
    protected static final String SECRET = "the secret of another folder";

    @TempDir
    protected Path temp;

    protected RunningWorkbench workbench;

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
}
